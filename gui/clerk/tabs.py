"""The two halves of the clerk's desk to choose from."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, smooth_painter
from gui.kit.metrics import CHIP_CORNER, LABEL, LABEL_STRONG, SPACE_XS, TOUCH
from gui.kit.pressable import Pressable
from gui.kit.text_flow import text_width
from gui.kit.theme import tokens_for

LINE = 2
SIDE = SPACE_XS


class Tab(Pressable):
    """A word with a line under it where it is the chosen one. ``left_downwards`` tells that Down was pressed on it."""

    left_downwards = Signal()

    def __init__(self, address: str) -> None:
        super().__init__()
        self.setObjectName(address)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Nothing: the window decides which is chosen."""

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), LABEL_STRONG) + 2 * SIDE, TOUCH)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        chosen = self.isChecked()
        painter.setFont(font_of(LABEL_STRONG if chosen else LABEL))
        painter.setPen(tokens.ink if chosen or self.is_hovered else tokens.ink_soft)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if chosen:
            painter.fillRect(QRect(SIDE, self.height() - LINE, self.width() - 2 * SIDE, LINE), tokens.primary)
        if self.shows_focus:
            draw_focus_ring(
                painter, self.rect().adjusted(0, SPACE_XS, 0, -SPACE_XS), CHIP_CORNER, tokens.focus
            )
