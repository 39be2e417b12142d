"""The virtual credit account at payment: keeping what the bank tells of it, and going on accordingly."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountFacts, AccountState
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.tables.payment import Application, VirtualAccount
from servers.payment.transitions import Event, move

WAITING: Final = frozenset(
    {ApplicationState.OPENING_PENDING, ApplicationState.IN_REVIEW, ApplicationState.WITH_CLERK}
)
"""Where an application waits for the end of a review."""


def result_state(facts: AccountFacts) -> ApplicationState:
    """Where an application of this wallet stands once its account has come to this."""
    match facts.state:
        case AccountState.IN_REVIEW if facts.referred_at is not None:
            return ApplicationState.WITH_CLERK
        case AccountState.IN_REVIEW:
            return ApplicationState.IN_REVIEW
        case AccountState.APPROVED | AccountState.FROZEN:
            return ApplicationState.APPROVED
        case AccountState.DECLINED:
            return ApplicationState.DECLINED


def reached(facts: AccountFacts) -> ApplicationState:
    """Where one stands that comes upon the account: an approval that is no news needs no screen of its own."""
    state = result_state(facts)
    return ApplicationState.ACTIVE if state is ApplicationState.APPROVED else state


def require_not_frozen(account: VirtualAccount) -> None:
    """Raises ``ACCOUNT_NOT_USABLE`` while the bank has frozen the account."""
    if account.facts.state is AccountState.FROZEN:
        raise ProblemError(ProblemType.ACCOUNT_NOT_USABLE, 409)


def note(session: Session, application: Application, facts: AccountFacts, now: datetime) -> VirtualAccount:
    """Keep what the bank told of the account, and bind wallet and account once it is approved (step 8).

    The bank keeps one account a person: after a decline, a further application goes on with the same one, and no news of
    an older application take it back.
    News older than what is known already (a reply of before the review, heard after it) change nothing.

    Raises ``WRONG_STATE`` for another account than the one that the application has.
    """
    if application.account is not None and application.account.account_id != facts.account_id:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the application has another account")
    account = session.get(VirtualAccount, facts.account_id)
    if account is None:
        account = VirtualAccount(
            account_id=facts.account_id,
            wallet_id=application.wallet_id,
            application=application,
            facts=facts,
        )
        session.add(account)
    elif _follows(application, account.application):
        account.wallet_id, account.application = application.wallet_id, application
        account.facts = facts
    elif facts.version >= account.facts.version:
        account.facts = facts
    if account.bound_at is None and account.facts.state in (AccountState.APPROVED, AccountState.FROZEN):
        account.bound_at = now
    session.flush()
    return account


def _follows(application: Application, earlier: Application) -> bool:
    """Whether an account goes on from ``earlier`` with ``application``: a later one, or one of another wallet."""
    return application.wallet_id != earlier.wallet_id or application.number > earlier.number


def follow_creation(application: Application, account: VirtualAccount) -> None:
    """The bank has created the account: an application that waits for it goes on."""
    if application.state is ApplicationState.OPENING_PENDING:
        target = result_state(account.facts)
        application.state = move(application.state, Event.ACCOUNT_CREATED, target)


def follow_review(application: Application, account: VirtualAccount) -> None:
    """The review has ended or was left to a clerk: an application that waits for it goes on; a binding result on
    show stays."""
    target = result_state(account.facts)
    if application.state in WAITING and application.state is not target:
        application.state = move(application.state, Event.REVIEWED, target)
