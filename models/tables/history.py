"""The history servers' tables. Private to ``servers.history``."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from models.contract.history_data import AccountKind
from models.tables.idempotency import IdempotencyKeyColumns
from models.tables.nonces import UsedNonceColumns
from models.tables.types import EnumText

REVISION = "0002"


class Base(DeclarativeBase):
    """Everything the history servers keep."""


class Account(Base):
    """An account at a social, game, mail, wealth or information service."""

    __tablename__ = "accounts"
    __table_args__ = (UniqueConstraint("kind", "account"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[AccountKind] = mapped_column(EnumText(AccountKind))
    account: Mapped[str]


class SocialItems(Base):
    """The data items of a social account (¶78): online time in hours, contacts and messages as counts."""

    __tablename__ = "social_items"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    online_time: Mapped[int]
    contacts: Mapped[int]
    messages: Mapped[int]


class MailItems(Base):
    """The data items of a mailbox (¶78): count of mails, size in megabytes."""

    __tablename__ = "mail_items"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    count: Mapped[int]
    size: Mapped[int]


class WealthItems(Base):
    """The data items of a wealth account (¶78): invested and earned, totals in fen."""

    __tablename__ = "wealth_items"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    invested: Mapped[int]
    earned: Mapped[int]


class UsedNonce(UsedNonceColumns, Base):
    """The nonces of other servers' signatures."""

    __tablename__ = "used_nonces"


class IdempotencyKey(IdempotencyKeyColumns, Base):
    """The keys of changing calls with their outcomes."""

    __tablename__ = "idempotency_keys"
