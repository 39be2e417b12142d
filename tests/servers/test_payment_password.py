"""Leaf B: the wallet password confirms the card that is bound already, another card is taken instead, or it locks."""

from __future__ import annotations

import hashlib
import logging
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from models.contract.client_payment import (
    CHANGE_CARD,
    LEAVE_BINDING_RESULT,
    START,
    SUBMIT_CODE,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_PASSWORD,
    SUBMIT_SAVINGS_ACCOUNT,
    USE_BOUND_CARD,
    WalletPassword,
)
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Log, Phone, opened_accounts

LOCKED_FOR = timedelta(minutes=15)


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire, "li-jing")
    phone.to_matched()
    return phone


def remaining(phone: Phone) -> int:
    asked = phone.read().password
    assert asked is not None
    return asked.remaining


def lock(phone: Phone) -> None:
    for _ in range(4):
        phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
    phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_LOCKED)


def test_that_the_bound_card_is_shown_and_the_bank_verifies_none(phone: Phone) -> None:
    log = Log(phone.wire)
    asked = phone.read().password
    assert asked is not None
    assert (asked.card.last_four, asked.remaining) == (phone.person.cards[0].number[-4:], 5)
    assert asked.card.bound_at < STARTS_AT
    view = phone.call(SUBMIT_PASSWORD, phone.password())
    assert (view.state, view.password) == (ApplicationState.BOUND, None)
    assert view.timeline.card_bound_at == STARTS_AT
    phone.wire.settle()
    assert len(log.requests("binding_result")) == 1
    assert log.requests("card_verification") == log.requests("phone_verification") == []
    assert phone.wire.host.text_messages(phone.person.mobile) == []
    assert phone.call(LEAVE_BINDING_RESULT).state is ApplicationState.IN_REVIEW


def test_that_a_password_typed_in_full_width_counts(phone: Phone) -> None:
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in phone.password().password)
    assert phone.call(SUBMIT_PASSWORD, phone.password(wide)).state is ApplicationState.BOUND


def test_that_the_terms_have_to_be_agreed_to(phone: Phone) -> None:
    asked = WalletPassword(password=phone.password().password, terms_accepted=False)
    problem = phone.problem(SUBMIT_PASSWORD, asked, expected=ProblemType.TERMS_NOT_ACCEPTED)
    assert (problem.field, remaining(phone)) == ("terms_accepted", 5)


@pytest.mark.parametrize("password", ["", "12345", "1234567", "12345a", "12 345", "١٢٣٤٥٦"])
def test_that_what_is_no_password_costs_no_try(phone: Phone, password: str) -> None:
    problem = phone.problem(SUBMIT_PASSWORD, phone.password(password), expected=ProblemType.INVALID_REQUEST)
    assert (problem.field, remaining(phone)) == ("password", 5)


def test_that_the_fifth_wrong_password_locks_for_fifteen_minutes(phone: Phone) -> None:
    for left in (4, 3, 2, 1):
        problem = phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
        assert (problem.field, problem.remaining, remaining(phone)) == ("password", left, left)
    problem = phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_LOCKED)
    until = STARTS_AT + LOCKED_FOR
    assert (problem.status, problem.remaining, problem.retry_at) == (423, 0, until)
    view = phone.read()
    assert (view.state, view.locked_until) == (ApplicationState.PASSWORD_LOCKED, until)
    assert remaining(phone) == 0
    problem = phone.problem(SUBMIT_PASSWORD, phone.password(), expected=ProblemType.PASSWORD_LOCKED)
    assert problem.retry_at == until


def test_that_the_lock_ends_on_the_clock_with_fresh_tries(phone: Phone) -> None:
    lock(phone)
    phone.wire.advance(LOCKED_FOR.total_seconds() - 1)
    before = phone.read()
    assert before.state is ApplicationState.PASSWORD_LOCKED
    phone.wire.advance(1)
    view = phone.read()
    assert (view.state, view.locked_until) == (ApplicationState.PASSWORD_ENTRY, None)
    assert view.version > before.version
    assert remaining(phone) == 5


def test_that_a_lock_whose_time_has_come_is_no_lock_even_before_anyone_released_it(phone: Phone) -> None:
    lock(phone)
    phone.wire.host.clock.advance(LOCKED_FOR)
    assert phone.call(SUBMIT_PASSWORD, phone.password()).state is ApplicationState.BOUND


def test_that_the_lock_outlives_the_program_and_still_ends(open_wire: Callable[[], Wire]) -> None:
    first = Phone(open_wire(), "li-jing")
    first.to_matched()
    lock(first)
    wire = open_wire()
    phone = Phone(wire, "li-jing")
    phone.problem(SUBMIT_PASSWORD, phone.password(), expected=ProblemType.PASSWORD_LOCKED)
    wire.advance(LOCKED_FOR.total_seconds())
    assert phone.read().state is ApplicationState.PASSWORD_ENTRY


def test_that_another_card_and_back_gives_no_fresh_tries(phone: Phone) -> None:
    phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
    view = phone.call(CHANGE_CARD)
    assert (view.state, view.password) == (ApplicationState.CARD_ENTRY, None)
    assert view.bound_card is not None
    assert view.bound_card.last_four == phone.person.cards[0].number[-4:]
    back = phone.call(USE_BOUND_CARD)
    assert (back.state, back.bound_card) == (ApplicationState.PASSWORD_ENTRY, None)
    assert remaining(phone) == 4


def test_that_a_locked_password_can_be_gone_around_with_a_card_and_stays_locked(phone: Phone) -> None:
    lock(phone)
    assert phone.call(CHANGE_CARD).locked_until is None
    assert phone.call(USE_BOUND_CARD).state is ApplicationState.PASSWORD_LOCKED
    phone.call(CHANGE_CARD)
    phone.wire.host.clock.advance(LOCKED_FOR)
    assert phone.call(USE_BOUND_CARD).state is ApplicationState.PASSWORD_ENTRY


def test_that_the_end_of_the_lock_leaves_another_card_alone(phone: Phone) -> None:
    lock(phone)
    phone.call(CHANGE_CARD)
    phone.wire.advance(LOCKED_FOR.total_seconds())
    assert phone.read().state is ApplicationState.CARD_ENTRY
    assert phone.call(USE_BOUND_CARD).state is ApplicationState.PASSWORD_ENTRY
    assert remaining(phone) == 5


def test_that_the_bound_card_can_be_verified_by_a_code_too(phone: Phone) -> None:
    phone.call(CHANGE_CARD)
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    view = phone.call(SUBMIT_CODE, phone.code())
    assert view.state is ApplicationState.BOUND
    assert len(view.wallet.cards) == 1
    phone.wire.settle()
    assert len(opened_accounts(phone.wire)) == 1


def test_that_without_a_bound_card_there_is_none_to_choose(wire: Wire) -> None:
    phone = Phone(wire)
    assert phone.to_card_entry().bound_card is None
    phone.problem(USE_BOUND_CARD, expected=ProblemType.WRONG_STATE)
    phone.problem(SUBMIT_PASSWORD, phone.password(), expected=ProblemType.WRONG_STATE)


def test_that_a_wrong_password_whose_answer_was_lost_counts_once(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.CLIENT_PAYMENT, Fault(lose_reply=True), "wallet_password")
    wrong = phone.wrong_password()
    phone.problem(SUBMIT_PASSWORD, wrong, key="password", expected=ProblemType.UNREACHABLE)
    again = phone.problem(SUBMIT_PASSWORD, wrong, key="password", expected=ProblemType.PASSWORD_WRONG)
    assert again.remaining == remaining(phone) == 4


def apply_again(phone: Phone) -> None:
    """Go on from a decline to the password once it may be asked for."""
    phone.wire.host.clock.advance(timedelta(days=31))
    phone.call(START)
    assert phone.call(SUBMIT_PARTIAL_NAME, phone.parts()).state is ApplicationState.PASSWORD_ENTRY


def to_decline(phone: Phone) -> None:
    phone.wire.settle()
    phone.call(LEAVE_BINDING_RESULT)
    phone.wire.advance(REVIEW_SECONDS)
    assert phone.read().state is ApplicationState.DECLINED


def test_that_another_application_gives_no_fresh_tries(wire: Wire) -> None:
    phone = Phone(wire, "chen-mo")
    phone.to_reviewed()
    apply_again(phone)
    phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
    phone.call(CHANGE_CARD)
    phone.call(SUBMIT_SAVINGS_ACCOUNT, phone.savings_account())
    phone.call(SUBMIT_CODE, phone.code())
    to_decline(phone)
    apply_again(phone)
    assert remaining(phone) == 4


def test_that_the_right_password_makes_the_wrong_ones_forgotten(wire: Wire) -> None:
    phone = Phone(wire, "chen-mo")
    phone.to_reviewed()
    apply_again(phone)
    phone.problem(SUBMIT_PASSWORD, phone.wrong_password(), expected=ProblemType.PASSWORD_WRONG)
    phone.call(SUBMIT_PASSWORD, phone.password())
    to_decline(phone)
    apply_again(phone)
    assert remaining(phone) == 5


def test_that_a_password_is_kept_nowhere_in_clear(phone: Phone, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    tried = (phone.wrong_password(), phone.password())
    problem = phone.problem(SUBMIT_PASSWORD, tried[0], expected=ProblemType.PASSWORD_WRONG)
    phone.call(SUBMIT_PASSWORD, tried[1], key="right")
    dump = "\n".join(cells(phone.wire.host.files.database("payment")))
    for asked in tried:
        # As a word of its own: six digits may well be part of a longer number or hash.
        in_clear = re.compile(rf"(?<![0-9a-z]){asked.password}(?![0-9a-z])")
        for text in (dump, caplog.text, problem.model_dump_json()):
            assert in_clear.search(text) is None


def test_that_what_is_kept_of_a_request_tells_no_password(phone: Phone) -> None:
    phone.call(SUBMIT_PASSWORD, phone.password())
    kept = set(cells(phone.wire.host.files.database("payment")))
    asked = f"POST\n{SUBMIT_PASSWORD.path}{phone.password().model_dump_json()}"
    for tried in (asked, f"\n{asked}", f"{phone.wire.token}\n{asked}"):
        assert hashlib.sha256(tried.encode()).hexdigest() not in kept


def cells(database: Path) -> list[str]:
    """Every value that the database holds."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        rows = [row for table in tables for row in connection.execute(f'SELECT * FROM "{table}"')]  # noqa: S608
    return [str(cell) for row in rows for cell in row]
