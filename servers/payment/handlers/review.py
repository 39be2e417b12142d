"""What the bank tells: how a review ended, or that it was left to a clerk (step 8), and that an account was frozen."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.contract.bank_reports import AccountChanged, ReviewResult
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.tables.payment import Application, VirtualAccount, Wallet
from servers.context import PartyContext
from servers.payment import accounts
from servers.web.serving import Call


async def note_review(context: PartyContext, call: Call, request: ReviewResult) -> Nothing:
    """Keep the result, bind wallet and account on approval, and tell the client.

    Raises ``NOT_FOUND`` (404) when neither the application nor the account is known here.
    """

    def work(session: Session) -> str:
        application = _application_of(session, request)
        account = accounts.note(session, application, request.account, context.clock.now())
        accounts.follow_review(account.application, account)
        session.get_one(Wallet, account.wallet_id).version += 1
        call.finish(session, Nothing())
        return account.wallet_id

    context.news.changed(await context.store.run(work))
    return Nothing()


async def note_account(context: PartyContext, call: Call, request: AccountChanged) -> Nothing:
    """Keep how the account stands, and tell the client.

    Raises ``NOT_FOUND`` (404) when no application has come to the account yet.
    """

    def work(session: Session) -> str:
        account = session.get(VirtualAccount, request.account.account_id)
        if account is None:
            raise ProblemError(ProblemType.NOT_FOUND, 404, field="account.account_id")
        accounts.note(session, account.application, request.account, context.clock.now())
        session.get_one(Wallet, account.wallet_id).version += 1
        call.finish(session, Nothing())
        return account.wallet_id

    context.news.changed(await context.store.run(work))
    return Nothing()


def _application_of(session: Session, result: ReviewResult) -> Application:
    opened_by = result.application_id
    application = None if opened_by is None else session.get(Application, opened_by)
    if application is not None:
        return application
    # An account that was there before this wallet's application came upon it.
    account = session.get(VirtualAccount, result.account.account_id)
    if account is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404, field="application_id")
    return session.get_one(Application, account.application_id)
