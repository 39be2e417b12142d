"""The drawn name is the name in the bundled typeface, and it needs no typeface."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAUNCH = """
from PySide6.QtWidgets import QApplication

app = QApplication([])
from gui.kit import fonts
from gui.kit.device_frame import DeviceFrame

fonts.load_fonts = lambda: 1 / 0
frame = DeviceFrame()
frame.resize(frame.sizeHint())
frame.grab()
"""


OUTLINES = """
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

app = QApplication([])
from gui.kit.fonts import font_of
from gui.kit.metrics import TITLE
from gui.kit.wordmark import WORDMARK, wordmark_path


def drawn(path):
    image = QImage(140, 40, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(4 - path.boundingRect().left(), 4 - path.boundingRect().top())
    painter.fillPath(path, Qt.GlobalColor.black)
    painter.end()
    return image


typed = QPainterPath()
typed.setFillRule(Qt.FillRule.WindingFill)
typed.addText(0, 0, font_of(TITLE), WORDMARK)
pictures = [drawn(path) for path in (wordmark_path(), typed)]
spots = [(x, y) for x in range(140) for y in range(40)]
values = [[picture.pixelColor(x, y).value() for x, y in spots] for picture in pictures]
differing = sum(abs(ours - theirs) > 32 for ours, theirs in zip(*values))
dark = sum(value < 64 for value in values[0])
print(differing, dark)
"""


def test_that_the_outlines_are_those_of_the_typeface() -> None:
    # In a process of its own: a typeface that was drawn with before gives its made bold slightly other outlines.
    ended = subprocess.run(
        [sys.executable, "-c", OUTLINES], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    differing, dark = map(int, ended.stdout.split())
    assert differing == 0
    assert dark > 100


def test_that_the_launch_screen_loads_no_typeface() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LAUNCH], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert "ZeroDivisionError" not in ended.stderr
