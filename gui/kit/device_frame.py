"""The phone: a bezel around a logical screen of 375 by 812 pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit import metrics
from gui.kit.frames import smooth_painter
from gui.kit.launch_screen import LaunchScreen
from gui.kit.metrics import BEZEL, BEZEL_CORNER, SCREEN_CORNER, TOP_BAR_HEIGHT
from gui.kit.status_bar import StatusBar
from gui.kit.theme import set_scope, tokens_for
from gui.kit.tokens import Scope


class DeviceFrame(QWidget):
    """Shows one screen at a time under the status bar. It starts with the launch screen.

    In a window too small for it the screen becomes smaller, down to 320 by 640 pixels.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_scope(self, Scope.PHONE)
        self._area = _ScreenArea(self)
        self._bezel = _Bezel(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def overlay(self) -> QWidget:
        """The host for sheets and banners: the whole screen area, status bar included."""
        return self._area

    @property
    def shown_screen(self) -> QWidget | None:
        """The screen shown, or None while it is the launch screen."""
        return self._area.shown

    def set_screen(self, screen: QWidget) -> None:
        """Show a screen. The one before is hidden and stays its owner's to keep or delete."""
        self._area.set_screen(screen)

    def show_launch(self, say: Callable[[], str] | None = None, *, waiting: bool = True) -> None:
        """Show the launch screen, with a line in which `say` tells what is awaited, in the present language.

        Without `waiting` nothing is, and the line tells why.
        """
        self._area.show_launch(say, waiting)

    def make_room_for(self, message: QWidget) -> None:
        """Move the screen down whenever `message`, a banner in the overlay, is shown: it covers nothing then."""
        self._area.make_room_for(message)

    def set_time(self, text: str) -> None:
        """Set the time in the status bar."""
        self._area.status_bar.set_time(text)

    def screen_rect(self) -> QRect:
        """Where the screen lies in this widget, for pictures without the bezel."""
        return self._area.geometry()

    def sizeHint(self) -> QSize:
        return QSize(metrics.SCREEN_WIDTH + 2 * BEZEL, metrics.SCREEN_HEIGHT + 2 * BEZEL)

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics.SCREEN_MIN_WIDTH + 2 * BEZEL, metrics.SCREEN_MIN_HEIGHT + 2 * BEZEL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(self.width(), self.sizeHint().width())
        height = min(self.height(), self.sizeHint().height())
        body = QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        self._area.setGeometry(body.adjusted(BEZEL, BEZEL, -BEZEL, -BEZEL))
        self._bezel.setGeometry(body)
        self._bezel.raise_()


class _ScreenArea(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.status_bar = StatusBar()
        self.shown: QWidget | None = None
        self._launch = LaunchScreen()
        self._messages: list[QWidget] = []
        self._room = QWidget()
        self._room.setFixedHeight(TOP_BAR_HEIGHT)
        self._room.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.status_bar)
        self._column.addWidget(self._room)
        self._column.addWidget(self._launch, 1)

    def set_screen(self, screen: QWidget) -> None:
        if screen is self.shown:
            return
        self._take_screen()
        self._launch.hide()
        self.shown = screen
        self._column.addWidget(screen, 1)
        screen.show()

    def show_launch(self, say: Callable[[], str] | None, waiting: bool) -> None:
        self._take_screen()
        self._launch.set_text(say)
        self._launch.set_waiting(waiting)
        self._launch.show()

    def make_room_for(self, message: QWidget) -> None:
        self._messages.append(message)
        message.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._room.setVisible(any(not message.isHidden() for message in self._messages))
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        smooth_painter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _take_screen(self) -> None:
        if self.shown is not None:
            self._column.removeWidget(self.shown)
            self.shown.hide()
            self.shown = None


class _Bezel(QWidget):
    """Lies above the screen, because nothing else gives its corners smooth edges."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        body = QRectF(self.rect())
        screen = body.adjusted(BEZEL, BEZEL, -BEZEL, -BEZEL)
        ring = QPainterPath()
        ring.addRoundedRect(body, BEZEL_CORNER, BEZEL_CORNER)
        ring.addRoundedRect(screen, SCREEN_CORNER, SCREEN_CORNER)
        painter.fillPath(ring, tokens.bezel)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.bezel_edge, 1))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), BEZEL_CORNER, BEZEL_CORNER)
