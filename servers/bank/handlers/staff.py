"""The clerk's calls: the desk and its news, deciding on a case, freezing an account. Each needs the staff token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.bank_reports import AccountChanged
from models.contract.bank_staff import DecideCase, StaffView
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import DeclineReason, ReviewDecision
from models.tables.bank import Case
from servers.bank import (
    credit,
    decision,
    desk,
    desk_repository,
    form_approval,
    form_course,
    forms,
    outbox,
    repository,
    review,
)
from servers.context import PartyContext
from servers.web.serving import Call

POLL_SECONDS: Final = 25.0
"""How long a question for news is held, in real seconds."""


async def read_desk(context: PartyContext, call: Call, _request: Nothing) -> StaffView:
    """The desk as it stands."""
    desk.admit(call)
    return await context.store.run(desk.staff_view)


async def await_desk_news(context: PartyContext, call: Call, _request: Nothing) -> StaffView | None:
    """The desk once it is newer than ``?after=VERSION``; ``None`` when nothing came while the call was held.

    Raises ``INVALID_REQUEST`` when ``after`` is no version.
    """
    desk.admit(call)
    try:
        after = int(call.query.get("after", ""))
    except ValueError:
        raise ProblemError(ProblemType.INVALID_REQUEST, field="after") from None
    version = await context.store.run(desk.version)
    if version <= after and not await context.news.wait(desk.TOPIC, POLL_SECONDS, call.bearer):
        return None
    return await context.store.run(desk.staff_view)


async def decide_case(context: PartyContext, call: Call, request: DecideCase) -> StaffView:
    """Approve or decline a case; the payment server is told. The same decision again changes nothing.

    Raises ``REASON_MISSING`` for a decline without one of the case's reasons, ``CASE_DECIDED`` when another decision was
    made, ``CHECK_FAILED`` when a check keeps from an approval, ``CREDIT_ACCOUNT_EXISTS`` when the person of a form has
    got a credit account meanwhile, ``NOT_FOUND`` for an unknown case.
    """
    desk.admit(call)
    now = context.clock.now()

    def work(session: Session) -> tuple[StaffView, _Ended | None]:
        case = desk_repository.find_case(session, call.path["case_id"])
        if case is None:
            raise ProblemError(ProblemType.NOT_FOUND, 404)
        decided, reason = _decision_of(request, case)
        if case.decided_at is not None:
            if (case.shown.decision, case.shown.reason) != (decided, reason):
                raise ProblemError(ProblemType.CASE_DECIDED, 409)
            return call.finish(session, desk.staff_view(session)), None
        if reason is None and case.shown.blocking:
            raise ProblemError(ProblemType.CHECK_FAILED, 409)
        ended = _end(context, session, case, reason, now)
        desk.close_case(case, decided, reason, now)
        return call.finish(session, desk.staff_view(session)), ended

    view, ended = await context.store.run(work)
    if ended is not None:
        outbox.send_at(context, ended.subject_id, now)
        if ended.arrives_at is not None:
            form_course.deliver_at(context, ended.subject_id, ended.arrives_at)
        desk.tell(context, call.bearer)
    return view


@dataclass(frozen=True, slots=True)
class _Ended:
    """What is to be sent after a decision, and when a card arrives that was mailed."""

    subject_id: str
    arrives_at: datetime | None = None


def _decision_of(request: DecideCase, case: Case) -> tuple[ReviewDecision, DeclineReason | None]:
    """The decision and, of a decline, its reason."""
    if request.decision is ReviewDecision.APPROVED:
        return request.decision, None
    if request.decision is not ReviewDecision.DECLINED:
        raise ProblemError(ProblemType.INVALID_REQUEST, field="decision")
    if request.reason not in case.shown.decline_reasons:
        raise ProblemError(ProblemType.REASON_MISSING, field="reason")
    return request.decision, request.reason


def _end(
    context: PartyContext, session: Session, case: Case, reason: DeclineReason | None, now: datetime
) -> _Ended:
    """Do what the clerk decided with the account or the form of the case."""
    if case.account_id is not None:
        account = repository.find_account(session, case.account_id)
        assert account is not None, "a case is about an account that exists"
        decided = decision.decide_by_clerk(account, reason, now)
        return _Ended(review.report(session, account, decided, now))
    assert case.credit_application_id is not None, "a case is about an account or a form"
    form = desk_repository.find_form(session, case.credit_application_id)
    assert form is not None, "a case is about a form that exists"
    if reason is None:
        form_approval.approve(context, session, form, now)
    else:
        customer = repository.find_customer(session, forms.record_of(form))
        forms.decline(form, customer, reason, now)
    return _Ended(form_course.report(session, form, now), form.arrives_at)


async def freeze_account(context: PartyContext, call: Call, _request: Nothing) -> StaffView:
    """Freeze an approved account; it can be read, and not used. Raises ``WRONG_STATE`` for any other."""
    return await _set_frozen(context, call, True)


async def unfreeze_account(context: PartyContext, call: Call, _request: Nothing) -> StaffView:
    """Let a frozen account be used again. Raises ``WRONG_STATE`` for one that was never approved."""
    return await _set_frozen(context, call, False)


async def _set_frozen(context: PartyContext, call: Call, frozen: bool) -> StaffView:
    desk.admit(call)
    now = context.clock.now()

    def work(session: Session) -> tuple[StaffView, bool]:
        account = repository.find_account(session, call.path["account_id"])
        if account is None:
            raise ProblemError(ProblemType.NOT_FOUND, 404)
        changed = decision.set_frozen(account, frozen)
        # The payment server hears of an account that it does not know yet when it asks.
        if changed and account.heard_of:
            outbox.keep_account(session, AccountChanged(account=credit.facts_of(account)), now)
        return call.finish(session, desk.staff_view(session)), changed

    view, changed = await context.store.run(work)
    if changed:
        outbox.send_at(context, call.path["account_id"], now)
        desk.tell(context, call.bearer)
    return view
