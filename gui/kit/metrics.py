"""Sizes, corners and the type scale, in logical pixels.

An 8-pixel rhythm. The same kind of thing always has the same corner.
"""

from __future__ import annotations

from dataclasses import dataclass

UNIT = 8
MARGIN = 24
"""Side margin of a phone screen."""

SCREEN_WIDTH = 375
SCREEN_HEIGHT = 812
SCREEN_MIN_WIDTH = 320
SCREEN_MIN_HEIGHT = 640
STATUS_BAR_HEIGHT = 44
TOP_BAR_HEIGHT = 48
BANNER_MAX_HEIGHT = 84
"""With its 8-pixel inset a banner is as high as the status bar and the top bar together."""

ACTION_HEIGHT = 54
FIELD_HEIGHT = 54
TOUCH = 44
"""Least side of anything that is clicked."""

CONTROL_CORNER = 14
PANEL_CORNER = 18
CARD_CORNER = 20
SHEET_CORNER = 22

BEZEL = 14
BEZEL_CORNER = 46
"""Any larger, and the square corners of the screen would reach beyond the bezel."""
SCREEN_CORNER = BEZEL_CORNER - BEZEL


@dataclass(frozen=True)
class TypeStyle:
    """A size of type with the height of its line."""

    size: int
    line: int
    bold: bool = False


# At most three sizes a screen: of a title or an amount, of text, of labels. What is said of the rest is why.
TITLE = TypeStyle(26, 34, bold=True)
CELL = TypeStyle(26, 34)
TEXT = TypeStyle(15, 23)
STRONG = TypeStyle(15, 23, bold=True)
LABEL = TypeStyle(13, 20)
LABEL_STRONG = TypeStyle(13, 20, bold=True)
AMOUNT = TypeStyle(44, 52, bold=True)
"""Its sign of currency has the title's size: at its own it would outweigh the figures."""
CARD_NUMBER = TypeStyle(20, 28)
"""Belongs to the picture of a card: 19 digits of the title's size fill it, and of the text's they read as a label."""
