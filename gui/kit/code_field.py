"""A one-time code or a password of digits: cells on the screen, one field to everything else."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gui.kit.caret import Caret
from gui.kit.cells import CellState, draw_cell
from gui.kit.digits import code_in, only_digits
from gui.kit.field import Field
from gui.kit.frames import smooth_painter
from gui.kit.language import translate
from gui.kit.metrics import CONTROL_CORNER, SPACE_S, TITLE, scaled
from gui.kit.theme import tokens_for
from gui.kit.utf16 import index_at

_CELL_HEIGHT = 58
_GAP = SPACE_S
_LARGEST_CELL = 56


class _CodeValidator(QValidator):
    """Keeps the digits of whatever comes in; a whole message gives the code in it.

    What is none, and is too long to be the beginning of one, is left out as a whole, and `refused` tells it: a part of a
    card number would go off as a code, and cost a try.
    """

    refused = Signal()

    def __init__(self, length: int, parent: QObject) -> None:
        super().__init__(parent)
        self._length = length
        self.held = ""
        """What the field held before the change."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        added = self._added(text, index_at(text, position))
        # A pasted code replaces what was typed before it.
        found = code_in(added, self._length)
        code = found or only_digits(text)
        if found is None and len(added) > 1:
            # Figures of a message that are no code: a number of minutes, the end of a card number.
            is_message = any(sign.isalpha() for sign in added)
            if is_message or len(code) > self._length:
                self.refused.emit()
                return QValidator.State.Invalid, text, position
        code = code[: self._length]
        return QValidator.State.Acceptable, code, len(code)

    def _added(self, text: str, end: int) -> str:
        """What came in before ``end``: all of ``text`` where it has taken the place of something."""
        start = max(0, end - max(0, len(text) - len(self.held)))
        return text[start:end] if text[:start] + text[end:] == self.held else text


class _CodeEdit(QLineEdit):
    refused = Signal()

    def __init__(self, length: int, secret: bool) -> None:
        super().__init__()
        self._length = length
        self._secret = secret
        self._wrong = False
        self._caret = Caret(self)
        self._validator = _CodeValidator(length, self)
        self.setFrame(False)
        self.setValidator(self._validator)
        self._validator.refused.connect(self.refused)
        hints = Qt.InputMethodHint.ImhDigitsOnly
        if secret:
            hints |= Qt.InputMethodHint.ImhSensitiveData
        # The cells show what they may; nothing of it is to be heard, or copied.
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(hints)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_position_changed)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._length * 48 + (self._length - 1) * _GAP, scaled(_CELL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._length * 32 + (self._length - 1) * _GAP, scaled(_CELL_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        text = self.text()
        for index, rect in enumerate(self._cell_rects()):
            active = self.hasFocus() and index == min(len(text), self._length - 1)
            shown = text[index] if index < len(text) else ""
            state = CellState(
                text=shown,
                secret=self._secret,
                active=active,
                selected=self.hasSelectedText() and bool(shown),
                wrong=self._wrong,
                enabled=self.isEnabled(),
                caret=active and self._caret.is_visible,
            )
            draw_cell(painter, rect, CONTROL_CORNER, state, TITLE, tokens)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.deselect()
        self.end(False)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()
        self.end(False)
        self._caret.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._caret.stop()

    def _cell_rects(self) -> list[QRectF]:
        free = self.width() - (self._length - 1) * _GAP
        side = min(_LARGEST_CELL, free // self._length)
        # Pixels that do not divide go between the cells, so that the last one ends where the field does.
        step = side + _GAP if side == _LARGEST_CELL else (self.width() - side) / (self._length - 1)
        return [QRectF(round(index * step), 0, side, self.height()) for index in range(self._length)]

    def _on_text_changed(self, text: str) -> None:
        self._validator.held = text
        if self.hasFocus():
            self._caret.start()
        self.update()

    def _on_cursor_position_changed(self, _old: int, _new: int) -> None:
        # Digits are always added at the end: there is nothing to correct in the middle of six cells.
        if not self.hasSelectedText() and self.cursorPosition() != len(self.text()):
            self.end(False)


class CodeField(Field):
    """Cells for `length` digits that behave as one field.

    Pasting works, also that of a whole message: its code is taken. What cannot be a code changes nothing, and the
    field says so until the next input. `completed` carries the code as soon as
    the last digit is there.
    """

    completed = Signal(str)

    def __init__(
        self, label: str = "", parent: QWidget | None = None, *, length: int = 6, secret: bool = False
    ) -> None:
        self._length = length
        self._edit = _CodeEdit(length, secret)
        super().__init__(label, self._edit, self._edit, parent)
        self._last = ""
        self._edit.refused.connect(self._on_edit_refused)
        self._edit.textEdited.connect(self._on_edit_text_edited)

    def set_text(self, text: str) -> None:
        """Fill in a code as if it had been pasted: `text_edited` and, if whole, `completed` are emitted."""
        self._edit.setText(text)
        self._on_edit_text_edited(text)

    def clear(self) -> None:
        """Empty the cells; nothing is emitted."""
        # Unlike its own clear(), this leaves nothing that could be brought back.
        self._edit.setText("")
        self._last = ""
        self._set_refuses(False)

    def _show_error_state(self, wrong: bool) -> None:
        self._edit.set_wrong(wrong)

    def _refusal_text(self) -> str:
        text = translate("kit", "Only {n} digits fit here, so this was not filled in.")
        return text.format(n=self._length)

    def _on_edit_refused(self) -> None:
        self._set_refuses(True)

    def _on_edit_text_edited(self, _text: str) -> None:
        self._set_refuses(False)
        text = self.text()
        if text == self._last:
            return
        self._last = text
        self.text_edited.emit(text)
        if len(text) == self._length:
            self.completed.emit(text)
