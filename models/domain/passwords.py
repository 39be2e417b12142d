"""The wallet password: six digits, none of those that are tried first (our reading)."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from models.domain.cards import digits_only
from models.domain.documents import birth_date

PASSWORD_DIGITS = 6

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_RESIDENT_ID = re.compile(r"\d{17}[\dX]")
_DATE_ORDERS = ("%Y%m%d", "%y%m%d", "%m%d%y", "%d%m%y", "%m%d%Y", "%d%m%Y")


def is_trivial(password: str, *personal: str) -> bool:
    """Whether ``password`` is easily guessed: one digit throughout, a run up or down, or a part of ``personal``.

    ``personal`` are such as the document number, the mobile number and the birth date (``YYYY-MM-DD``, or inside
    a resident ID number); the date counts in every common order. Runs go on past the nine: ``890123`` is one.
    """
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(password)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return True
    return any(password in known for text in personal for known in _written(text))


def _written(text: str) -> tuple[str, ...]:
    """The digits of ``text``, and those of its date in other orders."""
    found = _date_in(text)
    dates = () if found is None else tuple(found.strftime(order) for order in _DATE_ORDERS)
    return (digits_only(text), *dates)


def _date_in(text: str) -> date | None:
    try:
        if _ISO_DATE.fullmatch(text):
            return date.fromisoformat(text)
        return birth_date(text) if _RESIDENT_ID.fullmatch(text) else None
    except ValueError:
        return None
