"""What the form of a traditional application has to be like; both servers look."""

from __future__ import annotations

from models.contract.paper_form import PaperForm
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import digits_only
from models.domain.contacts import is_address, is_email, normalise_address, normalise_email
from models.domain.documents import is_document, normalise_document
from models.domain.mobiles import is_mobile
from models.domain.names import is_name, normalise_name


def well_formed(form: PaperForm) -> PaperForm:
    """The form as records write it. Raises one ``ProblemError`` at the first field that cannot be right."""
    fair = PaperForm(
        name=normalise_name(form.name),
        document_type=form.document_type,
        document_number=normalise_document(form.document_type, form.document_number),
        address=normalise_address(form.address),
        email=normalise_email(form.email),
        mobile=digits_only(form.mobile),
    )
    if not is_name(fair.name):
        raise ProblemError(ProblemType.NAME_INVALID, field="name")
    if not is_document(fair.document_type, fair.document_number):
        raise ProblemError(ProblemType.DOCUMENT_INVALID, field="document_number")
    if not is_address(fair.address):
        raise ProblemError(ProblemType.ADDRESS_INVALID, field="address")
    if not is_email(fair.email):
        raise ProblemError(ProblemType.EMAIL_INVALID, field="email")
    if not is_mobile(fair.mobile):
        raise ProblemError(ProblemType.MOBILE_INVALID, field="mobile")
    return fair
