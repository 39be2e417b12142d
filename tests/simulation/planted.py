"""Bugs, each planted by itself in a real function of the servers and taken back: the simulation has to find every one by
the invariant that it breaks. That something crashes or comes to no end does not count.

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

from sqlalchemy import UniqueConstraint, delete
from sqlalchemy.orm import Session

from models.contract.problems import ProblemError, ProblemType
from models.tables import bank, payment
from tests.simulation.run import forget_template, simulate
from tests.simulation.violation import Violation

Function = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Bug:
    """``plant`` makes the wrong function of the right one, which is ``place``: a module, a colon and a name.

    ``breaks`` is the invariant that has to find it, ``seed`` the one by which it was found last: it is tried first.
    ``unlocks`` is a unique column of the bank's whose constraint is gone as well, which would save it.
    """

    name: str
    what: str
    breaks: str
    place: str
    plant: Callable[[Function], Function]
    seed: int = 0
    unlocks: tuple[str, str] | None = None

    @contextmanager
    def planted(self) -> Iterator[None]:
        """The bug is in the program while this lasts."""
        with self._planted(), _unlocked(self.unlocks):
            yield

    @contextmanager
    def _planted(self) -> Iterator[None]:
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


@contextmanager
def _unlocked(unlocks: tuple[str, str] | None) -> Iterator[None]:
    """The bank's tables are made without the constraint while this lasts."""
    if unlocks is None:
        yield
        return
    name, column = unlocks
    table = bank.Base.metadata.tables[name]
    (unique,) = [
        constraint
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint) and constraint.columns.keys() == [column]
    ]
    table.constraints.discard(unique)
    forget_template()
    try:
        yield
    finally:
        table.constraints.add(unique)
        forget_template()


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
        return session.get(bank.Verification, verification_id)

    return wrong


def _replays_do_the_work(right: Function) -> Function:
    def wrong(server: Any, call: Any) -> None:
        server.store.write((delete(server.keys).where(server.keys.key == call.key), {}))

    return wrong


def _closed_before_the_answer(right: Function) -> Function:
    @wraps(right)
    def wrong(session: Session, key: str, history: Any) -> Any:
        row = session.get_one(payment.OutboxMessage, key)
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
        row = session.get(payment.OutboxMessage, key)
        if row is not None and row.kind.value == "movement" and row.attempts > 0:
            answer = ProblemError(ProblemType.ACCOUNT_NOT_USABLE, 409)
        right(session, key, answer, now)

    return wrong


def _second_account(right: Function) -> Function:
    return lambda session, customer: None


BUGS = (
    Bug(
        "used-code",
        "a code that was used counts again",
        "no used code binds",
        "servers.bank.codes:try_code",
        _used_code_counts,
        seed=10,
    ),
    Bug(
        "second-account",
        "a binding opens an account without asking whether there is one",
        "one account a person",
        "servers.bank.repository:find_account_of",
        _second_account,
        unlocks=("virtual_accounts", "customer_id"),
    ),
    Bug(
        "replay",
        "a repeated key does the work again",
        "the outcome of once",
        "servers.web.serving:_stored_reply",
        _replays_do_the_work,
        seed=1,
    ),
    Bug(
        "closed-early",
        "a row of the outbox is closed before the bank has answered",
        "no binding result is lost",
        "servers.payment.outbox:_with_history",
        _closed_before_the_answer,
        seed=27,
    ),
    Bug(
        "lower-limit",
        "a raise lowers the limit",
        "no raise lowers a limit",
        "servers.bank.credit:decide_raise",
        _raise_lowers,
        seed=8,
    ),
    Bug(
        "repaid-twice",
        "a repayment is taken off twice",
        "used is what was moved",
        "servers.bank.credit:repay",
        _repaid_twice,
        seed=3,
    ),
    Bug(
        "endless-tries",
        "tries are not counted down",
        "attempts conserved",
        "servers.payment.handlers.opening:count_miss",
        _misses_not_counted,
    ),
    Bug(
        "endless-lock",
        "a lock never ends",
        "a lock ends",
        "servers.payment.matching:release_lock",
        _lock_never_ends,
        seed=1,
    ),
    Bug(
        "older-facts",
        "what is heard last counts, however old it is",
        "later facts stay",
        "servers.payment.accounts:note",
        _older_facts_win,
        seed=10,
    ),
    Bug(
        "forgotten-outbox",
        "a restart forgets what still has to reach the bank",
        "everything arrives",
        "servers.payment.outbox:take_up_again",
        _waiting_is_forgotten,
        seed=2,
    ),
    Bug(
        "foreign-code",
        "a code of another application counts",
        "no used code binds",
        "servers.bank.repository:find_verification",
        _code_of_another_counts,
        seed=5,
    ),
    Bug(
        "taken-back",
        "a movement that was sent again is taken back although it is booked",
        "a movement is booked once, on both sides",
        "servers.payment.outbox:settle",
        _booked_is_taken_back,
        seed=23,
    ),
)


def bug_by_name(name: str) -> Bug:
    """Raises ``KeyError`` for one that there is not."""
    return {bug.name: bug for bug in BUGS}[name]


def finding_seed(bug: Bug, seeds: int) -> tuple[int, Violation] | None:
    """A seed below ``seeds`` that finds ``bug`` by the invariant that it breaks, and what it says."""
    with bug.planted():
        for seed in sorted(range(seeds), key=lambda seed: (seed != bug.seed, seed)):
            violation = simulate(seed).violation
            if violation is not None and violation.invariant == bug.breaks:
                return seed, violation
    return None
