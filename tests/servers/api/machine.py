"""What may happen, in whatever order: calls of the phones, right and wrong, the clerk's desk, the clock, failures."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    consumes,
    initialize,
    multiple,
    precondition,
    rule,
)

from models.contract.bank_staff import DecideCase
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState as S
from models.domain.application import DeclineReason, ReviewDecision
from tests.servers.api.driver import Asked, problem_of
from tests.servers.api.facts import DAY, MONTH
from tests.servers.api.steps import MOVEMENTS, OUTCOMES, STEPS
from tests.servers.api.trying import BEGINNINGS, WAY, TryingMachine
from tests.servers.clerk_steps import Clerk

LONGEST_PAUSE: Final = 61
"""In seconds: after it, both servers have said again what the other has not heard."""
NOT_KEPT: Final = frozenset({ProblemType.UNREACHABLE, ProblemType.UNAUTHENTICATED, ProblemType.NOT_FOUND})
"""Answers that the same call may get another one after."""


class PaymentMachine(TryingMachine):
    """Everything. ``TryingMachine`` alone is what comes to the limits of tries often."""

    people = TryingMachine.people
    asked: Bundle[Asked] = Bundle("asked")
    unanswered: Bundle[Asked] = Bundle("unanswered")
    """Movements that the bank has not answered."""

    @initialize(
        target=people,
        begun=st.dictionaries(
            st.sampled_from(sorted(OUTCOMES)), st.sampled_from(sorted(BEGINNINGS)), min_size=1, max_size=2
        ),
    )
    def begin(self, begun: dict[str, str]) -> MultipleResults[str]:
        """Few people a run, so that it goes far with each; each has come somewhere already."""
        for who, where in begun.items():
            self._go(who, WAY, BEGINNINGS[where])
        return multiple(*begun)

    @rule(target=asked, who=people, step=st.sampled_from(sorted(STEPS)))
    def ask(self, who: str, step: str) -> Asked | MultipleResults[Asked]:
        """One call of a phone, in whatever state, right or wrong."""
        return _kept(self._driver.ask(who, step))

    @rule(earlier=asked)
    def ask_again(self, earlier: Asked) -> None:
        """The same call with its key, however long ago: the same answer, and nothing is done."""
        self._driver.wire.token = earlier.token
        answer = self._driver.call(STEPS[earlier.step].endpoint, earlier.message, earlier.key)
        assert answer == earlier.answer
        self._driver.look()

    @precondition(lambda self: self._at(S.ACTIVE))
    @rule(who=people, steps=st.lists(st.sampled_from(MOVEMENTS), min_size=3, max_size=6))
    def move_money(self, who: str, steps: list[str]) -> None:
        for step in steps if self._customers[who].state is S.ACTIVE else ():
            self._driver.ask(who, step)

    @rule(
        target=unanswered,
        who=people,
        step=st.sampled_from(["buy a tea", "spend all that is left", "repay all"]),
    )
    def move_money_in_vain(self, who: str, step: str) -> MultipleResults[Asked]:
        """While the bank cannot be reached, as it may have become just now."""
        if self._customers[who].state is not S.ACTIVE:
            return multiple()
        self._driver.lose_the_bank()
        movement = self._driver.ask(who, step)
        return multiple(
            *[movement] if movement and problem_of(movement.answer) is ProblemType.UNREACHABLE else []
        )

    @rule(target=asked, earlier=consumes(unanswered))
    def ask_movement_again(self, earlier: Asked) -> Asked | MultipleResults[Asked]:
        """Under its key: it is booked once, and only if the bank would have it."""
        return _kept(self._driver.ask_movement_again(earlier))

    @rule(earlier=asked, step=st.sampled_from(sorted(STEPS)))
    def use_a_key_again(self, earlier: Asked, step: str) -> None:
        """Another call with a key that was used."""
        if STEPS[step].endpoint is STEPS[earlier.step].endpoint:
            return
        message = self._driver.message("wang-xiaoming", step)
        self._driver.wire.token = earlier.token
        answer = self._driver.call(STEPS[step].endpoint, message, earlier.key)
        assert problem_of(answer) is ProblemType.KEY_REUSED
        self._driver.look()

    @rule(who=people, step=st.sampled_from(sorted(STEPS)))
    def call_as_a_stranger(self, who: str, step: str) -> None:
        message = self._driver.message(who, step)
        self._driver.wire.token = "nobody's"
        assert problem_of(self._driver.call(STEPS[step].endpoint, message)) is ProblemType.UNAUTHENTICATED
        self._driver.look()

    @rule(seconds=st.sampled_from([DAY, MONTH]))
    def wait_long(self, seconds: int) -> None:
        self._driver.wait(seconds)

    @rule(who=people)
    def sign_in_again(self, who: str) -> None:
        self._driver.sign_in_again(who)

    @precondition(lambda self: self._world.bank_reachable)
    @rule()
    def lose_the_bank(self) -> None:
        self._driver.lose_the_bank()

    @precondition(lambda self: not self._world.bank_reachable)
    @rule()
    def find_the_bank(self) -> None:
        self._driver.find_the_bank(LONGEST_PAUSE)

    @rule()
    def start_the_servers_anew(self) -> None:
        self._driver.start_anew()

    @rule(who=people, frozen=st.booleans())
    def freeze(self, who: str, frozen: bool) -> None:
        """The clerk freezes an account, or takes that back."""
        customer, clerk = self._customers[who], Clerk(self._driver.wire)
        if customer.account is None:
            return
        account_id = self._driver.account(who).account_id
        expected = customer.set_frozen(frozen)
        problem = None
        try:
            (clerk.freeze if frozen else clerk.unfreeze)(account_id)
        except ProblemError as refused:
            problem = refused.problem
        assert problem is expected
        self._driver.look(who)

    @rule(approved=st.booleans())
    def decide(self, approved: bool) -> None:
        """The clerk decides on what lies on the desk."""
        clerk = Clerk(self._driver.wire)
        waiting = [case for case in clerk.desk().cases if case.decision is None]
        customers = [one for one in self._customers.values() if one.account and one.account.awaits_clerk]
        assert len(waiting) == len(customers)
        for case, customer in zip(waiting, customers, strict=True):
            reason = None if approved else DeclineReason.DATA_NOT_VERIFIED
            decision = ReviewDecision.APPROVED if approved else ReviewDecision.DECLINED
            customer.decide(approved)
            clerk.decide(case.case_id, DecideCase(decision=decision, reason=reason))
        self._driver.look_at_all()


def _kept(asked: Asked | None) -> Asked | MultipleResults[Asked]:
    """The call, unless it may be answered otherwise the next time."""
    return multiple() if asked is None or problem_of(asked.answer) in NOT_KEPT else asked
