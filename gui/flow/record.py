"""What is certainly wrong with a real-name record that is entered whole, found before any call."""

from __future__ import annotations

from gui.flow.problem import InputProblem, Problem
from models.contract.problems import ProblemType
from models.domain.documents import DocumentType, is_document, normalise_document
from models.domain.mobiles import is_mobile
from models.domain.names import is_name, normalise_name

DOCUMENT_FORMATS = {
    DocumentType.RESIDENT_ID: InputProblem.RESIDENT_ID_FORMAT,
    DocumentType.PASSPORT: InputProblem.PASSPORT_FORMAT,
    DocumentType.TAIWAN_PERMIT: InputProblem.TAIWAN_PERMIT_FORMAT,
    DocumentType.OFFICER_ID: InputProblem.OFFICER_ID_FORMAT,
}
"""How a number is refused that its kind of document cannot have."""

RESIDENT_ID_LENGTH = 18


def name_fault(text: str) -> Problem | None:
    """What is wrong with a whole name."""
    name = normalise_name(text)
    if not name:
        return Problem(InputProblem.FULL_NAME_MISSING)
    return None if is_name(name) else Problem(ProblemType.NAME_INVALID)


def document_fault(document_type: DocumentType, text: str) -> Problem | None:
    """What is wrong with a whole document number."""
    number = normalise_document(document_type, text)
    if not number:
        return Problem(InputProblem.FULL_DOCUMENT_MISSING)
    if is_document(document_type, number):
        return None
    if document_type is DocumentType.RESIDENT_ID and len(number) == RESIDENT_ID_LENGTH:
        # The form is kept, so telling it would help nobody to find the slip.
        return Problem(ProblemType.DOCUMENT_INVALID)
    return Problem(DOCUMENT_FORMATS[document_type])


def mobile_fault(digits: str) -> Problem | None:
    """What is wrong with the person's own mobile number."""
    if not digits:
        return Problem(InputProblem.OWN_MOBILE_MISSING)
    return None if is_mobile(digits) else Problem(InputProblem.MOBILE_FORMAT)
