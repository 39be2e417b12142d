"""What every waiting verb gives: done already in a plain test, to be awaited in an ``async def`` one."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from typing import Any, Generic, TypeVar, cast

from kaihu_testing.waiting import finish, in_task

T = TypeVar("T")

_unawaited: dict[int, Act[Any]] = {}


class Act(Generic[T]):
    """Something that a test does or expects.

    Outside of a task it is over once it is made: what it waited for has come, or it has raised. Inside a task of the
    GUI's asyncio loop it has not begun, and ``await`` does it; ``take_unawaited`` names those that never were.
    ``what`` says it in words. Make one with ``act``, or ``stepped`` where only this package's own waits happen.
    """

    def __init__(self, what: str, work: Coroutine[Any, Any, T]) -> None:
        self.what = what
        self._work: Coroutine[Any, Any, T] | None = work
        self._result: list[T] = []

    @property
    def result(self) -> T:
        """What it came to. Raises ``RuntimeError`` before it is over."""
        if not self._result:
            raise RuntimeError(f"{self.what!r} has no result yet: await it")
        return self._result[0]

    def __await__(self) -> Generator[Any, Any, T]:
        __tracebackhide__ = True
        _unawaited.pop(id(self), None)
        if self._work is not None:
            work, self._work = self._work, None
            self._result.append((yield from work.__await__()))
        return self.result

    def _put_off(self) -> Act[T]:
        _unawaited[id(self)] = self
        return self

    def _over(self, result: T) -> Act[T]:
        self._work = None
        self._result.append(result)
        return self

    def _drop(self) -> None:
        if self._work is not None:
            self._work.close()


def act(what: str, work: Coroutine[Any, Any, T], *, seconds: float | None = None) -> Act[T]:
    """Do ``work``, which may wait for anything: as a task of the GUI's loop in a plain test, for up to ``seconds``."""
    __tracebackhide__ = True
    made = Act(what, work)
    if in_task():
        return made._put_off()
    return made._over(finish(asyncio.get_running_loop(), work, what, seconds))


def stepped(what: str, work: Coroutine[Any, Any, T]) -> Act[T]:
    """Do ``work``, which waits only by ``kaihu_testing.waiting``. A plain test then needs no task, nor an asyncio
    loop, and what is ready at once costs nothing."""
    __tracebackhide__ = True
    made = Act(what, work)
    if in_task():
        return made._put_off()
    try:
        work.send(None)
    except StopIteration as over:
        return made._over(cast("T", over.value))
    work.close()
    raise RuntimeError(f"{what!r} waited for something that only a task can wait for")


def take_unawaited() -> list[str]:
    """What was begun by no ``await``, in words, and forget it."""
    acts = list(_unawaited.values())
    _unawaited.clear()
    for never in acts:
        never._drop()
    return [never.what for never in acts]
