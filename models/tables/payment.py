"""The payment server's tables. Only ``servers.payment`` imports them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from models.contract.history_data import (
    AccountKind,
    ExchangeHistory,
    HistoryData,
    LoginHistory,
    PersonalData,
)
from models.contract.paper_form import FormFacts
from models.contract.payment_bank import AccountFacts, PhoneOnRecord, RaiseDecided
from models.domain.application import ApplicationState, Leaf
from models.domain.documents import DocumentType
from models.tables.idempotency import IdempotencyKeyColumns
from models.tables.nonces import UsedNonceColumns
from models.tables.sealed import Indexed, Sealed, SealedMessage, keep_indices
from models.tables.types import EnumText, MessageText, UtcDateTime

REVISION = "0004"
CARD = "bound_cards.card"
"""What the number of a card is indexed for, wherever it is."""
OWN_HISTORY = "own_history"
"""Opened only where it is asked for: every call reads the wallet, and hardly any its history data."""


class Base(DeclarativeBase):
    """Everything the payment server keeps."""

    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 (SQLAlchemy reads it from the class)


keep_indices(Base)


class UsedNonce(UsedNonceColumns, Base):
    """The nonces of other servers' signatures."""

    __tablename__ = "used_nonces"


class IdempotencyKey(IdempotencyKeyColumns, Base):
    """The keys of changing calls with their outcomes."""

    __tablename__ = "idempotency_keys"


class Wallet(Base):
    """A wallet: its own history data (¶78, ¶81), its balance in fen and its password.

    It is open from ``opened_at`` on. Before that it is a place that the phone of ``device_index`` finds again, whose
    ``record`` is what was stated there last. ``password`` is kept as ``servers.payment.passwords`` says;
    ``password_misses`` counts wrong ones since the last right one or the last lock. Of a wallet with
    ``password_at_sign_in`` no session is opened without it. ``version`` grows with every change its client can see.
    """

    __tablename__ = "wallets"

    id: Mapped[str] = mapped_column(primary_key=True)
    device_index: Mapped[str | None] = mapped_column(Indexed("wallets.device"), unique=True)
    opened_at: Mapped[datetime | None]
    balance: Mapped[int] = mapped_column(default=0)
    exchange: Mapped[ExchangeHistory | None] = mapped_column(
        SealedMessage("wallets.exchange", ExchangeHistory), deferred=True, deferred_group=OWN_HISTORY
    )
    login: Mapped[LoginHistory | None] = mapped_column(
        SealedMessage("wallets.login", LoginHistory), deferred=True, deferred_group=OWN_HISTORY
    )
    personal: Mapped[PersonalData | None] = mapped_column(
        SealedMessage("wallets.personal", PersonalData), deferred=True, deferred_group=OWN_HISTORY
    )
    password: Mapped[str | None] = mapped_column(Sealed("wallets.password"))
    password_misses: Mapped[int] = mapped_column(default=0)
    password_locked_until: Mapped[datetime | None]
    password_at_sign_in: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)

    record: Mapped[WalletRecord | None] = relationship(lazy="joined", cascade="all, delete-orphan")


class WalletRecord(Base):
    """The real-name record of a wallet; of an open one there always is one."""

    __tablename__ = "wallet_records"

    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"), primary_key=True)
    name: Mapped[str] = mapped_column(Sealed("wallet_records.name"))
    document_type: Mapped[DocumentType] = mapped_column(EnumText(DocumentType))
    document_number: Mapped[str] = mapped_column(Sealed("wallet_records.document_number"))
    document_index: Mapped[str] = mapped_column(
        Indexed("wallet_records.document", "document_type", "document_number"), index=True
    )
    mobile: Mapped[str] = mapped_column(Sealed("wallet_records.mobile"))


class KnownAccount(Base):
    """An account at another service that goes by a mobile number: a wallet opened under that number gets it."""

    __tablename__ = "known_accounts"

    mobile_index: Mapped[str] = mapped_column(Indexed("known_accounts.mobile"), primary_key=True)
    kind: Mapped[AccountKind] = mapped_column(EnumText(AccountKind), primary_key=True)
    account: Mapped[str] = mapped_column(primary_key=True)
    linked: Mapped[bool]


class LinkableAccount(Base):
    """An account at another service that the person can link to the wallet (¶83)."""

    __tablename__ = "linkable_accounts"

    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"), primary_key=True)
    kind: Mapped[AccountKind] = mapped_column(EnumText(AccountKind), primary_key=True)
    account: Mapped[str] = mapped_column(primary_key=True)
    linked: Mapped[bool]


class WalletSession(Base):
    """A session of one wallet; of its token, 256 bits of chance, only the SHA-256 is kept."""

    __tablename__ = "sessions"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"))
    opened_at: Mapped[datetime]


class Application(Base):
    """One application of a wallet; the one with the highest ``number`` is current.

    ``window`` places the asked digits (see ``models.domain.partial``), ``misses`` counts wrong parts or records
    since the last lock. What the bank said when it was asked: the ``leaf`` that follows, and ``on_record``, the phone
    and the account it knows the person by, which ``is_credit`` tells from a virtual one. ``card`` is the one that
    this application bound or confirmed.
    """

    __tablename__ = "applications"
    __table_args__ = (UniqueConstraint("wallet_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"))
    number: Mapped[int]
    state: Mapped[ApplicationState] = mapped_column(EnumText(ApplicationState))
    started_at: Mapped[datetime]
    window: Mapped[int]
    misses: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    matched_at: Mapped[datetime | None]
    leaf: Mapped[Leaf | None] = mapped_column(EnumText(Leaf))
    on_record: Mapped[PhoneOnRecord | None] = mapped_column(MessageText(PhoneOnRecord))
    is_credit: Mapped[bool] = mapped_column(default=False)
    savings_account_ref: Mapped[str | None] = mapped_column(ForeignKey("bound_cards.savings_account_ref"))
    card_bound_at: Mapped[datetime | None]

    # Nearly every call asks for both, so one query brings them along.
    verification: Mapped[Verification | None] = relationship(lazy="joined", cascade="all, delete-orphan")
    account: Mapped[VirtualAccount | None] = relationship(lazy="joined", back_populates="application")
    card: Mapped[BoundCard | None] = relationship()


class Verification(Base):
    """A code that is out: for the savings account an application wants to bind, or, without a ``card_index``, to the
    phone on record of the account that was found.

    ``attempt_key`` and ``attempt_hash`` (of the code, keyed, for this verification alone) name a confirmation
    that the bank has not answered yet: the same code asked again goes out under the same key, so that a lost
    answer costs nothing.
    """

    __tablename__ = "verifications"

    application_id: Mapped[str] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    verification_id: Mapped[str]
    card_index: Mapped[str | None] = mapped_column(Indexed(CARD))
    bank_id: Mapped[str]
    last_four: Mapped[str]
    masked_mobile: Mapped[str]
    expires_at: Mapped[datetime]
    resend_at: Mapped[datetime]
    tries_left: Mapped[int]
    attempt_key: Mapped[str | None]
    attempt_hash: Mapped[str | None]


class BoundCard(Base):
    """The binding of a wallet and a savings account, which the bank's reference stands for.

    ``card_index`` knows the card again by its number, of which nothing else is kept; payment never saw that of a card
    the bank named by itself.
    """

    __tablename__ = "bound_cards"

    savings_account_ref: Mapped[str] = mapped_column(primary_key=True)
    card_index: Mapped[str | None] = mapped_column(Indexed(CARD), unique=True)
    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"), index=True)
    bank_id: Mapped[str]
    last_four: Mapped[str]
    bound_at: Mapped[datetime]


class VirtualAccount(Base):
    """A virtual credit account as the bank last told of it; the wallet was bound to it at ``bound_at``."""

    __tablename__ = "virtual_accounts"

    account_id: Mapped[str] = mapped_column(primary_key=True)
    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"))
    application_id: Mapped[str] = mapped_column(ForeignKey("applications.id"), unique=True)
    facts: Mapped[AccountFacts] = mapped_column(MessageText(AccountFacts))
    bound_at: Mapped[datetime | None]
    next_raise_at: Mapped[datetime | None]

    application: Mapped[Application] = relationship(back_populates="account")


class Movement(Base):
    """A purchase (``amount`` in fen above 0) or a repayment (below 0).

    ``booked_at`` is unset until the bank has booked it. ``request_key`` is the caller's idempotency key:
    asked again before the bank has answered, it finds the same movement.
    """

    __tablename__ = "movements"
    __table_args__ = (UniqueConstraint("account_id", "request_key"), UniqueConstraint("account_id", "number"))

    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("virtual_accounts.account_id"))
    number: Mapped[int]
    amount: Mapped[int]
    counterparty: Mapped[str]
    request_key: Mapped[str]
    booked_at: Mapped[datetime | None]


class LimitRaise(Base):
    """A limit raise that was submitted; ``decided`` is unset until the bank has answered.

    The one with the highest ``number`` is the account's current one. ``request_key`` is the caller's idempotency key:
    asked again after the answer was booked without the caller, it finds the same raise.
    """

    __tablename__ = "limit_raises"
    __table_args__ = (UniqueConstraint("account_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("virtual_accounts.account_id"))
    number: Mapped[int]
    request_key: Mapped[str | None]
    submitted_at: Mapped[datetime]
    decided: Mapped[RaiseDecided | None] = mapped_column(MessageText(RaiseDecided))


class PaperForm(Base):
    """The form of a traditional application as the bank last told of it; what was filled in is not kept here.

    ``facts`` are unset while it is not known whether the form has come to the bank.
    """

    __tablename__ = "paper_forms"

    application_id: Mapped[str] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    facts: Mapped[FormFacts | None] = mapped_column(MessageText(FormFacts))


class Delivery(StrEnum):
    """What a row of the outbox delivers."""

    BINDING = "binding"
    MOVEMENT = "movement"
    RAISE = "raise"


class OutboxMessage(Base):
    """A message that must reach the bank exactly once: sent under ``key`` until the bank has answered.

    ``subject_id`` is the application, the movement or the raise it is about. ``history_body`` is gathered
    once, so that every try says the same. ``delivered_at`` closes the row.
    """

    __tablename__ = "outbox"

    key: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[Delivery] = mapped_column(EnumText(Delivery))
    wallet_id: Mapped[str] = mapped_column(ForeignKey("wallets.id"))
    subject_id: Mapped[str]
    history_body: Mapped[HistoryData | None] = mapped_column(
        SealedMessage("outbox.history_body", HistoryData)
    )
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    delivered_at: Mapped[datetime | None]
