"""What every component is made of: colours, type, icons, illustrations."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.gallery.board import Board
from gui.kit.brand import LogoView
from gui.kit.brand_mark import BrandMark
from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import ICON_DIR, IconView
from gui.kit.illustration import ILLUSTRATION_DIR, Illustration
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import CHIP_CORNER, LABEL, SPACE_M, SPACE_S, SPACE_XL
from gui.kit.text_flow import elided
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens
from gui.kit.wordmark import Wordmark

_SWATCHES = 6
_SWATCH_HEIGHT = 40
_ICONS = 9


def title() -> str:
    return translate("gallery", "Foundations")


def board() -> Board:
    made = Board(title())
    made.add_part(translate("gallery", "Colours by role"), _Swatches())
    made.add_part(translate("gallery", "Type"), _type())
    made.add_part(translate("gallery", "Icons"), _icons())
    made.add_part(translate("gallery", "Illustrations"), _illustrations())
    made.add_part(translate("gallery", "Brand"), _brand())
    return made


class _Swatches(QWidget):
    """Every token with its name."""

    def __init__(self) -> None:
        super().__init__()
        self._roles = [role.name for role in fields(Tokens)]
        rows = -(-len(self._roles) // _SWATCHES)
        self.setFixedHeight(rows * self._row_height())

    def _row_height(self) -> int:
        return _SWATCH_HEIGHT + LABEL.line + SPACE_M

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.setFont(font_of(LABEL))
        column = self.width() // _SWATCHES
        for index, role in enumerate(self._roles):
            left, top = index % _SWATCHES * column, index // _SWATCHES * self._row_height()
            place = QRect(left, top, column - SPACE_M, _SWATCH_HEIGHT)
            draw_panel(painter, place, CHIP_CORNER, getattr(tokens, role), tokens.field_line)
            painter.setPen(tokens.ink_soft)
            name = QRect(left, top + _SWATCH_HEIGHT, place.width(), LABEL.line)
            painter.drawText(name, Qt.AlignmentFlag.AlignLeft, elided(role, LABEL, place.width()))


def _type() -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_S)
    for role in Role:
        text = (
            "¥3,740.00" if role is Role.AMOUNT else translate("gallery", "Virtual credit account, 0123456789")
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_XL)
        row.addWidget(Label(text, role), 2)
        row.addWidget(Label(str(role), Role.FAINT), 1)
        column.addLayout(row)
    return part


def _icons() -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(SPACE_XL)
    for index, name in enumerate(sorted(path.stem for path in ICON_DIR.glob("*.svg"))):
        cell = QVBoxLayout()
        cell.setSpacing(SPACE_S)
        for view in (IconView(name), IconView(name, "primary", 40), Label(name, Role.FAINT, wrap=False)):
            cell.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
        grid.addLayout(cell, index // _ICONS, index % _ICONS)
    return part


def _illustrations() -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_XL)
    for name in sorted(path.stem for path in ILLUSTRATION_DIR.glob("*.svg")):
        row.addWidget(Illustration(name))
    row.addStretch(1)
    return part


def _brand() -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_XL)
    for view in (Wordmark(), BrandMark(), LogoView(size=40)):
        row.addWidget(view)
    row.addStretch(1)
    return part
