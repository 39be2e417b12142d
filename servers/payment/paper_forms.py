"""The traditional application at payment: keeping what the bank tells of a form, and going on accordingly."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.application_view import PaperFormView
from models.contract.paper_form import FormFacts, FormState
from models.domain.application import ApplicationState as State
from models.tables.payment import Application, PaperForm
from servers.payment.transitions import Event, move

WAY: Final[dict[FormState, tuple[State, ...]]] = {
    FormState.IN_VERIFICATION: (State.FORM_VERIFICATION,),
    FormState.DECLINED: (State.FORM_VERIFICATION, State.FORM_DECLINED),
    FormState.MAILED: (State.FORM_VERIFICATION, State.CARD_MAILED),
    FormState.DELIVERED: (State.FORM_VERIFICATION, State.CARD_MAILED, State.CARD_DELIVERED),
}
"""The states by which an application comes to where its form is; how far along tells what is later."""

EVENTS: Final = {
    State.FORM_VERIFICATION: Event.FORM_SUBMITTED,
    State.FORM_DECLINED: Event.FORM_DECIDED,
    State.CARD_MAILED: Event.FORM_DECIDED,
    State.CARD_DELIVERED: Event.CARD_CAME,
}

FORM_STATES: Final = frozenset({State.FORM_ENTRY, *EVENTS})
"""Where an application is that has a form: the next one, of whichever way, begins without."""


def form_of(session: Session, application: Application) -> PaperForm | None:
    """The form that was sent to the bank, answered or not."""
    return session.get(PaperForm, application.id)


def note_sent(session: Session, application: Application) -> None:
    """The form is on its way to the bank: from now on it may have come there, whatever is heard of it."""
    if form_of(session, application) is None:
        session.add(PaperForm(application_id=application.id))


def note_refused(session: Session, application: Application) -> None:
    """The bank did not take the form in."""
    form = form_of(session, application)
    if form is not None and form.facts is None:
        session.delete(form)


def note(session: Session, application: Application, facts: FormFacts) -> bool:
    """Keep what the bank told of the form and let the application follow; whether it was news.

    News older than what is known already change nothing, and what was missed on the way is made up for.
    """
    form = form_of(session, application)
    if form is None:
        form = PaperForm(application_id=application.id)
        session.add(form)
    if form.facts is not None and len(WAY[form.facts.state]) >= len(WAY[facts.state]):
        return False
    known = 0 if form.facts is None else len(WAY[form.facts.state])
    for target in WAY[facts.state][known:]:
        application.state = move(application.state, EVENTS[target], target)
    form.facts = facts
    return True


def retry_at(session: Session, application: Application) -> datetime | None:
    """From when on a declined form may be handed in again."""
    form = form_of(session, application)
    return None if form is None or form.facts is None else form.facts.retry_at


def paper_form_view(session: Session, application: Application) -> PaperFormView | None:
    """What the client may see of the form, once the bank has it."""
    form = form_of(session, application) if application.state in FORM_STATES else None
    if form is None or form.facts is None:
        return None
    return PaperFormView(**form.facts.model_dump(exclude={"state"}))
