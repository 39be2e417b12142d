"""What the history servers know at the world's beginning: everyone's accounts and their data items."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contract.history_data import AccountKind, MailHistory, SocialHistory, WealthHistory
from models.domain.people import LinkedAccount, Person
from models.tables.history import Account, Base, MailItems, SocialItems, WealthItems


def seed(session: Session, people: tuple[Person, ...], now: datetime) -> None:
    """Open everyone's accounts. Raises ``pydantic.ValidationError`` for data items that are not the contract's."""
    for person in people:
        for linked in person.accounts:
            account = Account(kind=AccountKind(linked.kind), account=linked.account)
            session.add(account)
            session.flush()
            items = _items(account, linked)
            if items is not None:
                session.add(items)


def knows(session: Session, person: Person) -> bool:
    """Whether the person's accounts are open, if there are any."""
    if not person.accounts:
        return True
    first = person.accounts[0]
    asked = select(Account.id).where(
        Account.kind == AccountKind(first.kind), Account.account == first.account
    )
    return session.scalar(asked) is not None


def _items(account: Account, linked: LinkedAccount) -> Base | None:
    match account.kind:
        case AccountKind.SOCIAL:
            social = SocialHistory.model_validate(linked.history)
            return SocialItems(account_id=account.id, **social.model_dump())
        case AccountKind.MAIL:
            mail = MailHistory.model_validate(linked.history)
            return MailItems(account_id=account.id, **mail.model_dump())
        case AccountKind.WEALTH:
            wealth = WealthHistory.model_validate(linked.history)
            return WealthItems(account_id=account.id, **wealth.model_dump())
        case _:
            # The source names no data items of game and service accounts (¶78).
            return None
