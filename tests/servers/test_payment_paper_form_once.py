"""A form is handed in once and its way is never gone back, whatever is lost, late or restarted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.contract.paper_form import LEAVE_FORM, OPEN_FORM, READ_FORM, REPORT_FORM, FormResult
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from tests.servers.clerk_steps import DAY, TO_MONDAY, Clerk
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.paper_steps import decided, forms_at_the_bank, submit, submitted
from tests.servers.payment_steps import Log, Phone


@pytest.mark.parametrize("fault", [Fault(lose_reply=True), Fault(lose_request=True), Fault(status=503)])
def test_that_a_form_without_an_answer_is_handed_in_once_when_asked_again(wire: Wire, fault: Fault) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    wire.host.links.fail_next(Link.PAYMENT_BANK, fault, "paper_form")
    with pytest.raises(ProblemError):
        submit(phone, "key")
    assert phone.read().state is ApplicationState.FORM_ENTRY
    wire.advance(60)
    view = submit(phone, "key")
    assert view.state is ApplicationState.FORM_VERIFICATION
    assert view == submit(phone, "key")
    assert forms_at_the_bank(wire) == 1


def test_that_a_form_whose_reply_was_lost_counts_though_it_is_handed_in_otherwise(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "paper_form")
    with pytest.raises(ProblemError):
        submit(phone)
    wire.advance(60)
    view = submit(phone, mobile="13900000000")
    assert view.paper_form is not None
    assert view.paper_form.submitted_at == STARTS_AT


def test_that_who_leaves_after_a_lost_reply_finds_the_form_handed_in(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "paper_form")
    with pytest.raises(ProblemError):
        submit(phone)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_request=True), "form_request")
    phone.problem(LEAVE_FORM, key="leave", expected=ProblemType.UNREACHABLE)
    assert phone.call(LEAVE_FORM, key="leave").state is ApplicationState.FORM_VERIFICATION


def test_that_another_form_under_the_same_key_makes_nobody_forget_the_first(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "paper_form")
    for mobile, problem in (
        (phone.person.mobile, ProblemType.UNREACHABLE),
        ("13900000000", ProblemType.KEY_REUSED),
    ):
        with pytest.raises(ProblemError) as caught:
            submit(phone, "key", mobile=mobile)
        assert caught.value.problem is problem
    assert phone.call(LEAVE_FORM).state is ApplicationState.FORM_VERIFICATION


def test_that_who_leaves_after_a_lost_request_has_left(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_request=True), "paper_form")
    with pytest.raises(ProblemError):
        submit(phone)
    assert phone.call(LEAVE_FORM).state is ApplicationState.NOT_STARTED
    assert wire.host.inspector.rows("payment", "paper_forms") == []


def test_that_a_decision_is_heard_though_the_reply_to_the_form_never_was(wire: Wire) -> None:
    phone = Phone(wire)
    phone.call(OPEN_FORM)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "paper_form")
    with pytest.raises(ProblemError):
        submit(phone)
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    assert phone.read().state is ApplicationState.CARD_MAILED


def test_that_news_of_before_change_nothing(wire: Wire) -> None:
    phone = decided(wire, approved=True)
    rows = wire.host.inspector.rows("bank", "credit_applications")
    mailed = wire.call(READ_FORM, application_id=rows[0]["id"])
    wire.advance(3 * DAY)
    delivered = phone.read()
    assert delivered.state is ApplicationState.CARD_DELIVERED
    wire.call(REPORT_FORM, FormResult(application_id=rows[0]["id"], facts=mailed))
    assert phone.read() == delivered


def test_that_news_are_told_in_their_order_after_the_bank_was_cut_off(wire: Wire) -> None:
    phone = submitted(wire)
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    wire.advance(TO_MONDAY)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    wire.advance(3 * DAY)
    assert phone.read().state is ApplicationState.FORM_VERIFICATION
    wire.host.links.heal(Link.PAYMENT_BANK)
    log = Log(wire)
    wire.advance(60)
    assert len(log.requests("form_result")) == 2
    assert phone.read().state is ApplicationState.CARD_DELIVERED


def test_that_a_lost_reply_to_news_leads_to_the_outcome_of_once(wire: Wire) -> None:
    phone = submitted(wire)
    wire.advance(TO_MONDAY)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "form_result")
    Clerk(wire).approve(Clerk(wire).case().case_id)
    mailed = phone.read()
    assert mailed.state is ApplicationState.CARD_MAILED
    wire.advance(60)
    assert phone.read() == mailed
    assert all(row["delivered_at"] for row in wire.host.inspector.rows("bank", "outbox"))


def test_that_a_form_nobody_handed_in_here_is_refused(wire: Wire) -> None:
    phone = decided(wire, approved=True)
    rows = wire.host.inspector.rows("bank", "credit_applications")
    facts = wire.call(READ_FORM, application_id=rows[0]["id"])
    result = FormResult(application_id="application-0", facts=facts)
    phone.problem(REPORT_FORM, result, expected=ProblemType.NOT_FOUND)


def test_that_the_whole_way_survives_restarts(open_wire: Callable[[], Wire]) -> None:
    phone = Phone(open_wire())
    phone.call(OPEN_FORM)
    wire = open_wire()
    submit(Phone(wire))
    wire = open_wire()
    wire.advance(TO_MONDAY)
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    Clerk(wire).approve(Clerk(wire).case().case_id)
    wire = open_wire()
    assert Phone(wire).read().state is ApplicationState.FORM_VERIFICATION
    wire.advance(5)
    assert Phone(wire).read().state is ApplicationState.CARD_MAILED
    wire = open_wire()
    wire.advance(3 * DAY)
    assert Phone(open_wire()).read().state is ApplicationState.CARD_DELIVERED
