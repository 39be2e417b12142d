"""A hand that has no mouse: it comes to everything by Tab, presses with keys, and sees where the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from gui.kit.focus import goes_by_keys
from gui.kit.linked_text import LinkedText
from gui.testing.audit.contrast import OTHER, frame_of, pixel_contrast
from gui.testing.audit.finding import address_of
from gui.testing.audit.shown import picture
from kaihu_testing import actions
from kaihu_testing.failures import OutOfReach
from kaihu_testing.hand import Hand

STOPS = 80
"""More than any window has."""
LEAST_PIXELS = 24
"""How many pixels have to stand out by ``OTHER`` from what they were, for a focus to be seen."""


class KeyHand(Hand):
    """Does with keys what ``Hand`` does with a finger; ``unseen`` are the stops whose focus cannot be seen."""

    unseen: list[str]

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.unseen = UNSEEN
        self._looked_at: set[QWidget] = set()

    def tap(self, address: str) -> None:
        """Go there by Tab and press it; an editor only gets the focus."""
        stop = self._go_to(address)
        if not isinstance(stop, QLineEdit):
            actions.press(stop, "Space" if isinstance(stop, QCheckBox) else "Enter")

    def double_tap(self, address: str) -> None:
        stop = self._go_to(address)
        for _ in range(2):
            actions.press(stop, "Enter")

    def can_reach(self, address: str) -> bool:
        try:
            self._go_to(address)
        except OutOfReach:
            return False
        return True

    def _focus(self, address: str) -> QWidget:
        stop = self._go_to(address)
        if not isinstance(stop, QLineEdit):
            raise OutOfReach(f"{address!r} takes no text")
        return stop

    def _go_to(self, address: str) -> QWidget:
        """Press Tab until the focus is there. Raises ``OutOfReach`` when it never comes there."""
        target = self.find(address)
        self._root.activateWindow()
        self._begin()
        for _ in range(STOPS):
            focused = self._stop()
            if focused is not None:
                self._look_at(focused)
                if self._belongs(focused, target):
                    return focused
            actions.press(self._root.window() if focused is None else focused, "Tab")
        raise OutOfReach(f"Tab does not come to {address!r}")

    def _begin(self) -> None:
        """Press the first key, which brings the focus into sight, and go back to where it was."""
        focused = self._stop()
        if focused is not None and not goes_by_keys(focused):
            actions.press(focused, "Tab")
            following = self._stop()
            if following is not None:
                actions.press(following, "Shift+Tab")

    def _stop(self) -> QWidget | None:
        # There is none before the first Tab, whatever the type says.
        focused: QWidget | None = self._root.window().focusWidget()
        return focused

    def _belongs(self, focused: QWidget, target: QWidget) -> bool:
        if focused is target or target.focusProxy() is focused:
            return True
        # A text with links is reached at its first link; a row of its own is reached at what it holds.
        return target.isAncestorOf(focused) and not isinstance(focused, LinkedText)

    def _look_at(self, stop: QWidget) -> None:
        """Note the stop when it looks the same with and without the focus."""
        # A window that is not in front yet shows no focus at all.
        if stop in self._looked_at or not self._root.isActiveWindow():
            return
        self._looked_at.add(stop)
        seen = frame_of(stop) if isinstance(stop, QLineEdit) else stop
        focused = picture(seen)
        stop.clearFocus()
        bare = picture(seen)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if _changed(focused, bare) < LEAST_PIXELS:
            self.unseen.append(address_of(stop))


UNSEEN: list[str] = []
"""What every hand of a test has noted."""


def _changed(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return LEAST_PIXELS
    pairs = zip(memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True)
    return sum(a != b and pixel_contrast(a, b) >= OTHER for a, b in pairs)
