"""What the invariants need of the servers that they look into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.ports import Clock
from tests.simulation.witness import Witness

T = TypeVar("T")


class HasClock(Protocol):
    @property
    def clock(self) -> Clock: ...


class LookedAt(Protocol):
    """Servers with a witness at their doors."""

    @property
    def world(self) -> HasClock: ...

    @property
    def witness(self) -> Witness: ...

    @property
    def started_at(self) -> datetime:
        """What the clock showed when the servers had started."""
        ...

    def look(self, party: Party, query: Callable[[Session], T]) -> T:
        """What ``query`` finds in the party's database."""
        ...
