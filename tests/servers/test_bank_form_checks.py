"""What the bank compares a form with, and what a clerk may decide after it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from models.contract.bank_staff import CheckKind
from models.contract.paper_form import FORWARD_FORM, FormState, ForwardForm
from models.contract.problems import ProblemType
from models.domain.application import DeclineReason
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from models.tables.bank import CreditApplication, Customer
from servers.bank.forms import checks_of
from tests.servers.bank_desk import problem_of
from tests.servers.clerk_steps import STRANGER, TO_MONDAY, Clerk, form_of, hand_in, on_the_desk, read
from tests.servers.conftest import STARTS_AT, Wire

MINOR = person_by_id("zhao-yi")


@pytest.mark.parametrize(
    ("changes", "held"),
    [
        ({}, set(CheckKind)),
        ({"mobile": "13900000000"}, set(CheckKind) - {CheckKind.MOBILE}),
        ({"address": "北京市东城区柳荫胡同13号"}, set(CheckKind) - {CheckKind.ADDRESS}),
        ({"email": "someone@mail.example"}, set(CheckKind) - {CheckKind.EMAIL}),
        ({"name": "王大明"}, set(CheckKind) - {CheckKind.PERSON}),
        ({"document_number": "110101199001010015"}, {CheckKind.PERSON, CheckKind.ADULT}),
    ],
)
def test_that_the_clerk_sees_what_the_bank_compared(
    wire: Wire, changes: dict[str, str], held: set[CheckKind]
) -> None:
    hand_in(wire, **changes)
    wire.advance(TO_MONDAY)
    assert {check.kind for check in Clerk(wire).case().checks if check.holds} == held


def test_that_the_age_is_that_of_the_document_or_of_the_record() -> None:
    def is_adult(document_type: DocumentType, number: str, customer: Customer | None) -> bool:
        form = CreditApplication(name="云", document_type=document_type, document_number=number)
        form.address = form.email = form.mobile = ""
        held = {check.kind: check.holds for check in checks_of(form, customer, set(), STARTS_AT)}
        return held[CheckKind.ADULT]

    child = Customer(birth_date=STARTS_AT.date() - timedelta(days=17 * 365), name="云")
    assert is_adult(DocumentType.RESIDENT_ID, "110101200803130000", None)
    assert not is_adult(DocumentType.RESIDENT_ID, "110101200803140000", None)
    assert not is_adult(DocumentType.PASSPORT, "E00000000", child)
    assert not is_adult(DocumentType.PASSPORT, "E00000000", None)


def test_that_a_form_of_a_customers_document_in_another_name_is_never_approved(wire: Wire) -> None:
    hand_in(wire, name="王大明")
    wire.advance(TO_MONDAY)
    clerk = Clerk(wire)
    case_id = clerk.case().case_id
    assert clerk.case().blocking == (CheckKind.PERSON,)
    problem, document = problem_of(lambda: clerk.approve(case_id))
    assert (problem, document.status) == (ProblemType.CHECK_FAILED, 409)
    assert clerk.case().decision is None
    assert read(wire).state is FormState.IN_VERIFICATION
    clerk.decline(case_id)
    assert read(wire).state is FormState.DECLINED


def test_that_of_two_strangers_with_one_document_one_becomes_a_customer(wire: Wire) -> None:
    other = STRANGER.model_copy(update={"name": "云不识"})
    wire.call(FORWARD_FORM, ForwardForm(application_id="application-1", form=STRANGER))
    wire.call(FORWARD_FORM, ForwardForm(application_id="application-2", form=other))
    wire.advance(TO_MONDAY)
    clerk = Clerk(wire)
    first, second = (case.case_id for case in clerk.desk().cases)
    clerk.approve(first)
    assert problem_of(lambda: clerk.approve(second))[0] is ProblemType.CREDIT_ACCOUNT_EXISTS


def test_that_a_minors_form_is_declined_until_they_are_of_age(wire: Wire) -> None:
    wire.call(FORWARD_FORM, ForwardForm(application_id="application-1", form=form_of(MINOR)))
    wire.advance(TO_MONDAY)
    clerk = Clerk(wire)
    case = clerk.case()
    assert case.blocking == (CheckKind.ADULT,)
    assert problem_of(lambda: clerk.approve(case.case_id))[0] is ProblemType.CHECK_FAILED
    clerk.decline(case.case_id, DeclineReason.UNDER_AGE)
    facts = read(wire)
    assert (facts.state, facts.reason) == (FormState.DECLINED, DeclineReason.UNDER_AGE)
    assert facts.retry_at == datetime(2030, 5, 18, 16, tzinfo=UTC)


def test_that_an_adults_form_is_not_declined_for_the_age(wire: Wire) -> None:
    case_id = on_the_desk(wire)
    clerk = Clerk(wire)
    problem, document = problem_of(lambda: clerk.decline(case_id, DeclineReason.UNDER_AGE))
    assert (problem, document.field) == (ProblemType.REASON_MISSING, "reason")
    assert clerk.case().decision is None
