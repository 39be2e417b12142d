"""Listens to what a hand does inside a phone's frame, before the phone hears it, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from gui.kit.password_pad import PasswordPad

SWIPE_PIXELS = 24
NAMED_KEYS = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Tab: "Tab",
}
"""Keys that do something by themselves; all others belong to what is typed."""


@dataclass(frozen=True)
class Heard:
    """What was done to the element ``address``; ``text`` is what was typed or pasted, or the key's name."""

    verb: Literal["tap", "double_tap", "swipe", "type", "paste", "key"]
    address: str
    text: str = ""


class Listener(QObject):
    """Tells ``on_heard`` what was done in ``frame``. While ``pick`` is set, the next press chooses an element instead."""

    def __init__(self, frame: QWidget, on_heard: Callable[[Heard], None]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._on_heard = on_heard
        self.pick: Callable[[str], None] | None = None
        self._pressed: tuple[str, QPoint] | None = None
        self._stamp = -1
        self._swallow_release = False
        self._typing: tuple[QWidget, str] | None = None
        self._text = ""
        self._pasted = False
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def stop(self) -> None:
        """Tell what is still being typed, and hear nothing more."""
        self.flush()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def flush(self) -> None:
        """Tell what has been typed until now."""
        if self._typing is None:
            return
        _, address = self._typing
        self._look()
        self._typing = None
        self._on_heard(Heard("paste" if self._pasted else "type", address, self._text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or not self._is_inside(watched):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                assert isinstance(event, QMouseEvent)
                return self._on_press(watched, event)
            case QEvent.Type.MouseButtonRelease:
                assert isinstance(event, QMouseEvent)
                return self._on_release(watched, event)
            case QEvent.Type.KeyPress:
                assert isinstance(event, QKeyEvent)
                self._on_key(watched, event)
            case QEvent.Type.InputMethod:
                self._on_typed(watched)
        return False

    def _on_press(self, watched: QWidget, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or isinstance(watched.parentWidget(), PasswordPad):
            # What a key of the pad types is heard at the field.
            return False
        if event.timestamp() == self._stamp:
            # A press that its widget leaves alone goes on to the parents.
            return False
        self._stamp = event.timestamp()
        address = address_of(watched, self._frame)
        if self.pick is not None:
            pick, self.pick = self.pick, None
            self._swallow_release = True
            if address:
                pick(address)
            return True
        if not address or not _is_for_hands(watched, self._frame):
            return False
        self.flush()
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._pressed = None
            self._on_heard(Heard("double_tap", address))
        else:
            self._pressed = address, event.globalPosition().toPoint()
        return False

    def _on_release(self, watched: QWidget, event: QMouseEvent) -> bool:
        if self._swallow_release:
            self._swallow_release = False
            return True
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        address, start = pressed
        moved = start - event.globalPosition().toPoint()
        if moved.y() >= SWIPE_PIXELS:
            self._on_heard(Heard("swipe", address))
        elif address_of(watched, self._frame) == address and moved.manhattanLength() < SWIPE_PIXELS:
            self._on_heard(Heard("tap", address))
        return False

    def _on_key(self, watched: QWidget, event: QKeyEvent) -> None:
        # A key that its widget leaves alone goes on to the parents, which are no further keys.
        if watched is not self._frame.window().focusWidget():
            return
        name = NAMED_KEYS.get(Qt.Key(event.key()))
        if name is not None:
            self.flush()
            self._on_heard(Heard("key", address_of(watched, self._frame), name))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._on_typed(watched, pasted=QApplication.clipboard().text())
        else:
            self._on_typed(watched)

    def _on_typed(self, field: QWidget, pasted: str | None = None) -> None:
        """Begin to collect what is typed into ``field``, or go on; what it holds is seen after it has it."""
        address = address_of(field, self._frame)
        if not address or not isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit):
            return
        if self._typing is not None and self._typing[0] is not field:
            self.flush()
        begins = self._typing is None
        self._typing = field, address
        self._pasted = pasted is not None and (begins or self._pasted)
        self._text = pasted if pasted is not None else self._text
        if not self._pasted:
            self._text = _content(field)
            # A code that is whole is sent at once, and its field may be gone before anything else is done.
            QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        if self._typing is not None and not self._pasted and self._typing[0].isVisible():
            self._text = _content(self._typing[0])

    def _is_inside(self, widget: QWidget) -> bool:
        return widget is self._frame or self._frame.isAncestorOf(widget)


def address_of(widget: QWidget, root: QWidget) -> str:
    """The address of ``widget``, or of what it is part of inside ``root``; an empty text where there is none."""
    part: QWidget | None = widget
    while part is not None and part is not root:
        if "." in part.objectName():
            return part.objectName()
        part = part.parentWidget()
    return ""


def _is_for_hands(widget: QWidget, root: QWidget) -> bool:
    """Whether a tap there does something: a button, what takes the focus, or a part of one."""
    part: QWidget | None = widget
    while part is not None and part is not root:
        if isinstance(part, QAbstractButton) or part.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            return True
        part = part.parentWidget()
    return False


def _content(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QTextEdit | QPlainTextEdit) else ""
