"""The icon of the program's windows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

FILE = Path(__file__).resolve().parents[2] / "assets" / "icon.svg"
SIZES = (16, 24, 32, 48, 64, 128)
"""Pixels of a side that desktops ask for; each is drawn by itself, so that none is blurred."""


def app_icon() -> QIcon:
    """``assets/icon.svg`` in each of ``SIZES``: the wordmark's first character on the colour of the default brand."""
    # Imported here because QtSvg costs start-up time, and a window is painted first.
    from PySide6.QtSvg import QSvgRenderer

    drawing, icon = QSvgRenderer(str(FILE)), QIcon()
    for size in SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter)
        painter.end()
        icon.addPixmap(picture)
    return icon
