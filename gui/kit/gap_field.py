"""A masked record with gaps to fill: only what is asked for is a box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.kit.field import Field
from gui.kit.gap_edit import GapEdit
from gui.kit.gap_row import Cell, Gap, Hidden, Known
from gui.kit.language import translate

__all__ = ["Cell", "Gap", "GapField", "Hidden", "Known"]


class GapField(Field):
    """Known characters as plain text, hidden ones as dots, and a box for each character that is asked for.

    It is one editor: typing fills the boxes in order, and an input method commits Chinese into them. `text`
    is what stands in the boxes. With `digits_only` it takes digits, and the check letter X where the last
    character of all is asked for. Of the whole record the asked characters are taken; where it is another one, the
    field says so until the next input.
    """

    def __init__(
        self,
        label: str = "",
        pattern: Sequence[Cell] = (),
        parent: QWidget | None = None,
        *,
        digits_only: bool = False,
    ) -> None:
        self._edit = GapEdit(pattern, digits_only)
        super().__init__(label, self._edit, self._edit, parent)
        self._last = ""
        self._edit.disagreed.connect(self._on_edit_disagreed)
        self._edit.textEdited.connect(self._on_edit_text_edited)

    def set_pattern(self, pattern: Sequence[Cell]) -> None:
        """Show another record; what was typed is kept as far as it fits."""
        self._edit.set_pattern(pattern)
        self._last = self.text()

    def set_text(self, text: str) -> None:
        """Fill the boxes; nothing is emitted."""
        self._edit.setText(text[: self.gap_count])
        self._last = self.text()
        self._set_refuses(False)

    @property
    def gap_count(self) -> int:
        """How many characters are asked for."""
        return self._edit.gap_count

    @property
    def is_complete(self) -> bool:
        return len(self.text()) == self.gap_count

    def _show_error_state(self, wrong: bool) -> None:
        self._edit.set_wrong(wrong)

    def _refusal_text(self) -> str:
        return translate("kit", "This does not fit the characters shown here.")

    def _on_edit_disagreed(self) -> None:
        self._set_refuses(True)

    def _on_edit_text_edited(self, _text: str) -> None:
        self._set_refuses(False)
        text = self.text()
        if text != self._last:
            self._last = text
            self.text_edited.emit(text)
