"""Listens to what a hand does inside a phone's frame, before the phone hears it, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from gui.kit.password_pad import PasswordPad

SWIPE_PIXELS = 24
NAMED_KEYS = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Tab: "Tab",
}
"""Keys that do something by themselves, wherever the focus is."""
KEYS_OUT_OF_FIELDS = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
}
"""Keys that do something where nothing is typed. In a field they belong to what is typed there."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_INPUT = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)


@dataclass(frozen=True)
class Heard:
    """What was done to the element ``address``; ``text`` is what was typed or pasted, or the key's name."""

    verb: Literal["tap", "double_tap", "swipe", "type", "paste", "key"]
    address: str
    text: str = ""


@dataclass
class _Typing:
    """What is being typed into the field at ``address``; ``whole`` is what was pasted, as long as nothing else is."""

    field: QLineEdit
    address: str
    text: str
    whole: str | None = None


class Listener(QObject):
    """Tells ``on_heard`` what was done in ``frame``, and ``on_stirred`` of every single act, as soon as it comes.

    What is typed is one thing from its first character until something else is done, or until it sets a call going
    (``is_idle``), as the last digit of a code does.
    """

    def __init__(
        self,
        frame: QWidget,
        on_heard: Callable[[Heard], None],
        on_stirred: Callable[[], None],
        is_idle: Callable[[], bool],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._on_heard = on_heard
        self._on_stirred = on_stirred
        self._is_idle = is_idle
        self._pressed: tuple[str, QPoint] | None = None
        self._tapped = ""
        self._stamp = -1
        self._typing: _Typing | None = None
        self._pasting: str | None = None
        self._was_idle = True
        self._known: WeakSet[QLineEdit] = WeakSet()
        self._stopped = False
        _app().installEventFilter(self)

    @property
    def typing(self) -> str:
        """The address of the field that is being typed into; an empty text when none is."""
        return self._typing.address if self._typing is not None else ""

    def stop(self) -> None:
        """Tell what is still being typed, and hear nothing more."""
        self.flush()
        self._stopped = True
        _app().removeEventFilter(self)

    def flush(self) -> None:
        """Tell what has been typed until now."""
        typing, self._typing = self._typing, None
        if typing is None:
            return
        if typing.whole is not None:
            self._on_heard(Heard("paste", typing.address, typing.whole))
        else:
            self._on_heard(Heard("type", typing.address, typing.text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or not is_inside(watched, self._frame):
            return False
        kind = event.type()
        if kind in _PRESSES and isinstance(event, QMouseEvent):
            self._on_press(watched, event)
        elif kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._on_release(watched, event)
        elif kind in (QEvent.Type.FocusIn, *_INPUT):
            self._attend(watched)
            if kind in _INPUT:
                self._was_idle = self._is_idle()
            if isinstance(event, QKeyEvent):
                self._on_key(watched, event)
        return False

    def _on_press(self, watched: QWidget, event: QMouseEvent) -> None:
        # A press that its widget leaves alone goes on to the parents, with the same stamp.
        is_new, self._stamp = event.timestamp() != self._stamp, event.timestamp()
        if event.button() != Qt.MouseButton.LeftButton or not is_new:
            return
        # What a key of the pad types is heard at the field.
        if isinstance(watched.parentWidget(), PasswordPad):
            return
        address = address_of(watched, self._frame)
        used = _used_by_hands(watched, self._frame)
        if not address or used is None:
            return
        self.flush()
        if event.type() == QEvent.Type.MouseButtonDblClick and address == self._tapped:
            self._pressed = None
            self._tell(Heard("double_tap", address))
        elif used.isEnabled():
            self._pressed = address, event.globalPosition().toPoint()

    def _on_release(self, watched: QWidget, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        address, start = pressed
        moved = start - event.globalPosition().toPoint()
        self._tapped = ""
        if moved.y() >= SWIPE_PIXELS:
            self._tell(Heard("swipe", address))
        elif address_of(watched, self._frame) == address and moved.manhattanLength() < SWIPE_PIXELS:
            self._tapped = address
            self._tell(Heard("tap", address))

    def _on_key(self, watched: QWidget, event: QKeyEvent) -> None:
        # A key that its widget leaves alone goes on to the parents, which are no further keys.
        if watched is not self._frame.window().focusWidget():
            return
        key = Qt.Key(event.key())
        if isinstance(watched.parentWidget(), PasswordPad) and key not in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            # What it types is heard at the field.
            return
        name = NAMED_KEYS.get(key)
        if name is None and not isinstance(watched, QLineEdit):
            name = KEYS_OUT_OF_FIELDS.get(key)
        if name is not None:
            self.flush()
            self._tell(Heard("key", address_of(watched, self._frame), name))
        elif isinstance(watched, QLineEdit):
            replaces = watched.selectedText() == watched.text()
            pastes = event.matches(QKeySequence.StandardKey.Paste) and replaces
            self._pasting = QApplication.clipboard().text() if pastes else None

    def _attend(self, widget: QWidget) -> None:
        """Hear from now on what a person changes in the field, by whatever means: keys, an input method, a menu."""
        if isinstance(widget, QLineEdit) and widget not in self._known:
            self._known.add(widget)
            widget.textEdited.connect(partial(self._on_text_edited, widget))

    def _on_text_edited(self, field: QLineEdit, text: str) -> None:
        address = address_of(field, self._frame)
        pasted, self._pasting = self._pasting, None
        if self._stopped or not address:
            return
        if self._typing is not None and self._typing.field is not field:
            self.flush()
        self._typing = _Typing(field, address, text, pasted)
        if self._was_idle and not self._is_idle():
            # What is typed on is something new: what was there has been sent.
            self.flush()
        self._on_stirred()

    def _tell(self, heard: Heard) -> None:
        self._on_heard(heard)
        self._on_stirred()


def is_inside(widget: QWidget, root: QWidget) -> bool:
    return widget is root or root.isAncestorOf(widget)


def address_of(widget: QWidget, root: QWidget) -> str:
    """The address of ``widget``, or of what it is part of inside ``root``; an empty text where there is none."""
    part: QWidget | None = widget
    while part is not None and part is not root:
        if "." in part.objectName():
            return part.objectName()
        part = part.parentWidget()
    return ""


def _used_by_hands(widget: QWidget, root: QWidget) -> QWidget | None:
    """What a tap there is for: a button, or what takes the focus; nothing where a tap does nothing."""
    part: QWidget | None = widget
    while part is not None and part is not root:
        if isinstance(part, QAbstractButton) or part.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            return part
        part = part.parentWidget()
    return None


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
