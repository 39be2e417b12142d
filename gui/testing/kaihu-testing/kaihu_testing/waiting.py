"""Waiting without sleeping or asking again and again: the event loop runs until a condition holds.

``wait_until`` and ``finish`` are for synchronous code, ``until`` is for coroutines on the GUI's loop. All of them ask
the condition whenever Qt's loop has run dry or woken up. Generic: nothing of a program is imported.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

T = TypeVar("T")

LIMIT_SECONDS = 10.0
"""How long, in real seconds, anything is waited for."""


class WaitedTooLong(AssertionError):
    """What was waited for did not come about in time."""


def in_task() -> bool:
    """Whether a task of the running asyncio loop is being stepped, so that no event loop may be nested."""
    try:
        return asyncio.current_task() is not None
    except RuntimeError:
        return False


def wait_until(condition: Callable[[], bool], what: str, seconds: float | None = None) -> None:
    """Run the event loop until ``condition`` holds; it is asked each time the loop has run dry or woken up.

    Raises ``WaitedTooLong``, naming ``what``, when ``seconds`` have passed (``LIMIT_SECONDS`` unless given; ``inf`` is
    for ever), whatever ``condition`` raises, and ``RuntimeError`` inside a coroutine, which has to await ``until``.
    """
    __tracebackhide__ = True
    if condition():
        return
    if in_task():
        raise RuntimeError(f"{what}: a coroutine has to await this; a loop within it would break its task")
    limit_seconds = LIMIT_SECONDS if seconds is None else seconds
    loop = QEventLoop()
    raised: list[BaseException] = []

    def look() -> None:
        try:
            if condition():
                loop.quit()
        except BaseException as error:  # noqa: BLE001  handed on to the caller
            raised.append(error)
            loop.quit()

    with _asked(look, limit_seconds, loop.quit):
        loop.exec()
    if raised:
        raise raised[0]
    if not condition():
        raise WaitedTooLong(_too_long(what, limit_seconds))


async def until(condition: Callable[[], bool], what: str, seconds: float | None = None) -> None:
    """As ``wait_until``, for coroutines. Outside of a task it does not suspend: it runs the event loop itself."""
    __tracebackhide__ = True
    if condition():
        return
    if not in_task():
        wait_until(condition, what, seconds)
        return
    limit_seconds = LIMIT_SECONDS if seconds is None else seconds
    over: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def end(held: bool) -> None:
        if not over.done():
            over.set_result(held)

    def look() -> None:
        try:
            if condition():
                end(True)
        except BaseException as error:  # noqa: BLE001  handed on to who awaits
            if not over.done():
                over.set_exception(error)

    with _asked(look, limit_seconds, lambda: end(False)):
        held = await over
    if not held and not condition():
        raise WaitedTooLong(_too_long(what, limit_seconds))


async def turn(milliseconds: int = 0) -> None:
    """Let the event loop do what is due, and go on after so many ``milliseconds``."""
    passed: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: passed.append(True))
    await until(lambda: bool(passed), "a turn of the event loop")


def finish(
    loop: asyncio.AbstractEventLoop,
    work: Coroutine[Any, Any, T],
    what: str,
    seconds: float | None = None,
) -> T:
    """Run ``work`` on the GUI's asyncio loop to its end and return its result, in synchronous code."""
    __tracebackhide__ = True
    if in_task():
        work.close()
        raise RuntimeError(f"{what}: a coroutine has to await this; a loop within it would break its task")
    task = loop.create_task(work, name=what)
    try:
        wait_until(task.done, what, seconds)
    except BaseException:
        task.cancel()
        raise
    return task.result()


@contextmanager
def _asked(look: Callable[[], None], limit_seconds: float, on_limit: Callable[[], None]) -> Iterator[None]:
    """Call ``look`` each time the loop has run dry or woken up, and ``on_limit`` once the time has passed."""
    dispatcher = QAbstractEventDispatcher.instance()
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(on_limit)
    if not math.isinf(limit_seconds):
        limit.start(round(limit_seconds * 1000))
    dispatcher.aboutToBlock.connect(look)
    dispatcher.awake.connect(look)
    try:
        yield
    finally:
        dispatcher.aboutToBlock.disconnect(look)
        dispatcher.awake.disconnect(look)
        limit.stop()


def _too_long(what: str, seconds: float) -> str:
    return f"{what}: waited {seconds:g} seconds for it"
