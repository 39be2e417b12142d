"""Signals and timers must leave the references to None, True and False alone.

PySide6 6.12.0 on Python 3.11 drops one with every emission, until the interpreter aborts with exit code 134. So the
emissions run in a process of their own, whose exit code is judged.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

SIGNALS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Emitter(QObject):
    answered = Signal(bool)
    changed = Signal(object)

application = QCoreApplication([])
emitter = Emitter()
received = []
emitter.answered.connect(received.append)
emitter.changed.connect(received.append)
for _ in range(10_000):
    emitter.answered.emit(True)
    emitter.answered.emit(False)
    emitter.changed.emit(None)
assert len(received) == 30_000
"""

SINGLE_SHOTS = """
from PySide6.QtCore import QCoreApplication, QTimer

application = QCoreApplication([])
fired = []

def on_timeout():
    fired.append(None)
    if len(fired) == 10_000:
        application.quit()

for _ in range(10_000):
    QTimer.singleShot(0, on_timeout)
application.exec()
assert len(fired) == 10_000
"""

SCRIPTS = {"signals": SIGNALS, "single-shot timers": SINGLE_SHOTS}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_that_ten_thousand_deliveries_leave_the_interpreter_alive(script: str) -> None:
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
