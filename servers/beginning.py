"""The beginning of a world: a copy of it as it was when it was made, which a reset goes back to."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from models.contract.wire import Party
from models.domain.people import load_people
from servers.clock import ClockReading, WorldClock
from servers.context import PartyDefinition
from servers.folder.world_files import WorldFiles
from servers.sealing import Cipher
from servers.store import Store
from servers.surroundings import RealTime

LASTS: Final = timedelta(minutes=10)
"""How old, on the clock, a beginning may be that a reset goes back to."""


@dataclass(frozen=True)
class Beginning:
    """The beginning that lies among ``files``. Both methods raise what a disk without room raises, and leave the one
    that is there."""

    files: WorldFiles
    parties: tuple[PartyDefinition, ...]
    cipher_of: Callable[[Party], Cipher]
    real_time: RealTime

    def renew(self) -> None:
        """Make it anew where the clock has run on since: what it holds is dated from it."""
        begun = self.files.read_clock(self.files.pristine)
        if begun is None or begun.time(self.real_time) - datetime.fromisoformat(begun.at) < LASTS:
            return
        self.make(begun)

    def make(self, begun: ClockReading) -> None:
        """Put one, as of the clock ``begun``, in the place of the one that is there."""
        chance = self.files.chance_of(self.files.pristine)
        with tempfile.TemporaryDirectory(prefix="kaihu-world-") as folder, ExitStack() as closing:
            files, stores = WorldFiles(Path(folder)), []
            clock = WorldClock(begun, real_time=self.real_time)
            for definition in self.parties:
                party = definition.party
                file, cipher = files.database(party), self.cipher_of(party)
                store = Store(file, definition.metadata, definition.revision, cipher)
                closing.callback(store.close)
                seed(store, definition, clock.now())
                stores.append(store)
            files.write_clock(clock.reading())
            files.copy_out(stores, chance, self.files.pristine)


def seed(store: Store, definition: PartyDefinition, now: datetime) -> None:
    """Fill the party's database, if it is empty, with what the party knows at the world's beginning."""
    store.prepare(lambda session: definition.seed(session, load_people(), now))
