"""Refuses a brand that could not be seen: colours below 4.5:1 for text, 3:1 for everything else (WCAG 2.2, 1.4.3 and
1.4.11), and logos that cannot be drawn."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QXmlStreamReader
from PySide6.QtGui import QColor

from gui.kit.contrast import channels, contrast
from gui.kit.tokens import Theme, Tokens, tokens_with
from models.domain.brand import Brand, BrandError, CardColours, load_brand
from models.domain.cards import other_bank_looks

TEXT = 4.5
OTHER = 3.0
GROUNDS = ("canvas", "surface", "surface_raised")
PAIRS = (
    *(("on_primary", ground, TEXT) for ground in ("primary", "primary_hover", "primary_pressed")),
    *(("primary", ground, TEXT) for ground in (*GROUNDS, "primary_tint")),
    *(("primary_pressed", ground, OTHER) for ground in GROUNDS),
    *(("focus", ground, OTHER) for ground in GROUNDS),
    *((ink, "primary_tint", TEXT) for ink in ("ink", "ink_soft")),
)
"""What is put on what, and the least contrast of the two."""
_STEPS = 16
"""Into how many parts a half of a card's gradient is divided to be looked at."""


def checked_brand(choice: str | Path) -> Brand:
    """The brand that ``choice`` names, see ``load_brand``. Raises ``BrandError``, also for faint colours and for
    logos that cannot be drawn."""
    brand = load_brand(choice)
    check_colours(brand)
    _check_logo(brand.id, "platform.logo", brand.platform.logo)
    _check_logo(brand.id, "bank.logo", brand.bank.logo)
    return brand


def check_colours(brand: Brand) -> None:
    """Raises ``BrandError`` that names the first colour which cannot be read, with what it stands on."""
    for theme, roles in brand.colours.items():
        tokens = tokens_with(Theme(theme), roles)
        for ink, ground, least in PAIRS:
            found = contrast(getattr(tokens, ink), getattr(tokens, ground))
            if found < least:
                named = ink if ink in roles else ground
                raise BrandError(
                    f"{brand.id}: colours.{theme}.{named}: {ink} on {ground} has a contrast of "
                    f"{found:.2f}:1, and {least:g}:1 is needed"
                )
    _check_card(brand.id, "bank.card", brand.bank.card, tokens_with(Theme.LIGHT, {}))


def check_banks() -> None:
    """The same for the cards of the banks that no brand changes."""
    for bank_id, look in other_bank_looks().items():
        _check_card("banks.json", f"{bank_id}.look.card", look.card, tokens_with(Theme.LIGHT, {}))


def _check_logo(where: str, field: str, logo: Path) -> None:
    try:
        drawing = logo.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        drawing = ""
    if not _is_svg(drawing):
        raise BrandError(f"{where}: {field}: {logo.name} is no SVG")
    if "currentColor" not in drawing:
        raise BrandError(
            f"{where}: {field}: {logo.name} is not drawn in currentColor, so no theme could tint it"
        )


def _is_svg(drawing: str) -> bool:
    # Read as XML: a drawing that Qt's renderer cannot take is a warning of its own to it, and a blank logo.
    reader = QXmlStreamReader(drawing)
    is_root = reader.readNextStartElement() and reader.name() == "svg"
    while not reader.atEnd():
        reader.readNext()
    return is_root and not reader.hasError()


def _check_card(where: str, field: str, card: CardColours, tokens: Tokens) -> None:
    for ink in ("card_ink", "card_ink_soft"):
        for ground in _gradient(card):
            found = contrast(getattr(tokens, ink), ground)
            if found < TEXT:
                raise BrandError(
                    f"{where}: {field}: {ink} on {ground.name()} has a contrast of {found:.2f}:1, and "
                    f"{TEXT:g}:1 is needed"
                )


def _gradient(card: CardColours) -> list[QColor]:
    """Colours all along the gradient, as it is painted."""
    stops = [QColor(card.start), QColor(card.middle), QColor(card.end)]
    return [
        _between(one, other, step / _STEPS) for one, other in pairwise(stops) for step in range(_STEPS + 1)
    ]


def _between(one: QColor, other: QColor, part: float) -> QColor:
    mixed = (a + (b - a) * part for a, b in zip(channels(one), channels(other), strict=True))
    return QColor.fromRgbF(*mixed)
