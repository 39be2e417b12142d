"""What is in form and yet wrong: the values that a scenario calls ``wrong_<something>``."""

from __future__ import annotations

import re
from collections.abc import Callable

from gui.runs.known import Known
from gui.runs.own_values import debit_card, document_gap, is_usable, name_gap, new_password
from models.domain.cards import CardKind, card_products
from models.domain.names import is_latin_name
from models.domain.people import Person, load_people

WRONG_NUMBER = re.compile(r"(wrong_code|wrong_password):([1-9]\d?)")
"""A wrong code or password by its number; the same number is the same again."""


def wrong_number(reference: str, known: Known) -> str:
    """Six digits that are not the right ones, for a reference of the form ``WRONG_NUMBER``."""
    found = WRONG_NUMBER.fullmatch(reference)
    assert found is not None
    what, number = found.groups()
    right = known.sent_code() if what == "wrong_code" else known.person.wallet_password or new_password(known)
    return f"{(int(right) + int(number)) % 1_000_000:06d}"


def _other_signs(right: str, sign: str, otherwise: str) -> str:
    return "".join(sign if character != sign else otherwise for character in right)


def _wrong_name_full(known: Known) -> str:
    """A name of the same kind that nobody has."""
    name = known.person.name
    return "NOEL OTHER" if is_latin_name(name) else name[:-1] + _other_signs(name[-1], "赵", "钱")


def _other_last_digit(number: str) -> str:
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def _with_check_digit(digits: str) -> str:
    from stdnum import luhn

    return digits + str(luhn.calc_check_digit(digits))


def _unused_number(prefix: str, length: int) -> str:
    """A number in form that nobody has: counted down from the highest."""
    taken = {card.number for person in load_people() for card in person.cards}
    body = int("9" * (length - len(prefix) - 1))
    while (number := _with_check_digit(prefix + str(body))) in taken:
        body -= 1
    return number


def _unknown_card(_known: Known) -> str:
    product = next(product for product in card_products() if product.kind is CardKind.DEBIT)
    return _unused_number(product.prefix, product.length)


def _unknown_bank_card(_known: Known) -> str:
    """A number with a valid check digit whose prefix belongs to no bank."""
    prefixes = (str(prefix) for prefix in range(9999, 8999, -1))
    return _unused_number(next(prefix for prefix in prefixes if _is_free(prefix)), 16)


def _is_free(prefix: str) -> bool:
    return not any(p.prefix.startswith(prefix) or prefix.startswith(p.prefix) for p in card_products())


def _strangers_card(known: Known) -> str:
    """A card of somebody else that is bound to no wallet, where there is one."""
    others = [person for person in _others(known) if any(map(is_usable, person.cards))]
    return debit_card(Known(min(others, key=lambda person: person.bound_card is not None)))


def _bound_card(known: Known) -> str:
    """A card that is bound to somebody else's wallet."""
    return next(person.bound_card for person in _others(known) if person.bound_card is not None)


def _others(known: Known) -> list[Person]:
    return [person for person in load_people() if person.id != known.person.id]


WRONG_VALUES: dict[str, Callable[[Known], str]] = {
    "wrong_name": lambda known: _other_signs(name_gap(known), "赵", "钱"),
    "wrong_name_full": _wrong_name_full,
    "wrong_document": lambda known: _other_signs(document_gap(known), "1", "2"),
    "wrong_mobile": lambda known: _other_last_digit(known.person.mobile),
    "trivial_password": lambda _known: "123456",
    "wrong_card:check-digit": lambda known: _other_last_digit(debit_card(known)),
    "wrong_card:unknown-bank": _unknown_bank_card,
    "wrong_card:unknown": _unknown_card,
    "wrong_card:stranger": _strangers_card,
    "wrong_card:bound": _bound_card,
}
