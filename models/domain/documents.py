"""Identity documents: their kinds and format rules (¶80).

The source names the kinds alone; the formats are our reading of what such documents look like:

- resident ID: 17 digits and the check character of GB 11643, a digit or X;
- passport: nine characters, a letter, a letter or digit, and seven digits;
- Taiwan compatriot permit: eight digits;
- officer's ID: one Chinese character, ``字第``, seven digits, ``号``.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from models.domain.names import is_chinese
from models.domain.writing import normalise


class DocumentType(StrEnum):
    """The kind of document that identifies a person."""

    RESIDENT_ID = "resident_id"
    PASSPORT = "passport"
    TAIWAN_PERMIT = "taiwan_permit"
    OFFICER_ID = "officer_id"


_PASSPORT = re.compile(r"[A-Z][A-Z0-9][0-9]{7}")
_TAIWAN_PERMIT = re.compile(r"[0-9]{8}")
_OFFICER_ID = re.compile(r"(.)字第[0-9]{7}号")
_SIMPLIFIED = str.maketrans("號", "号")


def normalise_document(document_type: DocumentType, text: str) -> str:
    """The number as the record holds it: narrow digits, capitals, no spaces and dashes.

    An officer's ID ends with the simplified ``号``, also where the traditional sign was typed.
    """
    number = normalise(text)
    if document_type is DocumentType.OFFICER_ID:
        return number.translate(_SIMPLIFIED)
    return number


def is_document(document_type: DocumentType, number: str) -> bool:
    """Whether ``number``, normalised, has the form of a document of that kind."""
    match document_type:
        case DocumentType.RESIDENT_ID:
            return is_resident_id(number)
        case DocumentType.PASSPORT:
            return _PASSPORT.fullmatch(number) is not None
        case DocumentType.TAIWAN_PERMIT:
            return _TAIWAN_PERMIT.fullmatch(number) is not None
        case DocumentType.OFFICER_ID:
            found = _OFFICER_ID.fullmatch(number)
            return found is not None and is_chinese(found.group(1))


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
