"""Keeps a person's hands off a window for as long as something is done again in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_INPUT = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.Wheel,
    }
)


class Shield(QObject):
    """Swallows what comes from mouse and keyboard, which comes to the native window first; what the program does itself
    comes to its widgets, and passes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._handle = window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() in _INPUT

    def remove(self) -> None:
        """Let input through again."""
        if self._handle is not None:
            self._handle.removeEventFilter(self)
        self.deleteLater()
