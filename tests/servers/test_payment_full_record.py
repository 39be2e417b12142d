"""Leaves D and E: the full record, what is wrong with it at its field, and the lock after too many mismatches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from models.contract.client_payment import (
    CONFIRM_FOUND_ACCOUNT,
    START,
    SUBMIT_FULL_NAME,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_SAVINGS_ACCOUNT,
    PartialRealName,
)
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, Leaf
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from models.ports import Fault, Link
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import CONFIRMED, Phone

OTHER_NAME = "赵小雨"
LOCKED_FOR = timedelta(minutes=15)
WANG = person_by_id("wang-xiaoming")


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire, "qian-yu")
    phone.call(START)
    return phone


def remaining(phone: Phone) -> int:
    asked = phone.read().record
    assert asked is not None
    return asked.remaining


def mismatch(phone: Phone, expected: ProblemType = ProblemType.RECORD_MISMATCH) -> int | None:
    return phone.problem(SUBMIT_FULL_NAME, phone.full_name(name=OTHER_NAME), expected=expected).remaining


def test_that_without_a_wallet_the_full_record_is_asked_for_and_nothing_is_known(wire: Wire) -> None:
    phone = Phone(wire, "qian-yu")
    before = phone.read()
    assert before.state is ApplicationState.NOT_STARTED
    view = phone.call(START)
    assert (view.state, view.challenge, remaining(phone)) == (ApplicationState.RECORD_ENTRY, None, 5)
    for wallet in (before.wallet, view.wallet):
        assert not wallet.is_open
        assert (wallet.masked_name, wallet.masked_document, wallet.masked_mobile) == ("", "", "")
        assert (wallet.balance, wallet.cards) == (0, ())


@pytest.mark.parametrize(
    ("person", "leaf", "state"),
    [
        ("qian-yu", Leaf.D, ApplicationState.ACCOUNT_FOUND),
        ("shen-qiao", Leaf.D, ApplicationState.ACCOUNT_FOUND),
        ("wu-ge", Leaf.E, ApplicationState.CARD_ENTRY),
    ],
)
def test_that_the_leaves_without_a_wallet_part_at_the_banks_answer(
    wire: Wire, person: str, leaf: Leaf, state: ApplicationState
) -> None:
    phone = Phone(wire, person)
    view = phone.to_matched()
    assert (view.leaf, view.state, view.record) == (leaf, state, None)
    assert view.timeline.record_matched_at == STARTS_AT
    assert not view.wallet.is_open
    assert view.account is None
    text = view.model_dump_json()
    for personal in (phone.person.name, phone.person.document_number, phone.person.mobile):
        assert personal not in text


@pytest.mark.parametrize(("person", "is_credit"), [("qian-yu", True), ("shen-qiao", False)])
def test_that_a_credit_account_is_told_from_a_virtual_one(wire: Wire, person: str, is_credit: bool) -> None:
    found = Phone(wire, person).to_matched().found_account
    assert found is not None
    assert found.is_credit is is_credit


@pytest.mark.parametrize(
    ("changes", "expected", "field"),
    [
        ({"name": ""}, ProblemType.NAME_INVALID, "name"),
        ({"name": "钱"}, ProblemType.NAME_INVALID, "name"),
        ({"name": "钱雨1"}, ProblemType.NAME_INVALID, "name"),
        ({"document_number": ""}, ProblemType.DOCUMENT_INVALID, "document_number"),
        ({"document_number": "330106199204020647"}, ProblemType.DOCUMENT_INVALID, "document_number"),
        ({"document_type": DocumentType.PASSPORT}, ProblemType.DOCUMENT_INVALID, "document_number"),
        ({"mobile": "1580000802"}, ProblemType.MOBILE_INVALID, "mobile"),
        (
            {"name": WANG.name, "document_number": WANG.document_number},
            ProblemType.WALLET_EXISTS,
            "document_number",
        ),
    ],
)
def test_that_what_cannot_be_right_is_told_at_its_field_and_costs_no_try(
    phone: Phone, changes: dict[str, Any], expected: ProblemType, field: str
) -> None:
    phone.wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    problem = phone.problem(SUBMIT_FULL_NAME, phone.full_name(**changes), expected=expected)
    assert (problem.field, problem.remaining, problem.detail) == (field, None, "")
    assert remaining(phone) == 5


def test_that_a_record_is_taken_as_people_write_it(phone: Phone) -> None:
    number = phone.person.document_number
    view = phone.call(
        SUBMIT_FULL_NAME,
        phone.full_name(
            name=" 钱　雨 ",
            document_number=f"{number[:6]} {number[6:14]}-{number[14:]}",
            mobile="158-0000 8024",
        ),
    )
    assert view.state is ApplicationState.ACCOUNT_FOUND


def test_that_a_name_the_bank_knows_otherwise_costs_a_try_and_tells_no_field(phone: Phone) -> None:
    asked = phone.full_name(name=OTHER_NAME)
    problem = phone.problem(SUBMIT_FULL_NAME, asked, expected=ProblemType.RECORD_MISMATCH)
    assert (problem.status, problem.field, problem.remaining) == (422, None, 4)
    assert remaining(phone) == 4
    assert phone.call(SUBMIT_FULL_NAME, phone.full_name()).state is ApplicationState.ACCOUNT_FOUND


def test_that_who_has_a_wallet_is_told_to_nobody_who_knows_the_document_alone(phone: Phone) -> None:
    asked = phone.full_name(document_number=WANG.document_number)
    problem = phone.problem(SUBMIT_FULL_NAME, asked, expected=ProblemType.RECORD_MISMATCH)
    assert (problem.status, problem.field, problem.remaining) == (422, None, 4)
    of_a_customer = phone.problem(
        SUBMIT_FULL_NAME, phone.full_name(name=OTHER_NAME), expected=ProblemType.RECORD_MISMATCH
    )
    assert of_a_customer == problem.model_copy(update={"remaining": 3})


def test_that_the_fifth_mismatch_locks_for_fifteen_minutes(phone: Phone) -> None:
    assert [mismatch(phone) for _ in range(4)] == [4, 3, 2, 1]
    assert mismatch(phone, ProblemType.APPLICATION_LOCKED) == 0
    until = STARTS_AT + LOCKED_FOR
    view = phone.read()
    assert (view.state, view.locked_until, view.record) == (ApplicationState.RECORD_LOCKED, until, None)
    problem = phone.problem(SUBMIT_FULL_NAME, phone.full_name(), expected=ProblemType.APPLICATION_LOCKED)
    assert (problem.status, problem.retry_at) == (423, until)
    phone.wire.advance(LOCKED_FOR.total_seconds())
    assert phone.read().state is ApplicationState.RECORD_ENTRY
    assert remaining(phone) == 5


def test_that_a_lock_whose_time_has_come_is_no_lock_even_before_anyone_released_it(phone: Phone) -> None:
    for _ in range(4):
        mismatch(phone)
    mismatch(phone, ProblemType.APPLICATION_LOCKED)
    phone.wire.host.clock.advance(LOCKED_FOR)
    assert phone.call(SUBMIT_FULL_NAME, phone.full_name()).state is ApplicationState.ACCOUNT_FOUND


def test_that_the_lock_outlives_the_program_and_still_ends(open_wire: Callable[[], Wire]) -> None:
    first = Phone(open_wire(), "qian-yu")
    first.call(START)
    for _ in range(4):
        mismatch(first)
    mismatch(first, ProblemType.APPLICATION_LOCKED)
    wire = open_wire()
    phone = Phone(wire, "qian-yu")
    assert phone.read().state is ApplicationState.RECORD_LOCKED
    wire.advance(LOCKED_FOR.total_seconds())
    assert phone.read().state is ApplicationState.RECORD_ENTRY


@pytest.mark.parametrize("link", [Link.CLIENT_PAYMENT, Link.PAYMENT_BANK])
def test_that_a_mismatch_whose_answer_was_lost_counts_once(phone: Phone, link: Link) -> None:
    phone.wire.host.links.fail_next(link, Fault(lose_reply=True))
    asked = phone.full_name(name=OTHER_NAME)
    phone.problem(SUBMIT_FULL_NAME, asked, key="record", expected=ProblemType.UNREACHABLE)
    again = phone.problem(SUBMIT_FULL_NAME, asked, key="record", expected=ProblemType.RECORD_MISMATCH)
    assert again.remaining == remaining(phone) == 4


def test_that_nothing_of_a_record_stays_that_the_bank_knows_otherwise(phone: Phone) -> None:
    mismatch(phone)
    rows = phone.wire.host.inspector.rows("payment", "wallet_records")
    assert all(row["wallet_id"].startswith("wallet-") for row in rows)
    assert phone.read().wallet.wallet_id not in {row["wallet_id"] for row in rows}


def test_that_a_full_record_and_a_partial_one_count_where_they_are_asked_for(phone: Phone) -> None:
    parts = PartialRealName(name_part="钱", document_part="0000")
    phone.problem(SUBMIT_PARTIAL_NAME, parts, expected=ProblemType.WRONG_STATE)
    for other in (SUBMIT_SAVINGS_ACCOUNT, CONFIRM_FOUND_ACCOUNT):
        message: Any = phone.savings_account() if other is SUBMIT_SAVINGS_ACCOUNT else CONFIRMED
        phone.problem(other, message, expected=ProblemType.WRONG_STATE)
    wang = Phone(phone.wire)
    wang.to_name_entry()
    wang.problem(SUBMIT_FULL_NAME, wang.full_name(), expected=ProblemType.WRONG_STATE)
