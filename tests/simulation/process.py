"""The servers' process: it dies at a drawn commit or send, and is started again on the same folder."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
from sqlalchemy import Dialect
from sqlalchemy.orm import Session

from models.contract.wire import Party
from models.tables.sealed import CIPHER
from servers.bridge import BridgeTransport
from servers.keys import SERVERS
from servers.password_cost import TRIFLING, PasswordCost
from servers.store import Store
from servers.surroundings import Point, RealTime, Surroundings
from servers.world import ServersWorld, WorldSettings
from tests.simulation.loop import VirtualLoop
from tests.simulation.network import SeededLinks, Weather
from tests.simulation.trace import Trace
from tests.simulation.witness import Witness

T = TypeVar("T")
BEGINS_AT = datetime(2026, 3, 13, 1, 41, tzinfo=UTC)


class ProcessDied(BaseException):
    """Ends whatever runs, and no handler of exceptions stops it: as SIGKILL does, nothing is cleared up."""


class Process:
    """One process after another; ``world`` is the one that runs now."""

    def __init__(self, folder: Path, seed: int, loop: VirtualLoop, weather: Weather, trace: Trace) -> None:
        self._settings = (folder, seed)
        self._loop = loop
        self._weather = weather
        self._trace = trace
        self.witness = Witness()
        self.deaths = 0
        self.started_at = BEGINS_AT
        """What the world's clock showed when the process that lives now had started."""
        self.points = 0
        self._looked_at = False
        self.outsiders: set[asyncio.Task[None]] = set()
        """The tasks of people, who live on when the process dies."""

    def now(self) -> datetime:
        """Real time, as far as there is any."""
        return BEGINS_AT + timedelta(seconds=self._loop.time())

    async def start(self) -> None:
        """Begin on the folder, as often as it takes: a process can die in its first moments, too."""
        folder, seed = self._settings
        self.death = self._loop.create_future()
        self._points_left: int | None = None
        around = Surroundings(
            RealTime(self._loop.time, self.now), lambda: SeededLinks(self._weather), self._watcher(self.death)
        )
        self.world = ServersWorld(Settings(folder, seed=seed, surroundings=around))
        await self.world.start()
        for party in SERVERS:
            _keep_what_was_compiled(self.world.store_of(party))
        self.world.set_reporter(self._trace)
        for party in (Party.PAYMENT, Party.BANK):
            self.world.board.connect(party, self.witness.beside(party, self.world._apps[party]))
        self.started_at = self.world.clock.now()
        self._trace.note("the process has started")

    def dies_after(self, points: int) -> None:
        """Let it die at so many commits and sends from now."""
        self._points_left = points

    def spare(self) -> None:
        """It lives on after all."""
        self._points_left = None

    def look(self, party: Party, query: Callable[[Session], T]) -> T:
        """What ``query`` finds in the party's database; nothing dies of being looked at."""
        self._looked_at = True
        try:
            return self.world.store_of(party).run_now(query)
        finally:
            self._looked_at = False

    @property
    def dead(self) -> bool:
        return self.death.done()

    async def bury(self) -> None:
        """End what ran in the dead process; whoever waits for it hears that the connection broke."""
        self.world.set_reporter(None)
        me = asyncio.current_task()
        left = [task for task in self._loop.tasks if task is not me and task not in self.outsiders]
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)
        for task in left:
            if not task.cancelled():
                task.exception()
        await self.world.close()

    def _watcher(self, death: asyncio.Future[None]) -> Callable[[Point], None]:
        def watch(point: Point) -> None:
            if not death.done():
                if self._looked_at:
                    return
                self.points += 1
                if self._points_left is None:
                    return
                self._points_left -= 1
                if self._points_left > 0:
                    return
                self._trace.note(f"the process dies at {point.place.value} {point.name}")
                self.deaths += 1
                death.set_result(None)
            raise ProcessDied

        return watch


class Settings(WorldSettings):
    """A live world whose passwords cost next to nothing: what they cost is no part of what is simulated."""

    @property
    def password_cost(self) -> PasswordCost:
        return TRIFLING


class Line(httpx.AsyncBaseTransport):
    """A person's way to the servers, whichever process they run in."""

    def __init__(self, process: Process, person: Party) -> None:
        self._process = process
        self._person = person

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._process.dead:
            raise httpx.ConnectError("nobody is there", request=request)
        board = self._process.world.board
        way = BridgeTransport(self._person, board, asyncio.get_running_loop(), timeouts=True)
        try:
            return await way.handle_async_request(request)
        except ProcessDied:
            raise httpx.ReadError("the connection broke", request=request) from None


_COMPILED: dict[str, tuple[Dialect, Any]] = {}


def _keep_what_was_compiled(store: Store) -> None:
    """Let the store use the statements that those before it have compiled, which takes a third of a run otherwise."""
    engine = store._engine
    dialect, cache = _COMPILED.setdefault(store.path.name, (engine.dialect, engine._compiled_cache))
    setattr(dialect, CIPHER, getattr(engine.dialect, CIPHER))
    engine.dialect, engine._compiled_cache = dialect, cache


def unsigned(_request: httpx.Request) -> None:
    """People's calls carry a token and no signature."""


def seeded(seed: int, of: str) -> random.Random:
    """A source of chance of its own, so that what one draws never depends on when another does."""
    return random.Random(f"{seed}:{of}")  # noqa: S311
