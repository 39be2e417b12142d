"""Every question the payment server asks its database; each is a function of a session."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.contract.history_data import AccountKind
from models.domain.application import ApplicationState
from models.tables.payment import (
    Application,
    BoundCard,
    LimitRaise,
    LinkableAccount,
    Movement,
    OutboxMessage,
    VirtualAccount,
    Wallet,
    WalletSession,
)

_SIGNED_IN = (
    select(Wallet, Application)
    .select_from(WalletSession)
    .join(Wallet)
    .outerjoin(Application, Application.wallet_id == Wallet.id)
    .where(WalletSession.token_hash == bindparam("token_hash"))
    .order_by(Application.number.desc())
    .limit(1)
)


def find_signed_in(session: Session, token_hash: str) -> tuple[Wallet, Application | None] | None:
    """The wallet that a session was opened for, and its newest application if it has one."""
    found = session.execute(_SIGNED_IN, {"token_hash": token_hash}).first()
    return None if found is None else (found[0], found[1])


def locked_applications(session: Session) -> Sequence[Application]:
    asked = select(Application).where(Application.state == ApplicationState.LOCKED)
    return session.scalars(asked.order_by(Application.id)).all()


def bound_cards(session: Session, wallet_id: str) -> Sequence[BoundCard]:
    """The wallet's cards, first bound first."""
    asked = select(BoundCard).where(BoundCard.wallet_id == wallet_id)
    return session.scalars(asked.order_by(BoundCard.bound_at, BoundCard.card_hash)).all()


def card_bound_by(session: Session, application_id: str) -> BoundCard | None:
    """The card that the application bound."""
    asked = select(BoundCard).where(BoundCard.application_id == application_id)
    return session.scalars(asked).one_or_none()


def linkable_accounts(session: Session, wallet_id: str) -> Sequence[LinkableAccount]:
    """The accounts that can be linked, in the order of ``AccountKind`` so that every run asks alike."""
    found = session.scalars(select(LinkableAccount).where(LinkableAccount.wallet_id == wallet_id)).all()
    kinds = list(AccountKind)
    return sorted(found, key=lambda account: (kinds.index(account.kind), account.account))


def movements(session: Session, account: VirtualAccount) -> Sequence[Movement]:
    """Purchases and repayments, newest first, with the one that the bank has not answered yet."""
    asked = select(Movement).where(Movement.account_id == account.account_id)
    return session.scalars(asked.order_by(Movement.number.desc())).all()


def open_movement(session: Session, account: VirtualAccount) -> Movement | None:
    """The movement that the bank has not answered yet; there is never more than one."""
    asked = select(Movement).where(Movement.account_id == account.account_id, Movement.booked_at.is_(None))
    return session.scalars(asked).one_or_none()


def was_sent_in_vain(session: Session, movement: Movement) -> bool:
    """Whether the open movement was sent at least once and left without an answer."""
    asked = select(OutboxMessage.attempts).where(OutboxMessage.subject_id == movement.id)
    return bool(session.scalar(asked))


def movement_asked_with(session: Session, account: VirtualAccount, request_key: str) -> Movement | None:
    """The movement that a call with this idempotency key asked for."""
    asked = select(Movement).where(
        Movement.account_id == account.account_id, Movement.request_key == request_key
    )
    return session.scalars(asked).one_or_none()


def current_raise(session: Session, account: VirtualAccount) -> LimitRaise | None:
    """The account's newest limit raise."""
    asked = select(LimitRaise).where(LimitRaise.account_id == account.account_id)
    return session.scalars(asked.order_by(LimitRaise.number.desc()).limit(1)).first()


def undelivered(session: Session) -> Sequence[OutboxMessage]:
    """What still has to reach the bank, oldest first."""
    asked = select(OutboxMessage).where(OutboxMessage.delivered_at.is_(None))
    return session.scalars(asked.order_by(OutboxMessage.due_at, OutboxMessage.key)).all()


def next_application_number(session: Session, wallet_id: str) -> int:
    asked = select(func.max(Application.number)).where(Application.wallet_id == wallet_id)
    return (session.scalar(asked) or 0) + 1


def next_movement_number(session: Session, account: VirtualAccount) -> int:
    asked = select(func.max(Movement.number)).where(Movement.account_id == account.account_id)
    return (session.scalar(asked) or 0) + 1


def next_raise_number(session: Session, account: VirtualAccount) -> int:
    asked = select(func.max(LimitRaise.number)).where(LimitRaise.account_id == account.account_id)
    return (session.scalar(asked) or 0) + 1
