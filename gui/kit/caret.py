"""The blinking caret of editors that paint their own cells."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Caret(QObject):
    """Whether the caret is in its visible half; it blinks only where Qt's own cursors do."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.is_visible = True
        self._owner = owner
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin a blink with the visible half; called on focus and on every change."""
        self.is_visible = True
        flash = QApplication.cursorFlashTime()
        if flash > 0:
            self._timer.start(flash // 2)
        self._owner.update()

    def stop(self) -> None:
        self._timer.stop()
        self.is_visible = True
        self._owner.update()

    def _on_timer_timeout(self) -> None:
        self.is_visible = not self.is_visible
        self._owner.update()
