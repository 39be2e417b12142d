"""What the parties hold, as a test sees it: their tables, with everything personal masked."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, TypeAlias

from kaihu_testing.act import Act, stepped
from kaihu_testing.failures import ExpectationFailed
from models.ports import Inspector

Row: TypeAlias = dict[str, Any]
"""A row by its columns. Names, numbers and cards are masked; of hashes and seals it is shown only that they are there."""

ACCOUNTS = {"bank": "virtual_accounts"}
"""The tables that are called by a shorter name: the virtual credit accounts that a bank keeps are its accounts."""


class Table:
    """A table of a party: ``world.bank.accounts``. Called, it lists its rows, as ``rows`` does."""

    def __init__(self, inspector: Callable[[], Inspector], party: str, name: str) -> None:
        self._inspector = inspector
        self.party = party
        self.name = name

    def __call__(self, **columns: object) -> list[Row]:
        return self.rows(**columns)

    def rows(self, **columns: object) -> list[Row]:
        """The rows in which the ``columns`` hold these values, the oldest first; all of them when none is named.

        Raises ``LookupError`` for a column that the table has not.
        """
        rows = self._inspector().rows(self.party, self.name)
        for column in columns:
            if rows and column not in rows[0]:
                raise LookupError(f"{self} has no column {column!r}; there are: {', '.join(rows[0])}")
        return [row for row in rows if all(row[column] == value for column, value in columns.items())]

    def count(self, **columns: object) -> int:
        """How many rows hold these values."""
        return len(self.rows(**columns))

    def __str__(self) -> str:
        return f"{self.party}.{self.name}"

    def __expect__(self) -> TableExpectation:
        return TableExpectation(self)


class TableExpectation:
    """What is expected of a table once the world is at rest, as it is after everything that a test does."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def to_hold(self, count: int, **columns: object) -> Act[None]:
        """So many rows hold these values."""
        __tracebackhide__ = True
        wanted = ", ".join(f"{column}={value!r}" for column, value in columns.items())
        what = f"expect {self._table} to hold {count}" + (f" with {wanted}" if wanted else "")
        return stepped(what, self._hold(what, count, columns))

    async def _hold(self, what: str, count: int, columns: dict[str, object]) -> None:
        __tracebackhide__ = True
        if (found := self._table.count(**columns)) != count:
            rows = "".join(f"\n  {row}" for row in self._table.rows())
            raise ExpectationFailed(f"{what}: there are {found}; it holds:{rows or ' nothing'}")


class PartyDriver:
    """One party. Its tables are its attributes, by their names."""

    def __init__(self, inspector: Callable[[], Inspector], party: str) -> None:
        self._inspector = inspector
        self._party = party

    def tables(self) -> list[str]:
        """The names of its tables."""
        return self._inspector().tables(self._party)

    def __getattr__(self, name: str) -> Table:
        if name.startswith("_"):
            raise AttributeError(name)
        known = self.tables()
        meant = ACCOUNTS.get(self._party, name) if name == "accounts" else name
        if meant not in known:
            near = get_close_matches(name, known) or known
            raise AttributeError(f"the {self._party} has no table {name!r}; there are: {', '.join(near)}")
        return Table(self._inspector, self._party, meant)
