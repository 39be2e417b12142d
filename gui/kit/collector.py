"""Garbage collection in the widgets' thread alone, which is the only one that may destroy them."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

COLLECTION_MS = 2_000
"""Milliseconds between two collections, each a few milliseconds long."""


class Collector(QObject):
    """Collects now and then in the thread it was made in, in place of Python's way by chance in any thread.

    A servers' thread that happened to collect would destroy widgets that nobody holds any more.
    """

    def __init__(self) -> None:
        super().__init__()
        self._by_chance = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.setInterval(COLLECTION_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def hold(self) -> None:
        """Let nothing be collected for the time being."""
        gc.disable()
        self._timer.stop()

    def start(self) -> None:
        """Collect here from now on."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again, if it was left to it before."""
        self._timer.stop()
        if self._by_chance:
            gc.enable()

    def _on_timer_timeout(self) -> None:
        gc.collect()
