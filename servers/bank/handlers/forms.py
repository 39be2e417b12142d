"""Taking in the form of a traditional application (¶3)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.form_rules import well_formed
from models.contract.paper_form import FormFacts, FormState, ForwardForm, PaperForm
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from servers.bank import desk_repository, form_course, forms, repository
from servers.context import PartyContext
from servers.web.serving import Call

WAITING: Final = frozenset({FormState.IN_VERIFICATION, FormState.MAILED})
"""Where a form stands from which the person is still to hear."""


async def receive_form(context: PartyContext, call: Call, request: ForwardForm) -> FormFacts | ProblemError:
    """Take the form in, once an application: whatever comes afterwards, the first counts.

    Raises what is wrong with the form at its field, ``FORM_WAITING`` (409) while another form of the person is verified
    or its card is in the mail, ``CREDIT_ACCOUNT_EXISTS`` (409) when the person has a credit account, and
    ``RETRY_TOO_EARLY`` (409) while a clerk's decline of their form still counts.
    """
    now = context.clock.now()

    def work(session: Session) -> FormFacts:
        taken_in = desk_repository.find_form(session, request.application_id)
        if taken_in is None:
            form = well_formed(request.form)
            _check_earlier(session, form, now)
            taken_in = forms.hand_in(request.application_id, form, _bank_for(session, form), now)
            session.add(taken_in)
            session.flush()
        return call.finish(session, forms.facts_of(taken_in))

    facts = await context.store.run(work)
    if facts.state is FormState.IN_VERIFICATION:
        form_course.reach_desk_at(context, request.application_id, facts.desk_at)
    return facts


async def read_form(context: PartyContext, call: Call, _request: Nothing) -> FormFacts:
    """How a form stands. Raises ``NOT_FOUND`` (404) when none has come."""

    def work(session: Session) -> FormFacts:
        form = desk_repository.find_form(session, call.path["application_id"])
        if form is None:
            raise ProblemError(ProblemType.NOT_FOUND, 404)
        return forms.facts_of(form)

    return await context.store.run(work)


def _bank_for(session: Session, form: PaperForm) -> str:
    """The bank that will issue the card: where the person has a savings account already, if it issues any.

    Raises ``CREDIT_ACCOUNT_EXISTS``, though only to who knows the person's name: the number of a document alone tells a
    stranger nothing.
    """
    customer = repository.find_customer(session, forms.record_of(form))
    if customer is None:
        return forms.house_bank()
    if customer.name == form.name and repository.find_credit_account(session, customer) is not None:
        raise ProblemError(ProblemType.CREDIT_ACCOUNT_EXISTS, 409)
    card = desk_repository.savings_account_of(session, customer)
    if card is None or not forms.issues_credit_cards(card.bank_id):
        return forms.house_bank()
    return card.bank_id


def _check_earlier(session: Session, form: PaperForm, now: datetime) -> None:
    """Raises ``FORM_WAITING`` and ``RETRY_TOO_EARLY``. A form under another name keeps nobody from their own, and tells
    them nothing of it."""
    for earlier in desk_repository.forms_of(session, form.document_type, form.document_number):
        if earlier.name != form.name:
            continue
        if earlier.state in WAITING:
            raise ProblemError(ProblemType.FORM_WAITING, 409)
        if earlier.retry_at is not None and now < earlier.retry_at:
            raise ProblemError(ProblemType.RETRY_TOO_EARLY, 409, retry_at=earlier.retry_at)
