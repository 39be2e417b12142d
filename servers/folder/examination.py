"""Looks at a world's databases before anything is done with them, and leaves every file as it is.

A database that was closed in order is read where it is, as one that nobody writes. One whose writer was killed has a
journal beside it, and SQLite would write that into it: so a copy is looked at.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from models.contract.wire import Party
from models.ports import Refusal, WorldRefused
from servers.context import PartyDefinition
from servers.folder.stamps import EMPTY, REVISION_TABLE, Stamp, read_stamp
from servers.folder.world_files import JOURNALS, WorldFiles, is_copy
from servers.keys import KEYS_FILE, KeysUnreadable, WorldKeys, read_keys
from servers.refusals import refused_for

MAGIC: Final = b"SQLite format 3\x00"


def examine(files: WorldFiles, definitions: Iterable[PartyDefinition]) -> dict[str, Stamp]:
    """The stamps of the world's databases by party. Raises ``WorldRefused`` for a world that cannot be opened."""
    stamps: dict[str, Stamp] = {}
    folder = files.origin()
    # Once there is a beginning to go back to, a world has all its databases.
    complete = files.pristine.exists()
    if complete and not is_copy(files.pristine):
        raise WorldRefused(Refusal.FOREIGN, files.pristine)
    for definition in definitions:
        file = files.database(definition.party, folder)
        stamps[definition.party] = stamp = examine_database(file, definition)
        if complete and stamp == EMPTY:
            raise WorldRefused(Refusal.DAMAGED, file)
    check_writable([files.folder, *files.own_files()])
    return stamps


def examine_database(file: Path, definition: PartyDefinition) -> Stamp:
    """The stamp of ``file``. Raises ``WorldRefused`` unless it is a sound database of the party that is known here."""
    with refused_for(file):
        if not file.exists() or not file.stat().st_size:
            return EMPTY
        with file.open("rb") as opened:
            begins = opened.read(len(MAGIC))
        if begins != MAGIC:
            # What begins alike was cut off; anything else never was a database.
            raise WorldRefused(Refusal.DAMAGED if MAGIC.startswith(begins) else Refusal.FOREIGN, file)
        with _open_untouched(file) as connection:
            stamp = _stamp(connection, file, definition)
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise WorldRefused(Refusal.DAMAGED, file)
        return stamp


def examine_copy(folder: Path, definitions: Iterable[PartyDefinition], keys: WorldKeys) -> dict[str, Stamp]:
    """The stamps of a copy of the world. Raises ``WorldRefused`` for one that cannot be opened with ``keys``."""
    stamps: dict[str, Stamp] = {}
    for definition in definitions:
        party, file = definition.party, folder / f"{definition.party}.db"
        stamps[party] = stamp = examine_database(file, definition)
        if stamp == EMPTY:
            raise WorldRefused(Refusal.DAMAGED, file)
        if stamp.keys not in (None, keys.ring_of(party).fingerprint):
            raise WorldRefused(Refusal.KEYS, file)
    return stamps


def is_current(folder: Path, definitions: Iterable[PartyDefinition], keys: WorldKeys) -> bool:
    """Whether the databases of a copy of the world are all there, of the present revision and sealed with ``keys``."""
    definitions = tuple(definitions)
    try:
        stamps = examine_copy(folder, definitions, keys)
    except WorldRefused:
        return False
    return all(stamps[definition.party].revision == definition.revision for definition in definitions)


def find_keys(folder: Path, stamps: Mapping[str, Stamp]) -> WorldKeys | None:
    """The keys of the world whose databases have these ``stamps``; ``None`` for one that needs none yet.

    Raises ``WorldRefused`` when what is sealed cannot be opened with them: new ones would lose it for good.
    """
    file = folder / KEYS_FILE
    sealed = {party: stamp.keys for party, stamp in stamps.items() if stamp.keys is not None}
    try:
        keys = read_keys(folder)
    except KeysUnreadable as error:
        raise WorldRefused(Refusal.KEYS, file) from error
    for party, fingerprint in sealed.items():
        if keys is None or keys.ring_of(Party(party)).fingerprint != fingerprint:
            raise WorldRefused(Refusal.KEYS, file)
    return keys


def clear_away(files: WorldFiles, definitions: Iterable[PartyDefinition]) -> None:
    """Remove the world in the folder, in whatever state it is.

    Raises ``WorldRefused`` for what was never part of one, and for what a later version made: that is not for this one to
    throw away.
    """
    for definition in definitions:
        try:
            examine_database(files.database(definition.party), definition)
        except WorldRefused as refused:
            if refused.reason in (Refusal.FOREIGN, Refusal.NEWER):
                raise
    check_writable([files.folder, *files.own_files()])
    files.start_anew()


def check_writable(files: Iterable[Path]) -> None:
    """Raise ``WorldRefused`` for the first of ``files`` that may not be written."""
    for file in files:
        if file.exists() and not os.access(file, os.W_OK):
            raise WorldRefused(Refusal.READ_ONLY, file)


def _stamp(connection: sqlite3.Connection, file: Path, definition: PartyDefinition) -> Stamp:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return EMPTY
    if REVISION_TABLE not in tables:
        raise WorldRefused(Refusal.FOREIGN, file)
    stamp, latest = read_stamp(connection, tables), definition.revision
    if stamp.revision is None:
        return EMPTY
    if not stamp.revision.isdecimal():
        raise WorldRefused(Refusal.FOREIGN, file)
    # However a later version writes it: whose number is higher came later.
    if int(stamp.revision) > int(latest):
        raise WorldRefused(Refusal.NEWER, file)
    if len(stamp.revision) != len(latest) or int(stamp.revision) == 0:
        raise WorldRefused(Refusal.FOREIGN, file)
    if stamp.revision == latest and not tables.issuperset(definition.metadata.tables):
        raise WorldRefused(Refusal.FOREIGN, file)
    return stamp


@contextmanager
def _open_untouched(file: Path) -> Iterator[sqlite3.Connection]:
    beside = [file.with_name(file.name + journal) for journal in JOURNALS]
    left = [journal for journal in beside if journal.exists() and journal.stat().st_size]
    if not left:
        with closing(_connect(file, "mode=ro&immutable=1")) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="kaihu-look-") as place:
        for each in (file, *left):
            shutil.copyfile(each, Path(place) / each.name)
        with closing(_connect(Path(place) / file.name, "mode=rw")) as connection:
            yield connection


def _connect(file: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?{how}", uri=True)
