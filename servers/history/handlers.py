"""The history servers' one use case: tell an account's history data (steps 7 and 9)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.contract.history_data import AccountKind, MailHistory, SocialHistory, WealthHistory
from models.contract.payment_history import AccountHistory
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from servers.context import PartyContext
from servers.history import repository
from servers.web.serving import Call


async def read_history(context: PartyContext, call: Call, request: Nothing) -> AccountHistory:
    """The data items of the account; none for game and service accounts. ``NOT_FOUND`` for one that is not there."""
    kind = call.path["kind"]
    if kind not in AccountKind.__members__.values():
        raise ProblemError(ProblemType.NOT_FOUND, 404)
    number = call.path["account"]
    return context.store.look(lambda session: _history(session, AccountKind(kind), number))


def _history(session: Session, kind: AccountKind, number: str) -> AccountHistory:
    account = repository.find_account(session, kind, number)
    if account is None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)
    match kind:
        case AccountKind.SOCIAL:
            s = repository.social_items(session, account)
            social = SocialHistory(online_time=s.online_time, contacts=s.contacts, messages=s.messages)
            return AccountHistory(kind=kind, social=social)
        case AccountKind.MAIL:
            m = repository.mail_items(session, account)
            return AccountHistory(kind=kind, mail=MailHistory(count=m.count, size=m.size))
        case AccountKind.WEALTH:
            w = repository.wealth_items(session, account)
            return AccountHistory(kind=kind, wealth=WealthHistory(invested=w.invested, earned=w.earned))
        case _:
            return AccountHistory(kind=kind)
