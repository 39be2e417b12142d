"""The traditional application for the client (¶3): one form, which the bank verifies; and what the bank tells of it.

What was filled in is checked, passed on and forgotten: payment keeps no more of a form than how it stands.
"""

from __future__ import annotations

from functools import partial

from sqlalchemy.orm import Session

from models.contract.application_view import ApplicationView
from models.contract.form_rules import well_formed
from models.contract.paper_form import FormFacts, FormResult, ForwardForm, PaperForm
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.tables.payment import Application, Wallet
from servers.context import PartyContext
from servers.payment import changes, paper_forms, repository
from servers.payment.bank_client import BankClient
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event, move, require
from servers.web.serving import Call


async def open_form(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Begin a traditional application. Raises ``RETRY_TOO_EARLY`` while a clerk's decline still counts."""

    def work(change: Change) -> ApplicationView:
        require(change.state, Event.FORM_OPENED)
        if change.application is not None:
            retry_at = paper_forms.retry_at(change.session, change.application)
            if retry_at is not None and change.now < retry_at:
                raise ProblemError(ProblemType.RETRY_TOO_EARLY, 409, retry_at=retry_at)
        change.application = Application(
            id=context.entropy.identifier("application"),
            wallet_id=change.wallet.id,
            number=repository.next_application_number(change.session, change.wallet.id),
            state=move(change.state, Event.FORM_OPENED),
            started_at=change.now,
            window=0,
            misses=0,
        )
        change.session.add(change.application)
        return change.done()

    return await changes.run(context, call, work)


async def leave_form(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Give the form up, so that the application stands where it stood before.

    If a submission was left without an answer, the bank is asked first: a form that has come there is handed in, and
    stays so. Raises ``UNREACHABLE`` while that cannot be known.
    """

    def work(change: Change) -> ApplicationView | str:
        application = change.require(Event.FORM_LEFT)
        sent = paper_forms.form_of(change.session, application) is not None
        return application.id if sent else _left(change)

    left = await changes.run(context, call, work)
    if isinstance(left, ApplicationView):
        return left
    try:
        facts = await BankClient(context).read_form(left)
    except ProblemError as problem:
        if problem.problem is not ProblemType.NOT_FOUND:
            raise
        return await changes.run(context, call, _left)
    return await changes.run(context, call, partial(_handed_in, left, facts))


def _left(change: Change) -> ApplicationView:
    application = change.require(Event.FORM_LEFT)
    paper_forms.note_refused(change.session, application)
    change.session.flush()
    change.session.delete(application)
    change.session.flush()
    change.application = repository.current_application(change.session, change.wallet.id)
    return change.done()


async def submit_form(context: PartyContext, call: Call, request: PaperForm) -> Outcome:
    """Check the form and hand it in at the bank.

    Raises what is wrong with it at its field, ``CREDIT_ACCOUNT_EXISTS`` and the bank's other refusals; the form can be
    handed in again then.
    """

    def check(change: Change) -> ForwardForm:
        application = change.require(Event.FORM_SUBMITTED)
        asked = ForwardForm(application_id=application.id, form=well_formed(request))
        paper_forms.note_sent(change.session, application)
        return asked

    asked = await changes.run(context, call, check)
    try:
        facts = await BankClient(context).forward_form(asked, call.key)
    except ProblemError as problem:
        # With another form under its key the first may well have come there.
        if not problem.settled or problem.problem is ProblemType.KEY_REUSED:
            raise
        return await changes.run(context, call, partial(_refused, asked.application_id, problem))
    return await changes.run(context, call, partial(_handed_in, asked.application_id, facts))


def _refused(application_id: str, problem: ProblemError, change: Change) -> Outcome:
    paper_forms.note_refused(change.session, _application(change.session, application_id))
    return change.refused(problem)


def _handed_in(application_id: str, facts: FormFacts, change: Change) -> Outcome:
    paper_forms.note(change.session, _application(change.session, application_id), facts)
    return change.done()


async def note_form(context: PartyContext, call: Call, request: FormResult) -> Nothing:
    """Keep how the form stands at the bank, and tell the client.

    Raises ``NOT_FOUND`` (404) when the application is not known here.
    """

    def work(session: Session) -> str | None:
        application = _application(session, request.application_id)
        news = paper_forms.note(session, application, request.facts)
        if news:
            session.get_one(Wallet, application.wallet_id).version += 1
        call.finish(session, Nothing())
        return application.wallet_id if news else None

    wallet_id = await context.store.run(work)
    if wallet_id is not None:
        context.news.changed(wallet_id)
    return Nothing()


def _application(session: Session, application_id: str) -> Application:
    application = session.get(Application, application_id)
    if application is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404, field="application_id")
    return application
