"""The bank's tables. Private to ``servers.bank``."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from models.contract.bank_staff import CaseView
from models.contract.history_data import HistoryData
from models.contract.paper_form import FormState
from models.contract.payment_bank import AccountState, RaiseDecided
from models.contract.score import ScoreReport
from models.domain.application import DeclineReason
from models.domain.cards import CardKind
from models.domain.documents import DocumentType
from models.tables.idempotency import IdempotencyKeyColumns
from models.tables.nonces import UsedNonceColumns
from models.tables.sealed import Indexed, Sealed, SealedDate, SealedMessage, keep_indices
from models.tables.types import EnumText, MessageText, UtcDateTime

REVISION = "0004"


class Base(DeclarativeBase):
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 (SQLAlchemy reads it from the class)


keep_indices(Base)


class Customer(Base):
    """A person the bank knows by their document, with what else it has on record."""

    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Sealed("customers.name"))
    document_type: Mapped[DocumentType] = mapped_column(EnumText(DocumentType))
    document_number: Mapped[str] = mapped_column(Sealed("customers.document_number"))
    document_index: Mapped[str] = mapped_column(
        Indexed("customers.document", "document_type", "document_number"), unique=True
    )
    address: Mapped[str | None] = mapped_column(Sealed("customers.address"))
    email: Mapped[str | None] = mapped_column(Sealed("customers.email"))
    birth_date: Mapped[date | None] = mapped_column(SealedDate("customers.birth_date"))


class Card(Base):
    """A card of any of the invented banks: ``status`` is ``active``, ``frozen`` or ``closed``.

    ``reference`` stands for it in messages once its owner confirmed it, or it is bound to a wallet.
    """

    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    card_number: Mapped[str] = mapped_column(Sealed("cards.card_number"))
    card_index: Mapped[str] = mapped_column(Indexed("cards.card", "card_number"), unique=True)
    bank_id: Mapped[str]
    kind: Mapped[CardKind] = mapped_column(EnumText(CardKind))
    status: Mapped[str]
    mobile: Mapped[str] = mapped_column(Sealed("cards.mobile"))
    reference: Mapped[str | None] = mapped_column(unique=True)

    customer: Mapped[Customer] = relationship(lazy="joined", innerjoin=True)


class CreditAccount(Base):
    """A credit account that the bank gave the customer: ``card`` is its credit card, ``credit_limit`` in fen.

    ``settlement_card`` is the customer's debit card that it is settled from, if there is one (our reading).
    """

    __tablename__ = "credit_accounts"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    settlement_card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"))
    credit_limit: Mapped[int]
    opened_at: Mapped[datetime]

    card: Mapped[Card] = relationship(lazy="joined", innerjoin=True, foreign_keys=[card_id])
    settlement_card: Mapped[Card | None] = relationship(lazy="joined", foreign_keys=[settlement_card_id])


class Binding(Base):
    """A savings account that is bound to a wallet, as the payment server reported it; to one wallet at most."""

    __tablename__ = "bindings"

    reference: Mapped[str] = mapped_column(primary_key=True)
    wallet_id: Mapped[str]
    bound_at: Mapped[datetime]


class Verification(Base):
    """The check of one savings account, ``card``, for one application. The newest of an application counts.

    Its codes go to ``mobile``, in the name of ``bank_id``: the card's own, or those of the account that the person is
    known by. It may be confirmed again, because the answer can be lost, until the binding that it led to was
    reported.
    """

    __tablename__ = "verifications"

    id: Mapped[str] = mapped_column(primary_key=True)
    application_id: Mapped[str] = mapped_column(index=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    bank_id: Mapped[str]
    mobile: Mapped[str] = mapped_column(Sealed("verifications.mobile"))
    opened_at: Mapped[datetime]
    superseded: Mapped[bool] = mapped_column(default=False)
    confirmed_at: Mapped[datetime | None]
    reported_at: Mapped[datetime | None]

    card: Mapped[Card] = relationship(lazy="joined", innerjoin=True)


class SentCode(Base):
    """One code that was sent, as a keyed hash (see ``servers.bank.codes``). The newest of a verification counts.

    ``unsent`` is the code itself, until its SMS has gone (see ``servers.bank.texts``).
    """

    __tablename__ = "sent_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    verification_id: Mapped[str] = mapped_column(ForeignKey("verifications.id"), index=True)
    code_hash: Mapped[str]
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    tries_left: Mapped[int]
    unsent: Mapped[str | None] = mapped_column(Sealed("sent_codes.unsent"))


class VirtualAccount(Base):
    """The virtual credit account: one a customer, whatever happens. Limits and figures in fen.

    ``application_id`` and ``wallet_id`` are unset as long as it was reported for none: an account from before the
    world's beginning. ``heard_of`` says that the payment server knows of it and is told how it goes on.
    ``history_record`` is the history data scored last, ``report`` the score that explains the limit.
    ``referred_at`` is set once a clerk is to decide. ``version`` grows with every change (``credit.changed``).
    """

    __tablename__ = "virtual_accounts"

    id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"), unique=True)
    savings_card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    application_id: Mapped[str | None]
    wallet_id: Mapped[str | None]
    heard_of: Mapped[bool] = mapped_column(default=True)
    card_number: Mapped[str] = mapped_column(Sealed("virtual_accounts.card_number"))
    card_index: Mapped[str] = mapped_column(Indexed("virtual_accounts.card", "card_number"), unique=True)
    valid_until: Mapped[str]
    state: Mapped[AccountState] = mapped_column(EnumText(AccountState))
    credit_limit: Mapped[int] = mapped_column(default=0)
    used: Mapped[int] = mapped_column(default=0)
    bound_at: Mapped[datetime]
    created_at: Mapped[datetime]
    review_due_at: Mapped[datetime]
    referred_at: Mapped[datetime | None]
    reviewed_at: Mapped[datetime | None]
    reason: Mapped[DeclineReason | None] = mapped_column(EnumText(DeclineReason))
    retry_at: Mapped[datetime | None]
    next_raise_at: Mapped[datetime | None]
    history_record: Mapped[HistoryData] = mapped_column(
        SealedMessage("virtual_accounts.history_record", HistoryData), deferred=True
    )
    report: Mapped[ScoreReport | None] = mapped_column(MessageText(ScoreReport))
    version: Mapped[int] = mapped_column(default=1)

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


class CreditApplication(Base):
    """A form of the traditional application, by the payment server's ``id`` of the application.

    ``bank_id`` is the bank that will issue the card, ``credit_limit`` (fen) and ``card_number`` are those of the card.
    """

    __tablename__ = "credit_applications"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Sealed("credit_applications.name"))
    document_type: Mapped[DocumentType] = mapped_column(EnumText(DocumentType))
    document_number: Mapped[str] = mapped_column(Sealed("credit_applications.document_number"))
    document_index: Mapped[str] = mapped_column(
        Indexed("credit_applications.document", "document_type", "document_number"), index=True
    )
    address: Mapped[str] = mapped_column(Sealed("credit_applications.address"))
    email: Mapped[str] = mapped_column(Sealed("credit_applications.email"))
    mobile: Mapped[str] = mapped_column(Sealed("credit_applications.mobile"))
    bank_id: Mapped[str]
    state: Mapped[FormState] = mapped_column(EnumText(FormState))
    submitted_at: Mapped[datetime]
    desk_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    arrives_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    reason: Mapped[DeclineReason | None] = mapped_column(EnumText(DeclineReason))
    retry_at: Mapped[datetime | None]
    credit_limit: Mapped[int] = mapped_column(default=0)
    card_number: Mapped[str | None] = mapped_column(Sealed("credit_applications.card_number"))


class Case(Base):
    """One case of the review queue: about a virtual account, or about a form.

    ``shown`` is what the clerk sees of it, masked from the beginning, with the decision once there is one.
    """

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("virtual_accounts.id"), index=True)
    credit_application_id: Mapped[str | None] = mapped_column(
        ForeignKey("credit_applications.id"), unique=True
    )
    opened_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    shown: Mapped[CaseView] = mapped_column(MessageText(CaseView))


class Report(StrEnum):
    """What a row of the outbox tells the payment server."""

    REVIEW = "review"
    ACCOUNT = "account"
    FORM = "form"


class OutboxMessage(Base):
    """A message that is kept until the payment server has it. ``problem`` says why it was refused.

    Messages with one ``subject_id``, an account or a form, go out in the order of their ``number``.
    """

    __tablename__ = "outbox"

    key: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[Report] = mapped_column(EnumText(Report))
    subject_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[int]
    body: Mapped[str]
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime]
    delivered_at: Mapped[datetime | None]
    problem: Mapped[str | None]


class UsedNonce(UsedNonceColumns, Base):
    """The nonces of other servers' signatures."""

    __tablename__ = "used_nonces"


class IdempotencyKey(IdempotencyKeyColumns, Base):
    """The keys of changing calls with their outcomes."""

    __tablename__ = "idempotency_keys"
