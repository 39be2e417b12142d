"""One party's database: runs transactions in place, on the servers' loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from sqlalchemy import Engine, Executable, MetaData, Row, Select, create_engine, event
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from models.tables.sealed import TextCipher, use_cipher
from servers.folder.stamps import read_revision, write_stamp
from servers.refusals import told_as_problem
from servers.surroundings import Place, Point, Watcher, watch_nothing

T = TypeVar("T")
Columns = TypeVarTuple("Columns")

READS_ONLY = "reads_only"
"""Execution option of a connection that needs no writer's lock."""


class ChangedByLooking(Exception):
    """A question has changed what it was only to look at."""


class _LookingSession(Session):
    """A session in which there is nothing to flush."""

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        if self.new or self.deleted or any(map(self.is_modified, self.dirty)):
            raise ChangedByLooking


class Store:
    """A SQLite file in WAL mode with one writer.

    A transaction is a plain function of a session. It is short, and the loop is the servers' own, so it runs in
    place: the order of commits is the order of calls, in every run.
    """

    def __init__(
        self,
        path: Path,
        metadata: MetaData,
        revision: str,
        cipher: TextCipher,
        watcher: Watcher = watch_nothing,
    ) -> None:
        self.path = path
        self._metadata = metadata
        self._revision = revision
        self._watcher = watcher
        self._engine = self._connect()
        use_cipher(self._engine, cipher)
        self._reading = self._engine.execution_options(**{READS_ONLY: True})
        # What was read is not used past its transaction, so nothing has to be marked as old at its end.
        self._sessions = sessionmaker(self._engine, expire_on_commit=False)
        self._fingerprint = cipher.fingerprint

    async def run(self, transaction: Callable[[Session], T]) -> T:
        """What ``transaction`` returns, once it is committed; an exception rolls it back and goes on.

        Raises ``STORAGE_FULL`` or ``STORAGE_DAMAGED`` when it cannot be kept.
        """
        return self.run_now(transaction)

    def run_now(self, transaction: Callable[[Session], T]) -> T:
        """``run`` for plain functions on the servers' loop, such as the start of a party."""
        with told_as_problem(), self._sessions.begin() as session:
            result = transaction(session)
            session.flush()
            self._watcher(Point(Place.COMMITTING, self.path.stem))
        self._watcher(Point(Place.COMMITTED, self.path.stem))
        return result

    def write(self, *statements: tuple[Executable, dict[str, Any]]) -> tuple[int, ...]:
        """Run ``statements``, each with its values, in one transaction, without the session that others need; the
        rows that each changed."""
        with told_as_problem(), self._engine.begin() as connection:
            changed = tuple(
                connection.execute(statement, values).rowcount for statement, values in statements
            )
            self._watcher(Point(Place.COMMITTING, self.path.stem))
        self._watcher(Point(Place.COMMITTED, self.path.stem))
        return changed

    def read(self, statement: Select[*Columns], **values: Any) -> Row[*Columns] | None:
        """The first row of ``statement`` with its ``values``, without the session that a transaction needs."""
        with told_as_problem(), self._reading.connect() as connection:
            return connection.execute(statement, values).first()

    def look(self, question: Callable[[Session], T]) -> T:
        """What ``question`` returns, which changes nothing: there is no writer's lock and no commit.

        Raises ``ChangedByLooking`` for one that does, whose change would be lost without a word.
        """
        with told_as_problem(), _LookingSession(self._reading, autoflush=False) as session:
            answer = question(session)
            session.flush()
            return answer

    def prepare(self, seed: Callable[[Session], None]) -> None:
        """Make the tables, stamp and ``seed`` them, all or nothing, where that was not done yet."""

        def transaction(session: Session) -> None:
            connection = session.connection()
            if read_revision(connection) is None:
                self._metadata.create_all(connection)
                write_stamp(connection, self._revision, self._fingerprint)
                seed(session)

        self.run_now(transaction)

    def copy_to(self, target: Path) -> None:
        """Copy the database into the new file ``target``, whoever reads meanwhile, with no transaction open."""
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()

    def close(self) -> None:
        """Close the file. The engine stays, with all it has compiled, and opens the file anew at its next use."""
        self._engine.dispose()

    def _connect(self) -> Engine:
        # One connection: the servers' loop is the only one that writes.
        engine = create_engine(
            f"sqlite:///{self.path}",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
            # Errors quote their statement, whose parameters may be personal.
            hide_parameters=True,
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
    reads_only = connection.get_execution_options().get(READS_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")
