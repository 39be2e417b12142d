"""What is in form and yet wrong: the values that a scenario calls ``wrong_<something>`` and
``other.<something>``."""

from __future__ import annotations

import re
from collections.abc import Callable

from gui.runs.known import Known
from gui.runs.own_values import debit_card, document_gap, is_usable, name_gap, new_password
from models.domain.cards import CardKind, card_products
from models.domain.documents import DocumentType
from models.domain.names import is_latin
from models.domain.people import Person, load_people

SIGNS = "赵钱孙李周吴郑王冯陈"
LETTERS = "ABCDEFGHIJ"
"""What takes the place of a character or letter of a name; there is one more than a number can ask for."""
WRONG_NUMBER = re.compile(r"(wrong_code|wrong_password|wrong_document|wrong_name|wrong_name_full):([1-9])")
"""Something wrong by its number: other numbers are wrong otherwise. Without a number it is the first."""


def wrong_number(reference: str, known: Known) -> str:
    """What is wrong in the way that a reference of the form ``WRONG_NUMBER`` says."""
    found = WRONG_NUMBER.fullmatch(reference)
    assert found is not None
    number = int(found.group(2))
    match found.group(1):
        case "wrong_code":
            return _other_digits(known.sent_code(), number)
        case "wrong_password":
            return _other_digits(known.person.wallet_password or new_password(known), number)
        case "wrong_document":
            return _other_digits(document_gap(known), number)
        case "wrong_name":
            return "".join(_other_sign(sign, number) for sign in name_gap(known))
    name = known.person.name
    return name[:-1] + _other_sign(name[-1], number)


def _other_digits(right: str, number: int) -> str:
    """Other digits at each place, and a digit where there was none."""
    return "".join(str((int(sign) + number) % 10) if sign.isdecimal() else str(number) for sign in right)


def _other_sign(right: str, number: int) -> str:
    """Another character of the same kind."""
    others = [sign for sign in (LETTERS if is_latin(right) else SIGNS) if sign != right]
    return others[number - 1]


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


def _unused_passport(_known: Known) -> str:
    """A passport number in form that nobody has."""
    taken = {person.document_number for person in load_people()}
    return next(
        number for number in (f"E{digits}" for digits in range(99999999, 0, -1)) if number not in taken
    )


def _strangers_card(known: Known) -> str:
    """A card of somebody else that is bound to no wallet, where there is one."""
    others = [person for person in _others(known) if any(map(is_usable, person.cards))]
    return debit_card(Known(min(others, key=lambda person: person.bound_card is not None)))


def _bound_card(known: Known) -> str:
    """A card that is bound to somebody else's wallet."""
    return next(person.bound_card for person in _others(known) if person.bound_card is not None)


def _other_owner(known: Known) -> Person:
    """Somebody else who has a wallet and, as the default is, a resident ID."""
    resident = DocumentType.RESIDENT_ID
    return next(
        person for person in _others(known) if person.wallet_open and person.document_type is resident
    )


def _others(known: Known) -> list[Person]:
    return [person for person in load_people() if person.id != known.person.id]


WRONG_VALUES: dict[str, Callable[[Known], str]] = {
    "wrong_name": lambda known: wrong_number("wrong_name:1", known),
    "wrong_name_full": lambda known: wrong_number("wrong_name_full:1", known),
    "wrong_document": lambda known: wrong_number("wrong_document:1", known),
    "wrong_document:passport": _unused_passport,
    "wrong_mobile": lambda known: _other_last_digit(known.person.mobile),
    "wrong_card:check-digit": lambda known: _other_last_digit(debit_card(known)),
    "wrong_card:unknown-bank": _unknown_bank_card,
    "wrong_card:unknown": _unknown_card,
    "wrong_card:stranger": _strangers_card,
    "wrong_card:bound": _bound_card,
    "other.name": lambda known: _other_owner(known).name,
    "other.document": lambda known: _other_owner(known).document_number,
}
