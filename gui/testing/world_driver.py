"""The world in a test's hands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from gui.testing.shared_world import SharedWorld
from kaihu_testing.waiting import finish
from models.ports import Links, World

T = TypeVar("T")


class WorldDriver:
    """A played world, as it was when it was made: it moves only when the test does something.

    ``rest`` is how the world comes to rest; a phone that joins it replaces it by its own.
    """

    def __init__(self, shared: SharedWorld, loop: asyncio.AbstractEventLoop) -> None:
        self._shared = shared
        self._reopened = False
        self.loop = loop
        self.world: World = self.finish(shared.take(), "a world made anew")
        self.rest: Callable[[], Coroutine[Any, Any, None]] = self.world.settle

    @property
    def links(self) -> Links:
        """Where faults are set."""
        return self.world.links

    def advance(self, seconds: float) -> None:
        """Move the clock on and let everything that falls due happen."""
        __tracebackhide__ = True
        self.world.clock.advance(timedelta(seconds=seconds))
        self.finish(self.rest(), f"the world's rest after {seconds:g} seconds")

    def advance_to_next(self) -> None:
        """Move the clock on to the next moment at which something falls due."""
        __tracebackhide__ = True
        due = self.world.clock.next_due()
        assert due is not None, "nothing is going to fall due"
        self.advance((due - self.world.clock.now()).total_seconds())

    def reopen(self, folder: Path | None = None) -> None:
        """Close the world and open the same again, as a restart of the program does; or the one in ``folder``."""
        self._reopened = True
        self.world = self._shared.reopen(folder)
        self.rest = self.world.settle

    def finish(self, work: Coroutine[Any, Any, T], what: str) -> T:
        """Run ``work`` on the GUI's loop to its end."""
        __tracebackhide__ = True
        return finish(self.loop, work, what)

    def close(self) -> None:
        """Hand the world back; one that was opened again is closed for good."""
        if self._reopened:
            self._shared.close()
