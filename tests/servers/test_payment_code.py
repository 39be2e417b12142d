"""Step 6: the code, what remains of it, and the binding it leads to, whatever is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.application_view import VerificationView
from models.contract.client_payment import (
    CHANGE_CARD,
    RESEND,
    SUBMIT_CODE,
    SUBMIT_SAVINGS_ACCOUNT,
    VerificationCode,
)
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire)
    phone.to_code_entry()
    return phone


def sent(phone: Phone) -> VerificationView:
    view = phone.read().verification
    assert view is not None
    return view


def cards(phone: Phone) -> int:
    return len(phone.read().wallet.cards)


def test_that_the_right_code_binds_wallet_and_card(phone: Phone) -> None:
    view = phone.call(SUBMIT_CODE, phone.code())
    assert view.state is ApplicationState.BOUND
    assert view.timeline.card_bound_at == STARTS_AT
    assert view.verification is None
    (card,) = view.wallet.cards
    assert (card.bank_id, card.last_four, card.bound_at) == ("heron", "1064", STARTS_AT)


def test_that_a_wrong_code_tells_what_remains(phone: Phone) -> None:
    for remaining in (4, 3, 2, 1):
        problem = phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.CODE_WRONG)
        assert (problem.field, problem.remaining) == ("code", remaining)
        assert sent(phone).remaining == remaining
    phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.CODE_EXHAUSTED)
    phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.CODE_EXHAUSTED)
    assert sent(phone).remaining == 0
    assert cards(phone) == 0


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef"])
def test_that_what_is_no_code_costs_no_try(phone: Phone, code: str) -> None:
    problem = phone.problem(SUBMIT_CODE, VerificationCode(code=code), expected=ProblemType.INVALID_REQUEST)
    assert problem.field == "code"
    assert sent(phone).remaining == 5


def test_that_a_code_expires_after_five_minutes(phone: Phone) -> None:
    assert sent(phone).expires_at == STARTS_AT + timedelta(minutes=5)
    phone.wire.advance(300)
    phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.CODE_EXPIRED)
    assert cards(phone) == 0


def test_that_a_resend_comes_after_a_minute_and_ends_the_old_code(phone: Phone) -> None:
    problem = phone.problem(RESEND, expected=ProblemType.RESEND_TOO_SOON)
    assert problem.retry_at == sent(phone).resend_at == STARTS_AT + timedelta(seconds=60)
    old = phone.code()
    phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.CODE_WRONG)
    phone.wire.advance(60)
    view = phone.call(RESEND)
    assert view.state is ApplicationState.CODE_ENTRY
    assert sent(phone).remaining == 5
    assert sent(phone).resend_at == STARTS_AT + timedelta(seconds=120)
    assert phone.code() != old
    phone.problem(SUBMIT_CODE, old, expected=ProblemType.CODE_WRONG)
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND


def test_that_a_resend_is_to_be_had_five_times_a_day(phone: Phone) -> None:
    for _ in range(5):
        phone.wire.advance(60)
        phone.call(RESEND)
    phone.wire.advance(60)
    problem = phone.problem(RESEND, expected=ProblemType.RESEND_LIMIT)
    assert problem.retry_at == STARTS_AT + timedelta(days=1)
    assert cards(phone) == 0


def test_that_a_used_code_never_binds(phone: Phone) -> None:
    code = phone.code()
    phone.call(SUBMIT_CODE, code)
    phone.problem(SUBMIT_CODE, code, expected=ProblemType.WRONG_STATE)
    assert cards(phone) == 1


def test_that_the_code_of_a_card_that_was_given_up_never_binds(phone: Phone) -> None:
    old = phone.code()
    phone.call(CHANGE_CARD)
    phone.problem(SUBMIT_CODE, old, expected=ProblemType.WRONG_STATE)
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    assert phone.code() != old
    phone.problem(SUBMIT_CODE, old, expected=ProblemType.CODE_WRONG)
    assert cards(phone) == 0


def test_that_the_code_of_another_application_never_counts(phone: Phone) -> None:
    foreign = phone.code()
    other = Phone(phone.wire, "gu-lan")
    other.to_code_entry()
    assert other.code() != foreign
    other.problem(SUBMIT_CODE, foreign, expected=ProblemType.CODE_WRONG)


def test_that_a_code_counts_only_once_one_was_sent(wire: Wire) -> None:
    phone = Phone(wire)
    phone.to_card_entry()
    phone.problem(SUBMIT_CODE, VerificationCode(code="123456"), expected=ProblemType.WRONG_STATE)
    phone.problem(RESEND, expected=ProblemType.WRONG_STATE)


def test_that_a_wrong_code_counts_once_when_its_answer_is_lost(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.CLIENT_PAYMENT, Fault(lose_reply=True), "code")
    wrong = phone.wrong_code()
    phone.problem(SUBMIT_CODE, wrong, key="code", expected=ProblemType.UNREACHABLE)
    again = phone.problem(SUBMIT_CODE, wrong, key="code", expected=ProblemType.CODE_WRONG)
    assert again.remaining == sent(phone).remaining == 4


def test_that_an_answer_in_the_banks_place_is_none(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(status=429), "code")
    phone.problem(SUBMIT_CODE, phone.code(), key="code", expected=ProblemType.UNREACHABLE)
    assert phone.call(SUBMIT_CODE, phone.code(), key="code").state is ApplicationState.BOUND


def test_that_a_lost_answer_of_the_bank_still_binds_with_the_same_key(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "code")
    phone.problem(SUBMIT_CODE, phone.code(), key="code", expected=ProblemType.UNREACHABLE)
    assert phone.read().state is ApplicationState.CODE_ENTRY
    assert phone.call(SUBMIT_CODE, phone.code(), key="code").state is ApplicationState.BOUND


def test_that_a_lost_answer_of_the_bank_still_binds_after_a_restart(open_wire: Callable[[], Wire]) -> None:
    wire = open_wire()
    phone = Phone(wire)
    phone.to_code_entry()
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "code")
    phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.UNREACHABLE)
    again = Phone(open_wire())
    assert again.read().state is ApplicationState.CODE_ENTRY
    assert again.call(SUBMIT_CODE, again.code()).state is ApplicationState.BOUND


def test_that_the_right_code_still_binds_after_its_answer_was_lost_and_another_was_typed(
    phone: Phone,
) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "code")
    phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.UNREACHABLE)
    phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.CODE_WRONG)
    assert sent(phone).remaining == 4
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND
    assert cards(phone) == 1


def test_that_a_new_code_can_be_had_after_the_answer_to_the_right_one_was_lost(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "code")
    phone.problem(SUBMIT_CODE, phone.code(), expected=ProblemType.UNREACHABLE)
    phone.wire.advance(60)
    phone.call(RESEND)
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND
    assert cards(phone) == 1


def test_that_another_code_after_a_lost_answer_is_another_attempt(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "code")
    phone.problem(SUBMIT_CODE, phone.wrong_code(), expected=ProblemType.UNREACHABLE)
    assert phone.call(SUBMIT_CODE, phone.code()).state is ApplicationState.BOUND
