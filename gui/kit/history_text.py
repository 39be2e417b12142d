"""History data in words: what kinds of accounts, groups and items there are (¶78, ¶81, ¶83). One place for all screens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.language import language, translate

ACCOUNTS: dict[str, object] = {
    "social": QT_TRANSLATE_NOOP("history", "Social network"),
    "game": QT_TRANSLATE_NOOP("history", "Games"),
    "mail": QT_TRANSLATE_NOOP("history", "Mailbox"),
    "wealth": QT_TRANSLATE_NOOP("history", "Wealth account"),
    "service": QT_TRANSLATE_NOOP("history", "Service account"),
}
"""The kinds of accounts that can be linked."""

GROUPS: dict[str, object] = {
    "exchange": QT_TRANSLATE_NOOP("history", "Payments with the wallet"),
    "login": QT_TRANSLATE_NOOP("history", "Sign-ins to the wallet"),
    "social": QT_TRANSLATE_NOOP("history", "Social network"),
    "mail": QT_TRANSLATE_NOOP("history", "Mailbox"),
    "wealth": QT_TRANSLATE_NOOP("history", "Wealth account"),
    "personal": QT_TRANSLATE_NOOP("history", "Personal details"),
}

DATA: dict[tuple[str, str], object] = {
    ("exchange", "count"): QT_TRANSLATE_NOOP("history", "Payments made"),
    ("exchange", "frequency"): QT_TRANSLATE_NOOP("history", "Payments a month"),
    ("exchange", "total"): QT_TRANSLATE_NOOP("history", "Total paid"),
    ("login", "count"): QT_TRANSLATE_NOOP("history", "Sign-ins"),
    ("login", "frequency"): QT_TRANSLATE_NOOP("history", "Sign-ins a month"),
    ("login", "duration"): QT_TRANSLATE_NOOP("history", "Time signed in"),
    ("social", "online_time"): QT_TRANSLATE_NOOP("history", "Time online"),
    ("social", "contacts"): QT_TRANSLATE_NOOP("history", "Contacts"),
    ("social", "messages"): QT_TRANSLATE_NOOP("history", "Messages"),
    ("mail", "count"): QT_TRANSLATE_NOOP("history", "Number of mails"),
    ("mail", "size"): QT_TRANSLATE_NOOP("history", "Size of the mailbox"),
    ("wealth", "invested"): QT_TRANSLATE_NOOP("history", "Amount invested"),
    ("wealth", "earned"): QT_TRANSLATE_NOOP("history", "Amount earned"),
    ("personal", "age"): QT_TRANSLATE_NOOP("history", "Age"),
    ("personal", "education"): QT_TRANSLATE_NOOP("history", "Education"),
}

ADDED: dict[str, object] = {
    "social": QT_TRANSLATE_NOOP("history", "Adds time online, contacts and messages"),
    "mail": QT_TRANSLATE_NOOP("history", "Adds number and size of mails, not their content"),
    "wealth": QT_TRANSLATE_NOOP("history", "Adds what you invested and earned"),
}
"""What an account adds to the score, where it adds anything."""


def account_name(kind: str) -> str:
    """The kind of account in the present language; the slug itself when it is unknown."""
    return _say(ACCOUNTS.get(kind, kind))


def group_name(group: str) -> str:
    return _say(GROUPS.get(group, group))


def group_list(groups: Iterable[str]) -> str:
    """The groups' names as they stand in a sentence."""
    return language().locale.createSeparatedList([group_name(group) for group in groups])


def datum_name(group: str, datum: str) -> str:
    """One item of a group; the slug itself when it is unknown."""
    return _say(DATA.get((group, datum), datum))


def added_data(kind: str, adds_data: bool) -> str:
    """What linking an account of this kind tells the bank."""
    if not adds_data or kind not in ADDED:
        return translate("history", "Adds no data to the score")
    return _say(ADDED[kind])


def _say(source: object) -> str:
    return translate("history", str(source))
