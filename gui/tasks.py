"""Runs coroutines for presenters: keeps references, one task a key, drops stale replies, routes errors. No Qt."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from models.contract.problems import ProblemError
from models.discretion import anonymous

T = TypeVar("T")
log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """How a task ended."""

    OK = "ok"
    PROBLEM = "problem"
    CRASHED = "crashed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class _Running:
    task: asyncio.Task[None]
    background: bool


class TaskRunner:
    """One task a key. ``on_crash`` hears of every unexpected exception, once.

    What a task calls back is dropped when its key was cancelled or the runner closed meanwhile.
    """

    def __init__(self, on_crash: Callable[[Exception], None] | None = None) -> None:
        self._on_crash = on_crash
        self._running: dict[str, _Running] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False
        self._at_rest = asyncio.Event()
        self._at_rest.set()

    @property
    def idle(self) -> bool:
        """Whether nothing runs but background tasks, such as the long poll."""
        return all(running.background for running in self._running.values())

    async def wait_idle(self) -> None:
        """Return once nothing runs but background tasks."""
        while not self.idle:
            await self._at_rest.wait()

    def run(
        self,
        key: str,
        work: Callable[[], Awaitable[T]],
        *,
        on_ok: Callable[[T], None] | None = None,
        on_problem: Callable[[ProblemError], None] | None = None,
        on_end: Callable[[Outcome], None] | None = None,
        background: bool = False,
    ) -> bool:
        """Start ``work`` unless ``key`` is busy; whether it was started.

        ``on_ok`` gets the result, ``on_problem`` a problem (without it, a problem counts as a crash), and then
        ``on_end`` the outcome in every case but that of a stale task.
        """
        if self._closed or key in self._running:
            return False

        async def go() -> None:
            task = asyncio.current_task()
            outcome, report = Outcome.CANCELLED, None
            try:
                outcome, report = await self._attempt(work, on_ok, on_problem)
            finally:
                assert task is not None
                current = self._forget(key, task)
                if current:
                    self._finish(outcome, report, on_end)

        task = asyncio.get_running_loop().create_task(go(), name=key)
        self._running[key] = _Running(task, background)
        if not background:
            self._at_rest.clear()
        return True

    def cancel(self, key: str) -> None:
        """Stop the task ``key``, if there is one; nothing more is heard of it."""
        running = self._running.pop(key, None)
        if running is not None:
            self._drop(running.task)
            self._note_rest()

    def close(self) -> None:
        """Cancel everything, for good."""
        self._closed = True
        for key in tuple(self._running):
            self.cancel(key)

    async def closed(self) -> None:
        """Return once every cancelled task has ended."""
        if self._ending:
            await asyncio.wait(tuple(self._ending))

    async def _attempt(
        self,
        work: Callable[[], Awaitable[T]],
        on_ok: Callable[[T], None] | None,
        on_problem: Callable[[ProblemError], None] | None,
    ) -> tuple[Outcome, Callable[[], None] | None]:
        """Do the work; the outcome, and what to call back if it is still wanted."""
        try:
            result = await work()
        except ProblemError as error:
            if on_problem is None:
                return Outcome.CRASHED, self._crash_report(error)
            problem = error
            return Outcome.PROBLEM, lambda: on_problem(problem)
        except Exception as error:  # noqa: BLE001  whatever it is, it is shown and survived
            return Outcome.CRASHED, self._crash_report(error)
        if on_ok is None:
            return Outcome.OK, None
        return Outcome.OK, lambda: on_ok(result)

    def _finish(
        self,
        outcome: Outcome,
        report: Callable[[], None] | None,
        on_end: Callable[[Outcome], None] | None,
    ) -> None:
        if report is not None:
            try:
                report()
            except Exception as error:  # noqa: BLE001  a callback's crash must not keep the screen busy
                outcome = Outcome.CRASHED
                self._crash_report(error)()
        if on_end is not None:
            on_end(outcome)

    def _forget(self, key: str, task: asyncio.Task[Any]) -> bool:
        """Take ``task`` off the books; whether it still was the one of its key."""
        running = self._running.get(key)
        if running is None or running.task is not task:
            return False
        del self._running[key]
        self._note_rest()
        return True

    def _drop(self, task: asyncio.Task[None]) -> None:
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)
        task.cancel()

    def _note_rest(self) -> None:
        if self.idle:
            self._at_rest.set()

    def _crash_report(self, error: Exception) -> Callable[[], None]:
        def report() -> None:
            log.error("%s in a screen's task", anonymous(error))
            if self._on_crash is not None:
                self._on_crash(error)

        return report
