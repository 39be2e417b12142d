"""What is right about the person: the values that a scenario calls ``persona.<something>``, and a new password."""

from __future__ import annotations

from collections.abc import Callable

from gui.runs.known import Known, ValueUnknown
from models.domain.cards import CardKind, recognise
from models.domain.passwords import is_trivial
from models.domain.people import Card

NEW_PASSWORDS = ("274905", "639418", "851730", "406297")
"""Passwords that a person may come upon; the first that fits is taken."""


def name_gap(known: Known) -> str:
    return _gap(known.person.name, known.asked().name_asked)


def document_gap(known: Known) -> str:
    return _gap(known.person.document_number, known.asked().document_asked)


def _gap(full: str, asked: tuple[int, ...]) -> str:
    return "".join(full[position] for position in asked)


def kind_of(card: Card) -> CardKind | None:
    """Debit or credit; ``None`` when no bank issues such a number."""
    product = recognise(card.number)
    return product.kind if product else None


def is_usable(card: Card) -> bool:
    """Whether it is a debit card in use."""
    return card.status == "active" and kind_of(card) is CardKind.DEBIT


def debit_card(known: Known) -> str:
    """The number of the first debit card that is in use."""
    return _card(known, is_usable, "debit card in use")


def second_card(known: Known) -> str:
    """The number of another debit card in use than the first."""
    first = debit_card(known)
    return _card(known, lambda card: is_usable(card) and card.number != first, "second debit card in use")


def _card(known: Known, fits: Callable[[Card], bool], called: str) -> str:
    found = next((card.number for card in known.person.cards if fits(card)), None)
    if found is None:
        raise ValueUnknown(f"{known.person.id} has no {called}")
    return found


def _with_status(status: str) -> Callable[[Known], str]:
    return lambda known: _card(known, lambda card: card.status == status, f"{status} card")


def password(known: Known) -> str:
    """The wallet password that there was from the beginning."""
    if known.person.wallet_password is None:
        raise ValueUnknown(f"{known.person.id} has no wallet password yet")
    return known.person.wallet_password


def new_password(known: Known) -> str:
    """A password that the person may set: not the present one, and no trivial one."""
    person = known.person
    personal = (person.document_number, person.mobile, str(person.personal.get("birth_date", "")))
    fitting = (
        each for each in NEW_PASSWORDS if each != person.wallet_password and not is_trivial(each, *personal)
    )
    return next(fitting)


OWN_VALUES: dict[str, Callable[[Known], str]] = {
    "persona.name": lambda known: known.person.name,
    "persona.name_gap": name_gap,
    "persona.name_start": lambda known: known.person.name[:2],
    "persona.document": lambda known: known.person.document_number,
    "persona.document_gap": document_gap,
    "persona.mobile": lambda known: known.person.mobile,
    "persona.address": lambda known: known.person.address,
    "persona.email": lambda known: known.person.email,
    "persona.password": password,
    "persona.card": debit_card,
    "persona.card:second": second_card,
    "persona.card:credit": lambda known: _card(
        known, lambda card: kind_of(card) is CardKind.CREDIT, "credit card"
    ),
    "persona.card:frozen": _with_status("frozen"),
    "persona.card:closed": _with_status("closed"),
    "new_password": new_password,
}
