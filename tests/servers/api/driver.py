"""Asks the servers and the model the same, and compares what either says and then shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import note

from models.contract import client_payment as api
from models.contract.application_view import ApplicationView
from models.contract.bank_staff import StaffAccountView
from models.contract.client_payment import Purchase, Repayment
from models.contract.payment_bank import CONFIRM_CODE, ConfirmCode
from models.contract.problems import ProblemDocument, ProblemError, ProblemType
from models.contract.wire import Endpoint, Message
from models.domain.masks import mask_name
from models.domain.people import person_by_id
from models.ports import Fault, Link
from tests.servers.api.comparison import compare, remaining
from tests.servers.api.facts import World
from tests.servers.api.model import Customer
from tests.servers.api.steps import OUTCOMES, STEPS, codes_of
from tests.servers.clerk_steps import Clerk
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone

MONEY: Final = (api.MAKE_PURCHASE, api.MAKE_REPAYMENT)
Answer = ApplicationView | ProblemDocument


@dataclass(frozen=True)
class Asked:
    """A call, and what it was answered."""

    who: str
    step: str
    token: str
    message: Message
    key: str
    answer: Answer

    def __repr__(self) -> str:
        return f"<{self.who}: {self.step}>"


@dataclass(frozen=True)
class Verification:
    """Where the bank keeps a code."""

    id: str
    application_id: str


class Driver:
    """``restart`` gives a wire to the same world, opened anew."""

    def __init__(self, wire: Wire, restart: Callable[[], Wire]) -> None:
        self.wire = wire
        self._restart = restart
        self.world = World()
        self.customers = {
            name: Customer(self.world, person_by_id(name), outcome) for name, outcome in OUTCOMES.items()
        }
        self._phones: dict[str, Phone] = {}
        self._tokens: dict[str, str] = {}
        self._verifications: dict[str, Verification] = {}
        wire.reset()

    def ask(self, who: str, step: str) -> Asked | None:
        """What a phone asks; ``None`` when it could not be asked (see ``_in_order``)."""
        customer, endpoint = self.customers[who], STEPS[step].endpoint
        if not self._in_order(customer, endpoint):
            return None
        message = self.message(who, step)
        newest, key = customer.newest, self.wire.host.entropy.identifier("test")
        customer.key = key
        expected = STEPS[step].expected(customer)
        answer = self.call(endpoint, message, key)
        asked = Asked(who, step, self._tokens[who], message, key, answer)
        if customer.newest is not newest:
            row = self.wire.host.inspector.rows("bank", "verifications")[-1]
            self._verifications[who] = Verification(row["id"], row["application_id"])
        self._check(asked, expected)
        return asked

    def ask_movement_again(self, earlier: Asked) -> Asked:
        """The same movement under its key, which was left without an answer."""
        customer = self.customers[earlier.who]
        message = earlier.message
        assert isinstance(message, Purchase | Repayment)
        customer.key = earlier.key
        expected = customer.move_money(message.amount if isinstance(message, Purchase) else -message.amount)
        self.wire.token = earlier.token
        answer = self.call(STEPS[earlier.step].endpoint, message, earlier.key)
        asked = Asked(earlier.who, earlier.step, earlier.token, message, earlier.key, answer)
        self._check(asked, expected)
        return asked

    def take_code_to_the_bank(self, who: str, whose: str) -> None:
        """A code that may not count for ``who`` asked of the bank itself: a used one, or that of another application."""
        customer, other = self.customers[who], self.customers[whose]
        if customer.newest is None or other.newest is None:
            return
        to, of = self._verifications[who], self._verifications[whose]
        code = codes_of(self.wire, other.person)[-1]
        right = code == codes_of(self.wire, customer.person)[-1]
        if right and not customer.newest.used:
            return
        expected: ProblemType | None = customer.try_code_at_the_bank(right)
        assert self._confirmed(to.id, to.application_id, code, customer) is expected
        if of.application_id != to.application_id:
            assert self._confirmed(of.id, to.application_id, code, customer) is ProblemType.NOT_FOUND
        self.look(who, whose)

    def call(self, endpoint: Endpoint[Any, Any], message: Message, key: str | None = None) -> Answer:
        try:
            view: ApplicationView = self.wire.call(endpoint, message, key=key)
        except ProblemError as problem:
            return problem.document
        finally:
            self.wire.settle()
        return view

    def message(self, who: str, step: str) -> Message:
        return STEPS[step].message(self._phone(who), self.customers[who])

    def sign_in_again(self, who: str) -> None:
        self._phones.pop(who, None)
        self.look(who)

    def wait(self, seconds: int) -> None:
        self.wire.advance(seconds)
        self.world.now += seconds
        self.look_at_all()

    def lose_the_bank(self) -> None:
        self.world.bank_reachable = False
        self.wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))

    def find_the_bank(self, seconds: int) -> None:
        """Either server has said again within ``seconds`` what the other has not heard."""
        self.world.bank_reachable = True
        self.wire.host.links.heal(Link.PAYMENT_BANK)
        self.wait(seconds)

    def start_anew(self) -> None:
        self.wire = self._restart()
        for phone in self._phones.values():
            phone.wire = self.wire
        if not self.world.bank_reachable:
            self.lose_the_bank()
        self.wire.settle()
        self.look_at_all()

    def look_at_all(self) -> None:
        self.look(*self._phones)

    def look(self, *names: str) -> None:
        """What is due was done; what each of ``names`` is shown is what the model knows."""
        for who, customer in self.customers.items():
            if customer.raise_waits and self.world.bank_reachable:
                customer.take_over_raise(self.account(who).limit)
            customer.catch_up()
        for who in names:
            customer = self.customers[who]
            compare(customer, self._phone(who).read())
            if customer.account is not None:
                account = self.account(who)
                known = (customer.account.state, customer.account.limit, customer.account.used)
                assert (account.state.value, account.limit, account.used) == known

    def account(self, who: str) -> StaffAccountView:
        """The person's one account, as the bank's staff sees it."""
        name = mask_name(person_by_id(who).name)
        (account,) = [one for one in Clerk(self.wire).desk().accounts if one.masked_name == name]
        return account

    def _in_order(self, customer: Customer, endpoint: Endpoint[Any, Any]) -> bool:
        """Movement and raise do not wait for the bank both: which it is asked first is not told in the model."""
        if self.world.bank_reachable:
            return True
        if endpoint is api.SUBMIT_RAISE:
            return not customer.movement
        return not (endpoint in MONEY and customer.raise_waits)

    def _check(self, asked: Asked, expected: ProblemType | None) -> None:
        customer = self.customers[asked.who]
        told = "done" if expected is None else expected.value
        note(f"{asked.who}: {asked.step} -> {told}, {customer.state.value}")
        assert problem_of(asked.answer) is expected, (asked.step, asked.answer, expected)
        if expected is not None:
            assert isinstance(asked.answer, ProblemDocument)
            assert asked.answer.remaining == remaining(customer, expected)
        self.look(asked.who)

    def _confirmed(
        self, verification_id: str, application_id: str, code: str, customer: Customer
    ) -> ProblemType | None:
        asked = ConfirmCode(application_id=application_id, code=code, mobile=customer.person.mobile)
        try:
            self.wire.call(CONFIRM_CODE, asked, verification_id=verification_id)
        except ProblemError as problem:
            return problem.problem
        return None

    def _phone(self, who: str) -> Phone:
        """The person's phone, signed in, and on the line."""
        if who not in self._phones:
            self._phones[who] = Phone(self.wire, who)
            self._tokens[who] = self.wire.token
        self.wire.token = self._tokens[who]
        return self._phones[who]


def problem_of(answer: Answer) -> ProblemType | None:
    return ProblemError.from_document(answer).problem if isinstance(answer, ProblemDocument) else None
