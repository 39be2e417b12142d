"""What a server or already a field refuses by itself: out of form, or too easily guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from gui.runs.known import Known


def _digit_for_last_sign(known: Known) -> str:
    """The name with a digit in the place of its last character."""
    return known.person.name[:-1] + "3"


def _transposed(known: Known) -> str:
    """The document number with two unlike neighbours in each other's place, which its check character tells."""
    number = known.person.document_number
    place = next(at for at in range(len(number) - 2, 0, -1) if number[at] != number[at - 1])
    return number[: place - 1] + number[place] + number[place - 1] + number[place + 1 :]


def _born(known: Known) -> str:
    """The birth date in six digits."""
    return date.fromisoformat(known.person.personal["birth_date"]).strftime("%y%m%d")


UNFIT_VALUES: dict[str, Callable[[Known], str]] = {
    "unfit_name": _digit_for_last_sign,
    "unfit_document": _transposed,
    "unfit_mobile": lambda known: "2" + known.person.mobile[1:],
    "unfit_address": lambda _known: "12-3",
    "unfit_email": lambda known: known.person.email.replace("@", " at "),
    "trivial_password": lambda _known: "123456",
    "trivial_password:birth-date": _born,
}
