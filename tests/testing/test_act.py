"""Acts: over at once in a plain test, begun by ``await`` in a coroutine; and waiting in either."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QTimer

from kaihu_testing.act import Act, act, stepped, take_unawaited
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import WaitedTooLong, turn, until
from tests.testing.form import Form


async def answer() -> int:
    await asyncio.sleep(0)
    return 42


def test_that_an_act_is_over_in_a_plain_test(gui_loop: asyncio.AbstractEventLoop) -> None:
    assert act("ask", answer()).result == 42


def test_that_what_an_act_raises_is_raised_at_once(gui_loop: asyncio.AbstractEventLoop) -> None:
    async def fail() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        act("fail", fail())


async def test_that_an_act_begins_with_await_in_a_coroutine(surface: Surface, form: Form) -> None:
    tapping = surface.tap("form.submit")
    assert form.taps == 0
    with pytest.raises(RuntimeError, match="await it"):
        _ = tapping.result
    await tapping
    assert form.taps == 1


async def test_that_an_act_gives_its_result_to_await(gui_loop: asyncio.AbstractEventLoop) -> None:
    asking = act("ask", answer())
    assert await asking == 42
    assert await asking == 42
    assert asking.result == 42


async def test_that_an_act_which_nobody_awaits_is_named(surface: Surface, form: Form) -> None:
    surface.tap("form.submit")
    assert take_unawaited() == ["tap 'form.submit'"]
    assert take_unawaited() == []
    assert form.taps == 0


def test_that_an_act_of_steps_needs_no_asyncio_loop(qapp: object) -> None:
    async def wait() -> str:
        await turn()
        return "turned"

    made: Act[str] = stepped("wait", wait())
    assert made.result == "turned"


def test_that_an_act_of_steps_says_when_it_waits_for_what_needs_a_task(
    gui_loop: asyncio.AbstractEventLoop,
) -> None:
    with pytest.raises(RuntimeError, match="'ask' waited for something that only a task can wait for"):
        stepped("ask", answer())


async def test_that_a_coroutine_waits_for_a_condition(gui_loop: asyncio.AbstractEventLoop) -> None:
    came: list[bool] = []
    QTimer.singleShot(1, lambda: came.append(True))
    await until(lambda: bool(came), "the timer")
    assert came == [True]


async def test_that_a_coroutine_waits_no_longer_than_it_may(gui_loop: asyncio.AbstractEventLoop) -> None:
    with pytest.raises(WaitedTooLong, match=r"a bus: waited 0\.01 seconds"):
        await until(lambda: False, "a bus", seconds=0.01)


async def test_that_an_error_in_the_condition_is_the_coroutines(gui_loop: asyncio.AbstractEventLoop) -> None:
    asked: list[int] = []

    def fails_when_asked_again() -> bool:
        asked.append(1)
        return len(asked) > 1 and 1 // 0 > 0

    QTimer.singleShot(1, lambda: None)
    with pytest.raises(ZeroDivisionError):
        await until(fails_when_asked_again, "anything")
