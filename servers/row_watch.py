"""What has changed in the parties' databases since one looked last, masked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.ports import RowChange

Shown = Callable[[str, str, str, Any], Any]
"""A value as it may be seen: party, table, column, value."""
QUIET = frozenset({"used_nonces", "schema_keys", "schema_revision"})
"""Tables that tell nothing about what was done."""


@dataclass
class _Party:
    connection: sqlite3.Connection
    version: int | None = None
    rows: dict[str, dict[int, tuple[Any, ...]]] = field(default_factory=dict)
    """By table and ``rowid``, as they are stored."""


class RowWatch:
    """Implements ``models.ports.RowWatch``. For one thread."""

    def __init__(self, connections: Mapping[str, sqlite3.Connection], shown: Shown) -> None:
        self._parties = {party: _Party(connection) for party, connection in connections.items()}
        self._shown = shown
        for party in self._parties.values():
            self._read(party)

    def changes(self) -> list[RowChange]:
        return [change for name, party in self._parties.items() for change in self._changes(name, party)]

    def close(self) -> None:
        for party in self._parties.values():
            party.connection.close()
        self._parties.clear()

    def _changes(self, name: str, party: _Party) -> Iterator[RowChange]:
        before = party.rows
        columns = self._read(party)
        for table in columns:
            old, new = before.get(table, {}), party.rows[table]
            if old == new:
                continue
            for row in sorted(old.keys() | new.keys()):
                was, now = old.get(row), new.get(row)
                if was != now:
                    yield self._change(name, table, columns[table], was, now)

    def _change(
        self,
        party: str,
        table: str,
        columns: list[str],
        was: tuple[Any, ...] | None,
        now: tuple[Any, ...] | None,
    ) -> RowChange:
        def shown(row: tuple[Any, ...] | None) -> dict[str, Any]:
            return (
                {}
                if row is None
                else {
                    column: self._shown(party, table, column, value)
                    for column, value in zip(columns, row, strict=True)
                }
            )

        return RowChange(party, table, shown(was), shown(now))

    def _read(self, party: _Party) -> dict[str, list[str]]:
        """Read what is stored now, if anybody has written since; the columns of the tables that were read."""
        connection = party.connection
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version == party.version:
            return {}
        party.version, party.rows = version, {}
        columns: dict[str, list[str]] = {}
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        for (table,) in tables.fetchall():
            if table in QUIET:
                continue
            found = connection.execute(f'SELECT rowid, * FROM "{table}"')  # noqa: S608  a known table
            columns[table] = [column for column, *_ in found.description[1:]]
            party.rows[table] = {row[0]: row[1:] for row in found}
        return columns
