"""One party's database: runs transactions in place, on the servers' loop."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from sqlalchemy import Engine, MetaData, Row, Select, create_engine, event, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

T = TypeVar("T")
Columns = TypeVarTuple("Columns")


class OutdatedSchema(Exception):
    """The database was made by another version of the program."""


class Store:
    """A SQLite file in WAL mode with one writer.

    A transaction is a plain function of a session. It is short, and the loop is the servers' own, so it runs in
    place: the order of commits is the order of calls, in every run.
    """

    def __init__(self, path: Path, metadata: MetaData, revision: str) -> None:
        self.path = path
        self._metadata = metadata
        self._revision = revision
        self._engine = self._connect()

    async def run(self, transaction: Callable[[Session], T]) -> T:
        """What ``transaction`` returns, once it is committed; an exception rolls it back and goes on."""
        return self.run_now(transaction)

    def run_now(self, transaction: Callable[[Session], T]) -> T:
        """``run`` for code that is not on a loop, such as seeding."""
        with Session(self._engine) as session, session.begin():
            return transaction(session)

    def read(self, statement: Select[*Columns]) -> Row[*Columns] | None:
        """The first row of ``statement``, without the session that a transaction needs."""
        with self._engine.connect() as connection:
            return connection.execute(statement).first()

    def prepare(self) -> bool:
        """Create the tables and stamp the revision where there are none; whether the database is new.

        Raises ``OutdatedSchema`` when the stored revision is another one.
        """
        with self._engine.begin() as connection:
            connection.execute(text("CREATE TABLE IF NOT EXISTS schema_revision (revision TEXT NOT NULL)"))
            found = connection.execute(text("SELECT revision FROM schema_revision")).scalar()
            if found is None:
                self._metadata.create_all(connection)
                connection.execute(text("INSERT INTO schema_revision VALUES (:r)"), {"r": self._revision})
        if found not in (None, self._revision):
            raise OutdatedSchema(
                f"{self.path.name} has revision {found}, this version needs {self._revision}"
            )
        return found is None

    def copy_to(self, target: Path) -> None:
        """Copy the database to ``target``. Call it at rest, with no transaction open."""
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
        shutil.copyfile(self.path, target)

    def replace_with(self, source: Path) -> None:
        """Put the copy ``source`` in this database's place. Call it at rest, with no transaction open.

        The engine stays, and with it every statement it has compiled; its next connection opens the new file.
        """
        self.close()
        for suffix in ("-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        shutil.copyfile(source, self.path)

    def close(self) -> None:
        self._engine.dispose()

    def _connect(self) -> Engine:
        # One connection: the servers' loop is the only one that writes.
        engine = create_engine(
            f"sqlite:///{self.path}", poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
        return engine


def _on_connect(connection: Any, _record: Any) -> None:
    # The driver's own BEGIN is deferred and would let two writers deadlock; see _on_begin.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
