"""Reference: a bare PySide6 window. Prints when it first painted and its longest frame gap, and ends.

Usage: ``bare_window.py SECONDS``. Times are of ``time.perf_counter``, which on Linux all processes share.
Imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

FRAME_MS = 4


class Window(QWidget):
    """A window that notes when it was first painted."""

    painted_at: float | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.painted_at is None:
            self.painted_at = time.perf_counter()


def main(seconds: float) -> None:
    app = QApplication(sys.argv)
    window = Window()
    window.resize(1180, 900)
    window.show()
    gaps: list[int] = []
    since = QElapsedTimer()
    since.start()
    frames = QTimer()
    frames.setTimerType(Qt.TimerType.PreciseTimer)

    def frame() -> None:
        if window.painted_at is not None:
            gaps.append(since.restart())
        else:
            since.restart()

    frames.timeout.connect(frame)
    frames.start(FRAME_MS)
    QTimer.singleShot(int(seconds * 1000), app.quit)
    app.exec()
    print(json.dumps({"painted_at": window.painted_at, "longest_gap_ms": max(gaps)}))


if __name__ == "__main__":
    main(float(sys.argv[1]))
