"""A visitor for a scenario: the world of its seed, and the invariants of its databases."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gui.testing.shared_world import SharedWorld, SharedWorlds, folder_for_worlds
from gui.testing.walker.visitor import Visitor
from tests.walker.books import DatabaseBooks


class Visitors:
    """One for each seed; they share the process's worlds."""

    def __init__(self, worlds: SharedWorlds, loop: asyncio.AbstractEventLoop, folder: Path) -> None:
        self._worlds = worlds
        self._loop = loop
        self._folder = folder

    @contextmanager
    def of(self, seed: int) -> Iterator[Visitor]:
        """A visitor to the world of this seed. What he has copied is gone afterwards."""
        with visitor_to(self._worlds.of(seed), self._loop, self._folder / f"seed-{seed}") as visitor:
            yield visitor


@contextmanager
def visitor_to(shared: SharedWorld, loop: asyncio.AbstractEventLoop, folder: Path) -> Iterator[Visitor]:
    """A visitor to ``shared``, whose copies are made in ``folder``."""
    visitor = Visitor(shared, loop, folder, DatabaseBooks())
    with visitor.listening():
        yield visitor


@contextmanager
def worlds_in_memory() -> Iterator[tuple[SharedWorlds, Path]]:
    """Worlds as tests have them, and a folder for copies."""
    from gui.testing.plugin import STARTS_AT
    from main import open_world

    with folder_for_worlds() as folder:
        worlds = SharedWorlds(
            lambda place, seed: open_world(place, seed=seed, played=True, starts_at=STARTS_AT), folder
        )
        try:
            yield worlds, folder / "copies"
        finally:
            worlds.close()
