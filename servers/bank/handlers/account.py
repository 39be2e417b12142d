"""Steps 9 and 10: the account in use, its limit and what is drawn on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.payment_bank import AccountFacts, MoveMoney, RaiseDecided, RequestRaise
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.tables.bank import Entry, Raise, VirtualAccount
from servers.bank import credit, desk, repository
from servers.context import PartyContext
from servers.web.serving import Call


async def read_account(context: PartyContext, call: Call, request: Nothing) -> AccountFacts:
    """The account as it stands."""
    return await context.store.run(lambda session: credit.facts_of(_account(session, call)))


async def request_raise(context: PartyContext, call: Call, request: RequestRaise) -> RaiseDecided:
    """Step 9: score again and raise the limit, or keep it and say why. A raise is decided once."""
    now = context.clock.now()

    def transaction(session: Session) -> RaiseDecided:
        account = _account(session, call)
        credit.require_usable(account)
        decided = repository.find_raise(session, request.raise_id)
        if decided is not None:
            if decided.account_id != account.id:
                raise ProblemError(ProblemType.NOT_FOUND, 404, field="raise_id")
            return call.finish(session, decided.decision)
        old_limit = account.credit_limit
        decision = credit.decide_raise(account, request.history, now)
        reply = RaiseDecided(
            outcome=decision.outcome,
            old_limit=old_limit,
            new_limit=decision.new_limit,
            retry_at=decision.retry_at,
            report=decision.report,
            account=credit.facts_of(account),
        )
        session.add(Raise(id=request.raise_id, account_id=account.id, at=now, decision=reply))
        return call.finish(session, reply)

    decided = await context.store.run(transaction)
    desk.tell(context)
    return decided


async def purchase(context: PartyContext, call: Call, request: MoveMoney) -> AccountFacts:
    """Step 10: draw on the limit."""
    return await _book(context, call, request, credit.purchase)


async def repay(context: PartyContext, call: Call, request: MoveMoney) -> AccountFacts:
    """Step 10: restore the limit from the bound card."""
    return await _book(context, call, request, credit.repay)


async def _book(
    context: PartyContext,
    call: Call,
    request: MoveMoney,
    rule: Callable[[VirtualAccount, int, str, datetime], Entry],
) -> AccountFacts:
    now = context.clock.now()

    def transaction(session: Session) -> AccountFacts:
        account = _account(session, call)
        session.add(rule(account, request.amount, request.counterparty, now))
        return call.finish(session, credit.facts_of(account))

    facts = await context.store.run(transaction)
    desk.tell(context)
    return facts


def _account(session: Session, call: Call) -> VirtualAccount:
    found = repository.find_account(session, call.path["account_id"])
    if found is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)
    return found
