"""Brings databases of earlier versions to the present revision.

Each party has a folder of Alembic scripts, one a revision, the numbers being those in ``models.tables``. A script works on
the tables as they were then, by their names, and never on the models, which are always those of now.

Alembic is imported here and nowhere else, and this package only when there is something to migrate.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, event

from models.contract.wire import Party
from models.tables.sealed import TextCipher
from servers.folder.stamps import read_revision, write_stamp
from servers.folder.world_files import JOURNALS

SCRIPTS: Final = Path(__file__).parent


class Inconsistent(Exception):
    """A migrated database has rows that point nowhere."""


def migrate(
    file: Path,
    party: Party,
    revision: str,
    cipher: TextCipher,
    now: datetime,
    complete: Callable[[Path], None],
) -> None:
    """Bring the database ``file`` of ``party`` to ``revision``, sealed with ``cipher``; ``now`` is the world's time.
    ``complete`` is given the migrated database to add what no revision says.

    It is a copy that is migrated, in one transaction, and written anew without anything that was deleted from it. It takes
    the file's place in one step: whatever cuts the work short leaves the old one.
    """
    working, fresh = (file.with_name(file.name + end) for end in (".migrating", ".new"))
    try:
        _end_journal(file)
        shutil.copyfile(file, working)
        _upgrade(working, party, revision, cipher, now)
        complete(working)
        _write_anew(working, fresh)
        fresh.replace(file)
    finally:
        for left in (fresh, working, *(working.with_name(working.name + journal) for journal in JOURNALS)):
            left.unlink(missing_ok=True)


def _end_journal(file: Path) -> None:
    """Have SQLite put what its journal holds into the file, which is then all there is."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def _upgrade(file: Path, party: Party, revision: str, cipher: TextCipher, now: datetime) -> None:
    scripts = ScriptDirectory(str(SCRIPTS), version_locations=[str(SCRIPTS / party)])
    with _connect(file) as connection, connection.begin():
        found = read_revision(connection)
        context = MigrationContext.configure(connection, opts={"cipher": cipher, "now": now})
        with Operations.context(context):
            for script in reversed(list(scripts.iterate_revisions(revision, found))):
                script.module.upgrade()
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise Inconsistent(file.name)
        write_stamp(connection, revision, cipher.fingerprint)


def _write_anew(file: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _connect(file: Path) -> Connection:
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine.connect()


def _on_connect(connection: Any, _record: Any) -> None:
    # The driver would begin and commit by itself. Tables are rebuilt, so references are checked at the end.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=OFF")


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
