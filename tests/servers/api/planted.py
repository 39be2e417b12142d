"""Faults of the servers, each planted by itself in a real function: the state machine has to find them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

import pytest
from sqlalchemy import select
from sqlalchemy.orm import object_session

import servers.web.serving
from models.contract.problems import ProblemError
from models.tables import bank
from models.tables.payment import Application, Wallet
from servers.bank import codes, credit, repository
from servers.payment import matching, passwords
from servers.payment.handlers import opening, verification

Plant = Callable[[pytest.MonkeyPatch], None]


def give_a_sixth_try_of_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "TRIES", 6)


def let_codes_live_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "VALIDITY", timedelta(days=60))


def repay_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    right = credit.repay

    def repay(account: bank.VirtualAccount, amount: int, *rest: Any) -> bank.Entry:
        entry = right(account, amount, *rest)
        account.used -= amount
        return entry

    monkeypatch.setattr(credit, "repay", repay)


def give_a_sixth_try(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "TRIES", 6)


def forget_what_was_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers.web.serving, "_stored_reply", lambda _server, _call: None)


def spend_more_than_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    right = credit.available
    monkeypatch.setattr(credit, "available", lambda account: right(account) + 1)


def not_count_wrong_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    right = codes.try_code

    def try_code(
        cipher: Any, tried: bank.Verification, sent: bank.SentCode, *rest: Any
    ) -> ProblemError | None:
        left = sent.tries_left
        problem = right(cipher, tried, sent, *rest)
        sent.tries_left = left
        return problem

    monkeypatch.setattr(codes, "try_code", try_code)


def not_count_wrong_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    right = passwords.count_miss

    def count_miss(wallet: Wallet, *rest: Any) -> ProblemError:
        misses = wallet.password_misses
        problem = right(wallet, *rest)
        wallet.password_misses = misses
        return problem

    monkeypatch.setattr(passwords, "count_miss", count_miss)


def not_count_wrong_names(monkeypatch: pytest.MonkeyPatch) -> None:
    right = matching.count_miss

    def count_miss(application: Application, *rest: Any) -> ProblemError:
        misses = application.misses
        problem = right(application, *rest)
        application.misses = misses
        return problem

    monkeypatch.setattr(opening, "count_miss", count_miss)


def accept_a_used_code(monkeypatch: pytest.MonkeyPatch) -> None:
    right = codes.try_code

    def try_code(cipher: Any, tried: bank.Verification, *rest: Any) -> ProblemError | None:
        reported_at, tried.reported_at = tried.reported_at, None
        problem = right(cipher, tried, *rest)
        tried.reported_at = reported_at
        return problem

    monkeypatch.setattr(codes, "try_code", try_code)


def accept_another_applications_verification(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        repository,
        "find_verification",
        lambda session, verification_id, _application_id: session.get(bank.Verification, verification_id),
    )


def accept_another_applications_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever code is out counts for every application."""
    right = codes.try_code

    def try_code(
        cipher: Any, tried: bank.Verification, sent: bank.SentCode, code: str, *rest: Any
    ) -> ProblemError | None:
        session = object_session(sent)
        assert session is not None
        for other in session.scalars(select(bank.Verification)):
            newest = repository.newest_code(session, other)
            if newest.code_hash == codes._hash(cipher, other, code):
                return None
        return right(cipher, tried, sent, code, *rest)

    monkeypatch.setattr(codes, "try_code", try_code)


def give_fresh_tries_with_another_card(monkeypatch: pytest.MonkeyPatch) -> None:
    right = verification.give_up_card

    def give_up_card(change: Any) -> None:
        right(change)
        change.wallet.password_misses = 0

    monkeypatch.setattr(verification, "give_up_card", give_up_card)


PLANTS_OF_TRIES: Final[tuple[Plant, ...]] = (
    give_a_sixth_try_of_a_code,
    let_codes_live_longer,
    give_a_sixth_try,
    not_count_wrong_codes,
    not_count_wrong_passwords,
    not_count_wrong_names,
    accept_a_used_code,
    accept_another_applications_verification,
    accept_another_applications_code,
    give_fresh_tries_with_another_card,
)
PLANTS: Final[tuple[Plant, ...]] = (
    *PLANTS_OF_TRIES,
    repay_twice,
    forget_what_was_answered,
    spend_more_than_there_is,
)
