"""The clerk's desk: the cases that wait for a decision, and the accounts that can be frozen.

Everything the staff is shown is built here, masked. A case keeps what the clerk was shown, whatever becomes of the
account or the form afterwards.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.bank_staff import CaseKind, CaseView, CheckView, StaffAccountView, StaffView
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Party
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.cards import last_four
from models.domain.masks import mask_document, mask_mobile, mask_name
from models.tables.bank import Case, CreditApplication, VirtualAccount
from servers.bank import desk_repository
from servers.bank.forms import FORM_LIMIT
from servers.bank.scorecard import CLERKS_LIMIT
from servers.context import PartyContext
from servers.web.serving import Call

TOPIC: Final = "bank.desk"
"""The news of the desk."""


def admit(call: Call) -> None:
    """Raise ``UNAUTHENTICATED`` (401) unless the caller has the staff's token."""
    if call.caller != Party.CLERK:
        raise ProblemError(ProblemType.UNAUTHENTICATED, 401)


def tell(context: PartyContext, told: str | None = None) -> None:
    """The desk has changed, which ``told`` knows already; call it after the commit."""
    context.news.changed(TOPIC, told)


def open_review_case(session: Session, case_id: str, account: VirtualAccount, now: datetime) -> None:
    """Put an account that was left to a clerk into the queue."""
    customer = account.customer
    shown = CaseView(
        case_id=case_id,
        kind=CaseKind.REVIEW,
        opened_at=now,
        masked_name=mask_name(customer.name),
        document_type=customer.document_type,
        masked_document=mask_document(customer.document_number),
        masked_mobile=mask_mobile(account.savings_card.mobile),
        report=account.report,
        offered_limit=CLERKS_LIMIT,
    )
    session.add(Case(id=case_id, account_id=account.id, opened_at=now, shown=shown))


def open_form_case(
    session: Session, case_id: str, form: CreditApplication, checks: tuple[CheckView, ...], now: datetime
) -> None:
    """Put a form that has come to the desk into the queue."""
    shown = CaseView(
        case_id=case_id,
        kind=CaseKind.FORM,
        opened_at=now,
        masked_name=mask_name(form.name),
        document_type=form.document_type,
        masked_document=mask_document(form.document_number),
        masked_mobile=mask_mobile(form.mobile),
        checks=checks,
        offered_limit=FORM_LIMIT,
    )
    session.add(Case(id=case_id, credit_application_id=form.id, opened_at=now, shown=shown))


def close_case(case: Case, decision: ReviewDecision, reason: DeclineReason | None, now: datetime) -> None:
    """Note the clerk's decision."""
    case.decided_at = now
    case.shown = case.shown.model_copy(update={"decision": decision, "reason": reason, "decided_at": now})


def version(session: Session) -> int:
    """Grows with every change of the desk."""
    return desk_repository.count_changes(session)


def staff_view(session: Session) -> StaffView:
    """All that is on the desk."""
    cases = [*desk_repository.waiting_cases(session), *desk_repository.decided_cases(session)]
    return StaffView(
        version=version(session),
        cases=tuple(case.shown for case in cases),
        accounts=tuple(_account(account) for account in desk_repository.all_accounts(session)),
    )


def _account(account: VirtualAccount) -> StaffAccountView:
    return StaffAccountView(
        account_id=account.id,
        masked_name=mask_name(account.customer.name),
        last_four=last_four(account.card_number),
        state=account.state,
        limit=account.credit_limit,
        used=account.used,
    )
