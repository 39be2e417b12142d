"""Ctrl+C in the commands that draw offscreen, and in the gallery's window: an end at once, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.interrupts import INTERRUPTED
from tests.journeys.commands import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

DRAWING = (
    ["play", "main", "--out", "OUT"],
    ["compare"],
    ["pictures", "--out", "OUT"],
    ["gallery", "--out", "OUT"],
)
IMPORTING = """
import os, runpy, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
sys.argv = ["main.py", *sys.argv[1:]]
runpy.run_path("main.py", run_name="__main__")
"""
RESTING = """
import os, runpy, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

class Interrupting(QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        QTimer.singleShot(0, self, lambda: os.kill(os.getpid(), signal.SIGINT))

import PySide6.QtWidgets
PySide6.QtWidgets.QApplication = Interrupting
sys.argv = ["main.py", *sys.argv[1:]]
runpy.run_path("main.py", run_name="__main__")
"""
SHOWING = """
import os, runpy, signal, sys
from PySide6.QtWidgets import QWidget

show = QWidget.show

def show_interrupted(self):
    show(self)
    os.kill(os.getpid(), signal.SIGINT)

QWidget.show = show_interrupted
sys.argv = ["main.py", *sys.argv[1:]]
runpy.run_path("main.py", run_name="__main__")
"""


def ended(script: str, arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "scratch").mkdir()
    return subprocess.run(
        [
            sys.executable,
            "-c",
            script,
            *(str(folder / "out") if each == "OUT" else each for each in arguments),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder / "scratch")},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


@pytest.mark.parametrize("arguments", DRAWING, ids=lambda arguments: arguments[0])
@pytest.mark.parametrize("script", [IMPORTING, SHOWING], ids=["importing", "showing"])
def test_that_ctrl_c_ends_a_command_that_draws_and_leaves_nothing_behind(
    script: str, arguments: list[str], tmp_path: Path
) -> None:
    process = ended(script, arguments, tmp_path)
    assert (process.returncode, process.stderr) == (INTERRUPTED, "")
    assert list((tmp_path / "scratch").iterdir()) == []


def test_that_ctrl_c_closes_the_gallerys_window(tmp_path: Path) -> None:
    process = ended(RESTING, ["gallery"], tmp_path)
    assert process.returncode == 0
    assert "Traceback" not in process.stderr
