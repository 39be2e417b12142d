"""The left pane of a wide screen: whose page it is, how far the person is, and what the screen is about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.brand_mark import BrandMark
from gui.kit.frames import smooth_painter
from gui.kit.metrics import MARGIN, SPACE_S, SPACE_XL, TOP_BAR_HEIGHT
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_LINE_ALPHA = 0.16
_SMALL_CIRCLE = 0.62
_LARGE_CIRCLE = 0.76
"""Radii as shares of the width."""
_CIRCLES_HEIGHT = 0.06 + _SMALL_CIRCLE
"""How high the circles reach over the foot, as a share of the width."""
_CIRCLES_SHARE = 0.45
_LEAST_CIRCLES = 160
"""What the circles in a tablet's corner take of its width, and the width below which they would be a trifle."""


def draw_circles(painter: QPainter, place: QRectF, tokens: Tokens) -> None:
    """Draw the two hairline circles of the card, seen from near, over the foot of ``place``."""
    line = QColor(tokens.primary)
    line.setAlphaF(_LINE_ALPHA)
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width, bottom = place.width(), place.bottom()
    small, large = width * _SMALL_CIRCLE, width * _LARGE_CIRCLE
    painter.drawEllipse(QPointF(place.left() + width * 0.08, bottom - width * 0.06), small, small)
    painter.drawEllipse(QPointF(place.left() + width * 0.86, bottom + width * 0.30), large, large)


def draw_circles_below(painter: QPainter, top: float, page: QRectF, tokens: Tokens) -> None:
    """Draw them in the corner of a ``page`` with one column, below ``top``, where that is: nothing is written over
    them."""
    width = min(page.width() * _CIRCLES_SHARE, (page.bottom() - top) / _CIRCLES_HEIGHT)
    if width >= _LEAST_CIRCLES:
        draw_circles(painter, QRectF(page.left(), page.top(), width, page.height()), tokens)


class SidePane(QWidget):
    """Holds what it is given while the screen is wide; ``top`` is the space above the brand's name."""

    def __init__(self, top: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._top = top
        self._brand_line = QHBoxLayout()
        self._brand_line.addWidget(BrandMark())
        self._brand_line.addStretch(1)
        self._brand_line.addStrut(TOP_BAR_HEIGHT)
        page = QWidget()
        self._within = QVBoxLayout(page)
        self._within.setSpacing(SPACE_S)
        self._within.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._brand_line)
        column.addWidget(ScrollArea(page), 1)

    def hold(self, *widgets: QWidget) -> None:
        """Show these below each other. Whoever wants them back puts them into another layout."""
        for index, widget in enumerate(widgets):
            self._within.insertWidget(index, widget)

    def set_width(self, width: int) -> None:
        self.setFixedWidth(width)
        side = max(MARGIN, width // 10)
        self._brand_line.setContentsMargins(side, self._top, side, 0)
        self._within.setContentsMargins(side, SPACE_XL, side, SPACE_XL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.primary_tint)
        draw_circles(painter, QRectF(self.rect()), tokens)
        painter.setPen(QPen(tokens.tint_line, 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
