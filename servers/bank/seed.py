"""What the bank knows at the world's beginning: its customers, their cards and their credit accounts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.domain.cards import recognise
from models.domain.people import Person
from models.tables.bank import Card, CreditAccount, Customer


def seed(session: Session, people: tuple[Person, ...], now: datetime) -> None:
    """Make everyone with a card a customer. Raises ``ValueError`` for a card of an unknown bank."""
    for person in people:
        customer = Customer(
            name=person.name, document_type=person.document_type, document_number=person.document_number
        )
        session.add(customer)
        session.flush()
        session.add_all(_cards(person, customer))
        if person.credit_account:
            session.add(CreditAccount(customer_id=customer.id))


def _cards(person: Person, customer: Customer) -> list[Card]:
    cards = []
    for card in person.cards:
        product = recognise(card.number)
        if product is None:
            raise ValueError(f"{person.id} has a card of an unknown bank")
        cards.append(
            Card(
                customer_id=customer.id,
                card_number=card.number,
                bank_id=product.bank_id,
                kind=product.kind,
                status=card.status,
                mobile=card.mobile,
            )
        )
    return cards
