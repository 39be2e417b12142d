"""A piece of a phone's screen for what lies over one."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.metrics import SPACE_L
from gui.kit.skeleton import HEADING, PARAGRAPH, Skeleton
from gui.kit.theme import tokens_for


class Stand(QWidget):
    """A screen, `width` by `height` pixels, with nothing on it that matters, or `blank`."""

    def __init__(self, width: int, height: int, *, blank: bool = False) -> None:
        super().__init__()
        self.setFixedSize(width, height)
        self.page = QWidget(self)
        self.page.setObjectName("gallery")
        self.page.setGeometry(self.rect())
        column = QVBoxLayout(self.page)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        if not blank:
            column.addWidget(Skeleton((*HEADING, *PARAGRAPH)))
        column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        painter.setPen(tokens.line_strong)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
