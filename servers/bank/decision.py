"""Deciding on a virtual credit account: what the review finds, what it leaves to a clerk, and freezing (steps 8, 10).

Rules only, on the account's row. That some scores go to a clerk is the source's family's idea; from which to which, and
what the clerk's approval gives, is our reading: what is just below the lowest tier is worth a look, and gets no more
than that tier.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemError, ProblemType
from models.contract.score import ScoreReport
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.documents import DocumentType, age_on, birth_date
from models.tables.bank import VirtualAccount
from servers.bank.credit import ADULT, changed, china_day, retry_after
from servers.bank.scorecard import CLERKS_LIMIT, OPENING_MAXIMUM, is_for_a_clerk, score

FREEZABLE: Final = frozenset({AccountState.APPROVED, AccountState.FROZEN})


def conclude_review(account: VirtualAccount, now: datetime) -> ReviewDecision:
    """Approve the account with the limit that its score reaches, decline it with a reason, or leave it to a clerk.

    An account that is left to a clerk stays in review. A minor is declined before anything else.
    """
    report = score(account.history_record, china_day(now), OPENING_MAXIMUM)
    account.report = report
    changed(account)
    reason = _reason_to_decline(account, report, china_day(now))
    if reason is not None:
        return _decline(account, reason, now)
    if is_for_a_clerk(report.total):
        account.referred_at = now
        return ReviewDecision.REFERRED
    return _approve(account, report, now)


def decide_by_clerk(account: VirtualAccount, reason: DeclineReason | None, now: datetime) -> ReviewDecision:
    """A clerk declines for ``reason``, or approves without one: the account gets the lowest tier's limit then."""
    assert account.report is not None, "a clerk decides on an account that has been scored"
    changed(account)
    if reason is not None:
        return _decline(account, reason, now)
    return _approve(account, account.report.model_copy(update={"limit": CLERKS_LIMIT}), now)


def set_frozen(account: VirtualAccount, frozen: bool) -> bool:
    """Freeze the account or take that back; whether anything changed.

    Raises ``WRONG_STATE`` (409) for an account that is neither approved nor frozen.
    """
    if account.state not in FREEZABLE:
        detail = f"the account is {account.state.value.replace('_', ' ')}"
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail=detail)
    target = AccountState.FROZEN if frozen else AccountState.APPROVED
    if account.state is target:
        return False
    account.state = target
    changed(account)
    return True


def _approve(account: VirtualAccount, report: ScoreReport, now: datetime) -> ReviewDecision:
    account.report = report
    account.reviewed_at = now
    account.state = AccountState.APPROVED
    account.credit_limit = report.limit
    return ReviewDecision.APPROVED


def _decline(account: VirtualAccount, reason: DeclineReason, now: datetime) -> ReviewDecision:
    account.reviewed_at = now
    account.state = AccountState.DECLINED
    account.reason = reason
    account.retry_at = retry_after(reason, _birth_date(account), now)
    return ReviewDecision.DECLINED


def _reason_to_decline(account: VirtualAccount, report: ScoreReport, day: date) -> DeclineReason | None:
    born = _birth_date(account)
    if born is not None and age_on(born, day) < ADULT:
        return DeclineReason.UNDER_AGE
    reaches_nothing = report.limit == 0 and not is_for_a_clerk(report.total)
    return DeclineReason.SCORE_TOO_LOW if reaches_nothing else None


def _birth_date(account: VirtualAccount) -> date | None:
    """The document is the best evidence where it carries the date, then the bank's own record, then the wallet's."""
    customer, personal = account.customer, account.history_record.personal
    if customer.document_type is DocumentType.RESIDENT_ID:
        return birth_date(customer.document_number)
    if customer.birth_date is not None:
        return customer.birth_date
    return None if personal is None else personal.birth_date
