"""Which accounts a person has, and by which of them the bank knows the person again (steps 3 and 6, leaves A and D).

A credit account without an active debit card that it is settled from counts as none (our reading): a code to its phone
would confirm no savings account, so that the person binds a card as everybody else does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.payment_bank import PhoneOnRecord, RealNameRecord
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import last_four
from models.domain.masks import mask_mobile
from models.tables.bank import Card, CreditAccount, Customer, VirtualAccount
from servers.bank import credit, repository
from servers.bank.cards import can_be_bound


@dataclass(frozen=True, slots=True)
class KnownBy:
    """What the person is known by: an account's card and the bank it is of, the phone on record, and the savings
    account that a code to that phone confirms, because the account is settled from it."""

    bank_id: str
    card_number: str
    mobile: str
    settlement_card: Card

    def on_record(self) -> PhoneOnRecord:
        """What may be said of it."""
        return PhoneOnRecord(
            bank_id=self.bank_id,
            last_four=last_four(self.card_number),
            masked_mobile=mask_mobile(self.mobile),
        )


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of a customer that count now."""

    credit_account: CreditAccount | None = None
    virtual_account: VirtualAccount | None = None

    def known_by(self) -> KnownBy | None:
        """The credit account, or else the virtual one; ``None`` with neither."""
        if self.credit_account is not None and self.credit_account.settlement_card is not None:
            card = self.credit_account.card
            return KnownBy(card.bank_id, card.card_number, card.mobile, self.credit_account.settlement_card)
        if self.virtual_account is not None:
            account = self.virtual_account
            # The virtual card was opened with the savings account and has no phone of its own.
            savings_card = account.savings_card
            return KnownBy(credit.bank_of(account), account.card_number, savings_card.mobile, savings_card)
        return None


def accounts_of(session: Session, record: RealNameRecord, now: datetime) -> Accounts:
    """The accounts of the person in ``record``.

    Raises ``RECORD_MISMATCH`` when the document is a customer's of another name. It names no field: whoever guesses
    names for a document learns nothing else.
    """
    customer = repository.find_customer(session, record)
    if customer is None:
        return Accounts()
    if customer.name != record.name:
        raise ProblemError(ProblemType.RECORD_MISMATCH)
    return Accounts(_credit_account(session, customer), _virtual_account(session, customer, now))


def _credit_account(session: Session, customer: Customer) -> CreditAccount | None:
    account = repository.find_credit_account(session, customer)
    if account is None or account.settlement_card is None or not can_be_bound(account.settlement_card):
        return None
    return account


def _virtual_account(session: Session, customer: Customer, now: datetime) -> VirtualAccount | None:
    account = repository.find_account_of(session, customer)
    return None if account is None or credit.may_ask_again(account, now) else account
