"""People at their phones: they sign in, do what their application allows, ask again what was left without an answer."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from typing import Any

from models.contract.application_view import ApplicationView
from models.contract.client_payment import AWAIT_NEWS, OPEN_SESSION, READ_APPLICATION, OpenSession
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Endpoint, Message, Nothing, Party
from models.domain.application import ApplicationState as State
from models.domain.people import Person
from servers.client import PartyClient
from servers.signatures import address_of
from tests.simulation import moves
from tests.simulation.moves import Move, Situation
from tests.simulation.process import Line, Process, unsigned
from tests.simulation.trace import Trace

RESTING = frozenset({State.ACTIVE, State.DECLINED, State.FORM_DECLINED, State.CARD_DELIVERED})
ACTIONS = 5
"""On the way to rest, in one round."""
ELSEWHERE = (404, 409, 423)
"""Answers that say that the application may stand elsewhere by now: the phone looks anew."""
POLL_WAIT = 30.0
"""How long a phone waits for news, in seconds."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody is: the share of their actions that are mistyped, tapped twice, given up, or end the session."""

    mistypes: float = 0.0
    taps_twice: float = 0.0
    gives_up: float = 0.0
    leaves: float = 0.0


HABITS = (
    Habits(mistypes=0.05, taps_twice=0.05, gives_up=0.05),
    Habits(mistypes=0.6, gives_up=0.1),
    Habits(taps_twice=0.6, mistypes=0.1),
    Habits(leaves=0.25, gives_up=0.3, mistypes=0.1),
)
CAREFUL = Habits()


class Phone:
    """One phone of ``person``: their wallet's, or without a wallet one that goes by ``device_id``."""

    def __init__(
        self, process: Process, trace: Trace, person: Person, name: str, device_id: str, chance: random.Random
    ) -> None:
        self.person = person
        self.name = name
        self.habits = chance.choice(HABITS)
        self._process = process
        self._trace = trace
        self._device_id = device_id
        self._chance = chance
        self._client = PartyClient(Line(process, Party.CLIENT), address_of(Party.PAYMENT), unsigned)
        self._signed_in = False
        self._keys = 0
        self._unanswered: tuple[Move, str] | None = None
        self.view: ApplicationView | None = None

    async def act(self) -> None:
        """One thing that the person does now."""
        if not self._signed_in:
            await self._sign_in()
        elif self._unanswered is not None:
            move, key = self._unanswered
            if self._chance.random() < self.habits.gives_up:
                self._unanswered = self.view = None
            else:
                await self._make(move, key)
        elif self.view is None or self._chance.random() < 0.08:
            await self._look()
        elif self._chance.random() < self.habits.leaves:
            self._signed_in, self.view = False, None
        else:
            await self._move(self.view)

    @property
    def rests(self) -> bool:
        """Whether the person has come to where nothing is left to do."""
        return self._unanswered is None and self.view is not None and self.view.state in RESTING

    async def come_to_rest(self) -> None:
        """Go on for a while, to where nothing is left to do."""
        self.view = None
        for _ in range(ACTIONS):
            before = self.view
            await self.act()
            if self.rests or self.view in (None, before):
                return

    async def close(self) -> None:
        await self._client.close()

    async def _sign_in(self) -> None:
        asked = OpenSession(device_id=self._device_id)
        if self.person.wallet_open:
            password = self.person.wallet_password if self.person.password_at_sign_in else None
            asked = OpenSession(wallet_id=self.person.wallet_id, password=password)
        opened = await self._call(OPEN_SESSION, asked, self._new_key())
        if opened is not None:
            self._client._http.headers["authorization"] = f"Bearer {opened.token}"
            self._signed_in = True

    async def _look(self) -> None:
        """Read where the application stands, or wait for news of it."""
        if self.view is None or self._chance.random() < 0.5:
            self.view = await self._call(READ_APPLICATION, Nothing()) or self.view
            return
        news = await self._call(AWAIT_NEWS, Nothing(), query={"after": self.view.version}, seconds=POLL_WAIT)
        self.view = news or self.view

    async def _move(self, view: ApplicationView) -> None:
        mobiles = dict.fromkeys([self.person.mobile, *(card.mobile for card in self.person.cards)])
        received = [text for mobile in mobiles for text in self._process.world.sms.received(mobile)]
        inbox = tuple(text.code for text in sorted(received, key=lambda text: text.at))
        situation = Situation(self.person, view, inbox, self.habits.mistypes, self._chance)
        move = moves.choose(situation)
        if move is None:
            await self._look()
        elif self._chance.random() < self.habits.taps_twice:
            key = self._new_key()
            twin = key if self._chance.random() < 0.5 else self._new_key()
            await asyncio.gather(self._make(move, key), self._make(move, twin))
        else:
            await self._make(move, self._new_key())

    async def _make(self, move: Move, key: str) -> None:
        endpoint, message = move
        self._unanswered = move, key
        view = await self._call(endpoint, message, key)
        if view is not None:
            self.view = view

    async def _call(
        self,
        endpoint: Endpoint[Any, Any],
        message: Message,
        key: str | None = None,
        query: dict[str, Any] | None = None,
        seconds: float | None = None,
    ) -> Any:
        self._trace.note(f"{self.name} calls {endpoint.name} {key or ''}")
        try:
            reply = await self._client.call(endpoint, message, key=key, query=query, seconds=seconds)
        except ProblemError as problem:
            self._trace.note(f"{self.name} hears {endpoint.name}: {problem.problem.value}")
            if problem.problem is ProblemType.UNAUTHENTICATED:
                self._signed_in = False
            if problem.settled:
                self._unanswered = None
            if problem.document.status in ELSEWHERE:
                self.view = None
            return None
        except ValueError:
            # A long poll that ended without news has no content.
            assert endpoint.quiet
            return None
        self._trace.note(f"{self.name} hears {endpoint.name}: done")
        self._unanswered = None
        return reply

    def _new_key(self) -> str:
        self._keys += 1
        return f"{self.name}-{self._keys}"
