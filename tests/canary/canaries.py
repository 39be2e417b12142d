"""The values whose trace is looked for: what is personal about a person, and what comes up while a scenario is played."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.domain.people import Person

SHORTEST = 6
"""Signs of a value in ASCII letters and digits, so that none is met by chance."""


@dataclass(frozen=True)
class Canary:
    """A value and what it is, such as ``document``."""

    kind: str
    value: str


def canaries_of(person: Person) -> tuple[Canary, ...]:
    """Everything about ``person`` that nobody else has, as texts."""
    return tuple(Canary(kind, value) for kind, value in dict(_values_of(person)).items() if is_telling(value))


def is_telling(value: str) -> bool:
    """Whether ``value`` is long enough to stand for one person; one Chinese character is not, two are."""
    return len(value) >= (SHORTEST if value.isascii() else 2)


def _values_of(person: Person) -> Iterator[tuple[str, str]]:
    yield "name", person.name
    yield "name in Latin letters", person.title_en
    yield "document", person.document_number
    yield "mobile", person.mobile
    yield "e-mail", person.email
    yield "wallet password", person.wallet_password or ""
    for number, card in enumerate(person.cards, start=1):
        yield f"card {number}", card.number
        yield f"mobile of card {number}", card.mobile
    for item in ("home_address", "contact_address", "native_place", "birth_date"):
        yield item.replace("_", " "), str(person.personal.get(item, ""))
    for number, school in enumerate(person.personal.get("schools", ()), start=1):
        yield f"school {number}", school
    for account in person.accounts:
        yield f"{account.kind} account", account.account
