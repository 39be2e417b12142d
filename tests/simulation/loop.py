"""An event loop in virtual time: when nothing is ready, its time jumps to the next timer."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable
from typing import Any


class NothingToWaitFor(Exception):
    """Every task waits for something that never comes."""


class _JumpingSelector(selectors.DefaultSelector):
    """Never blocks: waiting is time that passes. Nothing ever comes from outside."""

    def __init__(self, passes: Callable[[float], None]) -> None:
        super().__init__()
        self._passes = passes

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise NothingToWaitFor
        if timeout > 0:
            self._passes(timeout)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """Runs the same callbacks in the same order every time. ``time()`` starts at 0 and is virtual.

    ``tasks`` are those that have not ended, in the order of their making, which ``asyncio.all_tasks`` does not keep.
    """

    def __init__(self) -> None:
        self._seconds = 0.0
        self.tasks: dict[asyncio.Task[Any], None] = {}
        super().__init__(_JumpingSelector(self._pass))
        self.set_task_factory(self._make_task)

    def time(self) -> float:
        return self._seconds

    def _pass(self, seconds: float) -> None:
        self._seconds += seconds

    def _make_task(
        self, _loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any
    ) -> asyncio.Task[Any]:
        task: asyncio.Task[Any] = asyncio.Task(coroutine, loop=self, **options)
        self.tasks[task] = None
        task.add_done_callback(lambda done: self.tasks.pop(done, None))
        return task

    def _write_to_self(self) -> None:
        """Nobody sleeps, so nobody has to be woken."""

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        """In place: another thread would bring its own time."""
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001  it is the caller's
            future.set_exception(error)
        return future
