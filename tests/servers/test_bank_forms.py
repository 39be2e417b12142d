"""The traditional application at the bank: a form, a clerk who verifies it, a card in the mail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from models.contract.bank_staff import CaseKind, CheckKind
from models.contract.paper_form import FORWARD_FORM, FormState, ForwardForm
from models.contract.payment_bank import LOOK_UP_CREDIT_ACCOUNT, LookUpCreditAccount
from models.contract.problems import ProblemType
from models.domain.application import DeclineReason
from models.domain.cards import CardKind, has_valid_check_digit, recognise
from models.domain.people import person_by_id
from servers.bank.forms import desk_time
from tests.servers.bank_desk import MAIN, problem_of, record_of
from tests.servers.clerk_steps import (
    DAY,
    MONDAY_AT_NINE,
    STRANGER,
    TO_MONDAY,
    Clerk,
    form_of,
    hand_in,
    on_the_desk,
    read,
)
from tests.servers.conftest import STARTS_AT, Wire

ZHOU = person_by_id("zhou-an")
SUN = person_by_id("sun-hao")


@pytest.mark.parametrize(
    ("submitted", "desk"),
    [
        ("2026-03-13T09:41", "2026-03-16T09:00"),
        ("2026-03-12T08:59", "2026-03-13T09:00"),
        ("2026-03-12T23:59", "2026-03-13T09:00"),
        ("2026-03-13T00:00", "2026-03-16T09:00"),
        ("2026-03-14T12:00", "2026-03-16T09:00"),
        ("2026-03-15T23:59", "2026-03-16T09:00"),
        ("2026-03-16T00:00", "2026-03-17T09:00"),
        ("2026-12-31T23:59", "2027-01-01T09:00"),
        ("2027-12-31T09:41", "2028-01-03T09:00"),
        ("2022-12-31T12:00", "2023-01-02T09:00"),
        ("2028-02-28T12:00", "2028-02-29T09:00"),
    ],
)
def test_that_a_form_lies_on_the_desk_the_next_working_day_at_nine(submitted: str, desk: str) -> None:
    at = datetime.fromisoformat(f"{submitted}+08:00")
    assert desk_time(at) == datetime.fromisoformat(f"{desk}+08:00")


def test_that_the_case_appears_when_the_form_reaches_the_desk(wire: Wire) -> None:
    facts = hand_in(wire)
    assert (facts.state, facts.submitted_at) == (FormState.IN_VERIFICATION, STARTS_AT)
    assert (facts.desk_at, facts.bank_id) == (MONDAY_AT_NINE, "heron")
    wire.advance(TO_MONDAY - 1)
    assert Clerk(wire).desk().cases == ()
    wire.advance(1)
    case = Clerk(wire).case()
    assert (case.kind, case.opened_at, case.report) == (CaseKind.FORM, MONDAY_AT_NINE, None)
    assert case.offered_limit == 500_000
    shown = case.model_dump_json()
    for personal in (MAIN.name, MAIN.document_number, MAIN.mobile, MAIN.email, MAIN.address):
        assert personal not in shown


def test_that_an_approved_form_gives_a_credit_account_and_mails_its_card(wire: Wire) -> None:
    case_id = on_the_desk(wire)
    Clerk(wire).approve(case_id)
    facts = read(wire)
    assert (facts.state, facts.decided_at) == (FormState.MAILED, MONDAY_AT_NINE)
    assert (facts.arrives_at, facts.limit) == (MONDAY_AT_NINE + timedelta(days=3), 500_000)
    (account,) = (
        row for row in wire.host.inspector.rows("bank", "credit_accounts") if row["credit_limit"] == 500_000
    )
    cards = {row["id"]: row for row in wire.host.inspector.rows("bank", "cards")}
    card, settlement = cards[account["card_id"]], cards[account["settlement_card_id"]]
    assert card["card_number"][-4:] == facts.last_four
    assert (card["kind"], card["bank_id"], card["status"]) == (CardKind.CREDIT, "heron", "active")
    assert (settlement["kind"], settlement["customer_id"]) == (CardKind.DEBIT, card["customer_id"])
    wire.advance(3 * DAY - 1)
    assert read(wire).state is FormState.MAILED
    wire.advance(1)
    assert (read(wire).state, read(wire).delivered_at) == (FormState.DELIVERED, facts.arrives_at)


def test_that_the_person_is_known_by_the_new_credit_account(wire: Wire) -> None:
    Clerk(wire).approve(on_the_desk(wire))
    found = wire.call(LOOK_UP_CREDIT_ACCOUNT, LookUpCreditAccount(record=record_of(MAIN)))
    assert found.credit_account
    assert found.on_record is not None
    assert (found.on_record.last_four, found.on_record.bank_id) == (read(wire).last_four, "heron")


def test_that_the_new_card_is_of_the_bank_of_the_savings_account_and_not_the_virtual_one(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire.call(FORWARD_FORM, ForwardForm(application_id="application-1", form=form_of(ZHOU)))
    numbers: list[str] = []

    def is_taken(_session: object, number: str) -> bool:
        numbers.append(number)
        return len(numbers) == 1

    monkeypatch.setattr("servers.bank.repository.is_card_number_taken", is_taken)
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    refused, number = numbers
    assert refused != number
    assert has_valid_check_digit(number)
    product = recognise(number)
    assert product is not None
    assert (product.bank_id, product.kind, product.prefix) == ("bridge", CardKind.CREDIT, "93013")
    assert len(number) == product.length


def test_that_a_bank_without_credit_cards_leaves_the_card_to_another(wire: Wire) -> None:
    saver = person_by_id("chen-mo")
    facts = wire.call(FORWARD_FORM, ForwardForm(application_id="application-1", form=form_of(saver)))
    assert facts.bank_id == "heron"
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    assert read(wire).state is FormState.MAILED


def test_that_a_stranger_becomes_a_customer_with_the_approval(wire: Wire) -> None:
    customers = len(wire.host.inspector.rows("bank", "customers"))
    facts = wire.call(FORWARD_FORM, ForwardForm(application_id="application-1", form=STRANGER))
    assert facts.bank_id == "heron"
    assert len(wire.host.inspector.rows("bank", "customers")) == customers
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    assert len(wire.host.inspector.rows("bank", "customers")) == customers + 1
    *_, account = wire.host.inspector.rows("bank", "credit_accounts")
    assert account["settlement_card_id"] is None
    wire.advance(3 * DAY)
    again = ForwardForm(application_id="application-2", form=STRANGER)
    assert problem_of(lambda: wire.call(FORWARD_FORM, again))[0] is ProblemType.CREDIT_ACCOUNT_EXISTS


def test_that_a_form_with_another_phone_leads_to_no_savings_account(wire: Wire) -> None:
    hand_in(wire, mobile="13900000000")
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    (account,) = (
        row for row in wire.host.inspector.rows("bank", "credit_accounts") if row["credit_limit"] == 500_000
    )
    assert account["settlement_card_id"] is None
    found = wire.call(LOOK_UP_CREDIT_ACCOUNT, LookUpCreditAccount(record=record_of(MAIN)))
    assert (found.credit_account, found.on_record) == (False, None)


def test_that_a_declined_form_of_another_name_keeps_nobody_from_their_own(wire: Wire) -> None:
    hand_in(wire, name="王大明")
    wire.advance(TO_MONDAY)
    Clerk(wire).decline(Clerk(wire).case().case_id)
    again = problem_of(lambda: hand_in(wire, "application-2", name="王大明"))
    assert again[0] is ProblemType.RETRY_TOO_EARLY
    assert hand_in(wire, "application-2").state is FormState.IN_VERIFICATION


def test_that_a_declined_form_has_a_reason_and_a_day_from_which_another_counts(wire: Wire) -> None:
    Clerk(wire).decline(on_the_desk(wire), DeclineReason.DATA_NOT_VERIFIED)
    facts = read(wire)
    retry_at = MONDAY_AT_NINE + timedelta(days=30)
    assert (facts.state, facts.reason) == (FormState.DECLINED, DeclineReason.DATA_NOT_VERIFIED)
    assert (facts.retry_at, facts.arrives_at, facts.last_four) == (retry_at, None, "")
    wire.advance(30 * DAY - 1)
    problem, document = problem_of(lambda: hand_in(wire, "application-2"))
    assert (problem, document.retry_at) == (ProblemType.RETRY_TOO_EARLY, retry_at)
    wire.advance(1)
    assert hand_in(wire, "application-2").state is FormState.IN_VERIFICATION


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("name", "王", ProblemType.NAME_INVALID),
        ("document_number", "110101199302171235", ProblemType.DOCUMENT_INVALID),
        ("address", "北京", ProblemType.ADDRESS_INVALID),
        ("email", "wang.xiaoming@mail", ProblemType.EMAIL_INVALID),
        ("mobile", "1380000123", ProblemType.MOBILE_INVALID),
    ],
)
def test_that_what_cannot_be_right_is_refused_at_its_field(
    wire: Wire, field: str, value: str, problem: ProblemType
) -> None:
    found, document = problem_of(lambda: hand_in(wire, **{field: value}))
    assert (found, document.field, document.status) == (problem, field, 422)
    assert problem_of(lambda: read(wire))[0] is ProblemType.NOT_FOUND


def test_that_who_has_a_credit_account_gets_no_other_and_a_stranger_hears_nothing_of_it(wire: Wire) -> None:
    form = ForwardForm(application_id="application-1", form=form_of(SUN))
    problem, document = problem_of(lambda: wire.call(FORWARD_FORM, form))
    assert (problem, document.status) == (ProblemType.CREDIT_ACCOUNT_EXISTS, 409)
    of_another_name = ForwardForm(application_id="application-1", form=form_of(SUN, name="孙浩浩"))
    assert wire.call(FORWARD_FORM, of_another_name).state is FormState.IN_VERIFICATION
    wire.advance(TO_MONDAY)
    clerk = Clerk(wire)
    case_id = clerk.case().case_id
    clerk.decline(case_id)
    assert read(wire).state is FormState.DECLINED


def test_that_a_person_has_one_form_at_the_bank_until_the_card_has_come(wire: Wire) -> None:
    def again() -> ProblemType:
        problem, document = problem_of(lambda: hand_in(wire, "application-2"))
        assert document.status == 409
        return problem

    hand_in(wire)
    assert again() is ProblemType.FORM_WAITING
    wire.advance(TO_MONDAY)
    assert again() is ProblemType.FORM_WAITING
    Clerk(wire).approve(Clerk(wire).case().case_id)
    assert again() is ProblemType.FORM_WAITING
    wire.advance(3 * DAY)
    assert again() is ProblemType.CREDIT_ACCOUNT_EXISTS
    assert len(wire.host.inspector.rows("bank", "credit_applications")) == 1


def test_that_a_form_that_waits_is_told_to_nobody_who_does_not_know_the_name(wire: Wire) -> None:
    hand_in(wire)
    assert hand_in(wire, "application-2", name="王大明").state is FormState.IN_VERIFICATION


def test_that_an_application_hands_in_one_form(wire: Wire) -> None:
    first = hand_in(wire, key="key")
    wire.advance(60)
    assert hand_in(wire, key="key") == first
    assert hand_in(wire) == first
    assert hand_in(wire, mobile="13900000000") == first
    wire.advance(TO_MONDAY)
    assert CheckKind.MOBILE in {check.kind for check in Clerk(wire).case().checks if check.holds}


def test_that_the_way_of_a_form_survives_restarts(open_wire: Callable[[], Wire]) -> None:
    hand_in(open_wire())
    wire = open_wire()
    wire.advance(TO_MONDAY)
    case_id = Clerk(wire).case().case_id
    wire = open_wire()
    Clerk(wire).approve(case_id)
    wire = open_wire()
    wire.advance(3 * DAY - 1)
    assert read(wire).state is FormState.MAILED
    wire.advance(1)
    assert read(wire).state is FormState.DELIVERED
    assert len(Clerk(open_wire()).desk().cases) == 1
