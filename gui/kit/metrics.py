"""Space, sizes, corners, elevation, lengths of motion and the type scale. Lengths are logical pixels.

An 8-pixel rhythm. The same kind of thing always has the same corner.
"""

from __future__ import annotations

from dataclasses import dataclass

HAIRLINE = 1
"""Width of a line between things."""
FOCUS_WIDTH = 2
FOCUS_GAP = 2
"""Between the ring of focus and what has it."""

SPACE_XXS = 2
"""Within one control."""
SPACE_XS = 4
SPACE_S = 8
SPACE_M = 12
SPACE_L = 16
SPACE_XL = 24
SPACE_XXL = 32
MARGIN = 24
"""Side margin of a screen."""

STATUS_BAR_HEIGHT = 44
TOP_BAR_HEIGHT = 48
COLUMN_WIDTH = 520
"""The most that a column of fields and texts is wide, and a dialog: longer lines are hard to read."""
BANNER_WIDTH = 440
"""The most that a banner is wide."""

ACTION_HEIGHT = 54
FIELD_HEIGHT = 54
TOUCH = 44
"""Least side of anything that is clicked."""

CHIP_CORNER = 8
CONTROL_CORNER = 14
PANEL_CORNER = 18
CARD_CORNER = 20
SHEET_CORNER = 22


@dataclass(frozen=True, eq=False)
class Elevation:
    """How far something floats: the width of its shadow, and how far the shadow lies below it, in pixels."""

    blur: int
    drop: int


RAISED = Elevation(12, 4)
"""A small thing over the screen: a message, a menu."""
FLOATING = Elevation(24, 8)
"""A large thing over the screen: a dialog."""

MOTION_SHORT = 150
"""Milliseconds of what answers a finger: a tick, a change of colour."""
MOTION_MEDIUM = 200
"""Milliseconds of what changes its place on a screen."""
MOTION_LONG = 250
"""Milliseconds of what covers a screen."""
MOTION_TURN = 900
"""Milliseconds of one turn of a sign that something is awaited."""
MOTION_SWEEP = 1600
"""Milliseconds of one sweep of a quieter sign of the same: at the start, and in the place of what is to come."""

LEAST_TYPE_SCALE = 1.0
GREATEST_TYPE_SCALE = 1.3
TYPE_SCALES = (LEAST_TYPE_SCALE, 1.15, GREATEST_TYPE_SCALE)
"""The sizes of type that a person can choose."""


class _Type:
    scale = LEAST_TYPE_SCALE


def type_scale() -> float:
    """The factor by which all type is enlarged; ``theme().set_type_scale`` changes it."""
    return _Type.scale


def use_type_scale(scale: float) -> None:
    """Enlarge all type from now on, and tell nobody. Raises ValueError outside of the allowed range.

    Belongs to ``ThemeManager.set_type_scale``, which also lays out every widget anew.
    """
    if not LEAST_TYPE_SCALE <= scale <= GREATEST_TYPE_SCALE:
        raise ValueError(f"type scale {scale}: from {LEAST_TYPE_SCALE} to {GREATEST_TYPE_SCALE}")
    _Type.scale = scale


def scaled(length: int) -> int:
    """A length that grows with the type, such as the height of a field or the place of a sign beside a text."""
    return round(length * _Type.scale)


@dataclass(frozen=True, eq=False)
class TypeStyle:
    """A size of type with the height of its line."""

    base_size: int
    base_line: int
    bold: bool = False

    @property
    def size(self) -> int:
        """The size in pixels at the type scale in force."""
        return scaled(self.base_size)

    @property
    def line(self) -> int:
        """The height of a line in pixels at the type scale in force."""
        return scaled(self.base_line)


# At most three sizes a screen: of a title or an amount, of text, of labels. What is said of the rest is why.
TITLE = TypeStyle(26, 34, bold=True)
CELL = TypeStyle(26, 34)
TEXT = TypeStyle(15, 23)
STRONG = TypeStyle(15, 23, bold=True)
LABEL = TypeStyle(13, 20)
LABEL_STRONG = TypeStyle(13, 20, bold=True)
AMOUNT = TypeStyle(44, 56, bold=True)
"""Its sign of currency has the title's size: at its own it would outweigh the figures."""
CARD_NUMBER = TypeStyle(20, 28)
"""Belongs to the picture of a card: 19 digits of the title's size fill it, and of the text's they read as a label."""
