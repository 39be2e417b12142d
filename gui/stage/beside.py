"""Where a second window goes."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

GAP = 8


def place_beside(window: QWidget, first: QWidget) -> None:
    """Put ``window`` at the right of ``first``, or as far there as the screen has room; it lies over it then."""
    room = first.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    frame = first.frameGeometry()
    wanted = QPoint(frame.right() + GAP, frame.top())
    last = QPoint(room.right() + 1 - window.width(), room.bottom() + 1 - window.height())
    window.move(max(room.left(), min(wanted.x(), last.x())), max(room.top(), min(wanted.y(), last.y())))
