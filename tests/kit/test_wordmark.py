"""The drawn name is the name in the bundled typeface, and it needs no typeface."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from gui.kit.fonts import font_of
from gui.kit.metrics import TITLE
from gui.kit.wordmark import WORDMARK, wordmark_path

ROOT = Path(__file__).resolve().parents[2]
LAUNCH = """
from PySide6.QtWidgets import QApplication

app = QApplication([])
from gui.kit import fonts
from gui.kit.phone_frame import PhoneFrame

fonts.load_fonts = lambda: 1 / 0
frame = PhoneFrame()
frame.resize(frame.sizeHint())
frame.grab()
"""


def drawn(path: QPainterPath) -> QImage:
    image = QImage(140, 40, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(4 - path.boundingRect().left(), 4 - path.boundingRect().top())
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.end()
    return image


def test_that_the_outlines_are_those_of_the_typeface(qapp: QApplication) -> None:
    typed = QPainterPath()
    typed.setFillRule(Qt.FillRule.WindingFill)
    typed.addText(0, 0, font_of(TITLE), WORDMARK)
    ours, theirs = drawn(wordmark_path()), drawn(typed)
    differing = sum(
        abs(ours.pixelColor(x, y).value() - theirs.pixelColor(x, y).value()) > 32
        for x in range(ours.width())
        for y in range(ours.height())
    )
    assert differing == 0
    assert any(ours.pixelColor(x, 17).value() < 64 for x in range(ours.width()))


def test_that_the_launch_screen_loads_no_typeface() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LAUNCH], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert "ZeroDivisionError" not in ended.stderr
