"""Booking the bank's answer to a message of the outbox, and closing its row."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountFacts, RaiseDecided
from models.contract.problems import ProblemError
from models.domain.application import ApplicationState
from models.tables.payment import (
    Application,
    Delivery,
    LimitRaise,
    Movement,
    OutboxMessage,
    VirtualAccount,
    Wallet,
)
from servers.payment import accounts
from servers.payment.transitions import Event, move

Answer = AccountFacts | RaiseDecided | ProblemError
"""What the bank says: the account, a decision on a raise, or a refusal after which nothing has changed."""


def settle(session: Session, key: str, answer: Answer, now: datetime) -> None:
    """Book ``answer`` to the message ``key``. Does nothing when that was done before."""
    row = session.get(OutboxMessage, key)
    if row is None or row.delivered_at is not None:
        return
    if isinstance(answer, ProblemError):
        _take_back(session, row)
        return
    if isinstance(answer, RaiseDecided):
        _book_raise(session, row, answer, now)
    elif row.kind is Delivery.MOVEMENT:
        _book_movement(session, row, answer, now)
    else:
        _book_binding(session, row, answer, now)
    row.delivered_at = now
    session.get_one(Wallet, row.wallet_id).version += 1


def _take_back(session: Session, row: OutboxMessage) -> None:
    """The bank refused: as if it had never been asked. A movement that was shown as waiting goes from the view."""
    if row.kind is Delivery.MOVEMENT and row.attempts > 0:
        session.get_one(Wallet, row.wallet_id).version += 1
    subject = session.get_one(Movement if row.kind is Delivery.MOVEMENT else LimitRaise, row.subject_id)
    session.delete(subject)
    session.delete(row)
    session.flush()


def _book_binding(session: Session, row: OutboxMessage, facts: AccountFacts, now: datetime) -> None:
    application = session.get_one(Application, row.subject_id)
    account = accounts.note(session, application, facts, now)
    accounts.follow_creation(application, account)


def _book_movement(session: Session, row: OutboxMessage, facts: AccountFacts, now: datetime) -> None:
    movement = session.get_one(Movement, row.subject_id)
    movement.booked_at = now
    accounts.note(session, _application_of(session, movement.account_id), facts, now)


def _book_raise(session: Session, row: OutboxMessage, decided: RaiseDecided, now: datetime) -> None:
    submitted = session.get_one(LimitRaise, row.subject_id)
    submitted.decided = decided
    application = _application_of(session, submitted.account_id)
    account = accounts.note(session, application, decided.account, now)
    if decided.retry_at is not None:
        account.next_raise_at = decided.retry_at
    # The person may have left the raise while the bank could not be reached.
    if application.state is ApplicationState.RAISE_OPEN:
        application.state = move(application.state, Event.RAISE_DECIDED)


def _application_of(session: Session, account_id: str) -> Application:
    account = session.get_one(VirtualAccount, account_id)
    return session.get_one(Application, account.application_id)
