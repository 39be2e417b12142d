"""The traditional application for the client: the form, and what comes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.contract.client_payment import START, SUBMIT_FULL_NAME
from models.contract.paper_form import LEAVE_FORM, OPEN_FORM, SUBMIT_FORM
from models.contract.problems import ProblemType
from models.contract.wire import Party
from models.domain.application import ApplicationState, DeclineReason, Leaf
from models.domain.people import load_people
from tests.servers.at_rest import drawn_numbers, opened, readable_in
from tests.servers.clerk_steps import DAY, MONDAY_AT_NINE, TO_MONDAY, Clerk, form_of
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.paper_steps import decided, forms_at_the_bank, submit, submitted
from tests.servers.payment_steps import Log, Phone


def test_that_a_form_goes_from_the_desk_into_the_mail_and_to_the_person(wire: Wire) -> None:
    phone = Phone(wire)
    assert phone.call(OPEN_FORM).state is ApplicationState.FORM_ENTRY
    view = submit(phone)
    assert view.state is ApplicationState.FORM_VERIFICATION
    assert view.paper_form is not None
    assert (view.paper_form.submitted_at, view.paper_form.desk_at) == (STARTS_AT, MONDAY_AT_NINE)
    wire.advance(TO_MONDAY)
    assert phone.read().state is ApplicationState.FORM_VERIFICATION
    Clerk(wire).approve(Clerk(wire).case().case_id)
    mailed = phone.read()
    assert mailed.state is ApplicationState.CARD_MAILED
    assert mailed.version > view.version
    assert mailed.paper_form is not None
    assert (mailed.paper_form.decided_at, mailed.paper_form.limit) == (MONDAY_AT_NINE, 500_000)
    assert mailed.paper_form.arrives_at == MONDAY_AT_NINE + timedelta(days=3)
    assert len(mailed.paper_form.last_four) == 4
    wire.advance(3 * DAY)
    delivered = phone.read()
    assert delivered.state is ApplicationState.CARD_DELIVERED
    assert delivered.paper_form is not None
    assert delivered.paper_form.delivered_at == mailed.paper_form.arrives_at


def test_that_the_credit_account_leads_on_to_the_virtual_one(wire: Wire) -> None:
    phone = decided(wire, approved=True)
    wire.advance(3 * DAY)
    mailed = phone.read().paper_form
    assert mailed is not None
    view = phone.to_matched()
    assert (view.state, view.leaf) == (ApplicationState.ACCOUNT_FOUND, Leaf.A)
    assert view.found_account is not None
    assert (view.found_account.is_credit, view.found_account.last_four) == (True, mailed.last_four)


def test_that_a_form_needs_no_wallet_and_leads_on_to_one(wire: Wire) -> None:
    phone = submitted(wire, "wu-ge")
    assert not phone.read().wallet.is_open
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    wire.advance(3 * DAY)
    assert phone.read().state is ApplicationState.CARD_DELIVERED
    assert phone.call(START).state is ApplicationState.RECORD_ENTRY
    view = phone.call(SUBMIT_FULL_NAME, phone.full_name())
    assert (view.state, view.leaf) == (ApplicationState.ACCOUNT_FOUND, Leaf.D)


def test_that_a_declined_form_says_why_and_from_when_on_another_counts(wire: Wire) -> None:
    phone = decided(wire, approved=False)
    view = phone.read()
    assert view.state is ApplicationState.FORM_DECLINED
    assert view.paper_form is not None
    assert view.paper_form.reason is DeclineReason.DATA_NOT_VERIFIED
    retry_at = MONDAY_AT_NINE + timedelta(days=30)
    assert view.paper_form.retry_at == retry_at
    wire.advance(30 * DAY - 1)
    document = phone.problem(OPEN_FORM, expected=ProblemType.RETRY_TOO_EARLY)
    assert document.retry_at == retry_at
    wire.advance(1)
    assert phone.call(OPEN_FORM).state is ApplicationState.FORM_ENTRY
    assert submit(phone).state is ApplicationState.FORM_VERIFICATION


def test_that_the_wallet_stays_open_to_who_was_declined_on_paper(wire: Wire) -> None:
    phone = decided(wire, approved=False)
    assert phone.call(START).state is ApplicationState.NAME_ENTRY


def test_that_a_form_that_is_left_leaves_nothing_behind(wire: Wire) -> None:
    phone = Phone(wire)
    before = phone.read()
    phone.call(OPEN_FORM)
    left = phone.call(LEAVE_FORM)
    assert left == before.model_copy(update={"version": left.version})
    assert wire.host.inspector.rows("payment", "applications") == []
    assert phone.call(START).state is ApplicationState.NAME_ENTRY


def test_that_leaving_a_second_form_comes_back_to_the_decline_of_the_first(wire: Wire) -> None:
    phone = decided(wire, approved=False)
    before = phone.read()
    wire.advance(30 * DAY)
    phone.call(OPEN_FORM)
    left = phone.call(LEAVE_FORM)
    assert left == before.model_copy(update={"version": left.version})


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("name", "王", ProblemType.NAME_INVALID),
        ("document_number", "110101199302171235", ProblemType.DOCUMENT_INVALID),
        ("address", "北京", ProblemType.ADDRESS_INVALID),
        ("email", "wang.xiaoming", ProblemType.EMAIL_INVALID),
        ("mobile", "23800001234", ProblemType.MOBILE_INVALID),
    ],
)
def test_that_what_cannot_be_right_is_said_at_its_field_before_the_bank_is_asked(
    wire: Wire, field: str, value: str, problem: ProblemType
) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    log = Log(wire)
    form = form_of(phone.person, **{field: value})
    assert phone.problem(SUBMIT_FORM, form, expected=problem).field == field
    assert [record.receiver for record in log.messages if record.status is None] == ["payment"]
    assert phone.read().state is ApplicationState.FORM_ENTRY
    assert submit(phone).state is ApplicationState.FORM_VERIFICATION


def test_that_a_form_is_taken_as_people_write_it(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    submit(
        phone,
        name=" 王 小明 ",
        document_number="１１０１０１ 19930217 1234",
        mobile=f"{phone.person.mobile[:3]} {phone.person.mobile[3:7]}-{phone.person.mobile[7:]}",
        email=phone.person.email.upper(),
    )
    wire.advance(TO_MONDAY)
    assert all(check.holds for check in Clerk(wire).case().checks)


def test_that_who_has_a_credit_account_is_told_so_and_can_leave(wire: Wire) -> None:
    phone = Phone(wire, "sun-hao")
    phone.call(OPEN_FORM)
    form = form_of(phone.person)
    document = phone.problem(SUBMIT_FORM, form, expected=ProblemType.CREDIT_ACCOUNT_EXISTS)
    assert document.status == 409
    log = Log(wire)
    assert phone.call(LEAVE_FORM).state is ApplicationState.NOT_STARTED
    assert {record.receiver for record in log.messages if record.status is None} == {"payment"}


def test_that_payment_keeps_nothing_that_was_filled_in(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    submit(phone, email="only.here@mail.example", mobile="13711112222")
    for personal in ("only.here@mail.example", "13711112222"):
        assert personal not in opened(wire, Party.PAYMENT)
        assert personal in opened(wire, Party.BANK)


def test_that_an_approved_form_leaves_nothing_personal_to_be_read_in_the_files(wire: Wire) -> None:
    decided(wire, approved=True)
    assert len(drawn_numbers(wire)) > len(load_people())
    assert readable_in(wire) == set()


def test_that_a_form_cannot_be_handed_in_or_left_twice(wire: Wire) -> None:
    phone = submitted(wire)
    phone.problem(SUBMIT_FORM, form_of(phone.person), expected=ProblemType.WRONG_STATE)
    phone.problem(LEAVE_FORM, expected=ProblemType.WRONG_STATE)
    phone.problem(OPEN_FORM, expected=ProblemType.WRONG_STATE)
    phone.problem(START, expected=ProblemType.WRONG_STATE)
    assert forms_at_the_bank(wire) == 1


def test_that_the_other_way_is_not_begun_on_the_way(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_name_entry()
    phone.problem(OPEN_FORM, expected=ProblemType.WRONG_STATE)
