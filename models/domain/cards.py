"""Bank cards: invented issuers, prefixes, lengths and the Luhn check (ISO/IEC 7812)."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from models.domain.brand import BankLook, BrandFields, bank_look
from models.domain.brand_choice import brand

BANKS_FILE = Path(__file__).resolve().parents[2] / "assets" / "banks.json"
LOGOS_FOLDER = BANKS_FILE.with_name("banks")
MAIN_BANK = "heron"
"""The id of the bank of the main story, whatever the brand calls it."""


class CardKind(StrEnum):
    DEBIT = "debit"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class CardProduct:
    """One card product of an invented bank: every number with this prefix has ``length`` digits."""

    prefix: str
    length: int
    kind: CardKind
    bank_id: str

    def bank_name(self, language: str) -> str:
        """The issuer's name in ``language`` (``"zh"`` or ``"en"``)."""
        return bank_name(self.bank_id, language)


@cache
def card_products() -> tuple[CardProduct, ...]:
    """Every card product of ``assets/banks.json``, longest prefix first."""
    products = [
        CardProduct(
            prefix=card["prefix"],
            length=card["length"],
            kind=CardKind(card["kind"]),
            bank_id=bank["id"],
        )
        for bank in _listed_banks()
        for card in bank["cards"]
    ]
    return tuple(sorted(products, key=lambda product: -len(product.prefix)))


@cache
def other_bank_looks() -> dict[str, BankLook]:
    """Names, logos and card colours of the banks that no brand changes, by id."""
    others = (bank for bank in _listed_banks() if bank["id"] != MAIN_BANK)
    return {
        bank["id"]: bank_look(BrandFields(bank["look"], BANKS_FILE, bank["id"]), LOGOS_FOLDER)
        for bank in others
    }


def bank_look_of(bank_id: str) -> BankLook | None:
    """How the bank appears; ``None`` when it is unknown."""
    return brand().bank if bank_id == MAIN_BANK else other_bank_looks().get(bank_id)


def bank_name(bank_id: str, language: str) -> str:
    """The name of the bank ``bank_id`` in ``language``; the id itself when it is unknown."""
    look = bank_look_of(bank_id)
    return look.name.text(language) if look is not None else bank_id


@cache
def _listed_banks() -> list[dict[str, Any]]:
    banks: list[dict[str, Any]] = json.loads(BANKS_FILE.read_text(encoding="utf-8"))["banks"]
    return banks


def recognise(number: str) -> CardProduct | None:
    """The product whose prefix the digits typed so far carry; ``None`` while it cannot be told."""
    return next((product for product in card_products() if number.startswith(product.prefix)), None)


def digits_only(text: str) -> str:
    """The decimal digits of ``text``, full-width forms folded, everything else dropped."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if c in "0123456789")


def has_valid_check_digit(number: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others."""
    from stdnum import luhn

    return bool(luhn.is_valid(number))


def last_four(number: str) -> str:
    return number[-4:]
