"""The hand: acts on widgets at once, without waiting, where the program comes to rest after each act.

It finds a widget by its address (``objectName``), strictly, and knows nothing of what the widgets are for.
"""

from __future__ import annotations

from difflib import get_close_matches

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kaihu_testing import actions
from kaihu_testing.elements import Element
from kaihu_testing.failures import OutOfReach
from kaihu_testing.reach import Spot, reach


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
        return name_of(self.find(address))

    def tap(self, address: str) -> None:
        """Press and release in the widget's middle."""
        actions.tap(self._reach(address))

    def double_tap(self, address: str) -> None:
        """Tap twice at once, as an impatient finger does; the second tap is a double click's."""
        actions.double_tap(self._reach(address))

    def swipe_up(self, address: str, distance: int = actions.SWIPE_PIXELS) -> None:
        """Press in the widget's middle, draw the finger up by ``distance`` pixels and release."""
        actions.swipe(self._reach(address), "up", distance)

    def type(self, address: str, text: str) -> None:
        """Type ``text`` in place of what the field holds; an empty text clears it."""
        actions.replace_all(self._focus(address), text)

    def paste(self, address: str, text: str) -> None:
        """Paste ``text`` in place of what the field holds. The clipboard has afterwards the text it had before."""
        actions.paste(self._focus(address), text)

    def append(self, address: str, text: str) -> None:
        """Type ``text`` behind what the field holds."""
        actions.add_at_end(self._focus(address), text)

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
        return actions.text_target(self.find(address), repr(address))

    def _focused(self) -> QWidget:
        return actions.focused_in(self._root)

    def _reach(self, address: str) -> Spot:
        return reach(Element(self.find(address)))

    def _near(self, address: str) -> str:
        seen = self.addresses()
        screen = address.partition(".")[0] + "."
        near = get_close_matches(address, seen, n=4, cutoff=0.4)
        near = near or [name for name in seen if name.startswith(screen)]
        if near:
            return f"near it: {', '.join(near[:8])}"
        return f"there are: {', '.join(seen[:12])}" if seen else "nothing that is shown has an address"


def name_of(widget: QWidget) -> str:
    """What the widget is called on the screen, in the present language; its address where it has no name."""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton | QLabel):
        name = widget.text()
    return " ".join(name.split()) or widget.objectName()
