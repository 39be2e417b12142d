"""The bank's review of a virtual credit account: due a while after its creation, on the clock (step 8).

A score that neither approves nor declines leaves the decision to a clerk (``servers.bank.handlers.staff``).
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from models.contract.bank_reports import ReviewResult
from models.contract.payment_bank import AccountState
from models.domain.application import ReviewDecision
from models.tables.bank import VirtualAccount
from servers.bank import credit, decision, desk, outbox, repository
from servers.context import PartyContext


def review_at(context: PartyContext, account_id: str, when: datetime) -> None:
    """Review the account at ``when``; asked twice, it is reviewed once."""
    context.jobs.at(when, f"review:{account_id}", partial(_review, context, account_id))


def start(context: PartyContext) -> None:
    """Take up again the reviews that were due or to come when the server stopped."""
    for account_id, when in context.store.run_now(_due_reviews):
        review_at(context, account_id, when)


def report(session: Session, account: VirtualAccount, decided: ReviewDecision, now: datetime) -> str:
    """Put what was decided into the outbox; returns the subject to send."""
    facts = credit.facts_of(account)
    result = ReviewResult(application_id=account.application_id, decision=decided, account=facts)
    return outbox.keep_review(session, result, now)


def _due_reviews(session: Session) -> list[tuple[str, datetime]]:
    return [(account.id, account.review_due_at) for account in repository.accounts_in_review(session)]


async def _review(context: PartyContext, account_id: str) -> None:
    now = context.clock.now()
    subject_id = await context.store.run(lambda session: _conclude(context, session, account_id, now))
    if subject_id is not None:
        outbox.send_at(context, subject_id, now)
        desk.tell(context)


def _conclude(context: PartyContext, session: Session, account_id: str, now: datetime) -> str | None:
    account = repository.find_account(session, account_id)
    if account is None or account.state is not AccountState.IN_REVIEW or account.referred_at is not None:
        return None
    decided = decision.conclude_review(account, now)
    if decided is ReviewDecision.REFERRED:
        desk.open_review_case(session, context.entropy.identifier("case"), account, now)
    return report(session, account, decided, now)
