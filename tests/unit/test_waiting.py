"""The generic half of the test kit: waits that are driven by events, and the leak check."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kaihu_testing.leaks import Leaks
from kaihu_testing.waiting import WaitedTooLong, finish, wait_until


def test_that_a_condition_which_holds_needs_no_loop(qapp: QApplication) -> None:
    wait_until(lambda: True, "nothing", seconds=0)


def test_that_waiting_ends_with_the_event_that_was_waited_for(qapp: QApplication) -> None:
    came: list[bool] = []
    QTimer.singleShot(1, lambda: came.append(True))
    wait_until(lambda: bool(came), "the timer")
    assert came == [True]


def test_that_waiting_has_a_bound_and_says_what_did_not_come(qapp: QApplication) -> None:
    with pytest.raises(WaitedTooLong, match=r"a bus: waited 0\.01 seconds"):
        wait_until(lambda: False, "a bus", seconds=0.01)


def test_that_an_error_in_the_condition_is_the_callers(qapp: QApplication) -> None:
    asked: list[int] = []

    def fails_when_asked_again() -> bool:
        asked.append(1)
        return len(asked) > 1 and 1 // 0 > 0

    QTimer.singleShot(1, lambda: None)
    with pytest.raises(ZeroDivisionError):
        wait_until(fails_when_asked_again, "anything")


def test_that_a_coroutine_is_run_to_its_end(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def work() -> str:
        await asyncio.sleep(0)
        return "done"

    assert finish(gui_loop, work(), "work") == "done"


def test_that_a_widget_left_behind_is_named_with_its_holder(gui_loop: asyncio.AbstractEventLoop) -> None:
    leaks = Leaks(gui_loop)

    class Holder:
        def __init__(self) -> None:
            self.window = QWidget()
            self.window.setObjectName("left")

    holder = Holder()
    found = leaks.found()
    assert len(found) == 1
    assert "QWidget 'left' was left, held by" in found[0]
    del holder
    assert leaks.found() == []


def test_that_a_task_left_behind_is_named(gui_loop: asyncio.AbstractEventLoop) -> None:
    leaks = Leaks(gui_loop)
    task = gui_loop.create_task(asyncio.Event().wait(), name="news")
    assert leaks.found() == ["the task 'news' still runs"]
    task.cancel()
    wait_until(task.done, "the task's end")
    assert leaks.found() == []
