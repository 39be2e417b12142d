"""The invented people of the demonstration: what each party knows of them, and what will happen to them.

Data only, read from ``assets/people/*.json``. Each party seeds its own database from the part that is its own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from models.domain.documents import DocumentType

PEOPLE_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "people"


@dataclass(frozen=True, slots=True)
class Card:
    """A card that a bank issued to the person: ``status`` is ``active``, ``frozen`` or ``closed``."""

    number: str
    mobile: str
    status: str = "active"


@dataclass(frozen=True, slots=True)
class LinkedAccount:
    """An account at another service that the person can link: ``kind`` is social, game, mail, wealth or service.

    ``linked`` accounts are linked to the wallet from the start; the others can be linked for a limit raise.
    ``history`` holds the data items that the history server reports, named as in the payment-history contract.
    """

    kind: str
    account: str
    linked: bool = False
    history: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeededAccount:
    """The virtual credit account that the bank keeps for the person from the beginning.

    ``state`` is one of ``in_review``, ``approved``, ``declined`` and ``frozen``; ``limit`` and ``used`` are in fen.
    """

    state: str
    limit: int = 0
    used: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person.

    ``wallet_password`` is that of an open wallet; without a wallet there is none. ``password_at_sign_in`` says that the
    wallet asks for it before it opens a session. ``wallet_history`` is the payment server's own data: ``exchange`` (count, frequency a month, total in fen)
    and ``login`` (count, frequency a month, duration in minutes). ``personal`` are the items of ¶81.
    """

    id: str
    leaf: str
    name: str
    document_type: DocumentType
    document_number: str
    mobile: str
    email: str
    wallet_open: bool
    wallet_password: str | None
    credit_account: bool
    cards: tuple[Card, ...]
    bound_card: str | None
    virtual_account: SeededAccount | None
    wallet_history: dict[str, dict[str, int]]
    personal: dict[str, Any]
    accounts: tuple[LinkedAccount, ...]
    title_en: str
    title_zh: str
    outcome_en: str
    outcome_zh: str
    password_at_sign_in: bool = False

    @property
    def wallet_id(self) -> str:
        """The wallet's id, where there is one (``wallet_open``)."""
        return f"wallet-{self.id}"

    @property
    def device_id(self) -> str:
        """The id of the phone that a person without a wallet signs in by."""
        return f"device-{self.id}"

    @property
    def bound_card_reference(self) -> str | None:
        """The bank's reference of the bound card, which bank and payment server have agreed on before."""
        return None if self.bound_card is None else f"savings-{self.id}"

    @property
    def address(self) -> str:
        """The postal address of a form."""
        address: str = self.personal["home_address"]
        return address

    def outcome(self, language: str) -> str:
        """One line that says what will happen to this person."""
        return self.outcome_zh if language.startswith("zh") else self.outcome_en

    def title(self, language: str) -> str:
        """How the person is called in a list: the name, readable in ``language``."""
        return self.title_zh if language.startswith("zh") else self.title_en


def parse_person(data: dict[str, Any]) -> Person:
    """A person from the JSON form of ``assets/people``. Raises ``KeyError`` when a datum is missing."""
    return Person(
        id=data["id"],
        leaf=data["leaf"],
        name=data["name"],
        document_type=DocumentType(data["document"]["type"]),
        document_number=data["document"]["number"],
        mobile=data["mobile"],
        email=data["email"],
        wallet_open=data["wallet_open"],
        wallet_password=data.get("wallet_password"),
        credit_account=data["credit_account"],
        cards=tuple(Card(**card) for card in data["cards"]),
        bound_card=data.get("bound_card"),
        virtual_account=SeededAccount(**data["virtual_account"]) if data.get("virtual_account") else None,
        wallet_history=data["wallet_history"],
        personal=data["personal"],
        accounts=tuple(LinkedAccount(**account) for account in data["accounts"]),
        title_en=data["title"]["en"],
        title_zh=data["title"]["zh"],
        outcome_en=data["outcome"]["en"],
        outcome_zh=data["outcome"]["zh"],
        password_at_sign_in=data.get("password_at_sign_in", False),
    )


@cache
def load_people() -> tuple[Person, ...]:
    """Everyone in ``assets/people``, in the order of their file names."""
    files = sorted(PEOPLE_FOLDER.glob("*.json"))
    return tuple(parse_person(json.loads(file.read_text(encoding="utf-8"))) for file in files)


def person_by_id(person_id: str) -> Person:
    """The person ``person_id``. Raises ``KeyError`` when there is none."""
    for person in load_people():
        if person.id == person_id:
            return person
    raise KeyError(person_id)
