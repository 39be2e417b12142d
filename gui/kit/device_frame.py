"""A device: the frame drawn around a screen of its size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit.bezel import Bezel
from gui.kit.devices import Device, clear_height, layout_at, shape_of
from gui.kit.frames import smooth_painter
from gui.kit.launch_screen import LaunchScreen
from gui.kit.status_bar import StatusBar
from gui.kit.theme import set_scope, tokens_for
from gui.kit.tokens import Scope

if TYPE_CHECKING:
    from gui.kit.banner import Banner


class DeviceFrame(QWidget):
    """Shows one screen at a time under the status bar. It starts with the launch screen.

    In a window too small for it the screen becomes smaller, down to its device's least size.
    """

    device_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_scope(self, Scope.PHONE)
        self._device = Device.PHONE
        self._area = _ScreenArea(self)
        self._bezel = Bezel(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def device(self) -> Device:
        return self._device

    def set_device(self, device: Device) -> None:
        """Become another device. The screen shown stays as it is, with all that was entered."""
        if device is self._device:
            return
        self._device = device
        self._area.status_bar.setVisible(shape_of(device).touch)
        self._bezel.set_shape(shape_of(device))
        self.updateGeometry()
        self._place()
        self.device_changed.emit()

    @property
    def overlay(self) -> QWidget:
        """The host for sheets and banners: the whole screen area, status bar included."""
        return self._area

    @property
    def shown_screen(self) -> QWidget | None:
        """The screen shown, or None while it is the launch screen."""
        return self._area.shown

    @property
    def content(self) -> QWidget:
        """What is shown under the status bar: the screen, or the launch screen."""
        return self._area.shown or self._area.launch

    def set_screen(self, screen: QWidget) -> None:
        """Show a screen. The one before is hidden and stays its owner's to keep or delete."""
        self._area.set_screen(screen)

    def show_launch(self, say: Callable[[], str] | None = None, *, waiting: bool = True) -> None:
        """Show the launch screen, with a line in which `say` tells what is awaited, in the present language.

        Without `waiting` nothing is, and the line tells why.
        """
        self._area.show_launch(say, waiting)

    def show_launch_notice(self, notice: QWidget) -> None:
        """Show what keeps the first screen from being shown; `notice` stays the caller's to keep or delete."""
        self._area.show_launch(None, waiting=False)
        self._area.launch.show_notice(notice)

    def make_room_for(self, message: Banner) -> None:
        """Move the screen down whenever `message`, a banner in the overlay, is shown: it covers nothing then.

        Wider screens have most of the room, or all, above what they ask.
        """
        self._area.make_room_for(message)

    def set_time(self, text: str) -> None:
        """Set the time in the status bar."""
        self._area.status_bar.set_time(text)

    def screen_rect(self) -> QRect:
        """Where the screen lies in this widget, for pictures without the frame."""
        return self._area.geometry()

    def body_rect(self) -> QRect:
        """Where the device lies in this widget, its frame included."""
        return self._bezel.geometry()

    def sizeHint(self) -> QSize:
        shape = shape_of(self._device)
        return shape.screen.grownBy(shape.frame)

    def minimumSizeHint(self) -> QSize:
        shape = shape_of(self._device)
        return shape.least.grownBy(shape.frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        body = QRect(self.rect())
        body.setSize(self.sizeHint().boundedTo(self.size()))
        body.moveCenter(self.rect().center())
        self._area.setGeometry(body.marginsRemoved(shape_of(self._device).frame))
        self._bezel.setGeometry(body)
        self._bezel.raise_()


class _ScreenArea(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.status_bar = StatusBar()
        self.shown: QWidget | None = None
        self.launch = LaunchScreen()
        self._messages: list[Banner] = []
        self._room = QWidget()
        self._room.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.status_bar)
        self._column.addWidget(self._room)
        self._column.addWidget(self.launch, 1)

    def set_screen(self, screen: QWidget) -> None:
        if screen is self.shown:
            return
        self._take_screen()
        self.launch.hide()
        self.shown = screen
        self._column.addWidget(screen, 1)
        screen.show()

    def show_launch(self, say: Callable[[], str] | None, waiting: bool) -> None:
        self._take_screen()
        self.launch.set_text(say)
        self.launch.set_waiting(waiting)
        self.launch.show_notice(None)
        self.launch.show()

    def make_room_for(self, message: Banner) -> None:
        self._messages.append(message)
        message.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.Resize):
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        taken = max((message.room for message in self._messages if not message.isHidden()), default=0)
        room = (
            taken - clear_height(layout_at(self.width()), self.height() - taken, self._needed())
            if taken
            else 0
        )
        self._room.setFixedHeight(max(0, room))
        self._room.setVisible(room > 0)

    def _needed(self) -> int:
        """The height that the page shown takes."""
        # Nothing but a screen has a page, and the first of them brings this with it.
        from gui.kit.scaffold import ScreenScaffold

        return self.shown.needed_height if isinstance(self.shown, ScreenScaffold) else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        smooth_painter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _take_screen(self) -> None:
        if self.shown is not None:
            self._column.removeWidget(self.shown)
            self.shown.hide()
            self.shown = None
