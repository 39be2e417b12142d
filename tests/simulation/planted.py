"""Ten bugs, each planted by itself in a real function of the servers and taken back: the simulation has to find them.

``python -m tests.simulation --planted`` plants one after the other and says which seed found it.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from sqlalchemy.orm import Session

from models.contract.problems import ProblemError, ProblemType

Function = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Bug:
    """``plant`` makes the wrong function of the right one, which is ``place``: a module, a colon and a name."""

    name: str
    what: str
    place: str
    plant: Callable[[Function], Function]

    @contextmanager
    def planted(self) -> Iterator[None]:
        """The bug is in the program while this lasts."""
        module, _, path = self.place.partition(":")
        owner: Any = importlib.import_module(module)
        *inner, name = path.split(".")
        for step in inner:
            owner = getattr(owner, step)
        right = getattr(owner, name)
        setattr(owner, name, self.plant(right))
        try:
            yield
        finally:
            setattr(owner, name, right)


def _used_code_counts(right: Function) -> Function:
    @wraps(right)
    def wrong(cipher: Any, verification: Any, sent: Any, code: str, now: datetime) -> Any:
        reported_at, verification.reported_at = verification.reported_at, None
        try:
            return right(cipher, verification, sent, code, min(now, sent.sent_at))
        finally:
            verification.reported_at = reported_at
            if verification.confirmed_at is not None:
                verification.confirmed_at = max(verification.confirmed_at, now)

    return wrong


def _code_of_another_counts(right: Function) -> Function:
    def wrong(session: Session, verification_id: str, application_id: str) -> Any:
        return session.get(importlib.import_module("models.tables.bank").Verification, verification_id)

    return wrong


def _replays_do_the_work(right: Function) -> Function:
    return lambda server, call: None


def _closed_before_the_answer(right: Function) -> Function:
    @wraps(right)
    def wrong(session: Session, key: str, history: Any) -> Any:
        row = session.get_one(importlib.import_module("models.tables.payment").OutboxMessage, key)
        row.delivered_at = row.due_at
        return right(session, key, history)

    return wrong


def _waiting_is_forgotten(right: Function) -> Function:
    return lambda context, session: None


def _raise_lowers(right: Function) -> Function:
    @wraps(right)
    def wrong(account: Any, history: Any, now: datetime) -> Any:
        decision = right(account, history, now)
        account.credit_limit = max(account.used, decision.report.limit // 2)
        return decision

    return wrong


def _repaid_twice(right: Function) -> Function:
    @wraps(right)
    def wrong(account: Any, amount: int, reference: str, now: datetime) -> Any:
        entry = right(account, amount, reference, now)
        account.used -= min(amount, account.used)
        return entry

    return wrong


def _misses_not_counted(right: Function) -> Function:
    @wraps(right)
    def wrong(application: Any, miss: ProblemType, now: datetime) -> ProblemError:
        problem: ProblemError = right(application, miss, now)
        application.misses = min(application.misses, 1)
        return problem

    return wrong


def _lock_never_ends(right: Function) -> Function:
    return lambda application, now: False


def _older_facts_win(right: Function) -> Function:
    @wraps(right)
    def wrong(session: Session, application: Any, facts: Any, now: datetime) -> Any:
        account = right(session, application, facts, now)
        account.facts = facts
        return account

    return wrong


def _booked_is_taken_back(right: Function) -> Function:
    @wraps(right)
    def wrong(session: Session, key: str, answer: Any, now: datetime) -> None:
        row = session.get(importlib.import_module("models.tables.payment").OutboxMessage, key)
        if row is not None and row.kind.value == "movement" and row.attempts > 0:
            answer = ProblemError(ProblemType.ACCOUNT_NOT_USABLE, 409)
        right(session, key, answer, now)

    return wrong


def _second_account(right: Function) -> Function:
    return lambda session, customer: None


BUGS = (
    Bug("used-code", "a code that was used counts again", "servers.bank.codes:try_code", _used_code_counts),
    Bug(
        "second-account",
        "a binding opens an account without asking whether there is one",
        "servers.bank.repository:find_account_of",
        _second_account,
    ),
    Bug(
        "replay",
        "a repeated key does the work again",
        "servers.web.serving:_stored_reply",
        _replays_do_the_work,
    ),
    Bug(
        "closed-early",
        "a row of the outbox is closed before the bank has answered",
        "servers.payment.outbox:_with_history",
        _closed_before_the_answer,
    ),
    Bug("lower-limit", "a raise lowers the limit", "servers.bank.credit:decide_raise", _raise_lowers),
    Bug("repaid-twice", "a repayment is taken off twice", "servers.bank.credit:repay", _repaid_twice),
    Bug(
        "endless-tries",
        "tries are not counted down",
        "servers.payment.handlers.opening:count_miss",
        _misses_not_counted,
    ),
    Bug("endless-lock", "a lock never ends", "servers.payment.matching:release_lock", _lock_never_ends),
    Bug(
        "older-facts",
        "what is heard last counts, however old it is",
        "servers.payment.accounts:note",
        _older_facts_win,
    ),
    Bug(
        "forgotten-outbox",
        "a restart forgets what still has to reach the bank",
        "servers.payment.outbox:take_up_again",
        _waiting_is_forgotten,
    ),
    Bug(
        "foreign-code",
        "a code of another application counts",
        "servers.bank.repository:find_verification",
        _code_of_another_counts,
    ),
    Bug(
        "taken-back",
        "a movement that was sent again is taken back although it is booked",
        "servers.payment.outbox:settle",
        _booked_is_taken_back,
    ),
)


def finding_seed(bug: Bug, seeds: int) -> tuple[int, Exception] | None:
    """The first seed below ``seeds`` that finds ``bug``, and what it says."""
    from tests.simulation.run import simulate

    with bug.planted():
        for seed in range(seeds):
            violation = simulate(seed).violation
            if violation is not None:
                return seed, violation
    return None
