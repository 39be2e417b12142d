"""The frame drawn around a screen: a phone's, a tablet's, or a browser's window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.kit.devices import Device, DeviceShape, shape_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.metrics import SPACE_S
from gui.kit.theme import tokens_for

_DOT = 5.0
_DOT_PITCH = 18
_ADDRESS_WIDTH = 360
_ADDRESS_HEIGHT = 26
_LOCK = 14


class Bezel(QWidget):
    """Lies above the screen, because nothing else gives its corners smooth edges."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape = shape_of(Device.PHONE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_shape(self, shape: DeviceShape) -> None:
        self._shape = shape
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._leaves_free(event.rect()):
            return
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        if self._shape.bar:
            # A window wears the theme; a device is black in any.
            self._draw_ring(painter, tokens.surface, tokens.line_strong)
            self._draw_bar(painter)
        else:
            self._draw_ring(painter, tokens.bezel, tokens.bezel_edge)

    def _leaves_free(self, part: QRect) -> bool:
        """Whether nothing of the frame lies in ``part``: so it is with nearly every change on the screen."""
        inner = self._shape.corner - self._shape.bezel
        screen = self.rect().marginsRemoved(self._shape.frame)
        return any(
            screen.adjusted(beside, below, -beside, -below).contains(part)
            for beside, below in ((inner, 0), (0, inner))
        )

    def _draw_ring(self, painter: QPainter, fill: QColor, edge: QColor) -> None:
        shape = self._shape
        body = QRectF(self.rect())
        inner = shape.corner - shape.bezel
        ring = QPainterPath()
        ring.addRoundedRect(body, shape.corner, shape.corner)
        screen = body.marginsRemoved(shape.frame.toMarginsF())
        ring.addRoundedRect(screen, inner, inner)
        painter.fillPath(ring, fill)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), shape.corner, shape.corner)
        if shape.bar:
            painter.drawRoundedRect(screen.adjusted(-0.5, -0.5, 0.5, 0.5), inner, inner)

    def _draw_bar(self, painter: QPainter) -> None:
        """Draw the bar of a browser: three dots, and the address of the platform's page."""
        # Imported here because neither a typeface nor an SVG nor the brand is needed for the first paint of a phone.
        from gui.kit.fonts import font_of
        from gui.kit.icons import draw_icon
        from gui.kit.metrics import LABEL
        from gui.kit.text_flow import text_width
        from models.domain.brand_choice import brand

        tokens = tokens_for(self)
        shape = self._shape
        bar = QRectF(0, 0, self.width(), shape.bezel + shape.bar)
        middle = bar.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.line_strong)
        for index in range(3):
            painter.drawEllipse(QPointF(shape.corner + 4 + index * _DOT_PITCH, middle), _DOT, _DOT)
        field = QRectF(0, 0, _ADDRESS_WIDTH, _ADDRESS_HEIGHT)
        field.moveCenter(bar.center())
        draw_panel(painter, field, _ADDRESS_HEIGHT / 2, tokens.canvas, tokens.line)
        address = brand().platform.address
        width = text_width(address, LABEL)
        left = round(bar.center().x() - (_LOCK + SPACE_S + width) / 2)
        lock = QRect(left, round(middle - _LOCK / 2), _LOCK, _LOCK)
        draw_icon(painter, lock, "lock", tokens.ink_soft)
        painter.setFont(font_of(LABEL))
        painter.setPen(tokens.ink_soft)
        text = QRectF(left + _LOCK + SPACE_S, bar.top(), width + SPACE_S, bar.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, address)
