"""A turning arc, the sign of waiting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.kit.metrics import MOTION_TURN
from gui.kit.motion import motion_enabled


class Turning(QObject):
    """A phase from 0 to 1 that goes round while it is started; it stands still while motion is off."""

    def __init__(
        self, owner: QWidget, milliseconds: int = MOTION_TURN, changed: Callable[[], None] | None = None
    ):
        super().__init__(owner)
        self.phase = 0.0
        self._changed = changed or owner.update
        self._milliseconds = milliseconds
        self._animation: QVariantAnimation | None = None

    def start(self) -> None:
        self.phase = 0.0
        if motion_enabled():
            # Every button could turn and few ever do, so it is made when it is needed.
            self._animation = self._animation or self._make_animation()
            self._animation.start()

    def stop(self) -> None:
        if self._animation is not None:
            self._animation.stop()
        self.phase = 0.0

    def _make_animation(self) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(self._milliseconds)
        animation.setLoopCount(-1)
        animation.valueChanged.connect(self._on_animation_value_changed)
        return animation

    def _on_animation_value_changed(self, value: float) -> None:
        self.phase = value
        self._changed()


def draw_spinner(painter: QPainter, rect: QRectF, colour: QColor, phase: float, width: float = 2.0) -> None:
    """Draw three quarters of a ring, its opening at `phase` of a turn."""
    ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    faint = QColor(colour)
    faint.setAlphaF(colour.alphaF() * 0.25)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint, width))
    painter.drawEllipse(ring)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(ring, round(16 * (90 - 360 * phase)), -16 * 100)
