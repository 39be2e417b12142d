"""Steps 1 to 4: the gaps of the record, misses and the lock, the bank's answer, the bind instruction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.client_payment import START, SUBMIT_PARTIAL_NAME, PartialRealName
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, Leaf
from models.ports import Fault, Link
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone

WRONG = PartialRealName(name_part="赵", document_part="0000")


def miss(phone: Phone, expected: ProblemType = ProblemType.NAME_MISMATCH) -> int | None:
    return phone.problem(SUBMIT_PARTIAL_NAME, WRONG, expected=expected).remaining


def test_that_the_gaps_show_the_masked_record_and_nothing_else(wire: Wire) -> None:
    view = Phone(wire).to_name_entry()
    assert view.state is ApplicationState.NAME_ENTRY
    assert view.challenge is not None
    assert view.challenge.name_mask == "*小明"
    assert view.challenge.name_asked == (0,)
    assert view.challenge.document_mask == "1101**********1234"
    assert len(view.challenge.document_asked) == 4
    assert all(view.challenge.document_mask[i] == "*" for i in view.challenge.document_asked)
    assert view.challenge.remaining == 5


def test_that_matching_parts_lead_to_the_bind_instruction(wire: Wire) -> None:
    view = Phone(wire).to_card_entry()
    assert view.state is ApplicationState.CARD_ENTRY
    assert view.timeline.record_matched_at == STARTS_AT
    assert view.challenge is None


def test_that_a_compound_surname_has_one_gap_too(wire: Wire) -> None:
    phone = Phone(wire, "ouyang-tuo")
    phone.to_name_entry()
    assert phone.call(SUBMIT_PARTIAL_NAME, phone.parts(name="欧")).state is ApplicationState.CARD_ENTRY


@pytest.mark.parametrize(
    ("name", "document"),
    [("赵", None), (None, "0000"), ("", None), (None, ""), ("王小明", None), (None, "99021")],
)
def test_that_a_miss_does_not_tell_which_part_was_wrong(
    wire: Wire, name: str | None, document: str | None
) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    problem = phone.problem(
        SUBMIT_PARTIAL_NAME, phone.parts(name, document), expected=ProblemType.NAME_MISMATCH
    )
    assert (problem.field, problem.remaining, problem.detail, problem.retry_at) == (None, 4, "", None)
    challenge = phone.read().challenge
    assert challenge is not None
    assert challenge.remaining == 4


def test_that_the_bank_is_asked_only_after_a_match(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    assert miss(phone) == 4
    phone.problem(SUBMIT_PARTIAL_NAME, phone.parts(), expected=ProblemType.UNREACHABLE)


def test_that_the_fifth_miss_locks_for_fifteen_minutes(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    assert [miss(phone) for _ in range(4)] == [4, 3, 2, 1]
    problem = phone.problem(SUBMIT_PARTIAL_NAME, WRONG, expected=ProblemType.APPLICATION_LOCKED)
    until = STARTS_AT + timedelta(minutes=15)
    assert (problem.field, problem.remaining, problem.retry_at) == (None, 0, until)
    view = phone.read()
    assert (view.state, view.locked_until, view.challenge) == (ApplicationState.LOCKED, until, None)
    right = PartialRealName(name_part="王", document_part=phone.person.document_number[4:8])
    assert (
        phone.problem(SUBMIT_PARTIAL_NAME, right, expected=ProblemType.APPLICATION_LOCKED).retry_at == until
    )


def test_that_a_lock_ends_on_the_clock_with_fresh_tries(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    for _ in range(4):
        miss(phone)
    miss(phone, ProblemType.APPLICATION_LOCKED)
    wire.advance(15 * 60 - 1)
    assert phone.read().state is ApplicationState.LOCKED
    before = phone.read().version
    wire.advance(1)
    view = phone.read()
    assert view.state is ApplicationState.NAME_ENTRY
    assert view.version > before
    assert view.locked_until is None
    assert view.challenge is not None
    assert view.challenge.remaining == 5
    assert miss(phone) == 4


def test_that_a_lock_whose_time_has_come_is_no_lock_even_before_anyone_released_it(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    parts = phone.parts()
    for _ in range(4):
        miss(phone)
    miss(phone, ProblemType.APPLICATION_LOCKED)
    wire.host.clock.advance(timedelta(minutes=15))
    assert phone.call(SUBMIT_PARTIAL_NAME, parts).state is ApplicationState.CARD_ENTRY


def test_that_a_lock_outlives_the_program_and_still_ends(open_wire: Callable[[], Wire]) -> None:
    phone = Phone(open_wire())
    phone.to_name_entry()
    for _ in range(4):
        miss(phone)
    miss(phone, ProblemType.APPLICATION_LOCKED)
    wire = open_wire()
    again = Phone(wire)
    assert again.read().state is ApplicationState.LOCKED
    wire.advance(15 * 60)
    assert again.read().state is ApplicationState.NAME_ENTRY


def test_that_a_lost_answer_of_the_bank_costs_no_try(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    parts = phone.parts()
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "real_name_record")
    phone.problem(SUBMIT_PARTIAL_NAME, parts, key="parts", expected=ProblemType.UNREACHABLE)
    challenge = phone.read().challenge
    assert challenge is not None
    assert challenge.remaining == 5
    assert phone.call(SUBMIT_PARTIAL_NAME, parts, key="parts").state is ApplicationState.CARD_ENTRY


@pytest.mark.parametrize(
    ("person", "leaf", "state"),
    [
        ("sun-hao", Leaf.A, ApplicationState.ACCOUNT_FOUND),
        ("li-jing", Leaf.B, ApplicationState.PASSWORD_ENTRY),
        ("wang-xiaoming", Leaf.C, ApplicationState.CARD_ENTRY),
    ],
)
def test_that_the_leaves_part_at_the_banks_answer(
    wire: Wire, person: str, leaf: Leaf, state: ApplicationState
) -> None:
    phone = Phone(wire, person)
    assert phone.to_name_entry().leaf is None
    view = phone.call(SUBMIT_PARTIAL_NAME, phone.parts())
    assert (view.leaf, view.state) == (leaf, state)


def test_that_an_application_starts_once(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    phone.problem(START, expected=ProblemType.WRONG_STATE)


def test_that_parts_count_only_while_they_are_asked_for(wire: Wire) -> None:
    phone = Phone(wire)
    phone.problem(SUBMIT_PARTIAL_NAME, WRONG, expected=ProblemType.WRONG_STATE)
    phone.to_card_entry()
    phone.problem(SUBMIT_PARTIAL_NAME, WRONG, expected=ProblemType.WRONG_STATE)
