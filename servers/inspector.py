"""A masked look into the parties' databases."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.types import TypeEngine

from models.domain import masks
from models.tables.sealed import Indexed, SealedColumn, TextCipher
from servers.folder.world_files import WorldFiles
from servers.row_watch import RowWatch

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
``_id``, unless they are sealed or indexed; of every other column it is shown only that there is something."""


class DatabaseInspector:
    """Implements ``models.ports.Inspector`` on read-only connections; may be called from any thread.

    What is sealed is opened and masked like everything else. Of indices and hashes nothing is shown.
    """

    def __init__(self, files: WorldFiles) -> None:
        self._files = files
        self._readers: dict[str, _Reader] = {}

    def add(self, party: str, metadata: MetaData, cipher: TextCipher) -> None:
        """Read the database of ``party``, whose tables are those of ``metadata``, from now on with ``cipher``."""
        self._readers[party] = _Reader(metadata, cipher)

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
        reader = self._readers[party]
        return [{key: reader.shown(table, key, row[key]) for key in row.keys()} for row in found]  # noqa: SIM118

    def watch(self) -> RowWatch:
        return RowWatch(
            {party: self._connect(party) for party in self._readers},
            lambda party, table, column, value: self._readers[party].shown(table, column, value),
        )

    def _connect(self, party: str) -> sqlite3.Connection:
        return sqlite3.connect(f"{self._files.database(party).as_uri()}?mode=ro", uri=True)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Shows the values of one database."""

    metadata: MetaData
    cipher: TextCipher

    def shown(self, table: str, column: str, value: Any) -> Any:
        """``value`` as it may be seen. Raises ``SealBroken`` for a seal that other keys made."""
        kind = self._type_of(table, column)
        if value is None:
            return None
        is_plain = not isinstance(kind, (SealedColumn, Indexed))
        if is_plain and (column in SHOWN or column.endswith(("_at", "_id"))):
            return value
        mask = MASKS.get(column)
        if mask is None or isinstance(kind, Indexed):
            return "…"
        return mask(self.cipher.unseal(value, kind.place) if isinstance(kind, SealedColumn) else str(value))

    def _type_of(self, table: str, column: str) -> TypeEngine[Any] | None:
        known = self.metadata.tables.get(table)
        found = None if known is None else known.columns.get(column)
        return None if found is None else found.type
