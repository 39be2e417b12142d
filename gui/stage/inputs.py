"""What a person would type, and into which field. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from models.domain.masks import mask_card, mask_document, mask_mobile, mask_name
from models.domain.people import Card, Person

if TYPE_CHECKING:
    from models.contract.application_view import ChallengeView


PLAYED_LEAF = "C"
"""The leaf of the decision tree that can be played; people of the others are listed for later."""


class InputKind(StrEnum):
    NAME = "name"
    DOCUMENT = "document"
    CARD = "card"
    MOBILE = "mobile"
    CODE = "code"


ADDRESSES = {
    InputKind.NAME: "name_entry.name",
    InputKind.DOCUMENT: "name_entry.document",
    InputKind.CARD: "bind_card.number",
    InputKind.MOBILE: "bind_card.mobile",
    InputKind.CODE: "verify_code.code",
}
"""The field that takes each input."""


@dataclass(frozen=True, slots=True)
class PersonInput:
    """``shown`` is what the panel lists, ``typed`` what a click types; they differ where only gaps are asked for.

    ``spoken`` tells one input from another without giving it away.
    """

    kind: InputKind
    shown: str
    typed: str
    spoken: str
    card: Card | None = None

    @property
    def address(self) -> str:
        return ADDRESSES[self.kind]


def inputs_of(person: Person, challenge: ChallengeView | None, code: str | None) -> tuple[PersonInput, ...]:
    """The inputs of ``person`` in the order they are asked for; ``code`` is the latest that came by SMS."""
    name, document = person.name, person.document_number
    asked_name = _at(name, challenge.name_asked) if challenge is not None else name
    asked_document = _at(document, challenge.document_asked) if challenge is not None else document
    found = [
        PersonInput(InputKind.NAME, name, asked_name, mask_name(name)),
        PersonInput(InputKind.DOCUMENT, document, asked_document, mask_document(document)),
        *(
            PersonInput(InputKind.CARD, card.number, card.number, mask_card(card.number), card)
            for card in person.cards
        ),
    ]
    mobiles = dict.fromkeys([*(card.mobile for card in person.cards), person.mobile])
    found += [PersonInput(InputKind.MOBILE, mobile, mobile, mask_mobile(mobile)) for mobile in mobiles]
    if code is not None:
        found.append(PersonInput(InputKind.CODE, code, code, "*" * len(code)))
    return tuple(found)


def _at(text: str, positions: tuple[int, ...]) -> str:
    return "".join(text[position] for position in positions)
