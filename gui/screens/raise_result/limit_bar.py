"""The limit on its way to the highest one: what it was, and what a raise added."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import draw_panel, fill_part, smooth_painter
from gui.kit.glide import Glide
from gui.kit.metrics import MOTION_LONG, SPACE_S
from gui.kit.motion import duration, motion_enabled
from gui.kit.theme import tokens_for


class LimitBar(QWidget):
    """A bar as long as the highest limit: the old one in the primary colour, what was added in gold.

    What was added grows out of the old one as the bar appears, unless nothing moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self._old = self._new = self._maximum = 0
        self._gained = Glide(self, 1.0, MOTION_LONG)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_limits(self, old: int, new: int, maximum: int) -> None:
        """All in fen."""
        self._old, self._new, self._maximum = old, new, maximum
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, SPACE_S)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous() or not motion_enabled():
            return
        self._gained.value = 0.0
        # A screen that slides in is a picture of itself until it stands.
        QTimer.singleShot(duration(MOTION_LONG), self, self._gained.anew)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        bar = QRectF(self.rect())
        draw_panel(painter, bar, bar.height() / 2, tokens.track)
        if self._maximum <= 0:
            return
        # Each part lies over the end of the one before, so that both ends are round.
        new = self._old + (self._new - self._old) * self._gained.value
        for amount, colour in ((new, tokens.gold), (self._old, tokens.primary)):
            fill_part(painter, bar, bar.width() * min(1.0, amount / self._maximum), colour)
