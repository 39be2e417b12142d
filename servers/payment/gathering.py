"""Gathering history data: payment's own, and that of linked accounts from the history servers (¶78, ¶81)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from sqlalchemy.orm import Session

from models.contract.history_data import (
    GROUP_OF_KIND,
    AccountKind,
    ExchangeHistory,
    HistoryData,
    HistoryGroup,
    LoginHistory,
    MailHistory,
    PersonalData,
    SocialHistory,
    WealthHistory,
)
from models.contract.payment_history import READ_HISTORY, AccountHistory
from models.contract.problems import ProblemError
from models.contract.wire import Nothing, Party
from models.tables.payment import Wallet
from servers.context import PartyContext
from servers.payment import repository

HISTORY_SECONDS: Final = 3.0
"""How long one history server is waited for, in real seconds; the flow goes on without its data."""

CountsT = TypeVar("CountsT", SocialHistory, MailHistory, WealthHistory)


@dataclass(frozen=True, slots=True)
class OwnHistory:
    """What payment knows by itself, and whom to ask for the rest: ``linked`` accounts as (kind, account)."""

    exchange: ExchangeHistory | None
    login: LoginHistory | None
    personal: PersonalData | None
    linked: tuple[tuple[AccountKind, str], ...]


def own_history(session: Session, wallet: Wallet) -> OwnHistory:
    """The wallet's own history data and its linked accounts."""
    return OwnHistory(
        exchange=wallet.exchange,
        login=wallet.login,
        personal=wallet.personal,
        linked=tuple(
            (account.kind, account.account)
            for account in repository.linkable_accounts(session, wallet.id)
            if account.linked
        ),
    )


async def gather(context: PartyContext, own: OwnHistory, step: int) -> HistoryData:
    """Ask the history servers one after the other, which keeps every run alike.

    ``step`` is the protocol's step that the data are for: 7 for the opening, 9 for a raise. The group of one that fails or keeps silent is named in ``missing``.
    """
    found: list[AccountHistory] = []
    missing: list[HistoryGroup] = []
    for kind, account in own.linked:
        if kind in GROUP_OF_KIND:
            history = await _ask(context, kind, account, step)
            if history is None:
                missing.append(GROUP_OF_KIND[kind])
            else:
                found.append(history)
    return HistoryData(
        exchange=own.exchange,
        login=own.login,
        personal=own.personal,
        social=_total(SocialHistory, (history.social for history in found)),
        mail=_total(MailHistory, (history.mail for history in found)),
        wealth=_total(WealthHistory, (history.wealth for history in found)),
        linked=tuple(dict.fromkeys(kind for kind, _ in own.linked)),
        missing=tuple(dict.fromkeys(missing)),
    )


async def _ask(context: PartyContext, kind: AccountKind, account: str, step: int) -> AccountHistory | None:
    client = context.client(Party.HISTORY)
    try:
        return await client.call(
            READ_HISTORY, Nothing(), seconds=HISTORY_SECONDS, step=step, kind=kind.value, account=account
        )
    except ProblemError:
        return None


def _total(model: type[CountsT], parts: Iterable[CountsT | None]) -> CountsT | None:
    """Several accounts of one kind count together; ``None`` when there is none."""
    counts = [part.model_dump() for part in parts if part is not None]
    if not counts:
        return None
    return model.model_validate({name: sum(count[name] for count in counts) for name in model.model_fields})
