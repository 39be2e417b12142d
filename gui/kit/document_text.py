"""Kinds of documents in words, and what their numbers look like (¶80). One place for all screens."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.language import translate
from models.domain.documents import DocumentType

NAMES: dict[DocumentType, object] = {
    DocumentType.RESIDENT_ID: QT_TRANSLATE_NOOP("document", "Resident ID card"),
    DocumentType.PASSPORT: QT_TRANSLATE_NOOP("document", "Passport"),
    DocumentType.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("document", "Taiwan compatriot permit"),
    DocumentType.OFFICER_ID: QT_TRANSLATE_NOOP("document", "Officer's ID"),
}

NUMBERS: dict[DocumentType, object] = {
    DocumentType.RESIDENT_ID: QT_TRANSLATE_NOOP("document", "Resident ID number"),
    DocumentType.PASSPORT: QT_TRANSLATE_NOOP("document", "Passport number"),
    DocumentType.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("document", "Number of the Taiwan compatriot permit"),
    DocumentType.OFFICER_ID: QT_TRANSLATE_NOOP("document", "Number of the officer's ID"),
}

EXAMPLES: dict[DocumentType, object] = {
    DocumentType.RESIDENT_ID: QT_TRANSLATE_NOOP("document", "18 digits, the last may be X"),
    DocumentType.PASSPORT: QT_TRANSLATE_NOOP("document", "Such as E12345678"),
    DocumentType.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("document", "8 digits, such as 12345678"),
    DocumentType.OFFICER_ID: QT_TRANSLATE_NOOP("document", "Such as 南字第1234567号"),
}
"""What a number looks like, in a few words or by an example of nobody's."""


def document_name(document_type: DocumentType) -> str:
    """What the document is called."""
    return translate("document", str(NAMES[document_type]))


def document_number_name(document_type: DocumentType) -> str:
    """What its number is called."""
    return translate("document", str(NUMBERS[document_type]))


def document_example(document_type: DocumentType) -> str:
    """What its number looks like."""
    return translate("document", str(EXAMPLES[document_type]))
