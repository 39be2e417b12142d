"""Rounded shapes: panels, focus rings and the shadow under what floats."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from gui.kit.metrics import FOCUS_WIDTH, HAIRLINE, Elevation


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on the widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def device_scale(painter: QPainter) -> float:
    """How many pixels of what is really painted on a logical pixel takes: that of a picture may not be the window's."""
    return painter.deviceTransform().m11()


def draw_panel(
    painter: QPainter,
    rect: QRect | QRectF,
    corner: float,
    fill: QColor,
    line: QColor | None = None,
    line_width: float = HAIRLINE,
) -> None:
    """Fill a rounded rectangle; the line lies wholly inside `rect`."""
    shape = QRectF(rect)
    painter.setBrush(fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        half = line_width / 2
        shape.adjust(half, half, -half, -half)
        corner -= half
        painter.setPen(QPen(line, line_width))
    painter.drawRoundedRect(shape, corner, corner)


def fill_part(painter: QPainter, bar: QRectF, width: float, colour: QColor) -> None:
    """Fill a bar with round ends from the left, `width` pixels of it; the end of the part is round too."""
    corner = bar.height() / 2
    whole, part = QPainterPath(), QPainterPath()
    whole.addRoundedRect(bar, corner, corner)
    part.addRoundedRect(QRectF(bar.left(), bar.top(), width, bar.height()), corner, corner)
    painter.fillPath(part.intersected(whole), colour)


def draw_focus_ring(painter: QPainter, rect: QRect | QRectF, corner: float, colour: QColor) -> None:
    """Draw a ring along the inner edge of `rect`."""
    half = FOCUS_WIDTH / 2
    shape = QRectF(rect).adjusted(half, half, -half, -half)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, FOCUS_WIDTH))
    painter.drawRoundedRect(shape, corner - half, corner - half)


def draw_shadow(
    painter: QPainter, rect: QRect | QRectF, corner: float, colour: QColor, elevation: Elevation
) -> None:
    """Draw the soft shadow of a rounded rectangle that floats.

    Layers of equal small alpha add up to a falloff from where it leaves what floats, without an edge at either end.
    """
    blur, drop = elevation.blur, elevation.drop
    shape = QRectF(rect).translated(0, drop)
    painter.setPen(Qt.PenStyle.NoPen)
    remaining = 1.0
    steps = max(1, blur // 2)
    for step in range(steps):
        share = (step + 1) / steps
        distance = blur - (blur + drop) * share
        wanted = share * share * (3 - 2 * share) * colour.alphaF()
        layer = QColor(colour)
        layer.setAlphaF(max(0.0, 1 - (1 - wanted) / remaining))
        remaining *= 1 - layer.alphaF()
        painter.setBrush(layer)
        grown = shape.adjusted(-distance, -distance, distance, distance)
        rounded = max(0.0, corner + distance)
        painter.drawRoundedRect(grown, rounded, rounded)
