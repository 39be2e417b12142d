"""Choosing an element of the phone by a click: the next press is kept from the phone, and tells which one it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.kit.frames import draw_focus_ring, smooth_painter
from gui.kit.metrics import CHIP_CORNER, SPACE_XS
from gui.kit.theme import tokens_for
from gui.testing.recording.listening import address_of, is_inside

_GAP = QMargins(SPACE_XS, SPACE_XS, SPACE_XS, SPACE_XS)
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class _Outline(QWidget):
    """A line around the element that a click would choose."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self._place = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def put_around(self, element: QWidget, frame: QWidget) -> None:
        self.setGeometry(frame.rect())
        self._place = QRect(element.mapTo(frame, QPoint(0, 0)), element.size()).marginsAdded(_GAP)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_focus_ring(smooth_painter(self), self._place, CHIP_CORNER, tokens_for(self).focus)


class Picker(QObject):
    """``picked`` carries the address of what was chosen, ``pointed`` that of what is pointed at while ``start`` lasts."""

    picked = Signal(str)
    pointed = Signal(str)

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        self._outline = _Outline(frame)
        self._releasing = False
        self.is_picking = False

    def start(self) -> None:
        """Let the next press choose."""
        if not self.is_picking:
            self.is_picking = True
            QApplication.setOverrideCursor(Qt.CursorShape.CrossCursor)
            self._app().installEventFilter(self)

    def stop(self) -> None:
        """Leave the next press to the phone."""
        if self.is_picking:
            self.is_picking = False
            QApplication.restoreOverrideCursor()
            self._outline.hide()
        if not self._releasing:
            self._app().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or not is_inside(watched, self._frame):
            return False
        if event.type() == QEvent.Type.Enter and self.is_picking:
            self._point_at(watched)
            return False
        if event.type() not in _MOUSE or not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._releasing = False
            if not self.is_picking:
                self._app().removeEventFilter(self)
        elif self.is_picking:
            address = address_of(watched, self._frame)
            if address:
                self._releasing = True
                self.stop()
                self.picked.emit(address)
        return True

    def _point_at(self, widget: QWidget) -> None:
        part: QWidget | None = widget
        while part is not None and part is not self._frame and "." not in part.objectName():
            part = part.parentWidget()
        if part is None or part is self._frame:
            self._outline.hide()
            self.pointed.emit("")
        else:
            self._outline.put_around(part, self._frame)
            self.pointed.emit(part.objectName())

    def _app(self) -> QApplication:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app
