"""What payment can tell of a full real-name record by itself, before the bank is asked (leaves D and E)."""

from __future__ import annotations

from models.contract.client_payment import FullRealName
from models.contract.payment_bank import RealNameRecord
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import digits_only
from models.domain.documents import is_document, normalise_document
from models.domain.mobiles import is_mobile
from models.domain.names import is_name, normalise_name


def check_full_name(request: FullRealName) -> RealNameRecord:
    """The record as it is kept. Raises one problem at its field for what no name, document or mobile number is."""
    name = normalise_name(request.name)
    if not is_name(name):
        raise ProblemError(ProblemType.NAME_INVALID, field="name")
    document_number = normalise_document(request.document_type, request.document_number)
    if not is_document(request.document_type, document_number):
        raise ProblemError(ProblemType.DOCUMENT_INVALID, field="document_number")
    mobile = digits_only(request.mobile)
    if not is_mobile(mobile):
        raise ProblemError(ProblemType.MOBILE_INVALID, field="mobile")
    return RealNameRecord(
        name=name, document_type=request.document_type, document_number=document_number, mobile=mobile
    )
