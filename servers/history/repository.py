"""All of the history servers' SQL: functions of a session."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contract.history_data import AccountKind
from models.tables.history import Account, MailItems, SocialItems, WealthItems


def find_account(session: Session, kind: AccountKind, account: str) -> Account | None:
    return session.scalars(
        select(Account).where(Account.kind == kind, Account.account == account)
    ).one_or_none()


def social_items(session: Session, account: Account) -> SocialItems:
    return session.get_one(SocialItems, account.id)


def mail_items(session: Session, account: Account) -> MailItems:
    return session.get_one(MailItems, account.id)


def wealth_items(session: Session, account: Account) -> WealthItems:
    return session.get_one(WealthItems, account.id)
