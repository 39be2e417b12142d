"""Where an application stands, in one line of the wallet."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.formats import format_time, whole_minute
from gui.kit.language import translate
from gui.screens.wallet_home.presenter import WalletHomeState
from models.domain.application import ApplicationState

STANDS: dict[ApplicationState, object] = {
    ApplicationState.RECORD_ENTRY: QT_TRANSLATE_NOOP("wallet_home", "Next: enter your real-name record"),
    ApplicationState.RECORD_LOCKED: QT_TRANSLATE_NOOP(
        "wallet_home", "Locked until {time} after too many tries"
    ),
    ApplicationState.NAME_ENTRY: QT_TRANSLATE_NOOP(
        "wallet_home", "Next: fill in what is hidden of your name and number"
    ),
    ApplicationState.LOCKED: QT_TRANSLATE_NOOP("wallet_home", "Locked until {time} after too many tries"),
    ApplicationState.ACCOUNT_FOUND: QT_TRANSLATE_NOOP("wallet_home", "Next: have a code sent to your phone"),
    ApplicationState.PASSWORD_ENTRY: QT_TRANSLATE_NOOP(
        "wallet_home", "Next: confirm your card with the wallet password"
    ),
    ApplicationState.PASSWORD_LOCKED: QT_TRANSLATE_NOOP(
        "wallet_home", "Password locked until {time}; another card can be used"
    ),
    ApplicationState.CARD_ENTRY: QT_TRANSLATE_NOOP("wallet_home", "Next: bind a debit card"),
    ApplicationState.CODE_ENTRY: QT_TRANSLATE_NOOP(
        "wallet_home", "Next: enter the code that the bank sent you"
    ),
    ApplicationState.PASSWORD_SETTING: QT_TRANSLATE_NOOP("wallet_home", "Next: choose a wallet password"),
    ApplicationState.BOUND: QT_TRANSLATE_NOOP("wallet_home", "Your card is bound"),
    ApplicationState.OPENING_PENDING: QT_TRANSLATE_NOOP(
        "wallet_home", "Card bound, waiting for the bank to answer"
    ),
    ApplicationState.IN_REVIEW: QT_TRANSLATE_NOOP("wallet_home", "The bank is reviewing it"),
    ApplicationState.WITH_CLERK: QT_TRANSLATE_NOOP("wallet_home", "A clerk of the bank is deciding"),
    ApplicationState.APPROVED: QT_TRANSLATE_NOOP("wallet_home", "Approved: see your credit limit"),
    ApplicationState.DECLINED: QT_TRANSLATE_NOOP("wallet_home", "Declined: see why, and when to try again"),
    ApplicationState.FORM_ENTRY: QT_TRANSLATE_NOOP("wallet_home", "Next: fill in the form"),
    ApplicationState.FORM_VERIFICATION: QT_TRANSLATE_NOOP("wallet_home", "A clerk will verify your form"),
    ApplicationState.FORM_DECLINED: QT_TRANSLATE_NOOP(
        "wallet_home", "Declined: see why, and when to try again"
    ),
    ApplicationState.CARD_MAILED: QT_TRANSLATE_NOOP("wallet_home", "Your credit card is in the mail"),
    ApplicationState.CARD_DELIVERED: QT_TRANSLATE_NOOP("wallet_home", "Your credit card has come"),
}
FORM_STATES = frozenset(
    {
        ApplicationState.FORM_ENTRY,
        ApplicationState.FORM_VERIFICATION,
        ApplicationState.FORM_DECLINED,
        ApplicationState.CARD_MAILED,
        ApplicationState.CARD_DELIVERED,
    }
)


def application_name(state: WalletHomeState) -> str:
    """Which of the two ways it is."""
    if state.application_state in FORM_STATES:
        return translate("wallet_home", "Traditional application")
    return translate("wallet_home", "Your application")


def where_it_stands(state: WalletHomeState) -> str:
    """What is done or to be done next; empty where nothing was begun or everything is done."""
    text = translate("wallet_home", str(STANDS.get(state.application_state, "")))
    if state.locked_until is None:
        return text
    return text.format(time=format_time(whole_minute(state.locked_until)))
