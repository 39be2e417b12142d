"""Whether a savings account may be verified for a person (step 6): one problem each, before any code is sent."""

from __future__ import annotations

from typing import Final

from models.contract.payment_bank import RealNameRecord
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import CardKind
from models.tables.bank import Card

ACTIVE: Final = "active"


def check_card(card: Card | None, record: RealNameRecord, mobile: str) -> Card:
    """The card, if it is of the person in ``record``, a debit card, active, and reserved with ``mobile``.

    ``mobile`` holds digits only. Raises the ``ProblemError`` of the first check that fails, at its field. The owner is
    checked first: a stranger learns nothing else of a card.
    """
    if card is None:
        raise _refused(ProblemType.CARD_UNKNOWN)
    if not belongs_to(card, record):
        raise _refused(ProblemType.CARD_NOT_YOURS)
    if card.kind is not CardKind.DEBIT:
        raise _refused(ProblemType.CARD_NOT_DEBIT)
    if card.status != ACTIVE:
        raise _refused(ProblemType.CARD_INACTIVE)
    if card.mobile != mobile:
        raise _refused(ProblemType.MOBILE_MISMATCH, field="mobile")
    return card


def can_be_bound(card: Card) -> bool:
    """Whether the card is an active debit card, as a savings account's is."""
    return card.kind is CardKind.DEBIT and card.status == ACTIVE


def belongs_to(card: Card, record: RealNameRecord) -> bool:
    """Whether the card is the one person's whom ``record`` names, by name and document."""
    owner = card.customer
    return (owner.name, owner.document_type, owner.document_number) == (
        record.name,
        record.document_type,
        record.document_number,
    )


def _refused(problem: ProblemType, field: str = "card_number") -> ProblemError:
    return ProblemError(problem, field=field)
