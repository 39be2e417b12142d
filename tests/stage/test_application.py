"""How the desktop knows the program: by its name, not by the file that was started, and by its icon."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from gui.kit.app_icon import SIZES, app_icon
from gui.stage.application import DESKTOP_NAME

ROOT = Path(__file__).resolve().parents[2]
DEMO = """
import main
from gui.stage.program import Program

ended = Program._on_opening_ended

def tell_when_furnished(program):
    ended(program)
    if program._furnished:
        tell()

Program._on_opening_ended = tell_when_furnished
main.main(["demo", "--data", sys.argv[1]])
"""
GALLERY = """
import main
from PySide6.QtWidgets import QApplication

QApplication.exec = lambda *_arguments: tell()
main.main(["gallery"])
"""
TELL = """
import json, os, sys

def tell():
    from PySide6.QtGui import QGuiApplication

    sizes = [size.width() for size in QGuiApplication.windowIcon().availableSizes()]
    known = QGuiApplication.arguments()[0], QGuiApplication.applicationName(), QGuiApplication.desktopFileName()
    print(json.dumps([*known, sizes]), flush=True)
    os._exit(0)
"""


@pytest.mark.parametrize("opened", [DEMO, GALLERY], ids=["demo", "gallery"])
def test_that_the_desktop_knows_the_program_by_name_and_icon(opened: str, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", TELL + opened, str(tmp_path / "data")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == [DESKTOP_NAME, "Kaihu", DESKTOP_NAME, list(SIZES)]


@pytest.mark.parametrize("size", SIZES)
def test_that_the_icon_is_drawn_in_every_size(size: int, qapp: QApplication) -> None:
    drawn = app_icon().pixmap(QSize(size, size), 1.0).toImage()
    assert drawn.size() == QSize(size, size)
    assert drawn.pixelColor(0, 0).alpha() == 0
    inks = {drawn.pixelColor(x, y).name() for x in range(size) for y in range(size)}
    assert len(inks) > 3
    assert drawn.pixelColor(size // 2, size // 8).name() == "#0e6b5c"
