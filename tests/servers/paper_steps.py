"""The steps of a traditional application as a phone takes them."""

from __future__ import annotations

from models.contract.application_view import ApplicationView
from models.contract.paper_form import OPEN_FORM, SUBMIT_FORM
from tests.servers.clerk_steps import TO_MONDAY, Clerk, form_of
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone


def submit(phone: Phone, key: str | None = None, **changes: str) -> ApplicationView:
    return phone.call(SUBMIT_FORM, form_of(phone.person, **changes), key=key)


def submitted(wire: Wire, person_id: str = "wang-xiaoming") -> Phone:
    """A phone whose form was handed in."""
    phone = Phone(wire, person_id)
    phone.call(OPEN_FORM)
    submit(phone)
    return phone


def decided(wire: Wire, approved: bool) -> Phone:
    """A phone whose form was decided on."""
    phone = submitted(wire)
    wire.advance(TO_MONDAY)
    clerk = Clerk(wire)
    case_id = clerk.case().case_id
    if approved:
        clerk.approve(case_id)
    else:
        clerk.decline(case_id)
    return phone


def forms_at_the_bank(wire: Wire) -> int:
    return len(wire.host.inspector.rows("bank", "credit_applications"))
