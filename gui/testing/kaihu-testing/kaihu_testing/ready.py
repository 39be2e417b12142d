"""Waiting until a person could act: the element is shown, enabled, on top and still.

A program that tells when it is at rest is believed. Of another, what lies in the same place twice is still: a frame apart
where the window has an animation that runs or a timer that may move something, else a turn of the event loop apart, for a
frame before each action would double what it costs. What a timer outside of the window moves may go unnoticed.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from kaihu_testing.failures import OutOfReach
from kaihu_testing.reach import Spot, reach
from kaihu_testing.waiting import WaitedTooLong, turn, until

if TYPE_CHECKING:
    from kaihu_testing.locator import Locator

FRAME_MS = 16
SLOWEST_MOVE_MS = 100
"""Timers that repeat no faster do not move things: they blink, count or ask."""


async def ready(locator: Locator, at: QPoint | None = None) -> Spot:
    """Where to touch the element, once a person could. Raises ``OutOfReach`` with the reason when that does not come."""
    __tracebackhide__ = True
    context = locator.surface.context
    spot = await _reached(locator, at)
    if context.is_at_rest():
        return spot
    wait_ms = FRAME_MS if _may_move(spot.widget.window()) else 0
    for _ in range(max(2, round(context.limit_seconds * 1000 / FRAME_MS))):
        await turn(wait_ms)
        before, spot = spot, await _reached(locator, at)
        if spot.where == before.where:
            return spot
        wait_ms = FRAME_MS
    raise OutOfReach(f"{locator.find().described()} keeps moving")


async def _reached(locator: Locator, at: QPoint | None) -> Spot:
    __tracebackhide__ = True
    spot = locator.spot(at)
    if spot is not None:
        return spot
    # What is posted already may bring it about, even where the program says that it is at rest.
    await turn()
    context = locator.surface.context
    with suppress(WaitedTooLong):
        await until(
            lambda: context.is_at_rest() or locator.spot(at) is not None, str(locator), context.limit_seconds
        )
    return reach(locator.find(), at)


def _may_move(window: QWidget) -> bool:
    running = QAbstractAnimation.State.Running
    return any(each.state() is running for each in window.findChildren(QAbstractAnimation)) or any(
        each.isActive() and not each.isSingleShot() and each.interval() <= SLOWEST_MOVE_MS
        for each in window.findChildren(QTimer)
    )
