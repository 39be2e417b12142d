"""The program as a process of its own, and what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

WHEN, DATA, *MORE = sys.argv[1:]

def say(text):
    print(text, flush=True)

def desk():
    return next(window for window in QApplication.topLevelWidgets() if hasattr(window, "frame"))

def close_in_a_call(phone):
    from PySide6.QtWidgets import QAbstractButton
    from models.ports import Fault, Link

    phone.world.links.fail_always(Link.CLIENT_PAYMENT, Fault(delay=3.0))
    desk().findChild(QAbstractButton, "wallet_home.open_account").click()
    assert not phone.idle
    desk().close()

def say_looks():
    from gui.kit.language import language
    from gui.kit.theme import theme

    say(f"{language().language} {theme().name}")

def switch():
    from PySide6.QtWidgets import QAbstractButton

    for address in ("stage.language", "stage.theme"):
        desk().findChild(QAbstractButton, address).click()
    say_looks()

def crash_and_live_on(phone):
    from PySide6.QtWidgets import QAbstractButton
    from tests.journeys.planted import crash

    def look():
        toast = phone.frame.findChild(QAbstractButton, "phone.toast")
        say("said" if toast.isVisible() and desk().isVisible() else "not said")
        desk().close()

    QTimer.singleShot(0, phone, crash)
    QTimer.singleShot(0, phone, look)

def begin_anew(program, shut, error):
    from PySide6.QtWidgets import QAbstractButton
    from gui.kit.launch_screen import LaunchBar

    shut(program, error)
    say("waiting" if desk().findChild(LaunchBar).isVisible() else "at rest")
    reset = desk().findChild(QAbstractButton, "stage.reset")
    if reset.isEnabled():
        reset.click()
    else:
        program.leave()

if WHEN == "reset":
    from gui.stage.program import Program

    shut = Program._say_shut
    Program._say_shut = lambda program, error: begin_anew(program, shut, error)

if WHEN != "opening":
    from gui.stage.show import Show

    made = Show.__init__

    def watched(self, *arguments):
        made(self, *arguments)
        if WHEN == "call":
            self.phone.screen_shown.connect(lambda _screen: close_in_a_call(self.phone))
        elif WHEN == "crash":
            self.phone.taken.connect(lambda _person: crash_and_live_on(self.phone))
        elif WHEN == "switch":
            self.phone.taken.connect(lambda _person: switch())
        elif WHEN == "looks":
            self.phone.taken.connect(lambda _person: say_looks())
        else:
            self.phone.taken.connect(say)

    Show.__init__ = watched
else:
    from gui.stage.program import Program

    started = Program._on_desk_painted

    def close_at_once(self):
        started(self)
        desk().close()

    Program._on_desk_painted = close_at_once

sys.exit(main.main(["demo", "--data", DATA, *MORE]))
"""

Start = Callable[..., "subprocess.Popen[str]"]
"""``start(when, *more)`` of the fixture: the program with the arguments ``more``."""


def launch(data: Path, when: str, *more: str) -> subprocess.Popen[str]:
    """Start the program on the folder ``data``; ``when`` says at which moment the script in it acts."""
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, when, str(data), *more],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def trouble(process: subprocess.Popen[str]) -> list[str]:
    """Lines of standard error but what the offscreen platform always says."""
    errors = process.communicate()[1]
    return [line for line in errors.splitlines() if "propagateSizeHints" not in line]
