"""Every question the payment server asks its database; each is a function of a session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.orm import Session

from models.contract.history_data import AccountKind
from models.domain.documents import DocumentType
from models.tables.payment import (
    Application,
    BoundCard,
    KnownAccount,
    LimitRaise,
    LinkableAccount,
    Movement,
    OutboxMessage,
    VirtualAccount,
    Wallet,
    WalletRecord,
    WalletSession,
)
from models.tables.sealed import index_text

_SIGNED_IN = (
    select(Wallet, Application)
    .select_from(WalletSession)
    .join(Wallet)
    .outerjoin(Application, Application.wallet_id == Wallet.id)
    .where(WalletSession.token_hash == bindparam("token_hash"))
    .order_by(Application.number.desc())
    .limit(1)
)

_CARDS_ON_SHOW = (
    select(BoundCard.bank_id, BoundCard.last_four, BoundCard.bound_at)
    .where(BoundCard.wallet_id == bindparam("wallet_id"))
    .order_by(BoundCard.bound_at, BoundCard.savings_account_ref)
)
_NEWEST_CARD = (
    select(BoundCard)
    .where(BoundCard.wallet_id == bindparam("wallet_id"))
    .order_by(BoundCard.bound_at.desc(), BoundCard.savings_account_ref.desc())
    .limit(1)
)
_MOVEMENTS = (
    select(Movement).where(Movement.account_id == bindparam("account_id")).order_by(Movement.number.desc())
)


def find_signed_in(session: Session, token_hash: str) -> tuple[Wallet, Application | None] | None:
    """The wallet that a session was opened for, and its newest application if it has one."""
    found = session.execute(_SIGNED_IN, {"token_hash": token_hash}).first()
    return None if found is None else (found[0], found[1])


def find_wallet_of_device(session: Session, device_id: str) -> Wallet | None:
    """The wallet of a phone, open or not."""
    return session.scalars(select(Wallet).where(Wallet.device_index == device_id)).one_or_none()


def find_open_wallet(session: Session, document_type: DocumentType, document_number: str) -> Wallet | None:
    """The open wallet of the document's owner; there is never more than one."""
    asked = (
        select(Wallet)
        .join(WalletRecord)
        .where(
            Wallet.opened_at.is_not(None),
            WalletRecord.document_index == index_text(document_type, document_number),
        )
    )
    return session.scalars(asked).one_or_none()


def current_application(session: Session, wallet_id: str) -> Application | None:
    """The wallet's newest application."""
    asked = select(Application).where(Application.wallet_id == wallet_id)
    return session.scalars(asked.order_by(Application.number.desc()).limit(1)).first()


def locked_applications(session: Session) -> Sequence[Application]:
    asked = select(Application).where(Application.locked_until.is_not(None))
    return session.scalars(asked.order_by(Application.id)).all()


def locked_wallets(session: Session) -> Sequence[Wallet]:
    """The wallets whose password is locked."""
    asked = select(Wallet).where(Wallet.password_locked_until.is_not(None))
    return session.scalars(asked.order_by(Wallet.id)).all()


def cards_on_show(session: Session, wallet_id: str) -> Sequence[Row[str, str, datetime]]:
    """Bank, last four digits and time of binding of the wallet's cards, first bound first."""
    return session.execute(_CARDS_ON_SHOW, {"wallet_id": wallet_id}).all()


def newest_card(session: Session, wallet_id: str) -> BoundCard | None:
    """The wallet's card that was bound last."""
    return session.scalars(_NEWEST_CARD, {"wallet_id": wallet_id}).first()


def confirmable_card(session: Session, wallet: Wallet) -> BoundCard | None:
    """The card that the wallet password can confirm (leaf B): the one bound last, if there is a password."""
    return None if wallet.password is None else newest_card(session, wallet.id)


def find_card(session: Session, card_number: str) -> BoundCard | None:
    """The bound card with this number."""
    return session.scalars(select(BoundCard).where(BoundCard.card_index == card_number)).one_or_none()


def known_accounts(session: Session, mobile: str) -> Sequence[KnownAccount]:
    """The accounts at other services that go by ``mobile``."""
    asked = select(KnownAccount).where(KnownAccount.mobile_index == mobile)
    return session.scalars(asked.order_by(KnownAccount.kind, KnownAccount.account)).all()


def linkable_accounts(session: Session, wallet_id: str) -> Sequence[LinkableAccount]:
    """The accounts that can be linked, in the order of ``AccountKind`` so that every run asks alike."""
    found = session.scalars(select(LinkableAccount).where(LinkableAccount.wallet_id == wallet_id)).all()
    kinds = list(AccountKind)
    return sorted(found, key=lambda account: (kinds.index(account.kind), account.account))


def movements(session: Session, account: VirtualAccount) -> Sequence[Movement]:
    """Purchases and repayments, newest first, with the one that the bank has not answered yet."""
    return session.scalars(_MOVEMENTS, {"account_id": account.account_id}).all()


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


def raise_asked_with(session: Session, request_key: str) -> LimitRaise | None:
    """The limit raise that a call with this idempotency key asked for."""
    return session.scalars(select(LimitRaise).where(LimitRaise.request_key == request_key)).one_or_none()


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
