"""What the bank knows at the world's beginning: its customers, their cards and their accounts.

Of an account the people's data say the state and the figures. Everything else follows by the bank's own rules from the
person's own data, and data that contradict the rules are refused.
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contract.history_data import GROUP_OF_KIND, AccountKind, HistoryData
from models.contract.payment_bank import AccountState
from models.domain.cards import CardKind, recognise
from models.domain.people import Person, SeededAccount
from models.domain.shops import load_shops
from models.tables.bank import Binding, Card, CreditAccount, Customer
from models.tables.sealed import index_text
from servers.bank import credit, decision
from servers.bank.cards import ACTIVE, can_be_bound
from servers.entropy import RandomEntropy

CREDIT_LIMIT: Final = 2_000_000
"""The limit of a credit account from before, in fen. The people's data name none, and nothing hangs on it."""
CREDIT_SINCE: Final = timedelta(days=400)
OPENED_BEFORE: Final = timedelta(days=10)
"""How long ago the virtual accounts were opened that have been reviewed. A decline of then still counts."""
REVIEW_TO_COME: Final = timedelta(days=1)
"""When the review of the others is due: whoever looks on the first day finds them in review."""


def seed(session: Session, people: tuple[Person, ...], now: datetime) -> None:
    """Make everyone a customer, with their cards and accounts.

    Raises ``ValueError`` for a card of an unknown bank, and for an account that the bank would not have.
    """
    for person in people:
        customer = Customer(
            name=person.name,
            document_type=person.document_type,
            document_number=person.document_number,
            address=person.address,
            email=person.email,
            birth_date=date.fromisoformat(person.personal["birth_date"]),
        )
        cards = [_card(person, number, customer) for number in range(len(person.cards))]
        session.add_all([customer, *cards])
        session.flush()
        if person.wallet_open and person.bound_card is not None:
            session.add(_binding(person, cards, now))
        if person.credit_account:
            session.add(_credit_account(person, cards, now))
        if person.virtual_account is not None:
            _add_virtual_account(session, person, person.virtual_account, cards, now)


def knows(session: Session, person: Person) -> bool:
    """Whether the person is a customer."""
    document = index_text(person.document_type, person.document_number)
    return session.scalar(select(Customer.id).where(Customer.document_index == document)) is not None


def _card(person: Person, index: int, customer: Customer) -> Card:
    card = person.cards[index]
    product = recognise(card.number)
    if product is None:
        raise ValueError(f"{person.id} has a card of an unknown bank")
    return Card(
        customer=customer,
        card_number=card.number,
        bank_id=product.bank_id,
        kind=product.kind,
        status=card.status,
        mobile=card.mobile,
        reference=person.bound_card_reference if card.number == person.bound_card else None,
    )


def _binding(person: Person, cards: list[Card], now: datetime) -> Binding:
    """What both sides have agreed on before: the bound card and its reference."""
    (card,) = (card for card in cards if card.card_number == person.bound_card)
    assert card.reference is not None
    return Binding(reference=card.reference, wallet_id=person.wallet_id, bound_at=now)


def _credit_account(person: Person, cards: list[Card], now: datetime) -> CreditAccount:
    """The credit account of the first active credit card, settled from the first savings account if there is one."""
    card = next((card for card in cards if card.kind is CardKind.CREDIT and card.status == ACTIVE), None)
    if card is None:
        raise ValueError(f"{person.id} has a credit account and no credit card")
    savings_account = next(filter(can_be_bound, cards), None)
    return CreditAccount(
        customer_id=card.customer_id,
        card_id=card.id,
        settlement_card_id=None if savings_account is None else savings_account.id,
        credit_limit=CREDIT_LIMIT,
        opened_at=now - CREDIT_SINCE,
    )


def _add_virtual_account(
    session: Session, person: Person, seeded: SeededAccount, cards: list[Card], now: datetime
) -> None:
    """Add the account as it has become by the bank's own rules, with what the people's data say was drawn on it."""
    state = AccountState(seeded.state)
    # The seeding has no chance of its own; drawn by the person, numbers are the same in every world.
    chance = RandomEntropy(random.Random(person.id))  # noqa: S311
    reviewed = state is not AccountState.IN_REVIEW
    opened_at = now - OPENED_BEFORE if reviewed else now
    account = credit.open_account(
        chance.identifier("account"),
        credit.new_card_number(chance),
        _savings_account(person, cards),
        _history(person),
        opened_at,
    )
    session.add(account)
    session.flush()
    if reviewed:
        decision.conclude_review(account, account.review_due_at)
    else:
        account.review_due_at = now + REVIEW_TO_COME
    if seeded.used:
        shop = load_shops()[0].id
        session.add(credit.purchase(account, seeded.used, shop, account.review_due_at))
    if state is AccountState.FROZEN:
        decision.set_frozen(account, True)
    if (account.state, account.credit_limit) != (state, seeded.limit):
        raise ValueError(f"{person.id} has a virtual account that the bank would not have given")


def _savings_account(person: Person, cards: list[Card]) -> Card:
    """The bound card, or else the first savings account."""
    usable = [card for card in cards if can_be_bound(card)]
    if not usable:
        raise ValueError(f"{person.id} has a virtual account and no savings account")
    return next((card for card in usable if card.card_number == person.bound_card), usable[0])


def _history(person: Person) -> HistoryData:
    """The history data that came with the binding: what the payment server would have gathered then."""
    linked = [account for account in person.accounts if account.linked]
    groups = {
        GROUP_OF_KIND[kind].value: account.history
        for account in linked
        if (kind := AccountKind(account.kind)) in GROUP_OF_KIND
    }
    return HistoryData.model_validate(
        {
            **person.wallet_history,
            **groups,
            "personal": person.personal,
            "linked": [account.kind for account in linked],
        }
    )
