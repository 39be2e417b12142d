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
    "document_number": masks.mask_document,
    "mobile": masks.mask_mobile,
    "card_number": masks.mask_card,
}
SHOWN = {
    *(
        "id",
        "key",
        "request_key",
        "number",
        "version",
        "revision",
        "status",
        "state",
        "kind",
        "reason",
        "problem",
    ),
    *("last_four", "document_type", "masked_mobile", "valid_until", "reply_name", "at", "locked_until"),
    *("window", "misses", "attempts", "tries_left", "superseded", "linked", "counterparty"),
    *("balance", "amount", "credit_limit", "used", "report", "decision", "decided"),
}
"""Columns that say nothing personal, the account's own figures among them. So are those that end in ``_at`` and
``_id``; of every other column it is shown only that there is something."""


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
    if value is None or column in SHOWN or column.endswith(("_at", "_id")):
        return value
    mask = MASKS.get(column)
    return mask(str(value)) if mask else "…"
