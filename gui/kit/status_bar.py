"""The strip at the top of the phone: the time, the network and the battery."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.kit.frames import smooth_painter
from gui.kit.metrics import LABEL_STRONG, SPACE_S, SPACE_XL, STATUS_BAR_HEIGHT
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_SIDE = SPACE_XL
_NETWORK = "5G"


class StatusBar(QWidget):
    """Shows the time it is told; the rest is decoration. It stays empty until it knows the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = ""
        self.setFixedHeight(STATUS_BAR_HEIGHT)

    def set_time(self, text: str) -> None:
        if text != self._time:
            self._time = text
            self.setAccessibleName(text)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._time:
            return
        # Imported here because no typeface is needed for the first paint.
        from gui.kit.fonts import font_of
        from gui.kit.text_flow import text_width

        tokens = tokens_for(self)
        painter = smooth_painter(self)
        line = QRectF(_SIDE, 14, self.width() - 2 * _SIDE, 22)
        painter.setFont(font_of(LABEL_STRONG))
        painter.setPen(tokens.ink)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._time)
        right = self._draw_battery(painter, line, tokens)
        network = QRectF(line.left(), line.top(), right - SPACE_S - line.left(), line.height())
        painter.setPen(tokens.ink)
        painter.drawText(network, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _NETWORK)
        left = right - SPACE_S - text_width(_NETWORK, LABEL_STRONG)
        self._draw_signal(painter, left - SPACE_S, line.center().y(), tokens)

    def _draw_battery(self, painter: QPainter, line: QRectF, tokens: Tokens) -> float:
        """Draw the battery at the right end of the line and return its left edge."""
        body = QRectF(line.right() - 25, line.center().y() - 5.5, 22, 11)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.ink_soft, 1))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ink_soft)
        painter.drawRoundedRect(QRectF(body.right() + 1, body.center().y() - 2, 2, 4), 1, 1)
        painter.setBrush(tokens.ink)
        painter.drawRoundedRect(body.adjusted(2, 2, -6, -2), 1.5, 1.5)
        return body.left()

    def _draw_signal(self, painter: QPainter, right: float, middle: float, tokens: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ink)
        for index in range(4):
            height = 4 + 2 * index
            left = right - (4 - index) * 5
            painter.drawRoundedRect(QRectF(left, middle + 5 - height, 3, height), 1, 1)
