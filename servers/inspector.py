"""A masked look into the parties' databases."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

from models.domain import masks
from servers.world_files import WorldFiles

MASKS: dict[str, Callable[[str], str]] = {
    "name": masks.mask_name,
    "holder_name": masks.mask_name,
    "document_number": masks.mask_document,
    "mobile": masks.mask_mobile,
    "card_number": masks.mask_card,
}
HIDDEN = ("hash", "body", "record", "personal")
"""Columns whose name holds one of these show only that there is something."""


class DatabaseInspector:
    """Implements ``models.ports.Inspector`` on read-only connections; may be called from any thread."""

    def __init__(self, files: WorldFiles) -> None:
        self._files = files

    def tables(self, party: str) -> list[str]:
        with closing(self._connect(party)) as connection:
            found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return [name for (name,) in found]

    def rows(self, party: str, table: str) -> list[dict[str, Any]]:
        if table not in self.tables(party):
            raise KeyError(table)
        with closing(self._connect(party)) as connection:
            connection.row_factory = sqlite3.Row
            found = connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608  a known table
        return [{key: _masked(key, row[key]) for key in row.keys()} for row in found]  # noqa: SIM118

    def _connect(self, party: str) -> sqlite3.Connection:
        return sqlite3.connect(f"{self._files.database(party).as_uri()}?mode=ro", uri=True)


def _masked(column: str, value: Any) -> Any:
    if value is None:
        return None
    if any(part in column for part in HIDDEN):
        return "…"
    mask = MASKS.get(column)
    return mask(str(value)) if mask else value
