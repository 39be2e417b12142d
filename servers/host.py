"""The servers' home: one background asyncio loop in a thread of its own, with the world on it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from models.contract.wire import Party
from models.discretion import log_loop_crash
from models.ports import Cancel, Entropy, Inspector, Reporter, TextMessage
from servers.bridge import PEOPLE, BridgeTransport, hop
from servers.clock import WorldClock
from servers.folder.examination import clear_away
from servers.folder.folder_lock import FolderLock
from servers.folder.world_files import WorldFiles
from servers.links import LinkBoard
from servers.refusals import refused_for
from servers.surroundings import Surroundings
from servers.world import PARTIES, ServersWorld, WorldSettings

T = TypeVar("T")


class WorldHost:
    """Implements ``models.ports.World`` and its snapshots. Make one with ``WorldHost.open``."""

    def __init__(self, settings: WorldSettings, lock: FolderLock) -> None:
        self._lock = lock
        self.on_loop = ServersWorld(settings)
        """The world itself; touch it on the servers' loop only."""
        self.loop = asyncio.new_event_loop()
        self.snapshots = self
        self._bridges: dict[Party, BridgeTransport] = {}
        self._thread = threading.Thread(target=self._run_loop, name="servers", daemon=True)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        fresh: bool = False,
        seed: int | None = None,
        played: bool = False,
        starts_at: datetime | None = None,
        surroundings: Surroundings | None = None,
    ) -> WorldHost:
        """Open the world in ``folder``, or make it there. Blocks: call it off the GUI's thread.

        ``starts_at`` gives a clock that stands still there; a clock stored in the folder goes before it.
        Raises ``models.ports.WorldRefused`` when it cannot be opened, and leaves it as it is.
        """
        lock = FolderLock(folder)
        with refused_for(folder):
            try:
                if fresh:
                    clear_away(WorldFiles(folder), PARTIES)
                host = cls(
                    WorldSettings(folder, seed, played, starts_at, surroundings or Surroundings()), lock
                )
            except BaseException:
                lock.release()
                raise
            host._thread.start()
            try:
                host._wait_for(host._start, seconds=None)
            except BaseException:
                host.close()
                raise
            return host

    @property
    def played(self) -> bool:
        return self.on_loop.played

    @property
    def files(self) -> WorldFiles:
        return self.on_loop.files

    @property
    def clock(self) -> WorldClock:
        return self.on_loop.clock

    @property
    def entropy(self) -> Entropy:
        return self.on_loop.entropy

    @property
    def links(self) -> LinkBoard:
        return self.on_loop.links

    @property
    def inspector(self) -> Inspector:
        return self.on_loop.inspector

    @property
    def staff_token(self) -> str:
        return self.on_loop.staff_token

    def payment_transport(self) -> BridgeTransport:
        return self._bridges[Party.CLIENT]

    def bank_staff_transport(self) -> BridgeTransport:
        return self._bridges[Party.CLERK]

    def description(self, party: Party) -> dict[str, Any]:
        """What ``party`` says of its endpoints, in OpenAPI."""
        return self.on_loop.description(party)

    def on_text_message(self, listener: Callable[[TextMessage], None]) -> Cancel:
        return self.on_loop.sms.listen(listener)

    def text_messages(self, mobile: str) -> list[TextMessage]:
        return self.on_loop.sms.received(mobile)

    def set_reporter(self, reporter: Reporter | None) -> None:
        self.on_loop.set_reporter(reporter)

    async def reset(self) -> None:
        with refused_for(self.files.folder):
            await hop(self.loop, self.on_loop.renew_beginning)
        await self.restore(self.files.pristine)

    async def take(self, folder: Path) -> None:
        await hop(self.loop, lambda: self.on_loop.take(folder))

    async def restore(self, folder: Path) -> None:
        with refused_for(self.files.folder):
            await hop(self.loop, lambda: self.on_loop.restore(folder))

    async def settle(self) -> None:
        # One job at a time: the news of one have to be heard before the next one runs, or the log would depend on
        # who was quicker.
        await self._heard()
        while self.on_loop.schedule.is_due():
            await hop(self.loop, self.on_loop.schedule.run_next_due)
            await self._heard()

    async def _heard(self) -> None:
        """Wait until no call is under way but parked polls, replies on their way to the GUI's loop included."""
        await asyncio.sleep(0)
        gate = self.on_loop.gate
        while self._in_flight() != gate.parked or gate.busy:
            # Back from there, every reply that was sent before has reached the GUI's loop.
            await hop(self.loop, gate.at_rest)

    def _in_flight(self) -> int:
        return sum(bridge.in_flight for bridge in self._bridges.values())

    def close(self) -> None:
        if not self._thread.is_alive():
            return
        try:
            self._wait_for(self.on_loop.stop)
        finally:
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join(timeout=5)
            self._lock.release()

    async def _start(self) -> None:
        await self.on_loop.start()
        self._bridges = {
            person: BridgeTransport(person, self.on_loop.board, self.loop, timeouts=not self.played)
            for person in PEOPLE
        }

    def _run_loop(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.set_exception_handler(log_loop_crash)
        try:
            self.loop.run_forever()
        finally:
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            self.loop.close()

    def _wait_for(self, work: Callable[[], Coroutine[Any, Any, T]], seconds: float | None = 30) -> T:
        return asyncio.run_coroutine_threadsafe(work(), self.loop).result(seconds)
