"""What the client may see of its virtual credit account: figures, movements, a decline, a raise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.application_view import (
    AccountView,
    DeclineView,
    EntryView,
    LinkableView,
    MovementView,
    RaiseResultView,
    RaiseView,
)
from models.contract.history_data import GROUP_OF_KIND
from models.contract.payment_bank import AccountState
from models.domain.application import ApplicationState
from models.tables.payment import Application, Movement, VirtualAccount
from servers.payment import repository

RAISE_STATES: Final = frozenset({ApplicationState.RAISE_OPEN, ApplicationState.RAISE_DECIDED})


def decline_view(account: VirtualAccount) -> DeclineView | None:
    """Why there is no account, while it is so."""
    facts = account.facts
    if facts.state is not AccountState.DECLINED or facts.reason is None or facts.retry_at is None:
        return None
    return DeclineView(
        reason=facts.reason, retry_at=facts.retry_at, bank_id=facts.bank_id, report=facts.report
    )


def account_view(session: Session, account: VirtualAccount, now: datetime) -> AccountView | None:
    """The account once it is bound to the wallet, which is when it was approved."""
    if account.bound_at is None:
        return None
    facts, retry_at = account.facts, account.next_raise_at
    movements = repository.movements(session, account)
    return AccountView(
        bank_id=facts.bank_id,
        last_four=facts.last_four,
        valid_until=facts.valid_until,
        limit=facts.limit,
        used=facts.used,
        available=facts.available,
        maximum_limit=facts.maximum_limit,
        frozen=facts.state is AccountState.FROZEN,
        entries=tuple(
            EntryView(at=movement.booked_at, amount=movement.amount, counterparty=_shop_of(movement))
            for movement in movements
            if movement.booked_at is not None
        ),
        waiting=_waiting(session, movements),
        report=facts.report,
        next_raise_at=retry_at if retry_at is not None and retry_at > now else None,
    )


def _waiting(session: Session, movements: Sequence[Movement]) -> MovementView | None:
    """The movement that the bank left without an answer; while it is sent for the first time there is none."""
    for movement in movements:
        if movement.booked_at is None and repository.was_sent_in_vain(session, movement):
            return MovementView(amount=movement.amount, counterparty=_shop_of(movement))
    return None


def _shop_of(movement: Movement) -> str:
    return movement.counterparty if movement.amount > 0 else ""


def raise_view(session: Session, application: Application, account: VirtualAccount) -> RaiseView | None:
    """The raise that is under way."""
    if application.state not in RAISE_STATES:
        return None
    linkable = tuple(
        LinkableView(
            kind=found.kind,
            account=found.account,
            linked=found.linked,
            adds_data=found.kind in GROUP_OF_KIND,
        )
        for found in repository.linkable_accounts(session, account.wallet_id)
    )
    if application.state is not ApplicationState.RAISE_DECIDED:
        return RaiseView(linkable=linkable)
    return RaiseView(linkable=linkable, result=_raise_result(session, account))


def _raise_result(session: Session, account: VirtualAccount) -> RaiseResultView | None:
    current = repository.current_raise(session, account)
    if current is None or current.decided is None:
        return None
    decided = current.decided
    return RaiseResultView(
        outcome=decided.outcome,
        old_limit=decided.old_limit,
        new_limit=decided.new_limit,
        retry_at=decided.retry_at,
        report=decided.report,
    )
