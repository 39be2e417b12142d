"""What people type and paste where digits are wanted, made into digits."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.kit.utf16 import index_at


def only_digits(text: str) -> str:
    """The decimal digits in a text, full-width ones made plain; everything else is dropped."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if "0" <= sign <= "9")


def group_digits(digits: str, size: int) -> str:
    """The digits in groups of `size`, a space between them."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))


def code_in(text: str, length: int) -> str | None:
    """The first run of exactly `length` digits in a text such as a whole message, if there is one.

    Where there is none, one that is written in two halves, as in `482 193`.
    """
    plain = unicodedata.normalize("NFKC", text)
    half = f"[0-9]{{{length // 2}}}"
    for form in (f"[0-9]{{{length}}}", rf"{half}[ -]{half}") if length % 2 == 0 else (f"[0-9]{{{length}}}",):
        found = re.search(rf"(?<![0-9]){form}(?![0-9])", plain)
        if found:
            return only_digits(found.group())
    return None


def without_country_code(digits: str) -> str:
    """A mobile number without the code of China before it, `86` or `0086`."""
    return re.sub(r"^(?:00)?86(?=1[0-9]{10}$)", "", digits)


class DigitsValidator(QValidator):
    """Turns any input into at most `limit` digits in groups of `grouping` and keeps the caret at its digit.

    It never refuses input: what is no digit is left out, however it came in (typed, pasted, dropped, committed).
    Of a mobile number that is too long, a country code goes first. A `grouping` of 0 means no groups, a `limit` of 0 no limit.
    """

    def __init__(self, limit: int = 0, grouping: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._grouping = grouping

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        digits = only_digits(text)
        before = len(only_digits(text[: index_at(text, position)]))
        if self._limit and len(digits) > self._limit:
            before -= len(digits) - len(without_country_code(digits))
            digits = without_country_code(digits)
            digits = digits[: self._limit]
            before = max(0, min(before, self._limit))
        if not self._grouping:
            return QValidator.State.Acceptable, digits, before
        caret = before + max(0, before - 1) // self._grouping
        return QValidator.State.Acceptable, group_digits(digits, self._grouping), caret


class GroupedEdit(QLineEdit):
    """A line edit whose Backspace and Delete reach over the space between two groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasSelectedText():
            place = self.cursorPosition()
            text = self.text()
            if event.key() == Qt.Key.Key_Backspace and place > 0 and text[place - 1] == " ":
                self.setCursorPosition(place - 1)
            elif event.key() == Qt.Key.Key_Delete and place < len(text) and text[place] == " ":
                self.setCursorPosition(place + 1)
        super().keyPressEvent(event)
