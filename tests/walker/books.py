"""The invariants of the databases, those of the simulation, looked at in an open world after each step of a walk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from gui.testing.walker.broken import Broken
from models.contract.wire import Party
from models.ports import World
from servers.host import WorldHost
from tests.simulation.attempts import Attempts
from tests.simulation.invariants import Invariants
from tests.simulation.violation import Violation
from tests.simulation.witness import Witness

T = TypeVar("T")
SECONDS = 30.0
"""How long a look may take before something hangs."""


class Servers:
    """The servers of an open world, which the invariants look into."""

    def __init__(self, world: World) -> None:
        assert isinstance(world, WorldHost)
        self.world = world
        self.witness = Witness()
        self.started_at: datetime = world.clock.now()

    def stand_at_the_doors(self) -> None:
        """Hear each call that comes in from now on."""
        on_loop = self.world.on_loop
        for party in (Party.PAYMENT, Party.BANK):
            on_loop.board.connect(party, self.witness.beside(party, on_loop.app_of(party)))

    def look(self, party: Party, query: Callable[[Session], T]) -> T:
        """To be called on the servers' loop."""
        return self.world.on_loop.store_of(party).look(query)

    def run(self, work: Callable[[], T]) -> T:
        """What ``work`` comes to on the servers' loop, which rests."""

        async def there() -> T:
            return work()

        return asyncio.run_coroutine_threadsafe(there(), self.world.loop).result(SECONDS)


@dataclass(frozen=True)
class Memory:
    """What the invariants know of what was before."""

    witness: Witness
    invariants: Invariants


class DatabaseBooks:
    """Implements ``gui.testing.walker.broken.Books``."""

    def __init__(self) -> None:
        self._servers: Servers | None = None
        self._invariants: Invariants | None = None

    def watch(self, world: World) -> None:
        servers = Servers(world)
        servers.stand_at_the_doors()
        self._servers = servers
        self._invariants = servers.run(lambda: Invariants(servers))

    def check(self) -> None:
        assert self._servers is not None
        assert self._invariants is not None
        try:
            self._servers.run(self._invariants.check)
        except Violation as violation:
            raise Broken(violation.invariant, str(violation.args[1])) from violation

    def memory(self) -> Memory:
        assert self._servers is not None
        assert self._invariants is not None
        return Memory(deepcopy(self._servers.witness), _on(self._servers, self._invariants))

    def recall(self, world: World, memory: object) -> None:
        assert isinstance(memory, Memory)
        servers = Servers(world)
        servers.witness = deepcopy(memory.witness)
        servers.stand_at_the_doors()
        self._servers = servers
        self._invariants = _on(servers, memory.invariants)


def _on(servers: Servers, invariants: Invariants) -> Invariants:
    """What ``invariants`` remember, of ``servers``."""
    fork = copy(invariants)
    for name in ("_limits", "_entries_before", "_versions"):
        setattr(fork, name, deepcopy(getattr(invariants, name)))
    fork.process = servers
    attempts: Attempts = copy(invariants._attempts)
    for name in ("_read", "_records", "_passwords", "_codes"):
        setattr(attempts, name, deepcopy(getattr(invariants._attempts, name)))
    attempts.process = servers
    fork._attempts = attempts
    return fork
