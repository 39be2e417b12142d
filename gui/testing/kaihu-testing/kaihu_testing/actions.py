"""What a finger and a keyboard do to a widget, as Qt would be told of it. Nothing here waits or asks whether it may."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kaihu_testing.failures import OutOfReach
from kaihu_testing.reach import Spot

Direction = Literal["up", "down", "left", "right"]

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Keypad Enter": Qt.Key.Key_Enter,
    "Escape": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Backspace": Qt.Key.Key_Backspace,
    "Space": Qt.Key.Key_Space,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
}
"""The keys that have a name of their own; others are called as in ``Qt.Key``: ``F5``, ``Delete``, ``A``."""

SWIPE_PIXELS = 48
_STEPS = 4
_TOWARDS: dict[Direction, QPoint] = {
    "up": QPoint(0, -1),
    "down": QPoint(0, 1),
    "left": QPoint(-1, 0),
    "right": QPoint(1, 0),
}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
}
_LEFT = Qt.MouseButton.LeftButton
_UNWRITTEN = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


def tap(spot: Spot) -> None:
    """Press and release."""
    if spot.is_item:
        hover(spot)
    QTest.mousePress(spot.widget, _LEFT, pos=spot.point)
    QTest.mouseRelease(spot.widget, _LEFT, pos=spot.point)


def double_tap(spot: Spot) -> None:
    """Tap twice at once, as an impatient finger does; the second tap is a double click's."""
    tap(spot)
    QTest.mouseDClick(spot.widget, _LEFT, pos=spot.point)
    QTest.mouseRelease(spot.widget, _LEFT, pos=spot.point)


def hover(spot: Spot) -> None:
    """Move the mouse there, told to the window as the system does, which tells what it enters and leaves."""
    window = spot.widget.window()
    _move(window.windowHandle(), spot.widget.mapTo(window, spot.point), spot, spot.point)


def swipe(spot: Spot, direction: Direction, distance: int = SWIPE_PIXELS) -> None:
    """Press, draw the finger ``distance`` pixels away and release."""
    QTest.mousePress(spot.widget, _LEFT, pos=spot.point)
    end = spot.point
    for step in range(1, _STEPS + 1):
        end = spot.point + _TOWARDS[direction] * round(distance * step / _STEPS)
        _move(spot.widget, end, spot, end, _LEFT)
    QTest.mouseRelease(spot.widget, _LEFT, pos=end)


def _move(
    receiver: QObject, at: QPoint, spot: Spot, point: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    """Not by QTest, which moves the one pointer of the system, lets nothing happen where that is there already, and runs
    the event loop meanwhile."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(spot.widget.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(receiver, event)


def press(widget: QWidget, key: str) -> None:
    """Press a key by its name. Raises ``ValueError`` when there is none of it."""
    pressed, held = combination(key)
    QTest.keyClick(widget, pressed, held)


def combination(key: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """The key that ``key`` names, and what is held down with it. Raises ``ValueError`` when there is none."""
    *before, last = key.split("+")
    pressed = KEYS.get(last) or Qt.Key.__members__.get(f"Key_{last if len(last) > 1 else last.upper()}")
    if pressed is None or not all(name in _HELD for name in before):
        raise ValueError(
            f"there is no key {key!r}; there are {', '.join(KEYS)} and those of Qt.Key, as in Ctrl+A"
        )
    held = Qt.KeyboardModifier.NoModifier
    for name in before:
        held |= _HELD[name]
    return pressed, held


def replace_all(field: QWidget, text: str) -> None:
    """Type ``text`` in place of what the field holds; an empty text clears it."""
    QTest.keySequence(field, "Ctrl+A")
    if not text:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    enter(field, text)


def add_at_end(field: QWidget, text: str) -> None:
    """Type ``text`` behind what the field holds."""
    QTest.keySequence(field, "Ctrl+End")
    QTest.keyClick(field, Qt.Key.Key_End)
    enter(field, text)


def enter(field: QWidget, text: str) -> None:
    """Type ``text`` where the cursor is; each character comes to what has the focus by then, if anything has.

    A text that no key has is committed as an input method would.
    """
    window = field.window()
    for character in text:
        focused: QWidget | None = window.focusWidget()
        _enter_one(focused if focused is not None else field, character)


def _enter_one(field: QWidget, character: str) -> None:
    if character in _UNWRITTEN:
        QTest.keyClick(field, _UNWRITTEN[character])
    elif character.isascii():
        QTest.keyClicks(field, character)
    else:
        # QTest.keyClicks aborts the process on Chinese.
        commit = QInputMethodEvent()
        commit.setCommitString(character)
        QCoreApplication.sendEvent(field, commit)


def paste(field: QWidget, text: str) -> None:
    """Paste ``text`` in place of what the field holds. The clipboard has afterwards the text it had before."""
    clipboard = QApplication.clipboard()
    before = clipboard.text()
    clipboard.setText(text)
    try:
        QTest.keySequence(field, "Ctrl+A")
        QTest.keySequence(field, "Ctrl+V")
    finally:
        # As text and not as it was: a clipboard that holds data made in Python aborts the process at its end.
        clipboard.setText(before)


def text_target(widget: QWidget, who: str) -> QWidget:
    """Where what is typed comes, once ``widget`` was tapped. Raises ``OutOfReach`` when that is elsewhere."""
    focused = focused_in(widget)
    if widget is not focused and not widget.isAncestorOf(focused) and widget.focusProxy() is not focused:
        raise OutOfReach(f"{who} takes no focus: a tap on it leaves the focus elsewhere")
    if not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        raise OutOfReach(f"{who} takes no text")
    return focused


def focused_in(widget: QWidget) -> QWidget:
    """What has the focus in the widget's window. Raises ``OutOfReach`` when nothing has it."""
    focused = widget.window().focusWidget()
    if focused is None:
        raise OutOfReach("nothing has the focus")
    return focused
