"""Colours by role. A theme is one JSON file that gives a value to every role."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from models.domain.brand_choice import chosen_brand

if TYPE_CHECKING:
    from models.domain.brand import Brand

TOKEN_DIR = Path(__file__).resolve().parents[2] / "assets" / "tokens"


class Theme(StrEnum):
    """The themes a person can choose."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Scope(StrEnum):
    """What a widget stands on. Both scopes have the same roles with values of their own."""

    PHONE = "phone"
    STAGE = "stage"


@dataclass(frozen=True, eq=False, repr=False)
class Tokens:
    """The semantic colours of one theme in one scope.

    Every pair of ink and ground that the kit puts together has a contrast of at least 4.5:1.
    """

    canvas: QColor
    surface: QColor
    """What lies on the canvas: fields, tiles, panels."""
    surface_raised: QColor
    """What floats above or stands out on a surface."""
    surface_hover: QColor
    ink: QColor
    ink_soft: QColor
    ink_faint: QColor
    line: QColor
    line_strong: QColor
    tint_line: QColor
    """The frame of a tinted panel; transparent in themes whose tint is frame enough."""
    field_line: QColor
    """The frame of something to fill in; 3:1 against what is around it."""
    primary: QColor
    primary_hover: QColor
    primary_pressed: QColor
    primary_tint: QColor
    on_primary: QColor
    gold: QColor
    gold_tint: QColor
    gold_ink: QColor
    on_gold: QColor
    bad: QColor
    bad_tint: QColor
    on_bad: QColor
    ok: QColor
    ok_tint: QColor
    on_ok: QColor
    disabled_fill: QColor
    disabled_ink: QColor
    focus: QColor
    shadow: QColor
    dim: QColor
    track: QColor
    card_start: QColor
    card_middle: QColor
    card_end: QColor
    card_hairline: QColor
    card_ink: QColor
    card_ink_soft: QColor
    card_badge: QColor
    bezel: QColor
    bezel_edge: QColor


def load_tokens(theme: Theme, scope: Scope = Scope.PHONE) -> Tokens:
    """The tokens of a theme, on the phone with the brand's colours. See ``tokens_with``."""
    return _worn(theme, scope, chosen_brand())


@lru_cache(maxsize=16)
def _worn(theme: Theme, scope: Scope, brand: Brand | None) -> Tokens:
    colours = brand.colours.get(theme, {}) if brand is not None and scope is Scope.PHONE else {}
    return tokens_with(theme, colours, scope)


def tokens_with(theme: Theme, own: Mapping[str, str], scope: Scope = Scope.PHONE) -> Tokens:
    """Read the tokens of a theme, some roles with colours of their ``own``.

    Raises ValueError when a role is missing, unknown or no colour.
    """
    path = TOKEN_DIR / (f"{theme}.json" if scope is Scope.PHONE else f"stage_{theme}.json")
    values: dict[str, str] = {**json.loads(path.read_text(encoding="utf-8")), **own}
    roles = {field.name for field in fields(Tokens)}
    if wrong := roles.symmetric_difference(values):
        raise ValueError(f"{path.name}: roles missing or unknown: {', '.join(sorted(wrong))}")
    colours = {role: QColor(value) for role, value in values.items()}
    if invalid := [role for role, colour in colours.items() if not colour.isValid()]:
        raise ValueError(f"{path.name}: not a colour: {', '.join(sorted(invalid))}")
    return Tokens(**colours)
