"""Every text that a widget draws: words, place and colour, heard from Qt's own painting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPainterPath,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QGraphicsEffect, QWidget

_JOINER = "\N{WORD JOINER}"
"""Keeps words in one line, and has no strokes of its own."""


@dataclass(frozen=True)
class DrawnText:
    """A run of text on one line, in a widget's coordinates; ``place`` is as high as the font."""

    widget: QWidget
    words: str
    place: QRectF
    colour: QColor
    font: QFont

    @property
    def ink(self) -> QRectF:
        """Where its strokes are."""
        box = _ink_of(self.words, self.font.key())
        return box.translated(self.place.left(), self.place.top() + QFontMetricsF(self.font).ascent())


@lru_cache(maxsize=4096)
def _ink_of(words: str, font: str) -> QRectF:
    """The outline's box, from the beginning of the base line."""
    drawn = QFont()
    drawn.fromString(font)
    path = QPainterPath()
    path.addText(QPointF(0, 0), drawn, words)
    return path.boundingRect()


def texts_of(widgets: Iterable[QWidget]) -> list[DrawnText]:
    """What each of the widgets draws itself; what its children draw is theirs."""
    return [text for widget in widgets for text in _texts_of(widget)]


def _texts_of(widget: QWidget) -> list[DrawnText]:
    device = _Paper(widget.size())
    with _without_effect(widget):
        widget.render(device, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return [
        DrawnText(widget, words, place, colour, font)
        for words, place, colour, font in device.engine.drawn
        if words.strip().strip(_JOINER)
    ]


@contextmanager
def _without_effect(widget: QWidget) -> Iterator[None]:
    """An effect draws pixels of its own, from which no text is heard."""
    # Most widgets have none, whatever the type says.
    effect: QGraphicsEffect | None = widget.graphicsEffect()
    if effect is None or not effect.isEnabled():
        yield
        return
    effect.setEnabled(False)
    try:
        yield
    finally:
        effect.setEnabled(True)


class _Listener(QPaintEngine):
    """Takes every stroke and keeps the texts."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.drawn: list[tuple[str, QRectF, QColor, QFont]] = []

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(self, base: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        assert isinstance(base, QPointF)
        painter = self.painter()
        ascent, descent = item.ascent(), item.descent()
        place = QRectF(base.x(), base.y() - ascent, item.width(), ascent + descent)
        colour = QColor(painter.pen().color())
        colour.setAlphaF(colour.alphaF() * painter.opacity())
        place = painter.combinedTransform().mapRect(place)
        self.drawn.append((item.text(), place, colour, QFont(item.font())))

    def updateState(self, _state: object) -> None: ...

    def drawPath(self, _path: object) -> None: ...

    def drawPolygon(self, *_points: object) -> None: ...

    def drawRects(self, *_rects: object) -> None: ...

    def drawLines(self, *_lines: object) -> None: ...

    def drawEllipse(self, *_rect: object) -> None: ...

    def drawPoints(self, *_points: object) -> None: ...

    def drawPixmap(self, *_pixmap: object) -> None: ...

    def drawImage(self, *_image: object) -> None: ...


class _Paper(QPaintDevice):
    """As large as a widget, and holds nothing."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Listener()
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: size.width(),
            metric.PdmHeight: size.height(),
            metric.PdmWidthMM: size.width(),
            metric.PdmHeightMM: size.height(),
            metric.PdmNumColors: 1 << 24,
            metric.PdmDepth: 32,
            metric.PdmDpiX: 96,
            metric.PdmDpiY: 96,
            metric.PdmPhysicalDpiX: 96,
            metric.PdmPhysicalDpiY: 96,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)
