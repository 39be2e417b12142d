"""The traditional application at the bank (¶3 to ¶6, ¶49): what is asked of a form, and what becomes of it.

Rules only, on the form's row. The source tells of the way and gives no figures; the days and the limit are our reading:
a form lies on a clerk's desk the next working day, Monday to Friday, at nine in the morning in China, however early it
was handed in; the card is in the mail for three days; the limit is one of an ordinary first credit card.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from models.contract.bank_staff import CheckKind, CheckView
from models.contract.paper_form import FormFacts, FormState, PaperForm
from models.contract.payment_bank import RealNameRecord
from models.domain.application import DeclineReason
from models.domain.cards import CardKind, CardProduct, card_products, last_four, recognise
from models.domain.contacts import normalise_address, normalise_email
from models.domain.documents import DocumentType, age_on, birth_date
from models.tables.bank import CreditApplication, Customer
from servers.bank.credit import ADULT, CHINA, VIRTUAL_PREFIX, china_day, retry_after

FORM_LIMIT: Final = 500_000
"""The credit limit in fen that an approved form gives."""
DESK_OPENS: Final = time(9)
MAILING: Final = timedelta(days=3)
FRIDAY: Final = 4


def desk_time(submitted_at: datetime) -> datetime:
    """When a form handed in at ``submitted_at`` lies on the desk: the next working day at nine, China time.

    Monday to Friday are the working days; public holidays, and weekends worked in their place, are not known here.
    """
    day = china_day(submitted_at) + timedelta(days=1)
    while day.weekday() > FRIDAY:
        day += timedelta(days=1)
    return datetime.combine(day, DESK_OPENS, CHINA).astimezone(UTC)


def hand_in(application_id: str, form: PaperForm, bank_id: str, now: datetime) -> CreditApplication:
    """A form that has come."""
    return CreditApplication(
        id=application_id,
        name=form.name,
        document_type=form.document_type,
        document_number=form.document_number,
        address=form.address,
        email=form.email,
        mobile=form.mobile,
        bank_id=bank_id,
        state=FormState.IN_VERIFICATION,
        submitted_at=now,
        desk_at=desk_time(now),
        credit_limit=0,
    )


def approve(form: CreditApplication, card_number: str, now: datetime) -> None:
    """A clerk approves: the card with this number goes into the mail."""
    form.state = FormState.MAILED
    form.decided_at = now
    form.arrives_at = now + MAILING
    form.credit_limit = FORM_LIMIT
    form.card_number = card_number


def decline(form: CreditApplication, customer: Customer | None, reason: DeclineReason, now: datetime) -> None:
    """A clerk declines the form; ``customer`` is the one of its document, if there is one."""
    form.state = FormState.DECLINED
    form.decided_at = now
    form.reason = reason
    form.retry_at = retry_after(reason, _birth_date(form, customer), now)


def deliver(form: CreditApplication, now: datetime) -> None:
    """The card has come."""
    form.state = FormState.DELIVERED
    form.delivered_at = now


def checks_of(
    form: CreditApplication, customer: Customer | None, mobiles: set[str], now: datetime
) -> tuple[CheckView, ...]:
    """What the bank compares: the form with the customer of its document, whose phones are ``mobiles``.

    Of somebody who is no customer nothing holds that has to be compared with a record; the document is in no other name
    then, which is all that is asked of a stranger's.
    """
    born = _birth_date(form, customer)
    holds = {
        CheckKind.PERSON: customer is None or customer.name == form.name,
        CheckKind.MOBILE: form.mobile in mobiles,
        CheckKind.ADDRESS: customer is not None
        and customer.address is not None
        and normalise_address(customer.address) == normalise_address(form.address),
        CheckKind.EMAIL: customer is not None
        and customer.email is not None
        and normalise_email(customer.email) == normalise_email(form.email),
        CheckKind.ADULT: born is not None and age_on(born, china_day(now)) >= ADULT,
    }
    return tuple(CheckView(kind=kind, holds=held) for kind, held in holds.items())


def record_of(form: PaperForm | CreditApplication) -> RealNameRecord:
    """The person whom the form names."""
    return RealNameRecord(
        name=form.name,
        document_type=form.document_type,
        document_number=form.document_number,
        mobile=form.mobile,
    )


def house_bank() -> str:
    """The bank that keeps the virtual accounts; it issues the card where the person has no account elsewhere."""
    product = recognise(VIRTUAL_PREFIX)
    assert product is not None
    return product.bank_id


def credit_product(bank_id: str) -> CardProduct:
    """The product of the credit cards that the bank ``bank_id`` mails; the virtual one is none of them.

    Raises ``StopIteration`` for a bank that issues none (see ``issues_credit_cards``).
    """
    return next(product for product in _mailed_products() if product.bank_id == bank_id)


def issues_credit_cards(bank_id: str) -> bool:
    """Whether the bank ``bank_id`` has a credit card to mail."""
    return any(product.bank_id == bank_id for product in _mailed_products())


def _mailed_products() -> Iterator[CardProduct]:
    return (
        product
        for product in card_products()
        if product.kind is CardKind.CREDIT and product.prefix != VIRTUAL_PREFIX
    )


def facts_of(form: CreditApplication) -> FormFacts:
    """What the payment server may know of the form."""
    return FormFacts(
        bank_id=form.bank_id,
        state=form.state,
        submitted_at=form.submitted_at,
        desk_at=form.desk_at,
        decided_at=form.decided_at,
        arrives_at=form.arrives_at,
        delivered_at=form.delivered_at,
        reason=form.reason,
        retry_at=form.retry_at,
        limit=form.credit_limit,
        last_four="" if form.card_number is None else last_four(form.card_number),
    )


def _birth_date(form: CreditApplication, customer: Customer | None) -> date | None:
    """From the document where it carries the date, from what the bank has on record otherwise."""
    if form.document_type is DocumentType.RESIDENT_ID:
        return birth_date(form.document_number)
    return None if customer is None else customer.birth_date
