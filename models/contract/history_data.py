"""History data, the bank's reference for the limit (¶78, ¶81). All counts are whole numbers."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from models.contract.wire import Message


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

    count: int
    frequency: int
    total: int


class LoginHistory(Message):
    """Sign-ins to the wallet: ``count``, ``frequency`` a month, ``duration`` in minutes."""

    count: int
    frequency: int
    duration: int


class SocialHistory(Message):
    """``online_time`` in hours, ``contacts`` and ``messages`` as counts."""

    online_time: int
    contacts: int
    messages: int


class MailHistory(Message):
    """``count`` of mails and their ``size`` in megabytes."""

    count: int
    size: int


class WealthHistory(Message):
    """``invested`` and ``earned``, totals in fen."""

    invested: int
    earned: int


class PersonalData(Message):
    """The items of ¶81 that the wallet holds; the score uses the birth date and the education."""

    birth_date: date | None = None
    native_place: str | None = None
    education: str | None = None
    schools: tuple[str, ...] = ()
    home_address: str | None = None
    contact_address: str | None = None
    close_relatives: int | None = None


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
