"""Identity documents: their kinds and format rules (¶80)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class DocumentType(StrEnum):
    """The kind of document that identifies a person."""

    RESIDENT_ID = "resident_id"
    PASSPORT = "passport"
    TAIWAN_PERMIT = "taiwan_permit"
    OFFICER_ID = "officer_id"


def is_resident_id(number: str) -> bool:
    """Whether ``number`` is a resident ID number: 17 digits and the check character of GB 11643."""
    # Imported here because the county table is read on import and the first paint must not wait for it.
    from stdnum.cn import ric

    return bool(ric.is_valid(number))


def birth_date(number: str) -> date:
    """The birth date that a resident ID number carries at positions 6 to 13.

    Raises ``ValueError`` when those digits are no date.
    """
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def birthday(born: date, age: int) -> date:
    """The day on which ``age`` is completed; for a 29 February that is 1 March in a common year."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def age_on(born: date, day: date) -> int:
    """Completed years of age on ``day``."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
