"""Subject: ``main.py demo`` as a person starts it. Prints when it first painted, its longest frame gap while the
servers started behind it, and when the first screen stood there, and ends.

Usage: ``demo_window.py DATA``. Times are of ``time.perf_counter``, which on Linux all processes share.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import main

FIRST_SCREEN = "wallet_home.open_account"
FRAME_MS = 4
AFTERWARDS_MS = 300


class Watch:
    """Counts frames on the GUI's thread from the first paint until a while after the first screen was there."""

    def __init__(self, painted_at: float) -> None:
        self._painted_at = painted_at
        self._ready_at: float | None = None
        self._longest = 0
        self._since = QElapsedTimer()
        self._since.start()
        self._frames = QTimer()
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._on_frames_timeout)
        self._frames.start(FRAME_MS)

    def _on_frames_timeout(self) -> None:
        self._longest = max(self._longest, self._since.restart())
        if self._ready_at is None and self._is_ready():
            self._ready_at = time.perf_counter()
            QTimer.singleShot(AFTERWARDS_MS, self._end)

    def _is_ready(self) -> bool:
        found = [window.findChild(QWidget, FIRST_SCREEN) for window in QApplication.topLevelWidgets()]
        return any(widget is not None and widget.isVisible() for widget in found)

    def _end(self) -> None:
        self._frames.stop()
        figures = {
            "painted_at": self._painted_at,
            "longest_gap_ms": self._longest,
            "ready_at": self._ready_at,
        }
        print(json.dumps(figures), flush=True)
        for window in QApplication.topLevelWidgets():
            window.close()


watches: list[Watch] = []


def run(data: Path) -> int:
    open_world = main.open_world

    def watched(*arguments: Any, **options: Any) -> Any:
        # The program calls this in a thread right after the first paint, so the time is a little late, never early.
        painted_at = time.perf_counter()
        app = QApplication.instance()
        assert app is not None
        QTimer.singleShot(0, app, lambda: watches.append(Watch(painted_at)))
        return open_world(*arguments, **options)

    main.open_world = watched
    return main.main(["demo", "--data", str(data)])


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])))
