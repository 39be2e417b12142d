"""What the payment server asks the history servers (step 7, step 9)."""

from __future__ import annotations

from models.contract.history_data import AccountKind, MailHistory, SocialHistory, WealthHistory
from models.contract.wire import Endpoint, Message, Nothing, Party


class AccountHistory(Message):
    """One account's history: the group of its kind is filled; game and service accounts fill none."""

    kind: AccountKind
    social: SocialHistory | None = None
    mail: MailHistory | None = None
    wealth: WealthHistory | None = None


READ_HISTORY = Endpoint(
    Party.PAYMENT,
    Party.HISTORY,
    "GET",
    "/{kind}/accounts/{account}/history",
    name="history_request",
    reply_name="history_data",
    request=Nothing,
    reply=AccountHistory,
    step=7,
    reply_step=7,
)
