"""The traditional application (¶3 to ¶6, ¶49): one form, a clerk who verifies it, a card that is mailed.

The client hands the form to the payment server, which passes it on: the client talks to nobody else (¶77). It has no
part in the protocol's steps, so none is named.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from models.contract.application_view import ApplicationView, PaperFormView
from models.contract.wire import Endpoint, Message, Nothing, Party, Short
from models.domain.documents import DocumentType


class PaperForm(Message):
    """What the traditional way asks for: everything, in full."""

    name: str = Field(max_length=64)
    document_type: DocumentType
    document_number: str = Field(max_length=32)
    address: str = Field(max_length=200)
    email: str = Field(max_length=100)
    mobile: str = Field(max_length=20)


class ForwardForm(Message):
    """The form of ``application_id`` on its way to the bank."""

    application_id: Short
    form: PaperForm


class FormState(StrEnum):
    """Where a form stands at the bank."""

    IN_VERIFICATION = "in_verification"
    MAILED = "mailed"
    DELIVERED = "delivered"
    DECLINED = "declined"


class FormFacts(PaperFormView):
    """A form at the bank: what the client may see of it, and where it stands."""

    state: FormState


class FormResult(Message):
    """The bank tells the payment server how the form of ``application_id`` stands now."""

    application_id: Short
    facts: FormFacts


OPEN_FORM = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "POST",
    "/paper-form",
    name="paper_form_start",
    reply_name="application",
    request=Nothing,
    reply=ApplicationView,
)
LEAVE_FORM = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "POST",
    "/paper-form/leave",
    name="paper_form_left",
    reply_name="application",
    request=Nothing,
    reply=ApplicationView,
)
"""Gives the form up before it is handed in; nothing of it stays."""
SUBMIT_FORM = Endpoint(
    Party.CLIENT,
    Party.PAYMENT,
    "POST",
    "/paper-form/submission",
    name="paper_form",
    reply_name="form_received",
    request=PaperForm,
    reply=ApplicationView,
)
FORWARD_FORM = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "POST",
    "/credit-applications",
    name="paper_form",
    reply_name="form_received",
    request=ForwardForm,
    reply=FormFacts,
)
READ_FORM = Endpoint(
    Party.PAYMENT,
    Party.BANK,
    "GET",
    "/credit-applications/{application_id}",
    name="form_request",
    reply_name="form",
    request=Nothing,
    reply=FormFacts,
)
"""Whether a form that was left without an answer has come, and how it stands."""
REPORT_FORM = Endpoint(
    Party.BANK,
    Party.PAYMENT,
    "POST",
    "/form-results",
    name="form_result",
    reply_name="form_noted",
    request=FormResult,
    reply=Nothing,
)
