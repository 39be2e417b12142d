"""The sign that something is done: a tick that draws itself once it can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.glide import Glide
from gui.kit.metrics import MOTION_LONG, scaled
from gui.kit.motion import duration, motion_enabled
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_DISC = 56
_START, _TURN, _END = QPointF(0.30, 0.52), QPointF(0.45, 0.67), QPointF(0.72, 0.36)
_FIRST_SHARE = 0.35
"""What the short stroke of the tick takes of the time."""
_STROKE = 0.07


class DoneMark(QWidget):
    """A green disc with a tick, drawn once the screen that it stands on has come to rest. What is done is said beside
    it, so it has no name."""

    def __init__(self, side: int = _DISC, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._drawn = Glide(self, 1.0, MOTION_LONG)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._side), scaled(self._side)).grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous() or not motion_enabled():
            return
        self._drawn.value = 0.0
        # A screen that slides in is a picture of itself until it stands.
        QTimer.singleShot(duration(MOTION_LONG), self, self._drawn.anew)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        draw_done_mark(painter, QRectF(self.contentsRect()), self._drawn.value, tokens_for(self))


def draw_done_mark(painter: QPainter, rect: QRectF, drawn: float, tokens: Tokens) -> None:
    """Draw the disc in ``rect``, and of its tick the share ``drawn``, from 0 to 1."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.ok)
    painter.drawEllipse(rect)
    if drawn <= 0:
        return
    pen = QPen(tokens.on_ok, rect.width() * _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    turn = _between(_START, _TURN, min(1.0, drawn / _FIRST_SHARE))
    points = [_START, turn]
    if drawn > _FIRST_SHARE:
        points.append(_between(_TURN, _END, (drawn - _FIRST_SHARE) / (1 - _FIRST_SHARE)))
    painter.drawPolyline(
        [rect.topLeft() + QPointF(point.x() * rect.width(), point.y() * rect.height()) for point in points]
    )


def _between(start: QPointF, end: QPointF, share: float) -> QPointF:
    return start + (end - start) * share
