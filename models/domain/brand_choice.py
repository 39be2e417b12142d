"""Which brand is in force: the default one until another was chosen.

How a brand is read is told in ``models.domain.brand``, which is imported only when a brand is asked for: the first
paint shows the default brand, and needs nothing of it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.domain.brand import Brand

BRANDS_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "brands"
DEFAULT_BRAND = "osmanthus-heron"
FILE_NAME = "brand.json"


class _Chosen:
    brand: Brand | None = None


def brand_ids() -> list[str]:
    """The brands that ship, the default one first."""
    ids = [folder.name for folder in BRANDS_FOLDER.iterdir() if (folder / FILE_NAME).is_file()]
    return sorted(ids, key=lambda brand_id: (brand_id != DEFAULT_BRAND, brand_id))


def brand() -> Brand:
    """The brand in force."""
    return _Chosen.brand or _default()


def chosen_brand() -> Brand | None:
    """The brand that was chosen; none while it is the default one, which wears the themes' own colours."""
    return _Chosen.brand


def choose_brand(chosen: Brand) -> None:
    """Have ``chosen`` in force from now on. What is on a screen already does not change."""
    _Chosen.brand = chosen


@cache
def _default() -> Brand:
    from models.domain.brand import load_brand

    return load_brand(DEFAULT_BRAND)
