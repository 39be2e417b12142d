"""Step 7: the binding result reaches the bank once, whatever fails, and brings exactly one account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.client_payment import LEAVE_BINDING_RESULT, SUBMIT_CODE
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from servers.payment.bank_client import BankClient
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Log, Phone, opened_accounts

DOWN = {"silent": Fault(lose_request=True), "error": Fault(status=500), "answer in place": Fault(status=429)}


def test_that_the_result_goes_out_off_the_waiting_path(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_code_entry()
    log = Log(wire)
    view = phone.call(SUBMIT_CODE, phone.code())
    assert log.requests("binding_result") == []
    assert view.timeline.account_created_at is None
    wire.settle()
    (report,) = log.requests("binding_result")
    assert report.key is not None
    assert report.key.startswith("binding:")
    later = phone.read()
    assert later.state is ApplicationState.BOUND
    assert later.version > view.version
    assert later.timeline.account_created_at == STARTS_AT
    assert later.timeline.review_due_at == STARTS_AT + timedelta(seconds=REVIEW_SECONDS)


def test_that_the_first_try_asks_for_nothing_more_than_needed(wire: Wire) -> None:
    phone = Phone(wire)
    log = Log(wire)
    phone.to_review()
    assert len(log.requests("history_request")) == 1
    assert log.requests("account_request") == []


@pytest.mark.parametrize("fault", DOWN.values(), ids=DOWN.keys())
def test_that_a_result_is_delivered_when_the_bank_is_back(wire: Wire, fault: Fault) -> None:
    phone = Phone(wire)
    phone.to_code_entry()
    log = Log(wire)
    code = phone.code()
    phone.call(SUBMIT_CODE, code)
    wire.host.links.fail_always(Link.PAYMENT_BANK, fault)
    wire.settle()
    assert phone.call(LEAVE_BINDING_RESULT).state is ApplicationState.OPENING_PENDING
    for seconds in (5, 10, 20, 40, 60, 60):
        wire.advance(seconds - 1)
        before = len(log.requests("binding_result"))
        wire.advance(1)
        assert len(log.requests("binding_result")) == before + 1
    assert phone.read().state is ApplicationState.OPENING_PENDING
    assert opened_accounts(wire) == []
    wire.host.links.heal(Link.PAYMENT_BANK)
    wire.advance(60)
    view = phone.read()
    assert view.state is ApplicationState.IN_REVIEW
    assert len(view.wallet.cards) == 1
    assert len(opened_accounts(wire)) == 1


def test_that_a_result_the_bank_refuses_is_told_again(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse(*_: object) -> None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)

    phone = Phone(wire)
    phone.to_code_entry()
    phone.call(SUBMIT_CODE, phone.code())
    with monkeypatch.context() as patched:
        patched.setattr(BankClient, "report_binding", refuse)
        wire.settle()
    assert opened_accounts(wire) == []
    assert "the bank refused a binding result: not-found" in caplog.text
    wire.advance(5)
    assert len(opened_accounts(wire)) == 1


def test_that_every_try_says_the_same_under_the_same_key(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_code_entry()
    log = Log(wire)
    phone.call(SUBMIT_CODE, phone.code())
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "binding_result")
    wire.settle()
    wire.advance(5)
    assert len({record.key for record in log.requests("binding_result")}) == 1
    assert len(log.requests("binding_result")) == 2
    assert len(log.requests("history_request")) == 1
    assert phone.read().timeline.account_created_at == STARTS_AT
    assert len(opened_accounts(wire)) == 1


def test_that_an_undelivered_result_outlives_the_program(open_wire: Callable[[], Wire]) -> None:
    wire = open_wire()
    Phone(wire).to_bound()
    # The program ends before anything was sent.
    wire = open_wire()
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_reply=True))
    phone = Phone(wire)
    assert phone.read().state is ApplicationState.BOUND
    wire.settle()
    assert phone.read().timeline.account_created_at is None
    # And again before the answer was heard.
    wire = open_wire()
    wire.advance(5)
    again = Phone(wire)
    assert again.call(LEAVE_BINDING_RESULT).state is ApplicationState.IN_REVIEW
    assert len(opened_accounts(wire)) == 1


def test_that_a_review_may_be_heard_of_before_the_account_was(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_code_entry()
    phone.call(SUBMIT_CODE, phone.code())
    for _ in range(4):
        wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "binding_result")
    wire.settle()
    phone.call(LEAVE_BINDING_RESULT)
    for seconds in (5, 10, 20):
        wire.advance(seconds)
    wire.host.clock.advance(timedelta(seconds=60))
    wire.settle()
    view = phone.read()
    assert view.state is ApplicationState.APPROVED
    wire.advance(60)
    assert phone.read().state is ApplicationState.APPROVED
    assert phone.read().account == view.account
    assert len(opened_accounts(wire)) == 1


def test_that_a_result_is_left_once(wire: Wire) -> None:
    phone = Phone(wire)
    phone.problem(LEAVE_BINDING_RESULT, expected=ProblemType.WRONG_STATE)
    phone.to_review()
    phone.problem(LEAVE_BINDING_RESULT, expected=ProblemType.WRONG_STATE)
