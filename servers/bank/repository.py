"""All of the bank's SQL: functions of a session."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountState, RealNameRecord
from models.tables.bank import (
    Binding,
    Card,
    CreditAccount,
    Customer,
    OutboxMessage,
    Raise,
    SentCode,
    Verification,
    VirtualAccount,
)
from models.tables.sealed import index_text

_WAITING = (
    select(OutboxMessage)
    .where(OutboxMessage.delivered_at.is_(None), OutboxMessage.problem.is_(None))
    .order_by(OutboxMessage.number)
)

ERASE_TEXT: Final = update(SentCode).where(SentCode.id == bindparam("number")).values(unsent=None)
"""Erases the SMS of the code ``number``."""


def find_customer(session: Session, record: RealNameRecord) -> Customer | None:
    """The customer with the record's document."""
    return session.scalars(
        select(Customer).where(
            Customer.document_index == index_text(record.document_type, record.document_number)
        )
    ).one_or_none()


def find_credit_account(session: Session, customer: Customer) -> CreditAccount | None:
    return session.get(CreditAccount, customer.id)


def find_card(session: Session, card_number: str) -> Card | None:
    return session.scalars(select(Card).where(Card.card_index == card_number)).one_or_none()


def find_card_by_reference(session: Session, reference: str) -> Card | None:
    return session.scalars(select(Card).where(Card.reference == reference)).one_or_none()


def find_binding(session: Session, reference: str) -> Binding | None:
    return session.get(Binding, reference)


def find_verification(session: Session, verification_id: str, application_id: str) -> Verification | None:
    """The verification, but only for the application that it was opened for."""
    found = session.get(Verification, verification_id)
    return found if found is not None and found.application_id == application_id else None


def find_confirmed(session: Session, application_id: str, reference: str) -> Verification | None:
    """The verification by which ``application_id`` confirmed the card with this reference."""
    return session.scalars(
        select(Verification)
        .join(Card)
        .where(
            Verification.application_id == application_id,
            Verification.confirmed_at.is_not(None),
            Card.reference == reference,
        )
    ).first()


def supersede_verifications(session: Session, application_id: str) -> None:
    """No code of ``application_id`` that was sent before counts any more."""
    session.execute(
        update(Verification).where(Verification.application_id == application_id).values(superseded=True)
    )


def note_reported(session: Session, application_id: str, now: datetime) -> None:
    """The binding of ``application_id`` is known: every code that was sent for it is used up."""
    session.execute(
        update(Verification).where(Verification.application_id == application_id).values(reported_at=now)
    )


def newest_code(session: Session, verification: Verification) -> SentCode:
    """The code that counts."""
    return session.scalars(
        select(SentCode)
        .where(SentCode.verification_id == verification.id)
        .order_by(SentCode.id.desc())
        .limit(1)
    ).one()


def unsent_codes(session: Session) -> list[int]:
    """The numbers of the codes whose SMS has not gone, as far as is known, oldest first."""
    return list(
        session.scalars(select(SentCode.id).where(SentCode.unsent.is_not(None)).order_by(SentCode.id))
    )


def code_with_verification(session: Session, number: int) -> tuple[SentCode, Verification]:
    sent = session.get_one(SentCode, number)
    return sent, session.get_one(Verification, sent.verification_id)


def codes_sent_since(session: Session, customer: Customer, since: datetime) -> list[datetime]:
    """When codes were sent to the customer after ``since``, in whatever application; oldest first."""
    return list(
        session.scalars(
            select(SentCode.sent_at)
            .join(Verification)
            .join(Card)
            .where(Card.customer_id == customer.id, SentCode.sent_at > since)
            .order_by(SentCode.id)
        )
    )


def find_account(session: Session, account_id: str) -> VirtualAccount | None:
    return session.get(VirtualAccount, account_id)


def find_account_of(session: Session, customer: Customer) -> VirtualAccount | None:
    return session.scalars(
        select(VirtualAccount).where(VirtualAccount.customer_id == customer.id)
    ).one_or_none()


def is_card_number_taken(session: Session, card_number: str) -> bool:
    """Whether a virtual or another card has this number."""
    virtual = select(func.count()).where(VirtualAccount.card_index == card_number)
    return bool(session.scalar(virtual)) or find_card(session, card_number) is not None


def accounts_in_review(session: Session) -> list[VirtualAccount]:
    """The accounts whose review is to come, without those that are left to a clerk.

    What nobody has heard of is reviewed when somebody has.
    """
    return list(
        session.scalars(
            select(VirtualAccount)
            .where(
                VirtualAccount.state == AccountState.IN_REVIEW,
                VirtualAccount.referred_at.is_(None),
                VirtualAccount.heard_of,
            )
            .order_by(VirtualAccount.review_due_at, VirtualAccount.id)
        )
    )


def find_raise(session: Session, raise_id: str) -> Raise | None:
    return session.get(Raise, raise_id)


def get_message(session: Session, key: str) -> OutboxMessage:
    """The message ``key`` of the outbox. Raises ``sqlalchemy.exc.NoResultFound`` when there is none."""
    return session.get_one(OutboxMessage, key)


def next_message_number(session: Session) -> int:
    return (session.scalar(select(func.max(OutboxMessage.number))) or 0) + 1


def waiting_messages(session: Session) -> list[OutboxMessage]:
    """What the payment server has neither taken nor refused, oldest first."""
    return list(session.scalars(_WAITING))


def oldest_waiting_message(session: Session, subject_id: str) -> OutboxMessage | None:
    """What is to be told next about an account or a form."""
    return session.scalars(_WAITING.where(OutboxMessage.subject_id == subject_id).limit(1)).first()
