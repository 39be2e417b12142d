"""The world in a test's hands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from gui.runs.recorder import Recorder
from gui.testing.clock_driver import ClockDriver
from gui.testing.links_driver import LinksDriver
from gui.testing.parties import PartyDriver
from gui.testing.shared_world import SharedWorld
from kaihu_testing.waiting import finish
from models.ports import Inspector, World

T = TypeVar("T")


class WorldDriver:
    """A played world, as it was when it was made: it moves only when the test does something.

    ``clock``, ``links`` and the parties ``payment``, ``bank`` and ``history`` are for the test. ``rest`` is how the world
    comes to rest, and ``recorder`` the log that is written; a phone that joins brings its own.
    """

    def __init__(self, shared: SharedWorld, loop: asyncio.AbstractEventLoop) -> None:
        self._shared = shared
        self._reopened = False
        self.loop = loop
        self.world: World = self.finish(shared.take(), "a world made anew")
        self.rest: Callable[[], Coroutine[Any, Any, None]] = self.world.settle
        self.recorder: Recorder | None = None
        self.clock = ClockDriver(self)
        self.links = LinksDriver(self)
        self.payment = PartyDriver(self._inspector, "payment")
        self.bank = PartyDriver(self._inspector, "bank")
        self.history = PartyDriver(self._inspector, "history")

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

    def _inspector(self) -> Inspector:
        return self.world.inspector
