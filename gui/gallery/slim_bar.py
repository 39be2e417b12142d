"""A scroll bar as slim as the mark of the kit's own areas, for what is wider than its window too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.metrics import SPACE_S, SPACE_XXS
from gui.kit.theme import tokens_for


class SlimBar(QScrollBar):
    """Only its thumb is seen; it is dragged as any other."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(SPACE_S, hint.height()) if upright else QSize(hint.width(), SPACE_S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = QStyle.SubControl.SC_ScrollBarSlider
        thumb = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, slider, self)
        inset = QRectF(thumb).adjusted(SPACE_XXS, SPACE_XXS, -SPACE_XXS, -SPACE_XXS)
        draw_panel(painter, inset, min(inset.width(), inset.height()) / 2, tokens.line_strong)
