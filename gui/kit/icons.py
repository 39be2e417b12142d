"""Icons: own drawings on a 24-pixel grid with one stroke width, tinted with a colour of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import device_scale
from gui.kit.metrics import scaled
from gui.kit.theme import tokens_for

ICON_DIR = Path(__file__).resolve().parents[2] / "assets" / "icons"


def icon_pixmap(name: str, colour: QColor, size: int = 24, dpr: float = 1.0) -> QPixmap:
    """The icon in one colour, `size` logical pixels square. Raises FileNotFoundError for an unknown name."""
    return _pixmap(name, colour.rgba(), size, dpr)


def draw_icon(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw the icon centred in `rect`, as large as its shorter side."""
    size = min(rect.width(), rect.height())
    scale = device_scale(painter)
    place = QRect(QPoint(0, 0), QSize(size, size))
    place.moveCenter(rect.center())
    painter.drawPixmap(place.topLeft(), icon_pixmap(name, colour, size, scale))


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (ICON_DIR / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, rgba: int, size: int, dpr: float) -> QPixmap:
    # Imported here because the first screen may do without icons, and QtSvg costs start-up time.
    from PySide6.QtSvg import QSvgRenderer

    colour = QColor.fromRgba(rgba)
    renderer = QSvgRenderer(_source(name).replace("currentColor", colour.name()).encode())
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class IconView(QWidget):
    """An icon that stands by itself, painted in a token of its scope."""

    def __init__(self, name: str, token: str = "ink", size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._token = token
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The size at which it stands beside type of the size in force."""
        return QSize(scaled(self._size), scaled(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_icon(self, name: str, token: str | None = None) -> None:
        self._name = name
        self._token = token or self._token
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        draw_icon(painter, self.rect(), self._name, getattr(tokens_for(self), self._token))
