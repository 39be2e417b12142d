"""The clerk's window itself: its sizes, and the grounds of its parts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.kit.brand import card_colours
from gui.kit.frames import smooth_painter
from gui.kit.metrics import scaled
from gui.kit.theme import tokens_for
from models.domain.brand_choice import brand

SIZE = QSize(760, 720)
SMALLEST = QSize(344, 440)
"""As wide as the people beside the phone are, so that it goes beside the phone on every screen."""
HEAD = 56
LIST_WIDTH = 292


class ClerkWindow(QWidget):
    """Closing it hides it: the desk listens on.

    ``shown`` tells that it is there, ``width_changed`` that it has another width, ``back_requested`` that Escape was
    pressed to no other use.
    """

    shown = Signal()
    width_changed = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list_width = LIST_WIDTH
        self.setObjectName("clerk")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self).activated.connect(self.close)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        head = scaled(HEAD)
        painter.fillRect(0, 0, self.width(), head, card_colours(brand().bank, tokens)[2])
        if self.list_width:
            painter.fillRect(QRect(0, head, self.list_width, self.height() - head), tokens.surface)
            painter.fillRect(self.list_width, head, 1, self.height() - head, tokens.line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.width_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)
