"""Whether a mask, or a part of a number that stands by itself, shows more of a number than anybody may see."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.domain.cards import recognise
from models.domain.people import Person

_TOKEN = re.compile(r"[0-9a-z*•●＊]+")
_MASK = re.compile(r"[*•●＊]+")
SHORTEST_PART = 5


@dataclass(frozen=True)
class Number:
    """A number, and how many of its signs may be seen at either end."""

    kind: str
    signs: str
    head: int
    tail: int


def numbers_of(person: Person) -> list[Number]:
    """The numbers of ``person`` that are shown masked. Of a document the signs in ASCII count."""
    document = "".join(sign for sign in person.document_number if sign.isascii())
    found = [Number("document", document.lower(), 4, 4), Number("mobile", person.mobile, 3, 4)]
    for card in person.cards:
        product = recognise(card.number)
        found.append(Number("card", card.number, len(product.prefix) if product else 0, 4))
    return found


def tokens_in(text: str) -> set[str]:
    """What could be a number or its mask in ``text``, which is in lower case."""
    return set(_TOKEN.findall(text))


def shows_too_much(token: str, number: Number) -> bool:
    """Whether ``token`` shows more of ``number`` than may be seen, masked or as a part by itself."""
    signs = number.signs
    if _MASK.search(token):
        if len(token) == len(signs) and _fits(token, signs):
            return _too_many(_shown(token), number)
        head, *_, tail = _MASK.split(token)
        if len(head) + len(tail) < SHORTEST_PART or not (signs.startswith(head) and signs.endswith(tail)):
            return False
        return len(head) > number.head or len(tail) > number.tail
    if not SHORTEST_PART <= len(token) < len(signs):
        return False
    return (len(token) > number.tail and signs.endswith(token)) or (
        len(token) > max(number.head, SHORTEST_PART) and signs.startswith(token)
    )


def _shown(token: str) -> list[int]:
    return [at for at, sign in enumerate(token) if not _MASK.match(sign)]


def _fits(token: str, signs: str) -> bool:
    return all(token[at] == signs[at] for at in _shown(token))


def _too_many(shown: list[int], number: Number) -> bool:
    length = len(number.signs)
    return any(number.head <= at < length - number.tail for at in shown) or len(shown) == length
