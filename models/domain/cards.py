"""Bank cards: invented issuers, prefixes, lengths and the Luhn check (ISO/IEC 7812)."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

BANKS_FILE = Path(__file__).resolve().parents[2] / "assets" / "banks.json"


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
    bank_name_en: str
    bank_name_zh: str

    def bank_name(self, language: str) -> str:
        """The issuer's name in ``language`` (``"zh"`` or ``"en"``)."""
        return self.bank_name_zh if language.startswith("zh") else self.bank_name_en


@cache
def card_products() -> tuple[CardProduct, ...]:
    """Every card product of ``assets/banks.json``, longest prefix first."""
    banks = json.loads(BANKS_FILE.read_text(encoding="utf-8"))["banks"]
    products = [
        CardProduct(
            prefix=card["prefix"],
            length=card["length"],
            kind=CardKind(card["kind"]),
            bank_id=bank["id"],
            bank_name_en=bank["name"]["en"],
            bank_name_zh=bank["name"]["zh"],
        )
        for bank in banks
        for card in bank["cards"]
    ]
    return tuple(sorted(products, key=lambda product: -len(product.prefix)))


def bank_name(bank_id: str, language: str) -> str:
    """The name of the bank ``bank_id`` in ``language``; the id itself when it is unknown."""
    for product in card_products():
        if product.bank_id == bank_id:
            return product.bank_name(language)
    return bank_id


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
