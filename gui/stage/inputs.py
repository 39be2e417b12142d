"""What a person would type, and into which field. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from models.domain.masks import mask_card, mask_document, mask_mobile, mask_name
from models.domain.people import Card, Person

if TYPE_CHECKING:
    from models.contract.application_view import ChallengeView


class InputKind(StrEnum):
    NAME = "name"
    DOCUMENT = "document"
    CARD = "card"
    MOBILE = "mobile"
    ADDRESS = "address"
    EMAIL = "email"
    PASSWORD = "password"
    REPEAT = "repeat"
    CODE = "code"


ADDRESSES = {
    InputKind.NAME: ("name_entry.name", "record_entry.name", "paper_form.name"),
    InputKind.DOCUMENT: ("name_entry.document", "record_entry.document", "paper_form.document"),
    InputKind.CARD: ("bind_card.number",),
    InputKind.MOBILE: ("bind_card.mobile", "record_entry.mobile", "paper_form.mobile"),
    InputKind.ADDRESS: ("paper_form.address",),
    InputKind.EMAIL: ("paper_form.email",),
    InputKind.PASSWORD: ("sign_in.password", "confirm_card.password", "set_password.password"),
    InputKind.REPEAT: ("set_password.repeat",),
    InputKind.CODE: ("verify_code.code",),
}
"""The fields that take each input: at most one a screen."""
HIDDEN = "•" * 6
"""What stands for a password."""


@dataclass(frozen=True, slots=True)
class PersonInput:
    """``shown`` is what the panel lists, ``typed`` what a click types into the field ``address``; they differ where only
    gaps are asked for, and where the panel must not show it.

    ``spoken`` tells one input from another without giving it away.
    """

    kind: InputKind
    shown: str
    typed: str
    spoken: str
    address: str
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the person stands: the screen that is shown, the gaps it asks for, the latest code that came by SMS, and a
    wallet password for who has none yet."""

    screen: str | None = None
    challenge: ChallengeView | None = None
    code: str | None = None
    new_password: str | None = None


def inputs_of(person: Person, standing: Standing) -> tuple[PersonInput, ...]:
    """The inputs of ``person`` in the order they are asked for."""
    return tuple(_inputs(person, standing))


def _inputs(person: Person, standing: Standing) -> Iterator[PersonInput]:
    challenge = standing.challenge
    name_gaps = challenge.name_asked if challenge is not None else None
    document_gaps = challenge.document_asked if challenge is not None else None
    yield _of_record(InputKind.NAME, person.name, mask_name(person.name), name_gaps, standing)
    document = person.document_number
    yield _of_record(InputKind.DOCUMENT, document, mask_document(document), document_gaps, standing)
    for card in person.cards:
        yield _plain(InputKind.CARD, card.number, mask_card(card.number), standing, card)
    for mobile in dict.fromkeys([*(card.mobile for card in person.cards), person.mobile]):
        yield _plain(InputKind.MOBILE, mobile, mask_mobile(mobile), standing)
    yield from _only_asked_for(InputKind.ADDRESS, person.address, person.address, standing)
    yield from _only_asked_for(InputKind.EMAIL, person.email, person.email, standing)
    password = person.wallet_password or standing.new_password
    if password is not None:
        yield from _only_asked_for(InputKind.PASSWORD, password, HIDDEN, standing)
        yield from _only_asked_for(InputKind.REPEAT, password, HIDDEN, standing)
    if standing.code is not None:
        yield _plain(InputKind.CODE, standing.code, "*" * len(standing.code), standing)


def _of_record(
    kind: InputKind, value: str, spoken: str, gaps: tuple[int, ...] | None, standing: Standing
) -> PersonInput:
    """A part of the real-name record: only its ``gaps`` are typed where only those are asked for."""
    address = _address(kind, standing.screen)
    if gaps is not None and _screen_of(address) == "name_entry":
        typed = "".join(value[position] for position in gaps)
        return PersonInput(kind, value, typed, spoken, address)
    return PersonInput(kind, value, value, spoken, address)


def _plain(
    kind: InputKind, value: str, spoken: str, standing: Standing, card: Card | None = None
) -> PersonInput:
    return PersonInput(kind, value, value, spoken, _address(kind, standing.screen), card)


def _only_asked_for(kind: InputKind, value: str, shown: str, standing: Standing) -> Iterator[PersonInput]:
    """The input where the screen that is shown has a field for it."""
    address = _address(kind, standing.screen)
    if _screen_of(address) == standing.screen:
        yield PersonInput(kind, shown, value, "*" * len(value), address)


def _address(kind: InputKind, screen: str | None) -> str:
    """The field for ``kind`` on ``screen``, or the first there is where that has none."""
    addresses = ADDRESSES[kind]
    return next((address for address in addresses if _screen_of(address) == screen), addresses[0])


def _screen_of(address: str) -> str:
    return address.partition(".")[0]
