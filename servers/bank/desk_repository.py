"""The SQL of the clerk's desk: cases, forms, and the accounts as the staff sees them."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.contract.paper_form import FormState
from models.domain.documents import DocumentType
from models.tables.bank import Card, Case, CreditApplication, Customer, VirtualAccount
from models.tables.sealed import index_text
from servers.bank.cards import can_be_bound


def find_case(session: Session, case_id: str) -> Case | None:
    return session.get(Case, case_id)


def waiting_cases(session: Session) -> list[Case]:
    """Cases without a decision, oldest first."""
    asked = select(Case).where(Case.decided_at.is_(None))
    return list(session.scalars(asked.order_by(Case.opened_at, Case.id)))


def decided_cases(session: Session) -> list[Case]:
    """Cases that were decided, newest decision first."""
    asked = select(Case).where(Case.decided_at.is_not(None))
    return list(session.scalars(asked.order_by(Case.decided_at.desc(), Case.opened_at.desc(), Case.id)))


def all_accounts(session: Session) -> list[VirtualAccount]:
    return list(
        session.scalars(select(VirtualAccount).order_by(VirtualAccount.created_at, VirtualAccount.id))
    )


def count_changes(session: Session) -> int:
    """How often an account or a case was made or changed; never less than before."""
    accounts = session.scalar(select(func.sum(VirtualAccount.version))) or 0
    # Counting a column counts where it is set.
    opened, decided = session.execute(select(func.count(Case.opened_at), func.count(Case.decided_at))).one()
    return accounts + int(opened) + int(decided)


def find_form(session: Session, application_id: str) -> CreditApplication | None:
    return session.get(CreditApplication, application_id)


def forms_of(session: Session, document_type: DocumentType, document_number: str) -> list[CreditApplication]:
    """The forms with this document, newest first."""
    asked = select(CreditApplication).where(
        CreditApplication.document_index == index_text(document_type, document_number)
    )
    return list(session.scalars(asked.order_by(CreditApplication.submitted_at.desc(), CreditApplication.id)))


def forms_to_come(session: Session) -> list[CreditApplication]:
    """The forms that have not reached the desk yet."""
    asked = (
        select(CreditApplication)
        .outerjoin(Case, Case.credit_application_id == CreditApplication.id)
        .where(CreditApplication.state == FormState.IN_VERIFICATION, Case.id.is_(None))
    )
    return list(session.scalars(asked.order_by(CreditApplication.desk_at, CreditApplication.id)))


def cards_in_the_mail(session: Session) -> list[CreditApplication]:
    asked = select(CreditApplication).where(CreditApplication.state == FormState.MAILED)
    return list(session.scalars(asked.order_by(CreditApplication.arrives_at, CreditApplication.id)))


def has_case(session: Session, form: CreditApplication) -> bool:
    asked = select(func.count()).where(Case.credit_application_id == form.id)
    return bool(session.scalar(asked))


def mobiles_of(session: Session, customer: Customer) -> set[str]:
    """The mobile numbers the bank has on record for the customer."""
    return set(session.scalars(select(Card.mobile).where(Card.customer_id == customer.id)))


def savings_account_of(session: Session, customer: Customer, mobile: str | None = None) -> Card | None:
    """The customer's first savings account that is in use; with ``mobile``, the first with that number."""
    cards = session.scalars(select(Card).where(Card.customer_id == customer.id).order_by(Card.id))
    return next((card for card in cards if can_be_bound(card) and mobile in (None, card.mobile)), None)
