"""What the phone shows until the world is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.spinner import Turning
from gui.kit.theme import tokens_for

_BAR_WIDTH = 88
_BAR_HEIGHT = 3
_WORDMARK = "开户 Kaihu"


class _QuietBar(QWidget):
    """A short line that moves to and fro."""

    def __init__(self) -> None:
        super().__init__()
        self._turning = Turning(self, 1600)
        self.setFixedSize(_BAR_WIDTH, _BAR_HEIGHT)
        self._turning.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_panel(painter, self.rect(), _BAR_HEIGHT / 2, tokens.track)
        phase = self._turning.phase
        swing = 1 - abs(1 - 2 * phase)
        part = self.rect().adjusted(0, 0, -_BAR_WIDTH * 2 // 3, 0)
        part.translate(round(swing * (_BAR_WIDTH - part.width())), 0)
        draw_panel(painter, part, _BAR_HEIGHT / 2, tokens.primary)


class LaunchScreen(QWidget):
    """The wordmark on the canvas with a quiet sign of progress, and a line that says what is awaited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        wordmark = Label(_WORDMARK, Role.TITLE, wrap=False)
        self._text = Label("", Role.LABEL)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(0)
        column.addStretch(5)
        column.addWidget(wordmark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(20)
        column.addWidget(_QuietBar(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(20)
        column.addWidget(self._text)
        column.addStretch(6)

    def set_text(self, text: str) -> None:
        self._text.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)
