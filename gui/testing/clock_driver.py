"""The world's clock in a test's hands."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from models.run.events import Why

if TYPE_CHECKING:
    from gui.testing.world_driver import WorldDriver


class ClockDriver:
    """Stands still until the test moves it; then everything that falls due meanwhile happens.

    What it is moved by is written into the log of the phone that is open.
    """

    def __init__(self, world: WorldDriver) -> None:
        self._world = world

    def now(self) -> datetime:
        """Business time, aware and UTC."""
        return self._world.world.clock.now()

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Move the clock on, and return at rest."""
        __tracebackhide__ = True
        by = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if by <= timedelta(0):
            raise ValueError(f"the clock moves on, never back or not at all: {by.total_seconds():g} seconds")
        self._move(by, "asked")

    def to_next(self) -> None:
        """Move the clock on to the next moment at which something falls due. An ``AssertionError`` when nothing will."""
        __tracebackhide__ = True
        due = self._world.world.clock.next_due()
        assert due is not None, "nothing is going to fall due"
        self._move(max(due - self.now(), timedelta(0)), "due")

    def _move(self, by: timedelta, why: Why) -> None:
        __tracebackhide__ = True
        self._world.world.clock.advance(by)
        if self._world.recorder is not None:
            self._world.recorder.clock_moved(by.total_seconds(), why)
        self._world.finish(self._world.rest(), f"the world's rest after {by.total_seconds():g} seconds")
