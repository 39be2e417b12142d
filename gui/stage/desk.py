"""The desk: a dark room with the phone in it, the people beside it and the switches above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.frames import smooth_painter
from gui.kit.theme import set_scope, tokens_for
from gui.kit.tokens import Scope

if TYPE_CHECKING:
    from gui.stage.people_panel import PeoplePanel
    from gui.stage.top_bar import TopBar

BAR_HEIGHT = 56
PANEL_WIDTH = 344
ROOMY = QSize(1080, 976)
"""The window's size where the screen has room for it: everyone can be seen without scrolling."""
SMALLEST_PHONE = QSize(320, 480)
"""The phone's least size in the window, bezel included: that of a screen of 800 by 600. Its pages scroll."""
WORDMARK = "开户 Kaihu"


class DeskWindow(QWidget):
    """The window. It knows the phone's frame, not what goes on in it.

    It comes with the phone alone, so that it is seen at once; the rest is added after. ``painted`` tells once
    that the window was painted for the first time, ``close_requested`` that the person wants to leave.
    """

    painted = Signal()
    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_scope(self, Scope.STAGE)
        self.setWindowTitle(WORDMARK)
        self.frame = DeviceFrame()
        self.frame.setMinimumSize(SMALLEST_PHONE)
        self._was_fitted = self._was_painted = False
        stand = QVBoxLayout()
        stand.setContentsMargins(24, 16, 24, 16)
        stand.addWidget(self.frame)
        self._room = QHBoxLayout()
        self._room.setSpacing(0)
        self._room.setContentsMargins(PANEL_WIDTH, 0, 0, 0)
        self._room.addLayout(stand, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, BAR_HEIGHT, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._room, 1)

    def add_bar(self, bar: TopBar) -> None:
        """Put the switches where their place was kept free."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.insertWidget(0, bar)

    def add_people(self, people: PeoplePanel) -> None:
        """Put the people where their place was kept free."""
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.insertWidget(0, people)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only once: after that the size is the person's.
        if not self._was_fitted:
            self._was_fitted = True
            self._fit_to_screen()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Tasks and servers have to end before the loop does, so the window only asks.
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, 0, self.width(), BAR_HEIGHT, tokens.surface)
        painter.fillRect(0, BAR_HEIGHT - 1, self.width(), 1, tokens.line)
        painter.fillRect(0, BAR_HEIGHT, PANEL_WIDTH - 1, self.height(), tokens.surface)
        painter.fillRect(PANEL_WIDTH - 1, BAR_HEIGHT, 1, self.height(), tokens.line)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _fit_to_screen(self) -> None:
        """Take the room that the phone wants, or what the screen has."""
        self.resize(self.sizeHint().expandedTo(ROOMY).boundedTo(self.screen().availableSize()))
