"""The hand: does to widgets what a person could do, and refuses what a person could not.

It finds a widget by its address (``objectName``), strictly, and knows nothing of what the widgets are for.
"""

from __future__ import annotations

from difflib import get_close_matches

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Escape": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Backspace": Qt.Key.Key_Backspace,
    "Space": Qt.Key.Key_Space,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
}
"""The keys that a scenario can press."""


class OutOfReach(Exception):
    """No single widget has the address, or a person could not reach it; the text says why."""


class Hand:
    """Acts on the widgets inside ``root``. No method waits: what is not there yet is out of reach."""

    def __init__(self, root: QWidget) -> None:
        self._root = root

    def find(self, address: str) -> QWidget:
        """The one visible widget with this address. Raises ``OutOfReach`` when there is none, or more than one."""
        found = [widget for widget in self._root.findChildren(QWidget, address) if widget.isVisible()]
        if len(found) == 1:
            return found[0]
        if found:
            raise OutOfReach(
                f"{len(found)} visible widgets are called {address!r}; an address has to be unique"
            )
        hidden = self._root.findChildren(QWidget, address)
        if hidden:
            raise OutOfReach(f"{address!r} is hidden")
        raise OutOfReach(f"nothing is called {address!r}; {self._near(address)}")

    def is_shown(self, address: str) -> bool:
        """Whether exactly one visible widget has this address."""
        try:
            self.find(address)
        except OutOfReach:
            return False
        return True

    def can_reach(self, address: str) -> bool:
        """Whether a tap on this address would arrive."""
        try:
            self._reach(address)
        except OutOfReach:
            return False
        return True

    def addresses(self) -> list[str]:
        """The addresses that can be seen now, in order."""
        named = (widget for widget in self._root.findChildren(QWidget) if "." in widget.objectName())
        return sorted({widget.objectName() for widget in named if widget.isVisible()})

    def reads(self, address: str) -> str:
        """The text that the widget shows. A button without text, and what has none to hold, reads its name; an
        editor reads what it holds, be that nothing."""
        widget = self.find(address)
        text = getattr(widget, "text", None)
        if not callable(text):
            return widget.accessibleName()
        shown = str(text())
        return shown or widget.accessibleName() if isinstance(widget, QAbstractButton) else shown

    def name_of(self, address: str) -> str:
        """What the widget is called on the screen, in the present language; its address where it has no name."""
        widget = self.find(address)
        name = widget.accessibleName()
        if not name and isinstance(widget, QAbstractButton | QLabel):
            name = widget.text()
        return " ".join(name.split()) or address

    def tap(self, address: str) -> None:
        """Press and release in the widget's middle."""
        target, point = self._reach(address)
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=point)

    def double_tap(self, address: str) -> None:
        """Tap twice at once, as an impatient finger does; the second tap is a double click's."""
        target, point = self._reach(address)
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=point)

    def swipe_up(self, address: str, distance: int = 48) -> None:
        """Press in the widget's middle, draw the finger up by ``distance`` pixels and release."""
        target, point = self._reach(address)
        end = point - QPoint(0, distance)
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseMove(target, end)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)

    def type(self, address: str, text: str) -> None:
        """Type ``text`` in place of what the field holds; an empty text clears it."""
        field = self._focus(address)
        QTest.keySequence(field, "Ctrl+A")
        if not text:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        for character in text:
            self._enter(field, character)

    def paste(self, address: str, text: str) -> None:
        """Paste ``text`` in place of what the field holds. The clipboard has afterwards the text it had before."""
        field = self._focus(address)
        clipboard = QApplication.clipboard()
        before = clipboard.text()
        clipboard.setText(text)
        try:
            QTest.keySequence(field, "Ctrl+A")
            QTest.keySequence(field, "Ctrl+V")
        finally:
            # As text and not as it was: a clipboard that holds data made in Python aborts the process at its end.
            clipboard.setText(before)

    def append(self, address: str, text: str) -> None:
        """Type ``text`` behind what the field holds."""
        field = self._focus(address)
        QTest.keyClick(field, Qt.Key.Key_End)
        for character in text:
            self._enter(field, character)

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is. Raises ``OutOfReach`` when nothing has it."""
        QTest.keyClick(self._focused(), key)

    def focused_address(self) -> str:
        """The address of what has the focus, or of what that is part of. Raises ``OutOfReach`` when there is none."""
        part: QWidget | None = self._focused()
        while part is not None and "." not in part.objectName():
            part = part.parentWidget()
        if part is None:
            raise OutOfReach("what has the focus has no address")
        return part.objectName()

    def _focus(self, address: str) -> QWidget:
        self.tap(address)
        field, focused = self.find(address), self._focused()
        if field is not focused and not field.isAncestorOf(focused) and field.focusProxy() is not focused:
            raise OutOfReach(f"{address!r} takes no input: a tap on it leaves the focus elsewhere")
        if not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            raise OutOfReach(f"{address!r} takes no text")
        return focused

    def _focused(self) -> QWidget:
        focused = self._root.window().focusWidget()
        if focused is None:
            raise OutOfReach("nothing has the focus")
        return focused

    def _enter(self, field: QWidget, character: str) -> None:
        if character.isascii():
            QTest.keyClicks(field, character)
            return
        # QTest.keyClicks aborts the process on Chinese; an input method would commit it like this.
        commit = QInputMethodEvent()
        commit.setCommitString(character)
        QCoreApplication.sendEvent(field, commit)

    def _reach(self, address: str) -> tuple[QWidget, QPoint]:
        """What lies under a finger on the widget's middle, and where in it. It is the widget or a part of it."""
        widget = self.find(address)
        if not widget.isEnabled():
            raise OutOfReach(f"{address!r} is disabled")
        self._scroll_to(widget)
        window = widget.window()
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if modal is not None and modal is not window:
            raise OutOfReach(f"{address!r} is behind {_describe(modal)}")
        seen = _seen_part(widget)
        if seen.isEmpty():
            raise OutOfReach(f"{address!r} lies outside of what is shown")
        point = widget.mapTo(window, seen.center())
        hit = window.childAt(point) or window
        if hit is not widget and not widget.isAncestorOf(hit):
            raise OutOfReach(f"{address!r} is covered by {_describe(hit)}")
        return hit, hit.mapFrom(window, point)

    def _scroll_to(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                content = parent.widget()
                if content is not None and (content is widget or content.isAncestorOf(widget)):
                    parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()

    def _near(self, address: str) -> str:
        seen = self.addresses()
        screen = address.partition(".")[0] + "."
        near = get_close_matches(address, seen, n=4, cutoff=0.4)
        near = near or [name for name in seen if name.startswith(screen)]
        if near:
            return f"near it: {', '.join(near[:8])}"
        return f"there are: {', '.join(seen[:12])}" if seen else "nothing that is shown has an address"


def _seen_part(widget: QWidget) -> QRect:
    """The part of the widget that its ancestors leave to be seen, in its own coordinates."""
    seen = widget.rect()
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        corner = parent.mapTo(widget.window(), QPoint(0, 0)) - widget.mapTo(widget.window(), QPoint(0, 0))
        seen = seen.intersected(QRect(corner, parent.size()))
        if parent.isWindow():
            break
        parent = parent.parentWidget()
    return seen


def _describe(widget: QWidget) -> str:
    """The widget by its address, or by that of what it is part of."""
    part: QWidget | None = widget
    while part is not None:
        if "." in part.objectName():
            return repr(part.objectName())
        part = part.parentWidget()
    return f"a {type(widget).__name__}"
