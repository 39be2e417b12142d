"""The task runner: one task a key, nothing stale, every end heard of once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from gui.tasks import Outcome, TaskRunner
from models.contract.problems import ProblemError, ProblemType
from models.discretion import anonymous


def run(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(test())


def giving(value: str) -> Callable[[], Awaitable[str]]:
    async def work() -> str:
        return value

    return work


def raising(error: Exception) -> Callable[[], Awaitable[str]]:
    async def work() -> str:
        raise error

    return work


class Heard:
    """What a task called back."""

    def __init__(self) -> None:
        self.results: list[str] = []
        self.problems: list[ProblemError] = []
        self.outcomes: list[Outcome] = []
        self.crashes: list[Exception] = []
        self.runner = TaskRunner(self.crashes.append)

    def start(self, key: str, work: Callable[[], Awaitable[str]]) -> bool:
        return self.runner.run(
            key, work, on_ok=self.results.append, on_problem=self.problems.append, on_end=self.outcomes.append
        )


def test_that_a_result_is_handed_over() -> None:
    async def test() -> None:
        heard = Heard()
        assert heard.start("a", giving("done"))
        await heard.runner.wait_idle()
        assert (heard.results, heard.outcomes) == (["done"], [Outcome.OK])

    run(test)


def test_that_a_busy_key_refuses_a_second_task_and_another_key_does_not() -> None:
    async def test() -> None:
        heard = Heard()
        assert heard.start("a", giving("first"))
        assert not heard.start("a", giving("second"))
        assert heard.start("b", giving("other"))
        await heard.runner.wait_idle()
        assert heard.results == ["first", "other"]
        assert heard.start("a", giving("third"))
        await heard.runner.wait_idle()
        assert heard.results == ["first", "other", "third"]

    run(test)


def test_that_a_problem_is_no_crash() -> None:
    async def test() -> None:
        heard = Heard()
        heard.start("a", raising(ProblemError(ProblemType.CODE_WRONG)))
        await heard.runner.wait_idle()
        assert [error.problem for error in heard.problems] == [ProblemType.CODE_WRONG]
        assert (heard.outcomes, heard.crashes) == ([Outcome.PROBLEM], [])

    run(test)


def test_that_a_crash_is_reported_once_and_its_text_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def test() -> None:
        heard = Heard()
        error = RuntimeError("9530044020177351064")
        heard.start("a", raising(error))
        await heard.runner.wait_idle()
        assert (heard.crashes, heard.outcomes) == ([error], [Outcome.CRASHED])

    run(test)
    assert "RuntimeError" in caplog.text
    assert "9530044020177351064" not in caplog.text


def test_that_a_crash_of_a_callback_still_ends_the_task() -> None:
    async def test() -> None:
        heard = Heard()

        def fail(_result: str) -> None:
            raise ValueError

        heard.runner.run("a", giving("done"), on_ok=fail, on_end=heard.outcomes.append)
        await heard.runner.wait_idle()
        assert heard.outcomes == [Outcome.CRASHED]
        assert len(heard.crashes) == 1

    run(test)


def test_that_nothing_is_heard_of_a_cancelled_task_and_its_key_is_free_at_once() -> None:
    async def test() -> None:
        heard, reply = Heard(), asyncio.Event()

        async def stubborn() -> str:
            try:
                await reply.wait()
            except asyncio.CancelledError:
                return "stale"
            return "late"

        heard.start("a", stubborn)
        await asyncio.sleep(0)
        heard.runner.cancel("a")
        assert heard.start("a", giving("fresh"))
        await heard.runner.wait_idle()
        await heard.runner.closed()
        assert (heard.results, heard.outcomes) == (["fresh"], [Outcome.OK])

    run(test)


def test_that_a_task_cancelled_from_outside_ends_too() -> None:
    async def test() -> None:
        heard = Heard()

        async def cancelled() -> str:
            raise asyncio.CancelledError

        heard.start("a", cancelled)
        await heard.runner.wait_idle()
        assert heard.outcomes == [Outcome.CANCELLED]

    run(test)


def test_that_a_background_task_does_not_keep_the_runner_from_rest() -> None:
    async def test() -> None:
        heard = Heard()
        heard.runner.run("news", asyncio.Event().wait, background=True)
        rests = [heard.runner.idle]
        heard.start("a", giving("done"))
        rests.append(heard.runner.idle)
        assert rests == [True, False]
        await heard.runner.wait_idle()
        heard.runner.close()
        await heard.runner.closed()

    run(test)


def test_that_a_closed_runner_starts_nothing() -> None:
    async def test() -> None:
        heard = Heard()
        heard.start("a", giving("lost"))
        heard.runner.close()
        assert not heard.start("b", giving("refused"))
        await heard.runner.closed()
        assert (heard.results, heard.outcomes) == ([], [])

    run(test)


def test_that_the_log_tells_the_way_to_a_crash_and_no_value() -> None:
    def deep(typed: str) -> None:
        raise KeyError(typed)

    def shallow() -> None:
        deep("9530044020177351064")

    with pytest.raises(KeyError) as raised:
        shallow()
    told = anonymous(raised.value)
    kind, _, way = told.partition(" at ")
    assert kind == "KeyError"
    places = way.split(" > ")
    assert len(places) == 3
    assert all(place.startswith("tests/unit/test_tasks.py:") for place in places)
    assert "9530044020177351064" not in told
