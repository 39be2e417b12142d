"""The virtual credit account at payment: keeping what the bank tells of it, and going on accordingly."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountFacts, AccountState
from models.domain.application import ApplicationState
from models.tables.payment import Application, VirtualAccount
from servers.payment.transitions import Event, move

RESULT_STATE: Final = {
    AccountState.IN_REVIEW: ApplicationState.IN_REVIEW,
    AccountState.APPROVED: ApplicationState.APPROVED,
    AccountState.FROZEN: ApplicationState.APPROVED,
    AccountState.DECLINED: ApplicationState.DECLINED,
}
"""Where an application of this wallet stands once its account has come to a state."""


def note(session: Session, application: Application, facts: AccountFacts, now: datetime) -> VirtualAccount:
    """Keep what the bank told of the account, and bind wallet and account once it is approved (step 8).

    The bank keeps one account a person: after a decline, a further application goes on with the same one.
    News older than what is known already (a reply of before the review, heard after it) change nothing.
    """
    account = session.get(VirtualAccount, facts.account_id)
    if account is None:
        account = VirtualAccount(
            account_id=facts.account_id,
            wallet_id=application.wallet_id,
            application=application,
            facts=facts,
        )
        session.add(account)
    elif account.application_id != application.id:
        account.wallet_id, account.application = application.wallet_id, application
        account.facts = facts
    elif account.facts.reviewed_at is None or facts.reviewed_at is not None:
        account.facts = facts
    if account.bound_at is None and account.facts.state in (AccountState.APPROVED, AccountState.FROZEN):
        account.bound_at = now
    session.flush()
    return account


def follow_creation(application: Application, account: VirtualAccount) -> None:
    """The bank has created the account: an application that waits for it goes on."""
    if application.state is ApplicationState.OPENING_PENDING:
        target = RESULT_STATE[account.facts.state]
        application.state = move(application.state, Event.ACCOUNT_CREATED, target)


def follow_review(application: Application, account: VirtualAccount) -> None:
    """The review has ended: an application that waits for it goes on; a binding result on show stays."""
    if application.state in (ApplicationState.IN_REVIEW, ApplicationState.OPENING_PENDING):
        target = RESULT_STATE[account.facts.state]
        application.state = move(application.state, Event.REVIEWED, target)
