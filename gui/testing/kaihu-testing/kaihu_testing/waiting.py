"""Waiting in a synchronous test without sleeping: the event loop runs until a condition holds.

Generic: it imports nothing of the program.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

T = TypeVar("T")

LIMIT_SECONDS = 10.0
"""How long, in real seconds, anything is waited for."""


class WaitedTooLong(AssertionError):
    """What was waited for did not come about in time."""


def wait_until(condition: Callable[[], bool], what: str, seconds: float | None = None) -> None:
    """Run the event loop until ``condition`` holds; it is asked each time the loop has run dry or woken up.

    Not for use inside a coroutine. Raises ``WaitedTooLong``, naming ``what``, when ``seconds`` have passed
    (``LIMIT_SECONDS`` unless given), and whatever ``condition`` raises.
    """
    __tracebackhide__ = True
    if condition():
        return
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

    dispatcher = QAbstractEventDispatcher.instance()
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(round(limit_seconds * 1000))
    dispatcher.aboutToBlock.connect(look)
    dispatcher.awake.connect(look)
    try:
        loop.exec()
    finally:
        dispatcher.aboutToBlock.disconnect(look)
        dispatcher.awake.disconnect(look)
        limit.stop()
    if raised:
        raise raised[0]
    if not condition():
        raise WaitedTooLong(f"{what}: waited {limit_seconds:g} seconds for it")


def finish(
    loop: asyncio.AbstractEventLoop,
    work: Coroutine[Any, Any, T],
    what: str,
    seconds: float | None = None,
) -> T:
    """Run ``work`` on the GUI's asyncio loop to its end and return its result, in a synchronous test."""
    __tracebackhide__ = True
    task = loop.create_task(work, name=what)
    try:
        wait_until(task.done, what, seconds)
    except WaitedTooLong:
        task.cancel()
        raise
    return task.result()
