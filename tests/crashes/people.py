"""A person with a phone, and a clerk, who go by what they see: after a restart they look where things stand, and go on
from there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

import httpx

from models.contract import client_payment as client
from models.contract.application_view import ApplicationView
from models.contract.bank_staff import DECIDE_CASE, READ_DESK, DecideCase
from models.contract.paper_form import OPEN_FORM, SUBMIT_FORM, PaperForm
from models.contract.wire import Endpoint, Message, Nothing, Party
from models.domain.application import ApplicationState as State
from models.domain.application import ReviewDecision
from models.domain.people import Person
from models.ports import TextMessage
from servers.bank.codes import RESEND_AFTER, VALIDITY
from servers.client import PartyClient
from servers.world import ServersWorld

PAYS: Final = 6_800
"""What is bought for and repaid, in fen."""
NEW_PASSWORD: Final = "204817"
BETWEEN_STEPS: Final = timedelta(seconds=1)
QUIET_ROUNDS: Final = 10
"""After so many rounds of the loop without work none is under way."""


NO_CONTENT: Final = Nothing()


class Goal(StrEnum):
    """What the person wants."""

    OPENING = "opening"
    USE = "use"
    """The account is opened, pays, is repaid, and gets a higher limit."""
    FORM = "form"
    """A card by the traditional way."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done next: a call, or nothing but wait for what comes on the clock."""

    endpoint: Endpoint[Any, Any] | None = None
    message: Message = NO_CONTENT
    key: str = ""


WAIT: Final = Step()


class OnTheLoop(httpx.AsyncBaseTransport):
    """Carries the calls of whoever lives on the servers' loop."""

    def __init__(self, world: ServersWorld) -> None:
        self._world = world

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return await self._world.board.carry(request)


class Phone:
    """One person's phone, and the clerk where one is needed. It knows of the opening what it is told, nothing else."""

    def __init__(self, world: ServersWorld, person: Person, goal: Goal) -> None:
        self.world = world
        self.person = person
        self.goal = goal
        self.token = ""
        self.device_id = person.device_id
        self.resends = 0
        self._view: ApplicationView | None = None

    @property
    def view(self) -> ApplicationView:
        assert self._view is not None, "the phone has to look first"
        return self._view

    @property
    def mobiles(self) -> list[str]:
        """The numbers that codes are sent to."""
        return sorted({card.mobile for card in self.person.cards})

    async def sign_in(self) -> None:
        """Open a session, and see where the application stands."""
        asked = client.OpenSession(device_id=self.device_id)
        if self.person.wallet_open:
            asked = client.OpenSession(wallet_id=self.person.wallet_id)
        self.token = (await self._call(Step(client.OPEN_SESSION, asked, self._new_key()))).token
        await self.look()

    async def look(self) -> None:
        self._view = await self._call(Step(client.READ_APPLICATION))

    async def take(self, step: Step) -> None:
        """Do the step, let everything that follows from it be done, and look."""
        self.world.clock.advance(BETWEEN_STEPS)
        if step.endpoint is None:
            due = self.world.clock.next_due()
            assert due is not None, f"{self.view.state}, and nothing is to come"
            self.world.clock.advance(due - self.world.clock.now())
        elif step.endpoint.sender is Party.CLERK:
            await self._decide(step)
        else:
            if step.endpoint is client.RESEND:
                self.resends += 1
                self.world.clock.advance(RESEND_AFTER)
            await self._call(step)
        await settle(self.world)
        await self.look()

    def next_step(self) -> Step | None:
        """What is done next; ``None`` once the goal is reached."""
        state = self.view.state
        if state is State.CARD_DELIVERED or (state is State.ACTIVE and self.goal is not Goal.USE):
            return None
        if state is State.ACTIVE:
            return self._use()
        if state is State.NOT_STARTED:
            return self._step(OPEN_FORM if self.goal is Goal.FORM else client.START)
        if state in (State.WITH_CLERK, State.FORM_VERIFICATION):
            return self._at_the_desk()
        if state is State.CODE_ENTRY:
            code = self._code()
            return self._step(client.RESEND) if code is None else self._step(client.SUBMIT_CODE, code)
        if state is State.RAISE_OPEN:
            return self._step(*raise_step(self))
        if state in MOVES:
            endpoint, message = MOVES[state]
            return self._step(endpoint, message(self))
        return WAIT

    def _use(self) -> Step | None:
        account = self.view.account
        assert account is not None
        if account.waiting is not None:
            return WAIT
        amounts = {entry.amount for entry in account.entries}
        if PAYS not in amounts:
            return self._step(client.MAKE_PURCHASE, client.Purchase(shop_id="teahouse", amount=PAYS))
        if -PAYS not in amounts:
            return self._step(client.MAKE_REPAYMENT, client.Repayment(amount=PAYS))
        return self._step(client.OPEN_RAISE) if account.next_raise_at is None else None

    def _at_the_desk(self) -> Step:
        """The clerk approves; a form comes to the desk on Monday only."""
        form = self.view.paper_form
        if form is not None and self.world.clock.now() < form.desk_at:
            return WAIT
        return self._step(DECIDE_CASE, DecideCase(decision=ReviewDecision.APPROVED))

    def _code(self) -> client.VerificationCode | None:
        """The code that came last, unless the one that was sent last has not come."""
        sent = self.view.verification
        assert sent is not None
        messages: list[TextMessage] = []
        for mobile in self.mobiles:
            messages.extend(self.world.sms.received(mobile))
        newest = max(reversed(messages), key=lambda message: message.at, default=None)
        if newest is None or newest.at < sent.expires_at - VALIDITY:
            return None
        return client.VerificationCode(code=newest.code)

    def _step(self, endpoint: Endpoint[Any, Any], message: Message | None = None) -> Step:
        return Step(endpoint, message or NO_CONTENT, self._new_key())

    def _new_key(self) -> str:
        return self.world.entropy.identifier("phone")

    async def _decide(self, step: Step) -> None:
        desk = await self._call(Step(READ_DESK), bearer=self.world.staff_token)
        for case in desk.cases:
            if case.decision is None:
                await self._call(step, bearer=self.world.staff_token, case_id=case.case_id)

    async def _call(self, step: Step, bearer: str = "", **path: str) -> Any:
        assert step.endpoint is not None
        caller = PartyClient(OnTheLoop(self.world), "http://kaihu.example", unsigned)
        caller._http.headers["authorization"] = f"Bearer {bearer or self.token}"
        key = step.key or None
        return await caller.call(
            step.endpoint, step.message, key=key, query=None, seconds=None, step=None, **path
        )


def parts_of(phone: Phone) -> client.PartialRealName:
    challenge = phone.view.challenge
    assert challenge is not None
    number = phone.person.document_number
    asked = "".join(number[place] for place in challenge.document_asked)
    return client.PartialRealName(name_part=phone.person.name[0], document_part=asked)


def full_name_of(phone: Phone) -> client.FullRealName:
    person = phone.person
    return client.FullRealName(
        name=person.name,
        document_type=person.document_type,
        document_number=person.document_number,
        mobile=person.mobile,
    )


def savings_account_of(phone: Phone) -> client.SavingsAccountInformation:
    card = phone.person.cards[0]
    return client.SavingsAccountInformation(card_number=card.number, mobile=card.mobile, terms_accepted=True)


def password_of(phone: Phone) -> client.WalletPassword:
    password = phone.person.wallet_password
    assert password is not None
    return client.WalletPassword(password=password, terms_accepted=True)


def form_of(phone: Phone) -> PaperForm:
    person = phone.person
    return PaperForm(
        name=person.name,
        document_type=person.document_type,
        document_number=person.document_number,
        address=person.address,
        email=person.email,
        mobile=person.mobile,
    )


def raise_step(phone: Phone) -> tuple[Endpoint[Any, Any], Message]:
    """Link what adds data, one after the other, and ask."""
    view = phone.view.limit_raise
    assert view is not None
    for offered in view.linkable:
        if offered.adds_data and not offered.linked:
            return client.LINK_ACCOUNT, client.LinkAccount(kind=offered.kind, account=offered.account)
    return client.SUBMIT_RAISE, Nothing()


def unsigned(_request: httpx.Request) -> None:
    """People sign no calls."""


def nothing(_phone: Phone) -> Message:
    return Nothing()


MOVES: Final[dict[State, tuple[Endpoint[Any, Any], Callable[[Phone], Message]]]] = {
    State.NAME_ENTRY: (client.SUBMIT_PARTIAL_NAME, parts_of),
    State.RECORD_ENTRY: (client.SUBMIT_FULL_NAME, full_name_of),
    State.ACCOUNT_FOUND: (
        client.CONFIRM_FOUND_ACCOUNT,
        lambda _phone: client.FoundAccountConfirmation(terms_accepted=True),
    ),
    State.CARD_ENTRY: (client.SUBMIT_SAVINGS_ACCOUNT, savings_account_of),
    State.PASSWORD_ENTRY: (client.SUBMIT_PASSWORD, password_of),
    State.PASSWORD_SETTING: (
        client.SET_PASSWORD,
        lambda _phone: client.NewWalletPassword(password=NEW_PASSWORD),
    ),
    State.BOUND: (client.LEAVE_BINDING_RESULT, nothing),
    State.APPROVED: (client.LEAVE_REVIEW_RESULT, nothing),
    State.RAISE_DECIDED: (client.CLOSE_RAISE, nothing),
    State.FORM_ENTRY: (SUBMIT_FORM, form_of),
}
"""What is done in a state where one thing is to be done."""


async def settle(world: ServersWorld) -> None:
    """Let everything that is due be done."""
    quiet = 0
    while quiet < QUIET_ROUNDS:
        quiet = 0 if world.gate.busy or world.schedule.is_due() else quiet + 1
        await asyncio.sleep(0)
