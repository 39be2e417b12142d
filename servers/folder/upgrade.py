"""Brings a world of an earlier version to the present one, one database after the other.

Each is done on its own and at once, so a start that was cut short goes on at the next. Nothing of a migration is imported
where there is none to do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from models.domain.people import load_people
from servers.context import PartyDefinition
from servers.folder.stamps import Stamp
from servers.refusals import refused_for
from servers.sealing import Cipher
from servers.store import Store


def upgrade(
    databases: Mapping[Path, PartyDefinition],
    stamps: Mapping[str, Stamp],
    cipher_of: Callable[[PartyDefinition], Cipher],
    now: datetime,
) -> None:
    """Migrate each of ``databases`` whose stamp is of an earlier revision. Raises ``WorldRefused`` for want of room."""
    for file, definition in databases.items():
        if stamps[definition.party].revision in (None, definition.revision):
            continue
        from servers.migrations import migrate

        cipher = cipher_of(definition)
        with refused_for(file):
            complete = partial(_introduce_newcomers, definition, cipher, now)
            migrate(file, definition.party, definition.revision, cipher, now, complete)


def _introduce_newcomers(definition: PartyDefinition, cipher: Cipher, now: datetime, file: Path) -> None:
    """Let the party know those of the people whom the earlier version had not."""
    store = Store(file, definition.metadata, definition.revision, cipher)
    try:
        store.run_now(
            lambda session: definition.seed(
                session,
                tuple(person for person in load_people() if not definition.knows(session, person)),
                now,
            )
        )
    finally:
        store.close()
