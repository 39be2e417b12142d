"""The bank's tables. Private to ``servers.bank``."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from models.contract.history_data import HistoryData
from models.contract.payment_bank import AccountState, RaiseDecided, ReviewResult
from models.contract.score import ScoreReport
from models.domain.application import DeclineReason
from models.domain.cards import CardKind
from models.domain.documents import DocumentType
from models.tables.idempotency import IdempotencyKeyColumns
from models.tables.types import EnumText, MessageText, UtcDateTime

REVISION = "0002"


class Base(DeclarativeBase):
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 (SQLAlchemy reads it from the class)


class Customer(Base):
    """A person the bank knows by their document."""

    __tablename__ = "customers"
    __table_args__ = (UniqueConstraint("document_type", "document_number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    document_type: Mapped[DocumentType] = mapped_column(EnumText(DocumentType))
    document_number: Mapped[str]


class CreditAccount(Base):
    """A credit account (a credit card) that the bank gave the customer before."""

    __tablename__ = "credit_accounts"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"), primary_key=True)


class Card(Base):
    """A card of any of the invented banks: ``status`` is ``active``, ``frozen`` or ``closed``.

    ``reference`` stands for it in messages once its owner confirmed it.
    """

    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    card_number: Mapped[str] = mapped_column(unique=True)
    bank_id: Mapped[str]
    kind: Mapped[CardKind] = mapped_column(EnumText(CardKind))
    status: Mapped[str]
    mobile: Mapped[str]
    reference: Mapped[str | None] = mapped_column(unique=True)

    customer: Mapped[Customer] = relationship(lazy="joined", innerjoin=True)


class Verification(Base):
    """The check of one card for one application. The newest of an application counts.

    It may be confirmed again, because the answer can be lost, until the binding that it led to was reported.
    """

    __tablename__ = "verifications"

    id: Mapped[str] = mapped_column(primary_key=True)
    application_id: Mapped[str] = mapped_column(index=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    opened_at: Mapped[datetime]
    superseded: Mapped[bool] = mapped_column(default=False)
    confirmed_at: Mapped[datetime | None]
    reported_at: Mapped[datetime | None]

    card: Mapped[Card] = relationship(lazy="joined", innerjoin=True)


class SentCode(Base):
    """One code that was sent, as a hash. The newest of a verification counts."""

    __tablename__ = "sent_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    verification_id: Mapped[str] = mapped_column(ForeignKey("verifications.id"), index=True)
    code_hash: Mapped[str]
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    tries_left: Mapped[int]


class VirtualAccount(Base):
    """The virtual credit account: one a customer, whatever happens. Limits and figures in fen.

    ``history_record`` is the history data scored last, ``report`` the score that explains the limit.
    """

    __tablename__ = "virtual_accounts"

    id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"), unique=True)
    savings_card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    application_id: Mapped[str]
    wallet_id: Mapped[str]
    card_number: Mapped[str] = mapped_column(unique=True)
    valid_until: Mapped[str]
    state: Mapped[AccountState] = mapped_column(EnumText(AccountState))
    credit_limit: Mapped[int] = mapped_column(default=0)
    used: Mapped[int] = mapped_column(default=0)
    bound_at: Mapped[datetime]
    created_at: Mapped[datetime]
    review_due_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
    reason: Mapped[DeclineReason | None] = mapped_column(EnumText(DeclineReason))
    retry_at: Mapped[datetime | None]
    next_raise_at: Mapped[datetime | None]
    history_record: Mapped[HistoryData] = mapped_column(MessageText(HistoryData))
    report: Mapped[ScoreReport | None] = mapped_column(MessageText(ScoreReport))

    customer: Mapped[Customer] = relationship(lazy="joined", innerjoin=True)
    savings_card: Mapped[Card] = relationship(lazy="joined", innerjoin=True)


class Entry(Base):
    """One movement on a virtual account: ``amount`` in fen, positive for a purchase, negative for a repayment."""

    __tablename__ = "entries"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("virtual_accounts.id"), index=True)
    at: Mapped[datetime]
    amount: Mapped[int]
    counterparty: Mapped[str]


class Raise(Base):
    """One limit raise that was asked for, and what became of it."""

    __tablename__ = "raises"

    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("virtual_accounts.id"), index=True)
    at: Mapped[datetime]
    decision: Mapped[RaiseDecided] = mapped_column(MessageText(RaiseDecided))


class OutboxMessage(Base):
    """A review result that is kept until the payment server has it. ``problem`` says why it was refused."""

    __tablename__ = "outbox"

    key: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[ReviewResult] = mapped_column(MessageText(ReviewResult))
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime]
    delivered_at: Mapped[datetime | None]
    problem: Mapped[str | None]


class IdempotencyKey(IdempotencyKeyColumns, Base):
    """The keys of changing calls with their outcomes."""

    __tablename__ = "idempotency_keys"
