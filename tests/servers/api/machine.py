"""Drives the payment API, the clerk's desk and the clock, and compares what they say with the model after each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    multiple,
    precondition,
    rule,
)

from models.contract import client_payment as api
from models.contract.application_view import ApplicationView
from models.contract.bank_staff import DecideCase, StaffAccountView
from models.contract.problems import ProblemDocument, ProblemError, ProblemType
from models.contract.wire import Endpoint, Message
from models.domain.application import ApplicationState as S
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.masks import mask_name
from models.domain.people import person_by_id
from models.ports import Fault, Link
from tests.servers.api.comparison import compare
from tests.servers.api.model import DAY, LOCK, MONTH, RESEND_AFTER, REVIEW, TRIES, VALIDITY, Customer, World
from tests.servers.api.steps import FITTING, STEPS
from tests.servers.clerk_steps import Clerk
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone

OUTCOMES: Final[dict[str, int | None]] = {
    "wang-xiaoming": 300_000,
    "li-jing": 300_000,
    "sun-hao": 300_000,
    "qian-yu": 20_000,
    "wu-ge": 5_000,
    "xu-lan": None,
    "chen-mo": 0,
}
"""One of each leaf, one for the clerk, and one who is declined: the limit that each gets (see ``Customer``)."""
NEXT: Final[dict[S, str]] = {
    S.NOT_STARTED: "start",
    S.NAME_ENTRY: "state the name",
    S.RECORD_ENTRY: "state the record",
    S.ACCOUNT_FOUND: "confirm the account",
    S.PASSWORD_ENTRY: "give the password",
    S.CARD_ENTRY: "give the card",
    S.CODE_ENTRY: "give the code",
    S.PASSWORD_SETTING: "set a password",
    S.BOUND: "leave the binding result",
    S.APPROVED: "leave the review's result",
    S.DECLINED: "start",
    S.RAISE_OPEN: "submit the raise",
    S.RAISE_DECIDED: "leave the raise",
}
"""What leads on from where one stands."""
PAUSES: Final = {"let a minute pass": RESEND_AFTER, "let five minutes pass": VALIDITY}
LONGEST_PAUSE: Final = 61
"""In seconds: after it, both servers have said again what the other has not heard."""
NOT_KEPT: Final = frozenset({ProblemType.UNREACHABLE, ProblemType.UNAUTHENTICATED, ProblemType.NOT_FOUND})
"""Answers that the same call may get another one after."""
Answer = ApplicationView | ProblemDocument


@dataclass(frozen=True)
class Asked:
    """A call that was answered for good."""

    step: str
    token: str
    message: Message
    key: str
    answer: Answer

    def __repr__(self) -> str:
        return f"<{self.step}: {self.answer.__class__.__name__}>"


class PaymentMachine(RuleBasedStateMachine):
    """``restart`` gives a wire to the same world, opened anew."""

    people: Bundle[str] = Bundle("people")
    asked: Bundle[Asked] = Bundle("asked")

    def __init__(self, wire: Wire, restart: Callable[[], Wire]) -> None:
        super().__init__()
        self._wire = wire
        self._restart = restart
        self._world = World()
        self._phones: dict[str, Phone] = {}
        self._tokens: dict[str, str] = {}
        self._customers = {
            name: Customer(self._world, person_by_id(name), OUTCOMES[name]) for name in OUTCOMES
        }
        wire.reset()

    @initialize(
        target=people,
        names=st.lists(st.sampled_from(sorted(OUTCOMES)), min_size=1, max_size=2, unique=True),
        steps=st.sampled_from([0, 3, 3, 10]),
    )
    def begin(self, names: list[str], steps: int) -> MultipleResults[str]:
        """Few people a run, so that it goes far with each."""
        for who in names:
            self.go_on(who, steps)
        return multiple(*names)

    @rule(target=asked, who=people, step=st.sampled_from(sorted(STEPS)))
    def ask(self, who: str, step: str) -> Asked | MultipleResults[Asked]:
        """One call of a phone, in whatever state, right or wrong."""
        return self._ask(who, step)

    @rule(who=people, times=st.integers(1, 6), data=st.data())
    def use_the_screen(self, who: str, times: int, data: st.DataObject) -> None:
        """What the person's screen offers, rightly or wrongly filled in, one after the other."""
        for _ in range(times):
            step = data.draw(st.sampled_from([*self._fitting(who), *PAUSES]))
            if step in PAUSES:
                self.wait(PAUSES[step])
            else:
                self._ask(who, step)

    @rule(who=people, times=st.integers(2, TRIES), data=st.data())
    def insist(self, who: str, times: int, data: st.DataObject) -> None:
        """The same again and again."""
        step = data.draw(st.sampled_from(self._fitting(who)))
        for _ in range(times):
            self._ask(who, step)

    @rule(who=people, steps=st.integers(4, 9))
    def go_on(self, who: str, steps: int) -> None:
        """What the person does who wants to come to the end."""
        for _ in range(steps):
            customer = self._customers[who]
            if customer.state in NEXT:
                self._ask(who, NEXT[customer.state])
            elif customer.state is S.IN_REVIEW:
                self.wait(REVIEW)

    @rule(earlier=asked)
    def ask_again(self, earlier: Asked) -> None:
        """The same call with its key, however long ago: the same answer, and nothing is done."""
        self._wire.token = earlier.token
        answer = self._call(STEPS[earlier.step].endpoint, earlier.message, earlier.key)
        assert answer == earlier.answer
        self._look()

    @rule(earlier=asked, step=st.sampled_from(sorted(STEPS)))
    def use_a_key_again(self, earlier: Asked, step: str) -> None:
        """Another call with a key that was used."""
        if STEPS[step].endpoint is STEPS[earlier.step].endpoint:
            return
        message = self._message("wang-xiaoming", step)
        self._wire.token = earlier.token
        answer = self._call(STEPS[step].endpoint, message, earlier.key)
        assert _problem(answer) is ProblemType.KEY_REUSED
        self._look()

    @rule(who=people, step=st.sampled_from(sorted(STEPS)))
    def call_as_a_stranger(self, who: str, step: str) -> None:
        message = self._message(who, step)
        self._wire.token = "nobody's"
        assert _problem(self._call(STEPS[step].endpoint, message)) is ProblemType.UNAUTHENTICATED
        self._look()

    @rule(who=people)
    def sign_in_again(self, who: str) -> None:
        self._phones.pop(who, None)
        self._look(who)

    @rule(seconds=st.sampled_from([RESEND_AFTER - 1, RESEND_AFTER, REVIEW, VALIDITY, LOCK, DAY, MONTH]))
    def wait(self, seconds: int) -> None:
        self._wire.advance(seconds)
        self._world.now += seconds
        self._look(*self._phones)

    @precondition(lambda self: self._world.bank_reachable)
    @rule()
    def lose_the_bank(self) -> None:
        self._world.bank_reachable = False
        self._wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))

    @precondition(lambda self: not self._world.bank_reachable)
    @rule()
    def find_the_bank(self) -> None:
        self._world.bank_reachable = True
        self._wire.host.links.heal(Link.PAYMENT_BANK)
        self.wait(LONGEST_PAUSE)

    @rule()
    def start_the_servers_anew(self) -> None:
        self._wire = self._restart()
        for phone in self._phones.values():
            phone.wire = self._wire
        if not self._world.bank_reachable:
            self._wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
        self._wire.settle()
        self._look(*self._phones)

    @rule(who=people, frozen=st.booleans())
    def freeze(self, who: str, frozen: bool) -> None:
        """The clerk freezes an account, or takes that back."""
        customer, clerk = self._customers[who], Clerk(self._wire)
        if customer.account is None:
            return
        account_id = self._account(who).account_id
        expected = customer.set_frozen(frozen)
        problem = None
        try:
            (clerk.freeze if frozen else clerk.unfreeze)(account_id)
        except ProblemError as refused:
            problem = refused.problem
        assert problem is expected
        self._look(who)

    @rule(approved=st.booleans())
    def decide(self, approved: bool) -> None:
        """The clerk decides on what lies on the desk."""
        clerk = Clerk(self._wire)
        waiting = [case for case in clerk.desk().cases if case.decision is None]
        customers = [one for one in self._customers.values() if one.account and one.account.awaits_clerk]
        assert len(waiting) == len(customers)
        for case, customer in zip(waiting, customers, strict=True):
            reason = None if approved else DeclineReason.DATA_NOT_VERIFIED
            decision = ReviewDecision.APPROVED if approved else ReviewDecision.DECLINED
            customer.decide(approved)
            clerk.decide(case.case_id, DecideCase(decision=decision, reason=reason))
        self._look(*self._phones)

    def _fitting(self, who: str) -> tuple[str, ...]:
        return FITTING.get(self._customers[who].state, ("start",))

    def _ask(self, who: str, step: str) -> Asked | MultipleResults[Asked]:
        customer, endpoint = self._customers[who], STEPS[step].endpoint
        if endpoint is api.SUBMIT_RAISE and not self._world.bank_reachable:
            return multiple()
        message = self._message(who, step)
        outcomes = customer.raise_outcomes() if customer.state is S.RAISE_OPEN else set()
        expected = STEPS[step].expected(customer)
        key = self._wire.host.entropy.identifier("test")
        answer = self._call(endpoint, message, key)
        note(f"{who}: {step} -> {'done' if expected is None else expected.value}, {customer.state.value}")
        assert _problem(answer) is expected, (step, answer, expected)
        if expected is None and endpoint is api.SUBMIT_RAISE:
            self._note_raise(customer, outcomes, answer)
        self._look(who)
        if expected in NOT_KEPT:
            return multiple()
        return Asked(step, self._tokens[who], message, key, answer)

    def _message(self, who: str, step: str) -> Message:
        return STEPS[step].message(self._phone(who), self._customers[who])

    def _phone(self, who: str) -> Phone:
        """The person's phone, signed in, and on the line."""
        if who not in self._phones:
            self._phones[who] = Phone(self._wire, who)
            self._tokens[who] = self._wire.token
        self._wire.token = self._tokens[who]
        return self._phones[who]

    def _call(self, endpoint: Endpoint[Any, Any], message: Message, key: str | None = None) -> Answer:
        try:
            view: ApplicationView = self._wire.call(endpoint, message, key=key)
        except ProblemError as problem:
            return problem.document
        finally:
            self._wire.settle()
        return view

    def _note_raise(self, customer: Customer, outcomes: set[str], answer: Answer) -> None:
        assert isinstance(answer, ApplicationView)
        assert answer.limit_raise is not None
        result = answer.limit_raise.result
        assert result is not None
        assert customer.account is not None
        assert result.outcome.value in outcomes
        assert result.old_limit == customer.account.limit
        assert (result.new_limit > result.old_limit) is (result.outcome.value == "raised")
        assert result.new_limit >= result.old_limit
        customer.raised(result.outcome.value, result.new_limit)

    def _look(self, *names: str) -> None:
        """What is due was done; what each of ``names`` is shown is what the model knows."""
        for customer in self._customers.values():
            customer.catch_up()
        for who in names:
            compare(self._customers[who], self._phone(who).read())
            customer = self._customers[who]
            if customer.account is not None:
                account = self._account(who)
                known = (customer.account.state, customer.account.limit, customer.account.used)
                assert (account.state.value, account.limit, account.used) == known

    def _account(self, who: str) -> StaffAccountView:
        """The person's one account, as the bank's staff sees it."""
        name = mask_name(person_by_id(who).name)
        (account,) = [one for one in Clerk(self._wire).desk().accounts if one.masked_name == name]
        return account


def _problem(answer: Answer) -> ProblemType | None:
    return ProblemError.from_document(answer).problem if isinstance(answer, ProblemDocument) else None
