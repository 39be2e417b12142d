"""What makes many forks cheap: engines that have compiled already, nothing to collect, and leavings told apart."""

from __future__ import annotations

import gc
import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, event

from servers.store import Store

LOGS: Final = frozenset({".db-wal", ".db-shm"})


def keep_engines(on_commit: Callable[[Connection], None]) -> None:
    """Give every store of the same file the same engine, with what it has compiled, but none of its connections.

    ``on_commit`` hears of every commit from the engine itself, whoever else was told of it.
    """
    connect, engines = Store._connect, dict[Path, Engine]()

    def kept(store: Store) -> Engine:
        if store.path not in engines:
            engines[store.path] = connect(store)
            event.listen(engines[store.path], "commit", on_commit)
        return engines[store.path]

    setattr(Store, "_connect", kept)  # noqa: B010  a method is not to be assigned


def digest(folder: Path, scratch: Path) -> str:
    """What tells the files in ``folder`` from any others; the copy ``scratch`` is used for looking."""
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(folder, scratch, symlinks=True)
    content = hashlib.sha256()
    for file in sorted(scratch.glob("*")):
        if file.suffix == ".db":
            # What is in the log of the database is moved into it.
            with closing(sqlite3.connect(file)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if file.is_file() and file.suffix not in LOGS:
            content.update(file.name.encode() + file.read_bytes())
    return content.hexdigest()


def settle_in() -> None:
    """Leave what is there for good out of every collection, which a child would pay for."""
    gc.collect()
    gc.freeze()
    gc.disable()
