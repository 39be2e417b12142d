"""The servers' home: one background asyncio loop in a thread of its own, with every party on it."""

from __future__ import annotations

import asyncio
import tempfile
import threading
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from fastapi import FastAPI

from models.contract.wire import Party
from models.domain.people import load_people
from models.ports import Cancel, Reporter, TextMessage
from servers.bank.party import PARTY as BANK
from servers.bridge import PEOPLE, BridgeTransport, PartyTransport, Switchboard, hop
from servers.client import PartyClient
from servers.clock import WorldClock
from servers.context import PartyContext, PartyDefinition
from servers.entropy import EntropyStreams
from servers.gate import Gate
from servers.history.party import PARTY as HISTORY
from servers.inspector import DatabaseInspector
from servers.jobs import Jobs, Schedule
from servers.links import LinkBoard
from servers.news import News
from servers.payment.party import PARTY as PAYMENT
from servers.sms import SmsNetwork
from servers.store import Store
from servers.world_files import WorldFiles

T = TypeVar("T")

PARTIES: tuple[PartyDefinition, ...] = (PAYMENT, BANK, HISTORY)
BEGINNING_LASTS = timedelta(minutes=10)
"""How old, on the clock, a beginning may be that a reset goes back to."""


class WorldHost:
    """Implements ``models.ports.World`` and its snapshots. Make one with ``WorldHost.open``."""

    def __init__(self, folder: Path, seed: int | None, played: bool, starts_at: datetime | None) -> None:
        self.files = WorldFiles(folder)
        self.played = played
        self._starts_at = starts_at
        frozen_at = (starts_at or datetime.now(UTC)) if played or starts_at else None
        self.clock = WorldClock(self.files.read_clock(), frozen_at)
        self.links = LinkBoard()
        self.inspector = DatabaseInspector(self.files)
        self.snapshots = self
        self._streams = EntropyStreams(seed, self.files.count_opening())
        self.entropy = self._streams.stream(Party.CLIENT)
        self.staff_token = self._streams.stream(Party.CLERK).token()
        self._ending = AsyncExitStack()
        self._loop = asyncio.new_event_loop()
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
    ) -> WorldHost:
        """Open the world in ``folder``, or make it there. Blocks: call it off the GUI's thread.

        ``starts_at`` gives a clock that stands still there; a clock stored in the folder goes before it.
        Raises ``servers.store.OutdatedSchema`` when the folder is of another version.
        """
        folder.mkdir(parents=True, exist_ok=True)
        if fresh:
            WorldFiles(folder).start_anew()
        host = cls(folder, seed, played, starts_at)
        host._thread.start()
        try:
            host._on_loop(host._start)
        except BaseException:
            host.close()
            raise
        return host

    def payment_transport(self) -> BridgeTransport:
        return self._bridges[Party.CLIENT]

    def bank_staff_transport(self) -> BridgeTransport:
        return self._bridges[Party.CLERK]

    def description(self, party: Party) -> dict[str, Any]:
        """What ``party`` says of its endpoints, in OpenAPI."""
        return self._apps[party].openapi()

    def on_text_message(self, listener: Callable[[TextMessage], None]) -> Cancel:
        return self._sms.listen(listener)

    def text_messages(self, mobile: str) -> list[TextMessage]:
        return self._sms.received(mobile)

    def set_reporter(self, reporter: Reporter | None) -> None:
        self._board.reporter = reporter
        self._sms.reporter = reporter

    async def reset(self) -> None:
        await hop(self._loop, self._renew_beginning)
        await self.restore(self.files.pristine)

    async def take(self, folder: Path) -> None:
        await hop(self._loop, lambda: self._take(folder))

    async def restore(self, folder: Path) -> None:
        await hop(self._loop, lambda: self._restore(folder))

    async def settle(self) -> None:
        # One job at a time: the news of one have to be heard before the next one runs, or the log would depend on
        # who was quicker.
        await self._heard()
        while self._schedule.is_due():
            await hop(self._loop, self._schedule.run_next_due)
            await self._heard()

    async def _heard(self) -> None:
        """Wait until no call is under way but parked polls, replies on their way to the GUI's loop included."""
        await asyncio.sleep(0)
        while self._in_flight() != self._gate.parked or self._gate.busy:
            # Back from there, every reply that was sent before has reached the GUI's loop.
            await hop(self._loop, self._gate.at_rest)

    def _in_flight(self) -> int:
        return sum(bridge.in_flight for bridge in self._bridges.values())

    def close(self) -> None:
        if not self._thread.is_alive():
            return
        try:
            self._on_loop(self._stop)
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(timeout=5)

    def _run_loop(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    def _on_loop(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        return asyncio.run_coroutine_threadsafe(work(), self._loop).result(timeout=30)

    async def _start(self) -> None:
        self.files.finish_copying_out()
        self.files.finish_copying_in()
        self._gate = Gate(one_at_a_time=self.played)
        self._schedule = Schedule(self.clock, self._gate, by_hand=self.played)
        self._ending.push_async_callback(self._schedule.close)
        self._news = News(self._gate, held=self.played)
        self._board = Switchboard(self.links, self._gate)
        self._bridges = {
            person: BridgeTransport(person, self._board, self._loop, timeouts=not self.played)
            for person in PEOPLE
        }
        self._sms = SmsNetwork(self.files.inbox, self.clock, self.links)
        self._stores: list[Store] = []
        self._contexts: list[PartyContext] = []
        self._apps: dict[Party, FastAPI] = {}
        self._transport = PartyTransport(self._board, timeouts=not self.played)
        self._clients = {
            party: PartyClient(self._transport, f"http://{party}.kaihu.example") for party in Party
        }
        for client in self._clients.values():
            self._ending.push_async_callback(client.close)
        for definition in PARTIES:
            self._open_party(definition)
        self._store_clock()
        if not self.files.pristine.exists():
            self.files.copy_out(self._stores, self._streams.state(), self.files.pristine)
        self._start_parties()
        self._ending.callback(self._store_clock)
        self._ending.callback(self.clock.on_changed(self._store_clock))

    def _open_party(self, definition: PartyDefinition) -> None:
        party = definition.party
        store = Store(self.files.database(party), definition.metadata, definition.revision)
        self._stores.append(store)
        self._ending.callback(store.close)
        _seed(store, definition, self.clock.now())
        context = PartyContext(
            party=party,
            store=store,
            clock=self.clock,
            entropy=self._streams.stream(party),
            jobs=Jobs(self._schedule, self.clock, party),
            news=self._news,
            sms=self._sms,
            clients=self._clients,
            staff_token=self.staff_token,
        )
        self._contexts.append(context)
        self._apps[party] = definition.create_app(context)
        self._board.connect(party, self._apps[party])

    def _start_parties(self) -> None:
        for definition, context in zip(PARTIES, self._contexts, strict=True):
            definition.start(context)

    async def _take(self, folder: Path) -> None:
        async with self._gate.closed():
            self._store_clock()
            self.files.copy_out(self._stores, self._streams.state(), folder)

    async def _renew_beginning(self) -> None:
        """Make the beginning anew where the clock has run on since: what it holds is dated from it."""
        begun = self.files.read_clock(self.files.pristine)
        if begun is None or begun.time() - datetime.fromisoformat(begun.at) < BEGINNING_LASTS:
            return
        chance = self.files.chance_of(self.files.pristine)
        with tempfile.TemporaryDirectory(prefix="kaihu-world-") as folder, ExitStack() as closing:
            files, stores = WorldFiles(Path(folder)), []
            clock = WorldClock(begun)
            for definition in PARTIES:
                store = Store(files.database(definition.party), definition.metadata, definition.revision)
                closing.callback(store.close)
                _seed(store, definition, clock.now())
                stores.append(store)
            files.write_clock(clock.reading())
            files.copy_out(stores, chance, self.files.pristine)

    async def _restore(self, folder: Path) -> None:
        self.files.check_copy(folder, self._stores)
        # What runs works on a world that is thrown away: nobody waits for it, and nothing of it may reach the new one.
        await self._schedule.clear()
        self._gate.cancel_turns()
        self._transport.cancel()
        async with self._gate.closed():
            self.links.heal_all()
            for store in self._stores:
                store.close()
            self.files.copy_in(folder)
            reading = self.files.read_clock()
            if reading is not None:
                self.clock.set_reading(reading)
            self._streams.set_state(self.files.chance_of(folder))
            self._board.restart_numbers()
            self._start_parties()
            self._news.changed_all()
        self.clock.announce()

    async def _stop(self) -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._ending.aclose()

    def _store_clock(self) -> None:
        self.files.write_clock(self.clock.reading())


def _seed(store: Store, definition: PartyDefinition, now: datetime) -> None:
    """Fill the party's database, if it is empty, with what the party knows at the world's beginning."""
    store.prepare(lambda session: definition.seed(session, load_people(), now))
