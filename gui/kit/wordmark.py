"""The program's name as a drawing: its letters are outlines, so that the first paint has to load no typeface."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.kit.frames import smooth_painter
from gui.kit.theme import tokens_for

WORDMARK = "开户 Kaihu"
FILE = Path(__file__).resolve().parents[2] / "assets" / "wordmark.svg"
_HEIGHT = 34
_WIDTH = 128


@cache
def wordmark_path() -> QPainterPath:
    """The outlines of ``assets/wordmark.svg``: the bundled typeface's, bold, 26 pixels high."""
    found = re.search(r'\bd="([^"]*)"', FILE.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{FILE.name} holds no outlines")
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for command, figures in re.findall(r"([MLC])([^MLC]*)", found[1]):
        points = [float(figure) for figure in figures.split()]
        if command == "M":
            path.moveTo(*points)
        elif command == "L":
            path.lineTo(*points)
        else:
            path.cubicTo(*points)
    return path


class Wordmark(QWidget):
    """The name in the colour of ink."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setAccessibleName(WORDMARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        path = wordmark_path()
        place: QRectF = path.boundingRect()
        painter.translate((self.width() - place.width()) / 2, (self.height() - place.height()) / 2)
        painter.fillPath(path, tokens_for(self).ink)
