"""History data, the bank's reference for the limit (¶78, ¶81). All counts are whole numbers."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.contract.wire import Count, Fen, Line, Message


class HistoryGroup(StrEnum):
    EXCHANGE = "exchange"
    LOGIN = "login"
    SOCIAL = "social"
    MAIL = "mail"
    WEALTH = "wealth"
    PERSONAL = "personal"


class AccountKind(StrEnum):
    """The kinds of accounts that can be linked to a wallet (¶83). Game and service add no data items."""

    SOCIAL = "social"
    GAME = "game"
    MAIL = "mail"
    WEALTH = "wealth"
    SERVICE = "service"


GROUP_OF_KIND = {
    AccountKind.SOCIAL: HistoryGroup.SOCIAL,
    AccountKind.MAIL: HistoryGroup.MAIL,
    AccountKind.WEALTH: HistoryGroup.WEALTH,
}
"""The history group that accounts of a kind fill; those of the other kinds have no data items (¶78)."""


class ExchangeHistory(Message):
    """Payments made with the wallet: ``count``, ``frequency`` a month, ``total`` in fen."""

    count: Count
    frequency: Count
    total: Fen


class LoginHistory(Message):
    """Sign-ins to the wallet: ``count``, ``frequency`` a month, ``duration`` in minutes."""

    count: Count
    frequency: Count
    duration: Count


class SocialHistory(Message):
    """``online_time`` in hours, ``contacts`` and ``messages`` as counts."""

    online_time: Count
    contacts: Count
    messages: Count


class MailHistory(Message):
    """``count`` of mails and their ``size`` in megabytes."""

    count: Count
    size: Count


class WealthHistory(Message):
    """``invested`` and ``earned``, totals in fen."""

    invested: Fen
    earned: Fen


class PersonalData(Message):
    """The items of ¶81 that the wallet holds; the score uses the birth date and the education."""

    birth_date: Annotated[date, Field(ge=date(1900, 1, 1), lt=date(2100, 1, 1))] | None = None
    native_place: Line | None = None
    education: Line | None = None
    schools: Annotated[tuple[Line, ...], Field(max_length=20)] = ()
    home_address: Line | None = None
    contact_address: Line | None = None
    close_relatives: Count | None = None


class HistoryData(Message):
    """Everything gathered for one person. A group that could not be had is named in ``missing``."""

    exchange: ExchangeHistory | None = None
    login: LoginHistory | None = None
    social: SocialHistory | None = None
    mail: MailHistory | None = None
    wealth: WealthHistory | None = None
    personal: PersonalData | None = None
    linked: tuple[AccountKind, ...] = ()
    missing: tuple[HistoryGroup, ...] = ()
