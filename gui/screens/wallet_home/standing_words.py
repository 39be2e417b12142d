"""What the wallet's home says in each state of an application."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from models.domain.application import ApplicationState as State


class Sign(StrEnum):
    """What a standing asks for: something to do, to wait, nothing any more, or it has ended without."""

    TO_DO = "to_do"
    WAITING = "waiting"
    DONE = "done"
    ENDED = "ended"


@dataclass(frozen=True)
class Words:
    """``title`` is what is next, ``note`` what that takes, ``action`` the way there; all to be translated."""

    icon: str
    sign: Sign
    title: object
    note: object
    action: object


KEPT: object = QT_TRANSLATE_NOOP("wallet_home", "What you have done so far is kept")
NOTHING_TO_DO: object = QT_TRANSLATE_NOOP("wallet_home", "There is nothing for you to do")
BY_ITSELF: object = QT_TRANSLATE_NOOP("wallet_home", "The result comes here by itself")
_SEE: object = QT_TRANSLATE_NOOP("wallet_home", "See where it stands")
_TOO_MANY: object = QT_TRANSLATE_NOOP("wallet_home", "Too many tries did not match")
_LOCK: object = QT_TRANSLATE_NOOP("wallet_home", "See what you can do")
WORDS: dict[State, Words] = {
    State.RECORD_ENTRY: Words(
        "person",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: enter your real-name record"),
        QT_TRANSLATE_NOOP("wallet_home", "Name, document and mobile number, only once"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: enter your record"),
    ),
    State.RECORD_LOCKED: Words(
        "lock", Sign.WAITING, QT_TRANSLATE_NOOP("wallet_home", "Locked until {time}"), _TOO_MANY, _LOCK
    ),
    State.NAME_ENTRY: Words(
        "person",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: fill in what is hidden of your name and number"),
        QT_TRANSLATE_NOOP("wallet_home", "A few characters; the wallet knows the rest"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: complete your name"),
    ),
    State.LOCKED: Words(
        "lock", Sign.WAITING, QT_TRANSLATE_NOOP("wallet_home", "Locked until {time}"), _TOO_MANY, _LOCK
    ),
    State.ACCOUNT_FOUND: Words(
        "message",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: have a code sent to your phone"),
        QT_TRANSLATE_NOOP("wallet_home", "The bank knows you, so no card has to be bound"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: have a code sent"),
    ),
    State.PASSWORD_ENTRY: Words(
        "lock",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: confirm your card with the wallet password"),
        QT_TRANSLATE_NOOP("wallet_home", "The card is bound already"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: confirm your card"),
    ),
    State.PASSWORD_LOCKED: Words(
        "lock",
        Sign.WAITING,
        QT_TRANSLATE_NOOP("wallet_home", "Password locked until {time}"),
        QT_TRANSLATE_NOOP("wallet_home", "Meanwhile another card can be used"),
        QT_TRANSLATE_NOOP("wallet_home", "See what you can do"),
    ),
    State.CARD_ENTRY: Words(
        "card",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: bind a debit card"),
        QT_TRANSLATE_NOOP("wallet_home", "You need the card number and a code from the bank"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: bind a debit card"),
    ),
    State.CODE_ENTRY: Words(
        "message",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: enter the code that the bank sent you"),
        QT_TRANSLATE_NOOP("wallet_home", "It went to the phone that the bank has on record"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: enter the code"),
    ),
    State.PASSWORD_SETTING: Words(
        "lock",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: choose a wallet password"),
        QT_TRANSLATE_NOOP("wallet_home", "Six digits that only you know"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: choose a password"),
    ),
    State.BOUND: Words(
        "check",
        Sign.DONE,
        QT_TRANSLATE_NOOP("wallet_home", "Your card is bound"),
        QT_TRANSLATE_NOOP("wallet_home", "The account follows; there is nothing more to fill in"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: see what was bound"),
    ),
    State.OPENING_PENDING: Words(
        "clock",
        Sign.WAITING,
        QT_TRANSLATE_NOOP("wallet_home", "Card bound, waiting for the bank to answer"),
        QT_TRANSLATE_NOOP("wallet_home", "The account opens by itself once it does"),
        _SEE,
    ),
    State.IN_REVIEW: Words(
        "clock",
        Sign.WAITING,
        QT_TRANSLATE_NOOP("wallet_home", "The bank is reviewing it"),
        QT_TRANSLATE_NOOP("wallet_home", "It should decide by about {due}"),
        _SEE,
    ),
    State.WITH_CLERK: Words(
        "clock",
        Sign.WAITING,
        QT_TRANSLATE_NOOP("wallet_home", "A clerk of the bank is deciding"),
        BY_ITSELF,
        _SEE,
    ),
    State.APPROVED: Words(
        "check",
        Sign.DONE,
        QT_TRANSLATE_NOOP("wallet_home", "Approved, with a limit of {limit}"),
        QT_TRANSLATE_NOOP("wallet_home", "You can use it at once"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: see your limit"),
    ),
    State.DECLINED: Words(
        "info",
        Sign.ENDED,
        QT_TRANSLATE_NOOP("wallet_home", "No account this time"),
        QT_TRANSLATE_NOOP("wallet_home", "You can apply again from {date} on"),
        QT_TRANSLATE_NOOP("wallet_home", "See why"),
    ),
    State.RAISE_OPEN: Words(
        "raise",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: link further accounts"),
        QT_TRANSLATE_NOOP("wallet_home", "More data can raise your limit"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: link accounts"),
    ),
    State.RAISE_DECIDED: Words(
        "raise",
        Sign.DONE,
        QT_TRANSLATE_NOOP("wallet_home", "The bank has decided on your limit"),
        "",
        QT_TRANSLATE_NOOP("wallet_home", "Continue: see the result"),
    ),
    State.FORM_ENTRY: Words(
        "document",
        Sign.TO_DO,
        QT_TRANSLATE_NOOP("wallet_home", "Next: fill in the form"),
        QT_TRANSLATE_NOOP("wallet_home", "A clerk of the bank verifies it afterwards"),
        QT_TRANSLATE_NOOP("wallet_home", "Continue: fill in the form"),
    ),
    State.FORM_VERIFICATION: Words(
        "clock",
        Sign.WAITING,
        QT_TRANSLATE_NOOP("wallet_home", "A clerk will verify your form"),
        QT_TRANSLATE_NOOP("wallet_home", "It reaches the desk at {due}"),
        _SEE,
    ),
    State.FORM_DECLINED: Words(
        "document",
        Sign.ENDED,
        QT_TRANSLATE_NOOP("wallet_home", "No credit card this time"),
        QT_TRANSLATE_NOOP("wallet_home", "See why, and when to try again"),
        "",
    ),
    State.CARD_MAILED: Words(
        "mail",
        Sign.WAITING,
        QT_TRANSLATE_NOOP("wallet_home", "Your credit card is in the mail"),
        QT_TRANSLATE_NOOP("wallet_home", "It should be there on {date}"),
        _SEE,
    ),
    State.CARD_DELIVERED: Words(
        "card",
        Sign.DONE,
        QT_TRANSLATE_NOOP("wallet_home", "Your credit card has arrived"),
        QT_TRANSLATE_NOOP("wallet_home", "Traditional application"),
        "",
    ),
}
