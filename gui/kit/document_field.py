"""The field for a document number: label, example and keyboard follow the kind of document."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.kit.document_text import document_example, document_number_name
from gui.kit.text_field import TextField
from models.domain.documents import DocumentType

_HINT = Qt.InputMethodHint
KEYBOARDS = {
    DocumentType.RESIDENT_ID: _HINT.ImhPreferNumbers | _HINT.ImhPreferUppercase,
    DocumentType.PASSPORT: _HINT.ImhPreferUppercase | _HINT.ImhLatinOnly,
    DocumentType.TAIWAN_PERMIT: _HINT.ImhDigitsOnly,
    DocumentType.OFFICER_ID: _HINT.ImhNone,
}
"""What an on-screen keyboard should offer first."""


class DocumentField(TextField):
    """Takes any text: what a kind of document cannot have is said under it, never swallowed."""

    def set_document_type(self, document_type: DocumentType) -> None:
        """Ask for the number of that kind, in the present language; what was typed stays."""
        self.set_label(document_number_name(document_type))
        self.line_edit.setPlaceholderText(document_example(document_type))
        self.line_edit.setInputMethodHints(
            KEYBOARDS[document_type] | _HINT.ImhSensitiveData | _HINT.ImhNoPredictiveText
        )
