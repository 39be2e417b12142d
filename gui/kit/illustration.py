"""Illustrations: own drawings whose colours are names of tokens, so that they follow the theme."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import device_scale, smooth_painter
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

ILLUSTRATION_DIR = Path(__file__).resolve().parents[2] / "assets" / "illustrations"
WIDTH, HEIGHT = 176, 128
_COLOUR = re.compile(r'\b(fill|stroke)="(?!none)([a-z_]+)"')


class Illustration(QWidget):
    """A drawing of `assets/illustrations`, 176 by 128 pixels. The words beside it say what it shows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        picture = _pixmap(tinted(self._name, tokens_for(self)), device_scale(painter))
        painter.drawPixmap(0, 0, picture)


def tinted(name: str, tokens: Tokens) -> str:
    """The drawing's SVG with the theme's colours. Raises FileNotFoundError for an unknown drawing, AttributeError
    where it names a colour that is no token."""
    return _COLOUR.sub(lambda found: f'{found[1]}="{getattr(tokens, found[2]).name()}"', _source(name))


@cache
def _source(name: str) -> str:
    return (ILLUSTRATION_DIR / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=32)
def _pixmap(svg: str, scale: float) -> QPixmap:
    # Imported here because most screens do without, and QtSvg costs start-up time.
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(round(WIDTH * scale), round(HEIGHT * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, WIDTH, HEIGHT))
    painter.end()
    return pixmap
