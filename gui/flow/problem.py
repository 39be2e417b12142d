"""What went wrong, as presenters keep it and ``gui.kit.problem_text`` puts it into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.contract.problems import ProblemError


class InputProblem(StrEnum):
    """What a screen finds wrong with an input before any call; the servers' problems are ``ProblemType``."""

    NAME_MISSING = "name-missing"
    NAME_NOT_CHINESE = "name-not-chinese"
    NAME_NOT_LETTER = "name-not-letter"
    """The hidden character of a name in Latin letters is asked for."""
    DOCUMENT_MISSING = "document-missing"
    FULL_NAME_MISSING = "full-name-missing"
    FULL_DOCUMENT_MISSING = "full-document-missing"
    RESIDENT_ID_FORMAT = "resident-id-format"
    PASSPORT_FORMAT = "passport-format"
    TAIWAN_PERMIT_FORMAT = "taiwan-permit-format"
    OFFICER_ID_FORMAT = "officer-id-format"
    OWN_MOBILE_MISSING = "own-mobile-missing"
    """The person's own number is asked for, not the one the bank has for a card."""
    ADDRESS_MISSING = "address-missing"
    EMAIL_MISSING = "email-missing"
    CARD_MISSING = "card-missing"
    CARD_INCOMPLETE = "card-incomplete"
    MOBILE_MISSING = "mobile-missing"
    MOBILE_FORMAT = "mobile-format"
    CODE_INCOMPLETE = "code-incomplete"
    PASSWORD_INCOMPLETE = "password-incomplete"
    PASSWORD_DIFFERENT = "password-different"
    """The password was repeated otherwise."""
    AMOUNT_MISSING = "amount-missing"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. ``slug`` is a ``ProblemType`` or ``InputProblem``; ``field`` the input of the request that is
    wrong, if one is; ``remaining`` the tries left; ``exceeded`` a figure in fen."""

    slug: str
    field: str | None = None
    remaining: int | None = None
    retry_at: datetime | None = None
    exceeded: int | None = None

    @classmethod
    def of(cls, error: ProblemError) -> Problem:
        document = error.document
        return cls(
            slug=error.problem.value,
            field=document.field,
            remaining=document.remaining,
            retry_at=document.retry_at,
            exceeded=document.exceeded,
        )


def incomplete_password(typed: str, said: Problem | None) -> Problem:
    """What to say of a password with digits missing. After a refusal the field is empty: a second tap sends nothing then,
    and what was ``said`` of the first stands until something is typed."""
    return said if said is not None and not typed else Problem(InputProblem.PASSWORD_INCOMPLETE)
