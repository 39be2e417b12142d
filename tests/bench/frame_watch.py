"""Watches how often the GUI's thread comes back to its loop, which is when it can paint. Imports nothing of ours."""

from __future__ import annotations

import time
from collections import defaultdict

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_MS = 4
"""How often it looks; a frame that took no time counts as this long."""


class FrameWatch(QObject):
    """Notes how long each frame was, in milliseconds, under the name of what was going on."""

    def __init__(self) -> None:
        super().__init__()
        self.frames: defaultdict[str, list[float]] = defaultdict(list)
        self._name = ""
        self._now: list[float] = []
        self._before = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        self._before = time.perf_counter()
        self._timer.start(FRAME_MS)

    def stop(self) -> None:
        self._timer.stop()
        self._note()
        self.begin("")

    def begin(self, name: str) -> None:
        """What comes now is called ``name``."""
        self.frames[self._name] += self._now
        self._now = []
        self._name = name

    def rename(self, name: str) -> None:
        """What has been going on turned out to be ``name``."""
        self._name = name

    def longest(self) -> float:
        """The longest of all frames."""
        return max(frame for frames in self.frames.values() for frame in frames)

    def _note(self) -> None:
        now = time.perf_counter()
        self._now.append(1000 * (now - self._before))
        self._before = now

    def _on_timer_timeout(self) -> None:
        self._note()
