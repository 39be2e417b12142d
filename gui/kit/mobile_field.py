"""The field for a mobile number."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from gui.kit.language import translate
from gui.kit.text_field import TextField
from models.domain.mobiles import MOBILE_DIGITS


class MobileField(TextField):
    """Takes digits alone, and tells how many are missing once the first was typed."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent, digits=MOBILE_DIGITS)
        self.text_edited.connect(self._show_missing)
        self._translate()

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._show_missing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.line_edit.setPlaceholderText(translate("kit", "{n} digits").format(n=MOBILE_DIGITS))
        self._show_missing()

    def _show_missing(self) -> None:
        begun = len(self.text())
        self.set_missing(MOBILE_DIGITS - begun if begun else 0)
