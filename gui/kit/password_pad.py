"""A numeric pad of the program's own: a password is typed without a keyboard of the system's seeing it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QSizePolicy, QWidget

from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.language import translate
from gui.kit.metrics import CELL, CONTROL_CORNER, SPACE_S, SPACE_XL, TOUCH, scaled
from gui.kit.pressable import Pressable
from gui.kit.theme import tokens_for

ERASE = "erase"
_ROWS = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("", "0", ERASE))
_KEY_HEIGHTS = (48, TOUCH)
"""What is comfortable, and the least that a finger needs. So close to each other, an error moves no key far."""
_BELOW = SPACE_XL
"""Sets the last row off from the action under it."""
LEAST_HEIGHT = len(_ROWS) * TOUCH + (len(_ROWS) - 1) * SPACE_S + _BELOW
_KEY_WIDTH = 120
_ICON = 24
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class _PadKey(Pressable):
    """A key. What is typed while it has the focus goes where its own digit goes."""

    typed = Signal(QKeyEvent)

    def __init__(self, sign: str) -> None:
        super().__init__(sign)
        self.sign = sign
        # A press leaves the focus in the field, where the caret shows how far the password is.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.height_asked = _KEY_HEIGHTS[0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_KEY_WIDTH, self.height_asked)

    def minimumSizeHint(self) -> QSize:
        return QSize(TOUCH, self.height_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, *_STEPS):
            self.typed.emit(event)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        enabled = self.isEnabled()
        if self.sign == ERASE:
            fill, line = tokens.canvas, None
        else:
            fill, line = (tokens.surface, tokens.line) if enabled else (tokens.canvas, tokens.line)
        if self.is_pressed:
            fill, line = tokens.primary_tint, tokens.primary
        elif self.is_hovered:
            fill, line = tokens.surface_hover, tokens.line_strong
        draw_panel(painter, self.rect(), CONTROL_CORNER, fill, line)
        ink = tokens.ink if enabled else tokens.disabled_ink
        if self.sign == ERASE:
            side = scaled(_ICON)
            place = QRect(0, 0, side, side)
            place.moveCenter(self.rect().center())
            draw_icon(painter, place, ERASE, ink)
        else:
            painter.setFont(font_of(CELL))
            painter.setPen(ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.sign)
        if self.shows_focus:
            draw_focus_ring(painter, self.rect(), CONTROL_CORNER, tokens.focus)


class PasswordPad(QWidget):
    """Three by four keys that type into the one of its fields that had the focus last.

    The keyboard types as before. Tab comes to the pad as one stop, arrow keys go from key to key, Enter and the
    space bar press one, and digits and Backspace do there what they do in the field.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor: QLineEdit | None = None
        self._places: dict[_PadKey, tuple[int, int]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, _BELOW)
        grid.setSpacing(SPACE_S)
        for row, signs in enumerate(_ROWS):
            for column, sign in enumerate(signs):
                grid.setColumnStretch(column, 1)
                if sign:
                    self._add_key(grid, sign, row, column)
        self._keys()[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name()

    def serve(self, *editors: QLineEdit) -> None:
        """Type into these; into the first of them until another one has had the focus."""
        self._editor = editors[0] if editors else None
        for editor in editors:
            editor.installEventFilter(self)

    def set_address(self, address: str) -> None:
        """Name the pad, and its keys `<address>.<digit>` and `<address>.erase`."""
        self.setObjectName(address)
        for key in self._keys():
            key.setObjectName(f"{address}.{key.sign}")

    def fit(self, height: int) -> bool:
        """Have keys as high as ``height`` pixels allow; whether that is enough for a finger."""
        rows = len(_ROWS)
        gaps = (rows - 1) * SPACE_S + _BELOW
        for key_height in _KEY_HEIGHTS:
            if rows * key_height + gaps <= height:
                self._set_key_height(key_height)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._editor = watched
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _add_key(self, grid: QGridLayout, sign: str, row: int, column: int) -> None:
        key = _PadKey(sign)
        key.clicked.connect(lambda: self._press(sign))
        key.typed.connect(lambda event: self._on_key_typed(key, event))
        grid.addWidget(key, row, column)
        self._places[key] = row, column

    def _set_key_height(self, height: int) -> None:
        for key in self._keys():
            if key.height_asked != height:
                key.height_asked = height
                key.updateGeometry()
        self.updateGeometry()

    def _keys(self) -> list[_PadKey]:
        return list(self._places)

    def _press(self, sign: str) -> None:
        if sign == ERASE:
            self._send(Qt.Key.Key_Backspace, "")
        else:
            self._send(Qt.Key(Qt.Key.Key_0.value + int(sign)), sign)

    def _send(self, key: Qt.Key, text: str) -> None:
        """Have the field take a key as from a keyboard: it alone knows what it takes."""
        if self._editor is not None and self._editor.isEnabled():
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                QApplication.sendEvent(self._editor, event)

    def _on_key_typed(self, key: _PadKey, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            row, column = self._places[key]
            self._go_to(key, (row + step[0], column + step[1]))
        elif event.text().isdecimal():
            self._press(event.text())
        else:
            self._press(ERASE)

    def _go_to(self, key: _PadKey, place: tuple[int, int]) -> None:
        """Move the focus, and with it the one stop for Tab; at an edge nothing moves."""
        for other, there in self._places.items():
            if there == place:
                key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                other.setFocus(Qt.FocusReason.TabFocusReason)

    def _name(self) -> None:
        self.setAccessibleName(translate("kit", "Number pad"))
        for key in self._keys():
            erases = key.sign == ERASE
            key.setAccessibleName(translate("kit", "Delete the last digit") if erases else key.sign)
