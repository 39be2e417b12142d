"""A masked record as a row: known characters, dots, and boxes for what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from gui.kit.metrics import CELL, CHIP_CORNER, CONTROL_CORNER, SPACE_S, SPACE_XS, TEXT, TypeStyle, scaled
from gui.kit.text_flow import text_width


@dataclass(frozen=True)
class Known:
    """Characters that the record shows."""

    text: str


@dataclass(frozen=True)
class Hidden:
    """A character that stays hidden."""


@dataclass(frozen=True)
class Gap:
    """A hidden character that is asked for."""


Cell = Known | Hidden | Gap


@dataclass(frozen=True)
class Look:
    """Measures of a row, in pixels at the least size of type."""

    style: TypeStyle
    height: int
    box: int
    box_corner: int
    box_gap: int
    text_gap: int
    dot_pitch: int
    dot: int

    def enlarged(self) -> Look:
        """The look at the size of type in force."""
        return replace(
            self,
            height=scaled(self.height),
            box=scaled(self.box),
            text_gap=scaled(self.text_gap),
            dot_pitch=scaled(self.dot_pitch),
            dot=scaled(self.dot),
        )


_LARGE = Look(CELL, 58, 52, CONTROL_CORNER, SPACE_S, 14, 22, 6)
_WIDE = Look(CELL, 58, 44, CONTROL_CORNER, SPACE_S, 1, 16, 6)
_ROOMY = Look(TEXT, 54, 34, CHIP_CORNER, SPACE_S, 1, 12, 5)
_COMPACT = Look(TEXT, 50, 30, CHIP_CORNER, SPACE_XS, 1, 11, 5)
_TIGHT = Look(TEXT, 50, 24, CHIP_CORNER, 3, 0, 9, 4)
_MOST_IN_LARGE = 8


def looks() -> tuple[Look, ...]:
    """From the roomiest to the tightest, at the size of type in force."""
    return tuple(look.enlarged() for look in (_LARGE, _WIDE, _ROOMY, _COMPACT, _TIGHT))


def flat(pattern: Sequence[Cell]) -> tuple[Cell, ...]:
    """The pattern with one cell a character."""
    cells: list[Cell] = []
    for cell in pattern:
        if isinstance(cell, Known):
            cells.extend(Known(sign) for sign in cell.text)
        else:
            cells.append(cell)
    return tuple(cells)


def look_for(cells: Sequence[Cell], width: int) -> Look:
    """The roomiest look in which the row fits `width` pixels, or else the tightest."""
    offered = looks() if len(cells) <= _MOST_IN_LARGE else looks()[1:]
    return next((look for look in offered if row_width(cells, look) <= width), offered[-1])


def row_width(cells: Sequence[Cell], look: Look) -> int:
    rects = cell_rects(cells, look)
    return round(rects[-1].right()) if rects else 0


def cell_rects(cells: Sequence[Cell], look: Look) -> list[QRectF]:
    """Where each cell stands, from the left edge on."""
    rects: list[QRectF] = []
    x = 0.0
    for index, cell in enumerate(cells):
        if index:
            x += _space(cells[index - 1], cell, look)
        width = _cell_width(cell, look)
        rects.append(QRectF(x, 0, width, look.height))
        x += width
    return rects


def _cell_width(cell: Cell, look: Look) -> int:
    if isinstance(cell, Gap):
        return look.box
    if isinstance(cell, Hidden):
        return look.dot_pitch
    return text_width(cell.text, look.style)


def _space(before: Cell, after: Cell, look: Look) -> int:
    boxes = isinstance(before, Gap) + isinstance(after, Gap)
    if boxes == 2:
        return look.box_gap
    return max(look.text_gap, look.box_gap) if boxes == 1 else look.text_gap
