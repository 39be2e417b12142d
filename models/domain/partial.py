"""The partial real name: which characters are shown, which are asked for, and how answers match (Fig. 3B)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from models.domain.masks import hidden_of_document, mask_document, mask_name
from models.domain.names import is_chinese, is_latin
from models.domain.writing import normalise

__all__ = [
    "DOCUMENT_ASKED",
    "Challenge",
    "asked_windows",
    "could_be_asked_name",
    "make_challenge",
    "matches",
    "normalise",
    "part_of_record",
]

DOCUMENT_ASKED = 4
"""Hidden digits of a document number that are asked for (our reading)."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """Which positions of the stored record a client has to fill in.

    ``name_mask`` and ``document_mask`` show the record with ``*`` at every hidden position;
    ``name_asked`` and ``document_asked`` are the zero-based positions to fill, in order.
    """

    name_mask: str
    name_asked: tuple[int, ...]
    document_mask: str
    document_asked: tuple[int, ...]


def make_challenge(name: str, document_number: str, window: int) -> Challenge:
    """Ask for the first character of the name, which is the surname's (our reading), and a run of hidden digits that starts ``window`` into the mask.

    ``window`` is 0 to ``asked_windows(document_number) - 1``; it comes from entropy so that no two
    applications need ask for the same digits. Of any kind of document only digits are asked for.
    """
    digits = _hidden_digits(document_number)
    first = window % asked_windows(document_number)
    return Challenge(
        name_mask=mask_name(name),
        name_asked=(0,),
        document_mask=mask_document(document_number),
        document_asked=digits[first : first + DOCUMENT_ASKED],
    )


def asked_windows(document_number: str) -> int:
    """How many places a run of asked digits can start at."""
    return max(1, len(_hidden_digits(document_number)) - DOCUMENT_ASKED + 1)


def part_of_record(text: str, mask: str, asked: tuple[int, ...]) -> str | None:
    """The asked characters where ``text`` is the whole record or its beginning, as people give it unasked.

    ``text`` is normalised. ``None`` when it does not reach the last asked position, is too long, or differs from a
    character that ``mask`` shows.
    """
    reaches = bool(asked) and max(asked) < len(text) <= len(mask)
    agrees = all(shown in ("*", given) for shown, given in zip(mask, text, strict=False))
    return "".join(text[position] for position in asked) if reaches and agrees else None


def could_be_asked_name(part: str, mask: str) -> bool:
    """Whether ``part`` is written as the shown rest of the name is: in Latin letters, or in Chinese characters."""
    return is_latin(part) if any(is_latin(sign) for sign in mask) else is_chinese(part)


def matches(full: str, asked: tuple[int, ...], answer: str) -> bool:
    """Whether ``answer`` holds exactly the characters of ``full`` at the positions ``asked``."""
    expected = "".join(full[position] for position in asked)
    given = normalise(answer)
    return hmac.compare_digest(normalise(expected).encode(), given.encode())


def _hidden_digits(document_number: str) -> tuple[int, ...]:
    return tuple(p for p in hidden_of_document(document_number) if document_number[p] in "0123456789")
