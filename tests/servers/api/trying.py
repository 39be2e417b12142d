"""Tries of names, passwords and codes: used up, got around by another card, made with codes that may not count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

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

from models.domain.application import ApplicationState as S
from tests.servers.api.driver import Driver
from tests.servers.api.facts import LOCK, RESEND_AFTER, REVIEW, TRIES, VALIDITY
from tests.servers.api.steps import FITTING, NEXT, OUTCOMES, WRONG
from tests.servers.conftest import Wire

PAUSES: Final = {"let a minute pass": RESEND_AFTER, "let five minutes pass": VALIDITY}
BEGINNINGS: Final[dict[str, frozenset[S]]] = {
    "at the beginning": frozenset({S.NOT_STARTED}),
    "at the real name": frozenset({S.NAME_ENTRY, S.RECORD_ENTRY}),
    "at the code or the password": frozenset({S.CODE_ENTRY, S.PASSWORD_ENTRY}),
    "at the review": frozenset({S.IN_REVIEW}),
    "at the end": frozenset({S.ACTIVE, S.DECLINED, S.WITH_CLERK}),
}
WAY: Final = 12
"""As many steps lead from the beginning to the end, and no more."""

WITH_A_PASSWORD: Final = "li-jing"
WHERE_TRIES_COUNT: Final = ("at the real name", "at the code or the password", "at the code or the password")


class TryingMachine(RuleBasedStateMachine):
    people: Bundle[str] = Bundle("people")

    def __init__(self, wire: Wire, restart: Callable[[], Wire]) -> None:
        super().__init__()
        self._driver = Driver(wire, restart)
        self._customers = self._driver.customers
        self._world = self._driver.world

    @initialize(
        target=people,
        begun=st.dictionaries(
            st.sampled_from(sorted(OUTCOMES)), st.sampled_from(WHERE_TRIES_COUNT), min_size=1, max_size=2
        ),
    )
    def begin(self, begun: dict[str, str]) -> MultipleResults[str]:
        """Few people a run, so that it goes far with each; one of them is at the password."""
        begun = {WITH_A_PASSWORD: "at the code or the password"} | begun
        for who, where in begun.items():
            self._go(who, WAY, BEGINNINGS[where])
        return multiple(*begun)

    @rule(who=people, times=st.integers(1, 6), data=st.data())
    def use_the_screen(self, who: str, times: int, data: st.DataObject) -> None:
        """What the person's screen offers, rightly or wrongly filled in, one after the other."""
        for _ in range(times):
            step = data.draw(st.sampled_from([*self._fitting(who), *PAUSES]))
            if step in PAUSES:
                self._driver.wait(PAUSES[step])
            else:
                self._driver.ask(who, step)

    @rule(who=people, times=st.integers(1, TRIES), data=st.data())
    def use_up_tries(self, who: str, times: int, data: st.DataObject) -> None:
        """The same wrong thing again and again, where tries are counted; whatever is offered elsewhere."""
        state = self._customers[who].state
        step = data.draw(st.sampled_from(WRONG.get(state, self._fitting(who))))
        for _ in range(times):
            self._driver.ask(who, step)

    @precondition(lambda self: self._at(S.PASSWORD_ENTRY, S.PASSWORD_LOCKED, S.CODE_ENTRY))
    @rule(who=people)
    def change_the_card_and_come_back(self, who: str) -> None:
        """To the same card, by the password or by a code."""
        at = self._customers[who].state
        if at in (S.PASSWORD_ENTRY, S.PASSWORD_LOCKED, S.CODE_ENTRY):
            self._driver.ask(who, "change the card")
            self._driver.ask(
                who, NEXT[self._customers[who].state] if at is S.CODE_ENTRY else "use the bound card"
            )

    @precondition(lambda self: self._world.bank_reachable)
    @rule(who=people, whose=people)
    def take_a_code_to_the_bank(self, who: str, whose: str) -> None:
        self._driver.take_code_to_the_bank(who, whose)

    @rule(who=people, steps=st.integers(4, 9))
    def go_on(self, who: str, steps: int) -> None:
        """What the person does who wants to come to the end."""
        self._go(who, steps, frozenset())

    @rule(seconds=st.sampled_from([RESEND_AFTER - 1, RESEND_AFTER, REVIEW, VALIDITY, LOCK]))
    def wait(self, seconds: int) -> None:
        self._driver.wait(seconds)

    def _at(self, *states: S) -> bool:
        return any(customer.state in states for customer in self._customers.values())

    def _fitting(self, who: str) -> tuple[str, ...]:
        return FITTING.get(self._customers[who].state, ("start",))

    def _go(self, who: str, steps: int, to: frozenset[S]) -> None:
        """What leads on, until one of the states ``to``."""
        for _ in range(steps):
            state = self._customers[who].state
            if state in to:
                return
            if state in NEXT:
                self._driver.ask(who, NEXT[state])
            elif state is S.IN_REVIEW:
                self._driver.wait(REVIEW)
