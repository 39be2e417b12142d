"""What happens to a form by itself, on the clock: it reaches the clerk's desk, and the card comes by mail."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from models.contract.paper_form import FormResult, FormState
from models.tables.bank import CreditApplication
from servers.bank import desk, desk_repository, forms, outbox, repository
from servers.context import PartyContext


def reach_desk_at(context: PartyContext, application_id: str, when: datetime) -> None:
    """Put the form into the review queue at ``when``."""
    context.jobs.at(when, f"desk:{application_id}", partial(_reach_desk, context, application_id))


def deliver_at(context: PartyContext, application_id: str, when: datetime) -> None:
    """Let the card that came of the form arrive at ``when``."""
    context.jobs.at(when, f"mail:{application_id}", partial(_deliver, context, application_id))


def start(context: PartyContext) -> None:
    """Take up again the forms on their way to the desk and the cards in the mail."""
    coming, mailed = context.store.run_now(_under_way)
    for application_id, when in coming:
        reach_desk_at(context, application_id, when)
    for application_id, when in mailed:
        deliver_at(context, application_id, when)


def report(session: Session, form: CreditApplication, now: datetime) -> str:
    """Put how the form stands now into the outbox; returns the subject to send."""
    result = FormResult(application_id=form.id, facts=forms.facts_of(form))
    return outbox.keep_form(session, result, now)


def _under_way(session: Session) -> tuple[list[tuple[str, datetime]], list[tuple[str, datetime]]]:
    coming = [(form.id, form.desk_at) for form in desk_repository.forms_to_come(session)]
    mailed = [
        (form.id, form.arrives_at)
        for form in desk_repository.cards_in_the_mail(session)
        if form.arrives_at is not None
    ]
    return coming, mailed


async def _reach_desk(context: PartyContext, application_id: str) -> None:
    now = context.clock.now()

    def work(session: Session) -> bool:
        form = desk_repository.find_form(session, application_id)
        if form is None or form.state is not FormState.IN_VERIFICATION:
            return False
        if desk_repository.has_case(session, form):
            return False
        customer = repository.find_customer(session, forms.record_of(form))
        mobiles = set() if customer is None else desk_repository.mobiles_of(session, customer)
        checks = forms.checks_of(form, customer, mobiles, now)
        desk.open_form_case(session, context.entropy.identifier("case"), form, checks, now)
        return True

    if await context.store.run(work):
        desk.tell(context)


async def _deliver(context: PartyContext, application_id: str) -> None:
    now = context.clock.now()

    def work(session: Session) -> str | None:
        form = desk_repository.find_form(session, application_id)
        if form is None or form.state is not FormState.MAILED:
            return None
        forms.deliver(form, now)
        return report(session, form, now)

    subject_id = await context.store.run(work)
    if subject_id is not None:
        outbox.send_at(context, subject_id, now)
