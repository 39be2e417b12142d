"""A form that a clerk approves: the person gets a credit account, whose card goes into the mail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session
from stdnum import luhn

from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import CardKind
from models.ports import Entropy
from models.tables.bank import Card, CreditAccount, CreditApplication, Customer
from servers.bank import desk_repository, forms, repository
from servers.bank.cards import ACTIVE
from servers.context import PartyContext


def approve(context: PartyContext, session: Session, form: CreditApplication, now: datetime) -> None:
    """Open the credit account of the form, for a new customer where the bank knows none.

    It is settled from the customer's active debit card with the form's mobile number, where there is one: codes of the
    account go to that number, and a form alone must not lead anybody to a savings account. Raises
    ``CREDIT_ACCOUNT_EXISTS`` (409) when the person has got one meanwhile.
    """
    customer = repository.find_customer(session, forms.record_of(form)) or _new_customer(session, form)
    if repository.find_credit_account(session, customer) is not None:
        raise ProblemError(ProblemType.CREDIT_ACCOUNT_EXISTS, 409)
    card = Card(
        customer_id=customer.id,
        card_number=_unused_number(context.entropy, session, form.bank_id),
        bank_id=form.bank_id,
        kind=CardKind.CREDIT,
        status=ACTIVE,
        mobile=form.mobile,
    )
    session.add(card)
    session.flush()
    forms.approve(form, card.card_number, now)
    settlement = desk_repository.savings_account_of(session, customer, form.mobile)
    session.add(
        CreditAccount(
            customer_id=customer.id,
            card_id=card.id,
            settlement_card_id=None if settlement is None else settlement.id,
            credit_limit=form.credit_limit,
            opened_at=now,
        )
    )


def _new_customer(session: Session, form: CreditApplication) -> Customer:
    customer = Customer(
        name=form.name,
        document_type=form.document_type,
        document_number=form.document_number,
        address=form.address,
        email=form.email,
    )
    session.add(customer)
    session.flush()
    return customer


def _unused_number(entropy: Entropy, session: Session, bank_id: str) -> str:
    """A number of the bank's credit card: its prefix, digits of chance, the check digit."""
    product = forms.credit_product(bank_id)
    while True:
        body = product.prefix + entropy.digits(product.length - len(product.prefix) - 1)
        number = body + str(luhn.calc_check_digit(body))
        if not repository.is_card_number_taken(session, number):
            return number
