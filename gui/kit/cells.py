"""Boxes for single characters, as the code field and the gap field paint them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel
from gui.kit.metrics import TypeStyle
from gui.kit.tokens import Tokens

_DOT = 10


@dataclass(frozen=True)
class CellState:
    """How one box is to look."""

    text: str = ""
    secret: bool = False
    """A dot stands for the text."""
    active: bool = False
    selected: bool = False
    wrong: bool = False
    enabled: bool = True
    caret: bool = False
    composing: bool = False
    """The text is not committed yet: an input method is still at it."""


def draw_cell(
    painter: QPainter, rect: QRectF, corner: float, state: CellState, style: TypeStyle, tokens: Tokens
) -> None:
    """Draw a box, its character and, when it is empty and active, the caret."""
    fill, line, width = tokens.surface, tokens.field_line, 1.0
    if not state.enabled:
        fill, line = tokens.disabled_fill, tokens.line
    elif state.wrong:
        line, width = tokens.bad, 2.0 if state.active else 1.5
    elif state.active:
        line, width = tokens.focus, 2.0
    if state.selected:
        fill = tokens.bad_tint if state.wrong else tokens.primary_tint
    draw_panel(painter, rect, corner, fill, line, width)
    if state.text and state.secret:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ink if state.enabled else tokens.disabled_ink)
        painter.drawEllipse(rect.center(), _DOT / 2, _DOT / 2)
    elif state.text:
        painter.setPen(tokens.ink if state.enabled else tokens.disabled_ink)
        _draw_text(painter, rect, state, style)
    elif state.caret:
        painter.fillRect(caret_rect(rect, style), tokens.focus if not state.wrong else tokens.bad)


def caret_rect(rect: QRectF, style: TypeStyle) -> QRectF:
    """Where the caret of an empty box stands, on whole pixels."""
    height = round(style.size * 1.1)
    left = round(rect.center().x()) - 1
    return QRectF(left, round(rect.center().y() - height / 2), 2, height)


def _draw_text(painter: QPainter, rect: QRectF, state: CellState, style: TypeStyle) -> None:
    font = font_of(style)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(state.text)
    room = rect.width() - 6
    if width > room:
        # What an input method composes may be longer than the one character it will become.
        font = QFont(font)
        font.setPixelSize(max(9, int(style.size * room / width)))
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(state.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, state.text)
    if state.composing:
        y = round(rect.center().y() + style.size * 0.62)
        painter.setPen(QPen(painter.pen().color(), 1))
        middle = rect.center().x()
        painter.drawLine(round(middle - width / 2), y, round(middle + width / 2), y)
