"""Both servers and the history servers on the running loop, with their clock, their links and their databases."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp

from models.contract.wire import Party
from models.discretion import anonymous, keep_libraries_discreet
from models.ports import Reporter
from servers.bank.party import PARTY as BANK
from servers.beginning import Beginning, seed
from servers.bridge import PartyTransport, Switchboard
from servers.client import PartyClient
from servers.clock import WorldClock
from servers.context import PartyContext, PartyDefinition
from servers.entropy import EntropyStreams
from servers.folder.examination import examine, examine_copy, find_keys, is_current
from servers.folder.stamps import Stamp
from servers.folder.upgrade import upgrade
from servers.folder.world_files import MessageCount, WorldFiles
from servers.gate import Gate
from servers.history.party import PARTY as HISTORY
from servers.inspector import DatabaseInspector
from servers.jobs import Jobs, Schedule
from servers.keys import SERVERS, Keyring, make_keys
from servers.news import News
from servers.password_cost import PRODUCTION, TRIFLING, PasswordCost
from servers.payment.party import PARTY as PAYMENT
from servers.sealing import Cipher
from servers.signatures import Signer, address_of
from servers.sms import SmsNetwork
from servers.store import Store
from servers.surroundings import Surroundings

logger = logging.getLogger(__name__)

PARTIES: tuple[PartyDefinition, ...] = (PAYMENT, BANK, HISTORY)


@dataclass(frozen=True, slots=True)
class WorldSettings:
    """Which world: the ``folder`` it lives in, and how it runs.

    ``seed`` fixes chance. ``played`` does one thing at a time and knows no timeouts. ``starts_at`` gives a clock that
    stands still there; a clock stored in the folder goes before it.
    """

    folder: Path
    seed: int | None = None
    played: bool = False
    starts_at: datetime | None = None
    surroundings: Surroundings = field(default_factory=Surroundings)

    @property
    def password_cost(self) -> PasswordCost:
        """Full where anybody may have set a password; next to nothing where everything is played."""
        return TRIFLING if self.played else PRODUCTION


class ServersWorld:
    """The world as its own loop sees it. ``start`` it on the loop that it is to live on; ``host`` gives it a thread.

    Raises ``models.ports.WorldRefused`` when what is in the folder cannot be opened.
    """

    def __init__(self, settings: WorldSettings) -> None:
        keep_libraries_discreet()
        self.settings = settings
        self.files = WorldFiles(settings.folder)
        # Whoever is refused has changed nothing: the look comes before everything else.
        self._stamps = examine(self.files, PARTIES)
        self._found_keys = find_keys(self.files.folder, self._stamps)
        self.played = settings.played
        around = settings.surroundings
        stands = settings.played or settings.starts_at
        frozen_at = (settings.starts_at or around.real_time.now()) if stands else None
        self.clock = WorldClock(self.files.read_clock(), frozen_at, around.real_time)
        self.links = around.make_links()
        self.inspector = DatabaseInspector(self.files)
        self._streams = EntropyStreams(settings.seed, self.files.count_opening())
        self.entropy = self._streams.stream(Party.CLIENT)
        self.staff_token = self._streams.stream(Party.CLERK).token()
        self._ending = AsyncExitStack()
        self._stores: list[Store] = []
        self._contexts: list[PartyContext] = []
        self._signers: dict[Party, Signer] = {}
        self._apps: dict[Party, FastAPI] = {}

    async def start(self) -> None:
        """Open the databases, build the apps, and take up again what was left to do.

        Raises ``models.ports.WorldRefused`` when that cannot be written.
        """
        self.files.keep_private()
        self.files.finish_copying_out()
        self.files.finish_copying_in()
        self.files.sweep()
        self._keys = self._found_keys or make_keys(self.files.folder, self._streams.stream("keys"))
        real_time = self.settings.surroundings.real_time
        self._beginning = Beginning(self.files, PARTIES, self._cipher_of, real_time)
        self._upgrade(self._stamps, self.files.database, self.clock.now())
        self.gate = Gate(one_at_a_time=self.played)
        self.schedule = Schedule(self.clock, self.gate, by_hand=self.played)
        self._ending.push_async_callback(self.schedule.close)
        self._news = News(self.gate, held=self.played)
        watcher = self.settings.surroundings.watcher
        self.board = Switchboard(self.links, self.gate, watcher)
        self.sms = SmsNetwork(self.files.inbox, self.clock, self.links, watcher)
        self._transport = PartyTransport(self.board, timeouts=not self.played)
        for definition in PARTIES:
            self._open_party(definition)
        self.store_clock()
        if not self.files.pristine.exists():
            self.files.copy_out(self._stores, self._streams.state(), self.files.pristine)
        elif not is_current(self.files.pristine, PARTIES, self._keys):
            self._beginning.make(self.files.read_clock(self.files.pristine) or self.clock.reading())
        # What was made or migrated just now is private too.
        self.files.keep_private()
        self._start_parties()
        self._ending.callback(self._keep_clock)
        self._ending.callback(self.clock.on_changed(self._keep_clock))

    async def stop(self) -> None:
        """End everything that runs, in order."""
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.close()

    async def close(self) -> None:
        """Give back what is held: databases, clients, the clock's listeners. What still runs goes on without them."""
        await self._ending.aclose()

    def store_of(self, party: Party) -> Store:
        """The database of ``party``."""
        return next(context.store for context in self._contexts if context.party is party)

    def client_of(self, sender: Party, receiver: Party) -> PartyClient:
        """The client by which ``sender`` calls ``receiver``."""
        return next(context.client(receiver) for context in self._contexts if context.party is sender)

    def signer_of(self, party: Party) -> Signer:
        """What ``party`` signs its calls with."""
        return self._signers[party]

    def app_of(self, party: Party) -> ASGIApp:
        """The web application that ``party`` is."""
        return self._apps[party]

    def description(self, party: Party) -> dict[str, Any]:
        """What ``party`` says of its endpoints, in OpenAPI."""
        return self._apps[party].openapi()

    def set_reporter(self, reporter: Reporter | None) -> None:
        self.board.reporter = reporter
        self.sms.reporter = reporter

    async def take(self, folder: Path) -> None:
        """Copy the world into ``folder`` once nothing runs."""
        async with self.gate.closed():
            self.store_clock()
            messages = MessageCount(self.board.last_number, self.schedule.causes())
            self.files.copy_out(self._stores, self._streams.state(), folder, messages)

    async def restore(self, folder: Path) -> None:
        """Put the copy in ``folder`` in the world's place; one of an earlier version is migrated.

        Raises ``FileNotFoundError`` unless it is a whole one, ``models.ports.WorldRefused`` when it cannot be opened, and
        ``OSError`` when there is no room for it; the world goes on as it is then.
        """
        self.files.check_copy(folder, self._stores)
        stamps = examine_copy(folder, PARTIES, self._keys)
        reading = self.files.read_clock(folder)
        now = (reading or self.clock.reading()).time(self.settings.surroundings.real_time)
        brought = self.files.bring_copy(folder, lambda: self._upgrade(stamps, self.files.brought, now))
        # What runs works on a world that is thrown away: nobody waits for it, and nothing of it may reach the new one.
        await self.schedule.clear()
        self.gate.cancel_turns()
        self._transport.cancel()
        self.board.forget_duplicates()
        async with self.gate.closed():
            self.links.heal_all()
            for store in self._stores:
                store.close()
            self.files.put_in_place(brought)
            if reading is not None:
                self.clock.set_reading(reading)
            self._streams.set_state(self.files.chance_of(folder))
            messages = self.files.messages_of(folder)
            self.board.number_from(messages.last)
            with self.schedule.taking_up(messages.causes):
                self._start_parties()
            self._news.changed_all()
        self.clock.announce()

    async def renew_beginning(self) -> None:
        """Make the beginning anew where the clock has run on since: what it holds is dated from it."""
        self._beginning.renew()

    def store_clock(self) -> None:
        self.files.write_clock(self.clock.reading())

    def _keep_clock(self) -> None:
        """Store the clock where it goes on whether that succeeds or not: the one that is stored tells the time too."""
        try:
            self.store_clock()
        except OSError as error:
            logger.warning("the clock cannot be stored: %s", anonymous(error))

    def _open_party(self, definition: PartyDefinition) -> None:
        party, cipher = definition.party, self._cipher_of(definition.party)
        store = Store(
            self.files.database(party),
            definition.metadata,
            definition.revision,
            cipher,
            self.settings.surroundings.watcher,
        )
        self._stores.append(store)
        self.inspector.add(party, definition.metadata, cipher)
        self._ending.callback(store.close)
        seed(store, definition, self.clock.now())
        keys = self._keys.ring_of(party)
        context = PartyContext(
            party=party,
            store=store,
            clock=self.clock,
            entropy=self._streams.stream(party),
            jobs=Jobs(self.schedule, self.clock, party),
            news=self._news,
            sms=self.sms,
            clients=self._clients_of(party, keys),
            staff_token=self.staff_token,
            keys=keys,
            cipher=cipher,
            password_cost=self.settings.password_cost,
            real_time=self.settings.surroundings.real_time,
        )
        self._contexts.append(context)
        self._apps[party] = definition.create_app(context)
        self.board.connect(party, self._apps[party])

    def _upgrade(self, stamps: Mapping[str, Stamp], file_of: Callable[[str], Path], now: datetime) -> None:
        databases = {file_of(each.party): each for each in PARTIES}
        upgrade(databases, stamps, lambda each: self._cipher_of(each.party), now)

    def _clients_of(self, party: Party, keys: Keyring) -> dict[Party, PartyClient]:
        """The clients that are ``party``'s alone, as is the key that they sign with."""
        # Nonces come from a stream of their own: the identifiers that a seed gives do not hang on who calls whom.
        nonces = self._streams.stream(f"{party}-nonces")
        signer = Signer(keys, nonces, self.settings.surroundings.real_time.now)
        self._signers[party] = signer
        clients = {
            to: PartyClient(self._transport, address_of(to), signer.sign) for to in SERVERS if to is not party
        }
        for client in clients.values():
            self._ending.push_async_callback(client.close)
        return clients

    def _cipher_of(self, party: Party) -> Cipher:
        # A stream of its own: how often something is sealed must not change what the party draws.
        return Cipher(self._keys.ring_of(party), self._streams.stream(f"{party}:sealing"))

    def _start_parties(self) -> None:
        for definition, context in zip(PARTIES, self._contexts, strict=True):
            definition.start(context)
