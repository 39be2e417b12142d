"""The table of transitions, walked at random and read as a graph."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState as State
from servers.payment.transitions import TRANSITIONS, Event, allows, move, require

TRADITIONAL = {
    State.FORM_ENTRY,
    State.FORM_VERIFICATION,
    State.FORM_DECLINED,
    State.CARD_MAILED,
    State.CARD_DELIVERED,
}
BEFORE_BINDING = TRADITIONAL | {
    State.NOT_STARTED,
    State.RECORD_ENTRY,
    State.RECORD_LOCKED,
    State.NAME_ENTRY,
    State.LOCKED,
    State.ACCOUNT_FOUND,
    State.PASSWORD_ENTRY,
    State.PASSWORD_LOCKED,
    State.CARD_ENTRY,
    State.CODE_ENTRY,
}
IN_USE = {State.ACTIVE, State.RAISE_OPEN, State.RAISE_DECIDED}


class Walk(RuleBasedStateMachine):
    """Any events in any order: those that the table allows lead on, the others change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State.NOT_STARTED
        self.seen = {self.state}
        self.bound = False

    @rule(event=st.sampled_from(Event), data=st.data())
    def happen(self, event: Event, data: st.DataObject) -> None:
        if not allows(self.state, event):
            with pytest.raises(ProblemError) as caught:
                move(self.state, event)
            assert caught.value.problem is ProblemType.WRONG_STATE
            return
        target = data.draw(st.sampled_from(sorted(TRANSITIONS[self.state, event])))
        self.bound = (self.bound or event is Event.CARD_BOUND) and event is not Event.START
        self.state = move(self.state, event, target)
        self.seen.add(self.state)

    @invariant()
    def a_card_is_bound_before_an_opening_is_pending(self) -> None:
        if self.state in (State.PASSWORD_SETTING, State.BOUND, State.OPENING_PENDING):
            assert self.bound

    @invariant()
    def an_account_in_use_was_matched_to_a_record_first(self) -> None:
        if self.state in IN_USE:
            assert State.NAME_ENTRY in self.seen or self.bound


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def reachable() -> set[State]:
    found = {State.NOT_STARTED}
    while True:
        next_states = {t for (s, _), targets in TRANSITIONS.items() if s in found for t in targets}
        if next_states <= found:
            return found
        found |= next_states


def test_that_every_state_of_an_application_can_be_reached_and_left() -> None:
    # Without a session there is no application, and no server speaks of one.
    of_applications = set(State) - {State.SIGNED_OUT}
    assert reachable() == of_applications
    assert {state for state, _ in TRANSITIONS} == of_applications


def test_that_without_a_wallet_no_record_leads_into_an_account() -> None:
    assert TRANSITIONS[State.RECORD_ENTRY, Event.RECORD_MATCHED] <= BEFORE_BINDING


def test_that_every_event_moves_something() -> None:
    assert {event for _, event in TRANSITIONS} == set(Event)


def test_that_nothing_leads_back_before_the_binding_but_a_new_application() -> None:
    back = {
        (state, event)
        for (state, event), targets in TRANSITIONS.items()
        if state not in BEFORE_BINDING and targets & BEFORE_BINDING
    }
    assert back == {(State.DECLINED, Event.START)}


@given(state=st.sampled_from(State), event=st.sampled_from(Event))
def test_that_what_the_table_leaves_out_is_a_problem_that_names_state_and_event(
    state: State, event: Event
) -> None:
    if allows(state, event):
        require(state, event)
        return
    with pytest.raises(ProblemError) as caught:
        require(state, event)
    document = caught.value.document
    assert document.status == 409
    assert state.value in document.detail
    assert event.value in document.detail


def test_that_a_target_outside_the_row_is_an_error_of_the_program() -> None:
    with pytest.raises(ValueError, match="does not lead"):
        move(State.CARD_ENTRY, Event.CODE_SENT, State.ACTIVE)
    with pytest.raises(ValueError, match="does not lead"):
        move(State.BOUND, Event.BINDING_RESULT_LEFT)
