"""The loop: plain tests and ``async def`` tests have one and the same, and whoever waits says what for."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kaihu_testing.showing import Show
from kaihu_testing.waiting import WaitedTooLong, finish, until, wait_until
from tests.testing.outcomes import outcomes_of


class Counter(QWidget):
    """Counts on its button's taps, each a moment later, on the asyncio loop."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks: set[asyncio.Task[None]] = set()
        self._label = QLabel("0")
        self._label.setObjectName("counter.count")
        button = QPushButton("Count")
        button.setObjectName("counter.add")
        button.clicked.connect(self._on_button_clicked)
        layout = QVBoxLayout(self)
        layout.addWidget(self._label)
        layout.addWidget(button)

    def _on_button_clicked(self) -> None:
        task = asyncio.get_running_loop().create_task(self._count())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _count(self) -> None:
        await asyncio.sleep(0)
        self._label.setText(str(int(self._label.text()) + 1))


def test_that_a_plain_test_needs_no_await(show: Show) -> None:
    counter = show(Counter())
    counter.tap("counter.add")
    wait_until(lambda: counter.get("counter.count").text == "1", "the count")


async def test_that_an_async_test_awaits_the_same_verbs(show: Show) -> None:
    counter = show(Counter())
    await counter.tap("counter.add")
    await until(lambda: counter.get("counter.count").text == "1", "the count")


async def test_that_an_async_test_has_the_loop_without_asking_for_it() -> None:
    assert type(asyncio.get_running_loop()).__module__.startswith("qasync")


async def test_that_an_async_test_takes_fixtures_and_the_loop_they_have(
    gui_loop: asyncio.AbstractEventLoop,
) -> None:
    assert asyncio.get_running_loop() is gui_loop


async def test_that_a_coroutine_cannot_open_a_loop_within_its_task() -> None:
    with pytest.raises(RuntimeError, match="the bus: a coroutine has to await this"):
        wait_until(lambda: False, "the bus")
    with pytest.raises(RuntimeError, match="the trip: a coroutine has to await this"):
        finish(asyncio.get_running_loop(), asyncio.sleep(0), "the trip")


async def test_that_waiting_in_a_coroutine_ends_with_its_event() -> None:
    came: list[bool] = []
    QTimer.singleShot(1, lambda: came.append(True))
    await until(lambda: bool(came), "the timer")
    assert came == [True]


async def test_that_waiting_in_a_coroutine_has_a_bound_and_says_what_did_not_come() -> None:
    with pytest.raises(WaitedTooLong, match=r"a bus: waited 0\.01 seconds"):
        await until(lambda: False, "a bus", seconds=0.01)


async def test_that_an_error_in_a_condition_reaches_who_awaits() -> None:
    asked: list[int] = []

    def fails_when_asked_again() -> bool:
        asked.append(1)
        return len(asked) > 1 and 1 // 0 > 0

    QTimer.singleShot(1, lambda: None)
    with pytest.raises(ZeroDivisionError):
        await until(fails_when_asked_again, "anything")


def test_that_async_tests_end_as_plain_ones_do(pytester: pytest.Pytester) -> None:
    said = outcomes_of(
        pytester,
        """
        import asyncio
        import pytest

        async def test_fails():
            assert 1 + 1 == 3

        async def test_is_skipped():
            pytest.skip("not today")

        @pytest.mark.parametrize("number", [1, 2])
        async def test_is_parametrized(number):
            assert number

        class TestInClass:
            async def test_in_class(self, tmp_path):
                assert tmp_path.exists()

        async def test_hangs():
            await asyncio.Event().wait()

        async def test_goes_on_after_that():
            await asyncio.sleep(0)
        """,
        "--kaihu-test-limit=0.1",
    )
    assert "assert (1 + 1) == 3" in said.pop("test_fails")
    assert "not today" in said.pop("test_is_skipped")
    assert "test_hangs: waited 0.1 seconds" in said.pop("test_hangs")
    assert said == dict.fromkeys(
        ["test_is_parametrized[1]", "test_is_parametrized[2]", "test_in_class", "test_goes_on_after_that"], ""
    )


def test_that_the_plugin_is_loaded_in_every_run_without_qt() -> None:
    code = (
        "import importlib, sys; import kaihu_testing.plugin as plugin;"
        "[importlib.import_module(name) for name in plugin.pytest_plugins];"
        "print([name for name in sys.modules if name in ('PySide6', 'shiboken6', 'qasync')])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
