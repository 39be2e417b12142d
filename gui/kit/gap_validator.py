"""What the gaps of a masked record take of what is typed, pasted or committed into them."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QValidator

from gui.kit.gap_row import Cell, Gap, Known
from gui.kit.utf16 import index_at, units
from models.domain.names import normalise_name
from models.domain.partial import part_of_record
from models.domain.writing import normalise


class GapValidator(QValidator):
    """Keeps what the gaps can hold, at most one character each. Input that holds nothing of it changes nothing.

    Of the whole record, or its beginning, the asked characters are taken if those shown agree. Anything else that is
    too long for the gaps is refused, and `disagreed` tells it.
    """

    disagreed = Signal()

    def __init__(self, digits_only: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.limit = 0
        self._digits_only = digits_only
        self._takes_check_letter = False
        self._mask = ""
        self._asked: tuple[int, ...] = ()
        self._held = ""
        self._selection = (0, 0)

    def set_pattern(self, pattern: tuple[Cell, ...]) -> None:
        """Take characters for another record, one cell a character."""
        self._asked = tuple(index for index, cell in enumerate(pattern) if isinstance(cell, Gap))
        self._mask = "".join(cell.text if isinstance(cell, Known) else "*" for cell in pattern)
        self._takes_check_letter = bool(pattern) and isinstance(pattern[-1], Gap)
        self.limit = len(self._asked)

    def remember(self, text: str, start: int, end: int) -> None:
        """What the field holds, and what is selected in it (or where the caret is), before the next change."""
        self._held = text
        self._selection = (index_at(text, start), index_at(text, end))

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        start, end = self._selection
        before, after = self._held[:start], self._held[end:]
        is_input = len(text) > len(before) + len(after) and text.startswith(before) and text.endswith(after)
        if not is_input:
            kept = self._kept(text)[: self.limit]
            return QValidator.State.Acceptable, kept, units(kept[: index_at(text, position)])
        added = text[len(before) : len(text) - len(after)]
        part = self._part_of_record(added) or self._part_of_record(before + added)
        if part is not None:
            return QValidator.State.Acceptable, part, units(part)
        fitting = self._kept(added)
        if len(fitting) > self.limit:
            self.disagreed.emit()
            return QValidator.State.Invalid, text, position
        without = self._kept(before + after)[: self.limit]
        if end > start:
            # A chosen box is typed over, and so are the next ones by as many characters as were given.
            after = self._held[max(end, start + len(fitting)) :]
        kept = self._kept(before + added + after)[: self.limit]
        if kept == without:
            return QValidator.State.Invalid, text, position
        return QValidator.State.Acceptable, kept, units(self._kept(before + added)[: self.limit])

    def _part_of_record(self, given: str) -> str | None:
        record = normalise(given) if self._digits_only else normalise_name(given)
        if len(record) <= self.limit:
            return None
        part = part_of_record(record, self._mask, self._asked)
        return part if part is not None and self._kept(part) == part else None

    def _kept(self, text: str) -> str:
        if not self._digits_only:
            return "".join(sign for sign in text if not sign.isspace() and sign.isprintable())
        kept = ""
        for sign in unicodedata.normalize("NFKC", text).upper():
            is_check_letter = sign == "X" and self._takes_check_letter and len(kept) == self.limit - 1
            if "0" <= sign <= "9" or is_check_letter:
                kept += sign
        return kept
