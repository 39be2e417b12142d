"""Values by reference: how a scenario and a run log name what a person types, so that neither holds it.

``persona.name_gap``, ``persona.document_gap``  the characters that the payment server asks for
``persona.mobile``, ``persona.card``            the mobile number, and the first debit card that is in use
``persona.card:credit``, ``persona.card:frozen`` the person's other cards
``sms.code``                                    the code of the newest SMS
``amount:12000``                                an amount in fen, typed in yuan
``wrong_name``, ``wrong_document``, ``wrong_mobile``, ``wrong_code:1``, ``wrong_card:<why>``
                                                what is in form and yet wrong; codes by number, cards by ``WRONG_CARDS``
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.domain.cards import CardKind, card_products, recognise
from models.domain.people import Card, Person, load_people

if TYPE_CHECKING:
    from models.contract.application_view import ChallengeView


class ValueUnknown(Exception):
    """A reference that means nothing at this moment, such as a code before any SMS came."""


@dataclass(frozen=True)
class Known:
    """What references are resolved from: the person, the gaps being asked for, the newest code."""

    person: Person
    challenge: ChallengeView | None = None
    code: str | None = None


def _gap(full: str, asked: tuple[int, ...]) -> str:
    return "".join(full[position] for position in asked)


def _challenge(known: Known) -> ChallengeView:
    if known.challenge is None:
        raise ValueUnknown("no gaps are being asked for")
    return known.challenge


def _name_gap(known: Known) -> str:
    return _gap(known.person.name, _challenge(known).name_asked)


def _document_gap(known: Known) -> str:
    return _gap(known.person.document_number, _challenge(known).document_asked)


def _code(known: Known) -> str:
    if known.code is None:
        raise ValueUnknown("no SMS with a code has come")
    return known.code


def _own_card(known: Known, fits: Callable[[Card], bool], called: str) -> str:
    found = next((card.number for card in known.person.cards if fits(card)), None)
    if found is None:
        raise ValueUnknown(f"{known.person.id} has no {called}")
    return found


def _kind(card: Card) -> CardKind | None:
    product = recognise(card.number)
    return product.kind if product else None


def _debit_card(known: Known) -> str:
    return _own_card(
        known, lambda card: card.status == "active" and _kind(card) is CardKind.DEBIT, "debit card in use"
    )


def _credit_card(known: Known) -> str:
    return _own_card(known, lambda card: _kind(card) is CardKind.CREDIT, "credit card")


def _frozen_card(known: Known) -> str:
    return _own_card(known, lambda card: card.status == "frozen", "frozen card")


def _wrong_name(known: Known) -> str:
    right = _name_gap(known)
    return "".join("赵" if character != "赵" else "钱" for character in right)


def _wrong_document(known: Known) -> str:
    return "".join("1" if character != "1" else "2" for character in _document_gap(known))


def _other_last_digit(number: str) -> str:
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def _wrong_mobile(known: Known) -> str:
    return _other_last_digit(known.person.mobile)


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
    others = (person for person in load_people() if person.id != known.person.id)
    return _debit_card(next(Known(person) for person in others if any(map(_is_usable, person.cards))))


def _is_usable(card: Card) -> bool:
    return card.status == "active" and _kind(card) is CardKind.DEBIT


WRONG_CARDS: dict[str, Callable[[Known], str]] = {
    "check-digit": lambda known: _other_last_digit(_debit_card(known)),
    "unknown-bank": _unknown_bank_card,
    "unknown": _unknown_card,
    "stranger": _strangers_card,
}
"""Why a card number that is typed is wrong."""

PLAIN: dict[str, Callable[[Known], str]] = {
    "persona.name_gap": _name_gap,
    "persona.document_gap": _document_gap,
    "persona.mobile": lambda known: known.person.mobile,
    "persona.card": _debit_card,
    "persona.card:credit": _credit_card,
    "persona.card:frozen": _frozen_card,
    "sms.code": _code,
    "wrong_name": _wrong_name,
    "wrong_document": _wrong_document,
    "wrong_mobile": _wrong_mobile,
    **{f"wrong_card:{why}": resolve_card for why, resolve_card in WRONG_CARDS.items()},
}
"""Every reference without a number of its own."""

AMOUNT = re.compile(r"amount:([1-9]\d{0,8})")
WRONG_CODE = re.compile(r"wrong_code:([1-9]\d?)")


def is_reference(text: str) -> bool:
    """Whether ``text`` is a reference; anything else stands for itself."""
    return text in PLAIN or bool(AMOUNT.fullmatch(text) or WRONG_CODE.fullmatch(text))


def check_reference(text: str) -> None:
    """Raise ``ValueError`` when ``text`` is no reference."""
    if not is_reference(text):
        raise ValueError(f"{text!r} refers to no value")


def resolve(reference: str, known: Known) -> str:
    """The text to type for ``reference``.

    Raises ``ValueError`` when it is no reference, ``ValueUnknown`` when there is no such value at this moment.
    """
    check_reference(reference)
    if amount := AMOUNT.fullmatch(reference):
        fen = int(amount.group(1))
        return f"{fen // 100}.{fen % 100:02d}" if fen % 100 else str(fen // 100)
    if wrong := WRONG_CODE.fullmatch(reference):
        return f"{(int(_code(known)) + int(wrong.group(1))) % 1_000_000:06d}"
    return PLAIN[reference](known)


def typed_class(text: str) -> str:
    """What a log keeps of a text that has no reference: its class and length, such as ``digits:6``."""
    kind = "digits" if text.isdecimal() else "letters" if text.isalpha() else "text"
    return f"{kind}:{len(text)}"
