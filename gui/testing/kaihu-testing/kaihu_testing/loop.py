"""The GUI's asyncio loop: one for the process, on Qt's, taken for running while a test that uses it runs.

It runs whenever Qt's loop does, so synchronous tests and ``async def`` tests both have it.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Coroutine, Generator, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakSet

from PySide6.QtWidgets import QApplication


def new_loop(app: QApplication) -> asyncio.AbstractEventLoop:
    """The loop. There has to be no other in the process."""
    from qasync import QEventLoop

    loop: asyncio.AbstractEventLoop = QEventLoop(app)
    return loop


class Unheard:
    """Remembers what went wrong on a loop without anybody to hear it."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._tasks: WeakSet[asyncio.Task[Any]] = WeakSet()
        self._said: list[str] = []

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take the loop for running, and hear what crashes on it."""
        self._loop.set_exception_handler(self._on_loop_exception)
        self._loop.set_task_factory(self._new_task)
        asyncio._set_running_loop(self._loop)
        try:
            yield
        finally:
            asyncio._set_running_loop(None)
            self._loop.set_task_factory(None)
            self._loop.set_exception_handler(None)

    def found(self) -> list[str]:
        """What was not heard until now, each with its traceback. It is asked once."""
        for task in list(self._tasks):
            # asyncio tells of such a task only when it is collected, which may be in another test.
            if task.done() and getattr(task, "_log_traceback", False):
                self._said.append(_death(task.get_name(), task.exception()))
        said, self._said = self._said, []
        return said

    def _new_task(
        self,
        loop: asyncio.AbstractEventLoop,
        work: Coroutine[Any, Any, Any] | Generator[Any, None, Any],
        **options: Any,
    ) -> asyncio.Future[Any]:
        task = asyncio.Task(work, loop=loop, **options)
        self._tasks.add(task)
        return task

    def _on_loop_exception(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        task, error = context.get("task") or context.get("future"), context.get("exception")
        if isinstance(task, asyncio.Task):
            self._said.append(_death(task.get_name(), error))
        else:
            self._said.append(f"unheard on the GUI's loop: {context['message']}{_told(error)}")


def _death(name: str, error: BaseException | None) -> str:
    return f"the task {name!r} died and nobody heard of it{_told(error)}"


def _told(error: BaseException | None) -> str:
    return "" if error is None else ":\n" + "".join(traceback.format_exception(error)).rstrip()
