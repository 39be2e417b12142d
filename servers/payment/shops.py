"""The invented shops that take the virtual card."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

SHOPS_FILE: Final = Path(__file__).resolve().parents[2] / "assets" / "shops.json"


@cache
def shop_ids() -> frozenset[str]:
    """The ids of ``assets/shops.json``."""
    return frozenset(shop["id"] for shop in json.loads(SHOPS_FILE.read_text(encoding="utf-8"))["shops"])
