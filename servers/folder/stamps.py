"""What a database says of itself: which revision its tables are of, and with which keys it is sealed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

REVISION_TABLE: Final = "schema_revision"
KEYS_TABLE: Final = "schema_keys"
READ_REVISION: Final = "SELECT revision FROM schema_revision"
READ_KEYS: Final = "SELECT fingerprint FROM schema_keys"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The ``revision``, and the fingerprint of the ``keys``.

    A database that was not filled yet has no revision; what is older than sealing has no keys.
    """

    revision: str | None = None
    keys: str | None = None


EMPTY: Final = Stamp()


def read_stamp(connection: sqlite3.Connection, tables: set[str]) -> Stamp:
    """The stamp of the database that has these ``tables``."""

    def read(table: str, query: str) -> str | None:
        row = connection.execute(query).fetchone() if table in tables else None
        return None if row is None else str(row[0])

    return Stamp(read(REVISION_TABLE, READ_REVISION), read(KEYS_TABLE, READ_KEYS))


def read_revision(connection: Connection) -> str | None:
    """The revision that is stamped; ``None`` when the database was not filled yet."""
    _make_tables(connection)
    found = connection.exec_driver_sql(READ_REVISION).scalar()
    return None if found is None else str(found)


def write_stamp(connection: Connection, revision: str, keys: str) -> None:
    """Put the stamp in the place of the one before."""
    _make_tables(connection)
    for table, value in ((REVISION_TABLE, revision), (KEYS_TABLE, keys)):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  one of the two
        connection.exec_driver_sql(f"INSERT INTO {table} VALUES (?)", (value,))  # noqa: S608


def _make_tables(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS schema_revision (revision TEXT NOT NULL)")
    connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS schema_keys (fingerprint TEXT NOT NULL)")
