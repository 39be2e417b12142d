"""The desk: a dark room with the device in it, the people beside it and the switches above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Layout, shape_of
from gui.kit.frames import smooth_painter
from gui.kit.metrics import SPACE_L, SPACE_XL, scaled
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
LEAST_HEIGHT = 320
"""Pixels below which no page on it could be used, however low the screen is."""
STAND = QMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
"""What stays free around the device."""
WORDMARK = "开户 Kaihu"


class DeskWindow(QWidget):
    """The window. It knows the device's frame, not what goes on in it.

    It comes with the device alone, so that it is seen at once; the rest is added after. ``painted`` tells once
    that the window was painted for the first time, ``close_requested`` that the person wants to leave,
    ``people_folded`` whether the people were folded away.
    """

    painted = Signal()
    close_requested = Signal()
    people_folded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        set_scope(self, Scope.STAGE)
        self.setWindowTitle(WORDMARK)
        self.frame = DeviceFrame()
        self.frame.setMinimumSize(SMALLEST_PHONE)
        self._was_fitted = self._was_painted = False
        self._people: PeoplePanel | None = None
        self._folded = self._made_room = self._as_wanted = False
        stand = QVBoxLayout()
        stand.setContentsMargins(STAND)
        stand.addWidget(self.frame)
        self._room = QHBoxLayout()
        self._room.setSpacing(0)
        self._room.setContentsMargins(PANEL_WIDTH, 0, 0, 0)
        self._room.addLayout(stand, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, BAR_HEIGHT, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._room, 1)
        self.frame.device_changed.connect(self._on_device_changed)
        # Qt would give the first focus to the first switch.
        self.frame.setFocus()

    @property
    def are_people_folded(self) -> bool:
        return self._folded

    def fold_people(self, folded: bool) -> None:
        """Fold the people away so that the device has the whole width, or let them come back."""
        if folded == self._folded:
            return
        self._folded = folded
        if self._people is None:
            self._room.setContentsMargins(self._panel_width, 0, 0, 0)
        else:
            self._people.setVisible(not folded)
        self.update()
        self.people_folded.emit(folded)

    def add_bar(self, bar: TopBar) -> None:
        """Put the switches where their place was kept free."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.insertWidget(0, bar)
        bar.people_requested.connect(self._on_people_requested)
        self.people_folded.connect(bar.show_people_folded)
        bar.show_people_folded(self._folded)

    def add_people(self, people: PeoplePanel) -> None:
        """Put the people where their place was kept free."""
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.insertWidget(0, people)
        self._people = people
        people.setVisible(not self._folded)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only once: after that the size is the person's.
        if not self._was_fitted:
            self._was_fitted = True
            self._fit_to_screen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Tasks and servers have to end before the loop does, so the window only asks.
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        bar, panel = scaled(BAR_HEIGHT), self._panel_width
        if panel:
            painter.fillRect(0, bar, panel - 1, self.height(), tokens.surface)
            painter.fillRect(panel - 1, bar, 1, self.height(), tokens.line)
        painter.fillRect(0, 0, self.width(), bar, tokens.surface)
        painter.fillRect(0, bar - 1, self.width(), 1, tokens.line)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @property
    def _panel_width(self) -> int:
        return 0 if self._folded else PANEL_WIDTH

    def _fit_to_screen(self) -> None:
        """Take the room that the device wants, or what the screen has; where that is little, the device takes less."""
        room = self.screen().availableSize().height() - scaled(BAR_HEIGHT) - STAND.top() - STAND.bottom()
        self.frame.setMinimumHeight(max(LEAST_HEIGHT, min(SMALLEST_PHONE.height(), room)))
        self._column.activate()
        self.resize(ROOMY.expandedTo(self._wanted()).boundedTo(self.screen().availableSize()))
        self._make_room()

    def _wanted(self) -> QSize:
        """The size at which the device and the people have the room they want."""
        device = self.frame.sizeHint().grownBy(STAND)
        return QSize(PANEL_WIDTH + device.width(), scaled(BAR_HEIGHT) + device.height())

    def _make_room(self) -> None:
        """Fold the people away where a wide device has no room beside them; they come back when it has, or goes.

        What the person wanted for this device is left as it is.
        """
        if self._as_wanted or not self._was_fitted:
            return
        wide = shape_of(self.frame.device).layout is not Layout.COMPACT
        needed = wide and self.width() < self._wanted().width()
        if needed and not self._folded:
            self._made_room = True
            self.fold_people(True)
        elif not needed and self._made_room:
            self._made_room = False
            self.fold_people(False)

    def _on_device_changed(self) -> None:
        self._as_wanted = False
        if self._was_fitted and not self.isMaximized() and not self.isFullScreen():
            self._grow()
        self._make_room()

    def _grow(self) -> None:
        """Become as large as the device wants, as far as the screen goes; never smaller."""
        screen = self.screen().availableGeometry()
        added = self.frameGeometry().size() - self.size()
        self.resize(self.size().expandedTo(self._wanted().boundedTo(screen.size() - added)))
        place = self.frameGeometry()
        place.moveRight(min(place.right(), screen.right()))
        place.moveBottom(min(place.bottom(), screen.bottom()))
        place.moveTopLeft(QPoint(max(place.left(), screen.left()), max(place.top(), screen.top())))
        if place.topLeft() != self.pos():
            self.move(place.topLeft())

    def _on_people_requested(self) -> None:
        self._made_room, self._as_wanted = False, True
        self.fold_people(not self._folded)
