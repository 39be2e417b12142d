"""A shimmering bar that stands where a text will be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QLinearGradient, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.spinner import Turning
from gui.kit.theme import tokens_for

_SHIMMER = 1600


class Shimmer(QWidget):
    """A bar that stands where a text will be."""

    def __init__(self, height: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._turning = Turning(self, _SHIMMER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        bar = QRectF(self.rect())
        centre = bar.width() * (self._turning.phase * 2 - 0.5)
        gradient = QLinearGradient(QPointF(centre - bar.width() / 2, 0), QPointF(centre + bar.width() / 2, 0))
        gradient.setColorAt(0, tokens.track)
        gradient.setColorAt(0.5, tokens.line)
        gradient.setColorAt(1, tokens.track)
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)

    def showEvent(self, _event: QShowEvent) -> None:
        self._turning.start()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._turning.stop()
