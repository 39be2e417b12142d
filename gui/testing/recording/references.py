"""From a text back to the reference that stands for it, so that a test never holds what a person typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from gui.runs.known import Known, ValueUnknown
from gui.runs.values import FORMS, PLAIN, resolve, typed_class

NUMBERED = ("wrong_code", "wrong_password", "wrong_document", "wrong_name", "wrong_name_full")
HIDDEN_LENGTH = 2
"""A shorter value, such as the one hidden character of a name, is part of too many words to be looked for."""
DIGITS = "3141592653"
LETTERS = "synthetic"


LONGEST_AMOUNT = len("1000000.00")
"""A form's numbers are longer; codes and passwords have references."""


def stand_in_for(text: str, known: Known, *, as_it_is: bool, is_money: bool) -> str:
    """What is kept of ``text``, which a hand entered: its reference, or another text of its class and length.

    Unless it is taken ``as_it_is``, the spaces in it are mostly the field's own. ``is_money``: it may be an amount.
    """
    narrow = "".join(text.split())
    first, then = (text, narrow) if as_it_is else (narrow, text)
    may_be_amount = is_money and len(narrow) <= LONGEST_AMOUNT
    return (
        reference_of(first, known)
        or reference_of(then, known)
        or (reference_to_amount(narrow) if may_be_amount else None)
        or synthetic(text)
    )


def reference_of(text: str, known: Known) -> str | None:
    """The reference that gives exactly ``text`` now; what is the person's own before what is wrong."""
    candidates = list(_values(known))
    for reference, value in candidates:
        if value == text:
            return reference
    for reference, value in candidates:
        for form, written in FORMS.items():
            if written(value) == text:
                return f"{reference}|{form}"
    return None


def reference_to_amount(text: str) -> str | None:
    """The reference to an amount of yuan."""
    try:
        fen = Decimal(text) * 100
    except InvalidOperation:
        return None
    if not fen.is_finite() or fen != int(fen) or not 0 < fen < 10**9:
        return None
    return f"amount:{int(fen)}"


def synthetic(text: str) -> str:
    """Another text of the class and length of ``text``, for what no reference stands for."""
    kind, _, length = typed_class(text).partition(":")
    match kind:
        case "digits":
            return _filled(DIGITS, int(length))
        case "letters" if text.isascii():
            return _filled(LETTERS, int(length))
        case "letters":
            return _filled("测试文字", int(length))
    return "".join(
        _filled(DIGITS, place + 1)[-1]
        if sign.isdecimal()
        else _filled(LETTERS, place + 1)[-1]
        if sign.isalpha()
        else sign
        for place, sign in enumerate(text)
    )


def secrets_of(known: Known) -> frozenset[str]:
    """What may not stand in a test: every value that a reference stands for."""
    return frozenset(value for _, value in _values(known) if len(value) >= HIDDEN_LENGTH)


def _values(known: Known) -> Iterator[tuple[str, str]]:
    for reference in [*PLAIN, *(f"{name}:{number}" for name in NUMBERED for number in range(1, 4))]:
        try:
            yield reference, resolve(reference, known)
        except (ValueUnknown, StopIteration, KeyError, IndexError):
            continue


def _filled(signs: str, length: int) -> str:
    return (signs * (length // len(signs) + 1))[:length]
