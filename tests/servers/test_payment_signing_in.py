"""Signing in to a wallet that asks for its password there: the tries, the lock, and what is kept of a stranger."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from models.contract.client_payment import (
    OPEN_SESSION,
    READ_APPLICATION,
    START,
    SUBMIT_PARTIAL_NAME,
    SUBMIT_PASSWORD,
    OpenSession,
    WalletPassword,
)
from models.contract.problems import ProblemDocument, ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.domain.people import person_by_id
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone

PERSON = person_by_id("ye-qing")
RIGHT = PERSON.wallet_password or ""
WRONG = "111111"
LOCKED_FOR = timedelta(minutes=15)


def sign_in(wire: Wire, password: str | None = None, *, key: str | None = None) -> str:
    asked = OpenSession(wallet_id=PERSON.wallet_id, password=password)
    return wire.call(OPEN_SESSION, asked, key=key).token


def refused(
    wire: Wire, password: str | None, expected: ProblemType, *, key: str | None = None
) -> ProblemDocument:
    with pytest.raises(ProblemError) as caught:
        sign_in(wire, password, key=key)
    assert caught.value.problem is expected, caught.value.document
    return caught.value.document


def lock(wire: Wire) -> ProblemDocument:
    for _ in range(4):
        refused(wire, WRONG, ProblemType.PASSWORD_WRONG)
    return refused(wire, WRONG, ProblemType.PASSWORD_LOCKED)


def kept(wire: Wire, table: str) -> list[dict[str, Any]]:
    return wire.host.inspector.rows("payment", table)


def misses(wire: Wire) -> int:
    return 5 - (refused(wire, None, ProblemType.PASSWORD_NEEDED).remaining or 0)


def signed_in_at_password(wire: Wire) -> Phone:
    """The same person at another phone, where the application asks for the password."""
    phone = Phone(wire, PERSON.id)
    phone.call(START)
    assert phone.call(SUBMIT_PARTIAL_NAME, phone.parts()).state is ApplicationState.PASSWORD_ENTRY
    return phone


def test_that_without_the_password_nobody_is_signed_in_and_nothing_is_kept(wire: Wire) -> None:
    problem = refused(wire, None, ProblemType.PASSWORD_NEEDED)
    assert (problem.status, problem.field, problem.remaining) == (401, "password", 5)
    assert misses(wire) == 0
    assert kept(wire, "sessions") == kept(wire, "idempotency_keys") == []


def test_that_the_right_password_opens_a_session_of_the_wallet(wire: Wire) -> None:
    wire.token = sign_in(wire, RIGHT)
    assert wire.call(READ_APPLICATION).wallet.wallet_id == PERSON.wallet_id


def test_that_a_password_typed_in_full_width_counts(wire: Wire) -> None:
    assert sign_in(wire, "".join(chr(ord(digit) + 0xFEE0) for digit in RIGHT))


@pytest.mark.parametrize("password", ["", "12345", "1234567", "12345a"])
def test_that_what_is_no_password_costs_no_try(wire: Wire, password: str) -> None:
    assert refused(wire, password, ProblemType.INVALID_REQUEST).field == "password"
    assert misses(wire) == 0


def test_that_every_wrong_password_costs_a_try_and_the_fifth_locks_for_fifteen_minutes(wire: Wire) -> None:
    for left in (4, 3, 2, 1):
        problem = refused(wire, WRONG, ProblemType.PASSWORD_WRONG)
        assert (problem.field, problem.remaining) == ("password", left)
        assert refused(wire, None, ProblemType.PASSWORD_NEEDED).remaining == left
    problem = refused(wire, WRONG, ProblemType.PASSWORD_LOCKED)
    assert (problem.status, problem.remaining, problem.retry_at) == (423, 0, STARTS_AT + LOCKED_FOR)
    assert kept(wire, "sessions") == []


@pytest.mark.parametrize("password", [None, RIGHT, WRONG], ids=["none", "right", "wrong"])
def test_that_while_it_is_locked_no_password_signs_in_and_none_is_counted(
    wire: Wire, password: str | None
) -> None:
    lock(wire)
    answered = len(kept(wire, "idempotency_keys"))
    assert refused(wire, password, ProblemType.PASSWORD_LOCKED).retry_at == STARTS_AT + LOCKED_FOR
    assert kept(wire, "sessions") == []
    assert len(kept(wire, "idempotency_keys")) == answered


def test_that_the_clock_ends_the_lock_with_fresh_tries(wire: Wire) -> None:
    lock(wire)
    wire.advance(LOCKED_FOR.total_seconds() - 1)
    refused(wire, RIGHT, ProblemType.PASSWORD_LOCKED)
    wire.advance(1)
    assert refused(wire, None, ProblemType.PASSWORD_NEEDED).remaining == 5
    assert sign_in(wire, RIGHT)


def test_that_misses_and_lock_outlive_the_program(open_wire: Callable[[], Wire]) -> None:
    refused(open_wire(), WRONG, ProblemType.PASSWORD_WRONG)
    again = open_wire()
    assert refused(again, None, ProblemType.PASSWORD_NEEDED).remaining == 4
    for _ in range(4):
        with pytest.raises(ProblemError):
            sign_in(again, WRONG)
    last = open_wire()
    refused(last, RIGHT, ProblemType.PASSWORD_LOCKED)
    last.advance(LOCKED_FOR.total_seconds())
    assert sign_in(last, RIGHT)


def test_that_the_right_password_gives_every_try_back(wire: Wire) -> None:
    refused(wire, WRONG, ProblemType.PASSWORD_WRONG)
    sign_in(wire, RIGHT)
    assert refused(wire, None, ProblemType.PASSWORD_NEEDED).remaining == 5


def test_that_a_miss_asked_again_under_its_key_costs_one_try(wire: Wire) -> None:
    for _ in range(3):
        assert refused(wire, WRONG, ProblemType.PASSWORD_WRONG, key="again").remaining == 4
    assert misses(wire) == 1


def test_that_a_key_of_another_password_is_refused(wire: Wire) -> None:
    refused(wire, WRONG, ProblemType.PASSWORD_WRONG, key="again")
    refused(wire, RIGHT, ProblemType.KEY_REUSED, key="again")
    assert misses(wire) == 1


def test_that_the_password_is_not_found_by_trying_bodies_on_what_is_kept(wire: Wire) -> None:
    refused(wire, WRONG, ProblemType.PASSWORD_WRONG)
    (row,) = kept(wire, "idempotency_keys")
    asked = OpenSession(wallet_id=PERSON.wallet_id, password=WRONG).model_dump_json()
    tried = "\n".join(["", OPEN_SESSION.method, OPEN_SESSION.path]).encode() + asked.encode()
    assert hashlib.sha256(tried).hexdigest() not in str(row)
    assert WRONG not in str(row)


def test_that_the_tries_are_those_of_the_application(wire: Wire) -> None:
    phone = signed_in_at_password(wire)
    before = phone.read()
    refused(wire, WRONG, ProblemType.PASSWORD_WRONG)
    after = phone.read()
    assert after.password is not None
    assert (after.password.remaining, after.version) == (4, before.version + 1)
    wrong = WalletPassword(password=WRONG, terms_accepted=True)
    assert phone.problem(SUBMIT_PASSWORD, wrong, expected=ProblemType.PASSWORD_WRONG).remaining == 3
    assert refused(wire, None, ProblemType.PASSWORD_NEEDED).remaining == 3


def test_that_the_lock_is_the_applications_too_and_ends_there_as_well(wire: Wire) -> None:
    phone = signed_in_at_password(wire)
    lock(wire)
    view = phone.read()
    assert (view.state, view.locked_until) == (ApplicationState.PASSWORD_LOCKED, STARTS_AT + LOCKED_FOR)
    wire.advance(LOCKED_FOR.total_seconds())
    assert phone.read().state is ApplicationState.PASSWORD_ENTRY


def test_that_a_wallet_that_is_not_there_says_the_same_with_a_password_and_without(wire: Wire) -> None:
    told = []
    for password in (None, RIGHT):
        with pytest.raises(ProblemError) as caught:
            wire.call(OPEN_SESSION, OpenSession(wallet_id="wallet-nobody", password=password))
        assert caught.value.problem is ProblemType.NOT_FOUND
        told.append(caught.value.document)
    assert told[0] == told[1]
    assert kept(wire, "idempotency_keys") == []


def test_that_a_password_is_in_no_representation_of_the_message() -> None:
    assert RIGHT not in repr(OpenSession(wallet_id=PERSON.wallet_id, password=RIGHT))
