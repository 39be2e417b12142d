"""What migrations have in common: sealing and indexing of what was kept in clear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final, cast

import sqlalchemy as sa
from alembic import op

from models.contract.wire import Party
from models.tables.idempotency import UNKNOWN
from models.tables.sealed import TextCipher, index_text

NAMES: Final = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
"""How a constraint without a name is called for as long as a table is rebuilt."""


def cipher() -> TextCipher:
    """The cipher of the party whose database is migrated."""
    return cast(TextCipher, op.get_context().opts["cipher"])


def now() -> datetime:
    """The world's time."""
    return cast(datetime, op.get_context().opts["now"])


def written(moment: datetime) -> str:
    """A time as it is kept."""
    return moment.strftime("%Y-%m-%d %H:%M:%S.%f")


def rows(table: str, *columns: str) -> Iterator[Any]:
    """The ``rowid`` and the ``columns`` of every row."""
    named = ", ".join(("rowid AS row_id", *columns))
    yield from op.get_bind().exec_driver_sql(f"SELECT {named} FROM {table}").fetchall()  # noqa: S608  names of ours


def put(table: str, row_id: int, **values: Any) -> None:
    """Set the ``values`` of one row."""
    named = ", ".join(f"{column} = ?" for column in values)
    statement = f"UPDATE {table} SET {named} WHERE rowid = ?"  # noqa: S608  names of ours
    op.get_bind().exec_driver_sql(statement, (*values.values(), row_id))


def seal(table: str, *columns: str) -> None:
    """Seal what is in the ``columns``, each for its own place."""
    for row in rows(table, *columns):
        kept = {column: value for column in columns if (value := getattr(row, column)) is not None}
        if kept:
            sealed = {column: cipher().seal(value, f"{table}.{column}") for column, value in kept.items()}
            put(table, row.row_id, **sealed)


def index(table: str, column: str, place: str, *sources: str) -> None:
    """Fill ``column`` with the index of the ``sources`` together. Done before they are sealed."""

    def indexed(*values: str) -> str:
        return cipher().index(index_text(*values), place)

    change(table, column, indexed, *sources)


def change(table: str, column: str, make: Callable[..., str], *sources: str) -> None:
    """Fill ``column`` with what ``make`` makes of the ``sources``, where they are there."""
    for row in rows(table, *sources):
        values = [getattr(row, source) for source in sources]
        if None not in values:
            put(table, row.row_id, **{column: make(*values)})


def column(name: str, kind: Any = sa.String, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind(), nullable=nullable)


def moment(name: str, nullable: bool = True) -> sa.Column[Any]:
    """A column of a time."""
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def forget_fingerprints(server: Party) -> None:
    """Seal the outcomes of changing calls. What was asked is compared by a key from now on and cannot be told any more,
    and what ``server`` asks here is kept under its name. It came without a token, as nobody else did."""
    for row in rows("idempotency_keys", "key"):
        caller, colon, key = row.key.partition(":")
        if caller == NOBODY:
            kept = f"{server}:{key}"
        elif colon and CALLER.fullmatch(caller):
            kept = row.key
        else:
            kept = f"{server}:{row.key}"
        put("idempotency_keys", row.row_id, fingerprint=UNKNOWN, key=kept)
    seal("idempotency_keys", "body")


CALLER: Final = re.compile("[0-9a-f]{16}")
"""How a caller with a token was called, and is."""
NOBODY: Final = "e3b0c44298fc1c14"
"""How one without was called."""


def make_nonces() -> None:
    """The table of the nonces of other servers' signatures."""
    op.create_table("used_nonces", column_of_key("nonce"), moment("expires_at", nullable=False))
    op.create_index("ix_used_nonces_expires_at", "used_nonces", ["expires_at"])


def column_of_key(name: str) -> sa.Column[Any]:
    """A text that is the primary key."""
    return sa.Column(name, sa.String(), primary_key=True, nullable=False)
