"""The barrier: handlers and jobs take turns, and a snapshot or a reset waits until none is running."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(eq=False)
class _Turn:
    """One turn, and whether it holds its place: a parked one does not, nor one that was cancelled while parked."""

    task: asyncio.Task[Any] | None
    holds: bool = True


_turn: ContextVar[_Turn | None] = ContextVar("turn", default=None)


class Gate:
    """Lets turns run side by side, or, for played worlds, strictly one at a time in the order they came.

    What a turn calls in turn (a bank hop, say) belongs to it and takes none of its own. A long poll parks: it
    gives its turn up while it waits. Used on the servers' loop only.
    """

    def __init__(self, one_at_a_time: bool) -> None:
        self._one_at_a_time = one_at_a_time
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._rest: list[asyncio.Future[None]] = []
        self._running = 0
        self._turns: set[_Turn] = set()
        self._closed = False
        self.parked = 0

    @property
    def busy(self) -> bool:
        """Whether a turn is running or waits for its place."""
        return self._running > 0 or bool(self._waiting)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """One handler's or one job's work."""
        await self._enter()
        turn = _Turn(asyncio.current_task())
        self._turns.add(turn)
        token = _turn.set(turn)
        try:
            yield
        finally:
            _turn.reset(token)
            self._turns.discard(turn)
            if turn.holds:
                self._leave()

    async def park(self, awaitable: Awaitable[T]) -> T:
        """Await without holding the turn, and take it again before going on."""
        turn = _turn.get()
        if turn is None:
            return await awaitable
        turn.holds = False
        self._leave()
        self.parked += 1
        try:
            return await awaitable
        finally:
            self.parked -= 1
            # One that is being cancelled has nothing left to do, and must not wait for a place to end.
            if turn.task is None or not turn.task.cancelling():
                await self._enter()
                turn.holds = True

    def cancel_turns(self) -> None:
        """Cancel what runs: the world that it works on is going to be thrown away."""
        for turn in tuple(self._turns):
            if turn.holds and turn.task is not None and turn.task is not asyncio.current_task():
                turn.task.cancel()

    @asynccontextmanager
    async def closed(self) -> AsyncIterator[None]:
        """Wait until no turn is running and let none begin meanwhile."""
        while self._closed:
            await self._at_rest()
        self._closed = True
        try:
            while self._running:
                await self._at_rest()
            yield
        finally:
            self._closed = False
            self._admit()

    async def at_rest(self) -> None:
        """Wait until no turn is running or waiting."""
        while self.busy:
            await self._at_rest()

    async def _at_rest(self) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._rest.append(future)
        await future

    async def _enter(self) -> None:
        if self._free and not self._waiting:
            self._running += 1
            return
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self._leave()
            else:
                self._waiting.remove(place)
            raise

    @property
    def _free(self) -> bool:
        return not self._closed and not (self._one_at_a_time and self._running)

    def _leave(self) -> None:
        self._running -= 1
        assert self._running >= 0, "a turn was left twice"
        self._admit()

    def _admit(self) -> None:
        while self._waiting and self._free:
            place = self._waiting.popleft()
            if not place.done():
                self._running += 1
                place.set_result(None)
        rest, self._rest = self._rest, []
        for future in rest:
            if not future.done():
                future.set_result(None)
