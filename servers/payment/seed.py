"""What the payment server knows at the world's beginning: its wallets and their own history data, and accounts at
other services of people who have no wallet yet."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contract.history_data import AccountKind, ExchangeHistory, LoginHistory, PersonalData
from models.domain.cards import last_four, recognise
from models.domain.people import Person
from models.tables.payment import BoundCard, KnownAccount, LinkableAccount, Wallet, WalletRecord
from servers.password_cost import TRIFLING
from servers.payment import passwords

SINCE_BOUND = timedelta(days=90)
"""How long before the beginning the cards of ``bound_card`` were bound: never in the application that is watched."""


def seed(session: Session, people: tuple[Person, ...], now: datetime) -> None:
    """Open the wallets of everyone who has one. Raises ``ValidationError`` for malformed history data."""
    for person in people:
        if not person.wallet_open:
            session.add_all(_known_accounts(person))
        else:
            session.add(_wallet(person, now))
            session.flush()
            session.add_all(_linkable_accounts(person))
            if person.bound_card is not None and person.bound_card_reference is not None:
                session.add(_bound_card(person, person.bound_card, person.bound_card_reference, now))


def knows(session: Session, person: Person) -> bool:
    """Whether the person's wallet is there, or the accounts that it would find."""
    if person.wallet_open:
        return session.get(Wallet, person.wallet_id) is not None
    asked = select(KnownAccount.account).where(KnownAccount.mobile_index == person.mobile)
    return not person.accounts or session.scalar(asked) is not None


def _wallet(person: Person, now: datetime) -> Wallet:
    exchange, login = person.wallet_history.get("exchange"), person.wallet_history.get("login")
    return Wallet(
        id=person.wallet_id,
        opened_at=now,
        record=WalletRecord(
            name=person.name,
            document_type=person.document_type,
            document_number=person.document_number,
            mobile=person.mobile,
        ),
        balance=_balance(person),
        exchange=ExchangeHistory(**exchange) if exchange else None,
        login=LoginHistory(**login) if login else None,
        personal=PersonalData.model_validate(person.personal),
        password=_password(person),
        password_at_sign_in=person.password_at_sign_in,
    )


def _password(person: Person) -> str | None:
    password = person.wallet_password
    if password is None:
        return None
    # There is no chance at the beginning, but every wallet's salt must be its own.
    salt = hashlib.sha256(person.wallet_id.encode()).digest()
    # Everyone can read these passwords in the people's data, so that work would protect nothing, and the world would be
    # ready later for it. The first right try renews what is kept, at the cost of the world.
    return passwords.kept(password, salt, TRIFLING)


def _balance(person: Person) -> int:
    """The people's data name no balance: a wallet holds as much as its owner pays on average."""
    exchange = person.wallet_history.get("exchange")
    return exchange["total"] // exchange["count"] if exchange and exchange["count"] else 0


def _linkable_accounts(person: Person) -> list[LinkableAccount]:
    return [
        LinkableAccount(
            wallet_id=person.wallet_id,
            kind=AccountKind(account.kind),
            account=account.account,
            linked=account.linked,
        )
        for account in person.accounts
    ]


def _known_accounts(person: Person) -> list[KnownAccount]:
    return [
        KnownAccount(
            mobile_index=person.mobile,
            kind=AccountKind(account.kind),
            account=account.account,
            linked=account.linked,
        )
        for account in person.accounts
    ]


def _bound_card(person: Person, number: str, reference: str, now: datetime) -> BoundCard:
    product = recognise(number)
    if product is None:
        raise ValueError(f"{person.id} has a bound card of an unknown bank")
    return BoundCard(
        savings_account_ref=reference,
        card_index=number,
        wallet_id=person.wallet_id,
        bank_id=product.bank_id,
        last_four=last_four(number),
        bound_at=now - SINCE_BOUND,
    )
