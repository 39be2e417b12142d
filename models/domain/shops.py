"""The invented shops that take the virtual card, read from ``assets/shops.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHOPS_FILE = Path(__file__).resolve().parents[2] / "assets" / "shops.json"


@dataclass(frozen=True, slots=True)
class Shop:
    """``amount`` in fen is what a purchase there usually costs."""

    id: str
    name_en: str
    name_zh: str
    amount: int

    def name(self, language: str) -> str:
        """The name in ``language``, a tag such as ``zh`` or ``en``."""
        return self.name_zh if language.startswith("zh") else self.name_en


@cache
def load_shops() -> tuple[Shop, ...]:
    """Every shop, in the file's order."""
    shops = json.loads(SHOPS_FILE.read_text(encoding="utf-8"))["shops"]
    return tuple(
        Shop(id=shop["id"], name_en=shop["name"]["en"], name_zh=shop["name"]["zh"], amount=shop["amount"])
        for shop in shops
    )


def shop_name(shop_id: str, language: str) -> str:
    """The name of the shop ``shop_id`` in ``language``; the id itself when it is unknown."""
    return next((shop.name(language) for shop in load_shops() if shop.id == shop_id), shop_id)
