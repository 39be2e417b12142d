"""What everything that can be pressed has in common: keyboard, hover, focus ring and waiting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.kit.focus import goes_by_keys, note_keys, note_pointer
from gui.kit.spinner import Turning

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Pressable(QAbstractButton):
    """A button without looks. Its text is its accessible name.

    Enter presses it as the space bar does. The focus ring shows only when the keyboard brought the focus, or the program
    did while the keyboard is used.
    The second click of a double click neither presses a button that came under the mouse after the first nor gives
    it the focus.
    While busy it keeps focus and size, shows that something happens, and refuses to be pressed.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_shown = False
        self._busy = False
        self._pressed_at: int | None = None
        self._press_takes_focus = False
        self._turning = Turning(self)
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_busy(self) -> bool:
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """Show that what was pressed is under way, and refuse to be pressed again until it is done."""
        if busy == self._busy:
            return
        self._busy = busy
        # Blocked signals refuse a press on every way: mouse, keyboard, accessibility and click().
        self.blockSignals(busy)
        self.setDown(False)
        self.setCursor(Qt.CursorShape.ArrowCursor if busy else Qt.CursorShape.PointingHandCursor)
        if busy:
            self._turning.start()
        else:
            self._turning.stop()
        self.update()

    @property
    def is_hovered(self) -> bool:
        return self.isEnabled() and not self._busy and self.underMouse()

    @property
    def is_pressed(self) -> bool:
        return self.isEnabled() and not self._busy and self.isDown()

    @property
    def shows_focus(self) -> bool:
        return self._focus_shown and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _KEYBOARD_REASONS:
            note_keys(self)
        self._focus_shown = event.reason() != Qt.FocusReason.MouseFocusReason and goes_by_keys(self)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            # Qt would give the focus to a stray second click as well, so a press takes it here.
            self._press_takes_focus = True
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.timestamp()
        note_pointer(self)
        if self._press_takes_focus and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press again, unless the first click of the two went to what was here before this button."""
        pressed_at, interval = self._pressed_at, QApplication.doubleClickInterval()
        if pressed_at is not None and event.timestamp() - pressed_at <= interval:
            super().mouseDoubleClickEvent(event)
        else:
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_keys(self)
        self._focus_shown = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)
