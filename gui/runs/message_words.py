"""What the parties' messages and problems, and the application's states, are called in a storyboard."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.language import translate
from models.run.events import MessageLogged

MESSAGES: dict[str, object] = {
    # any step
    "sign_in": QT_TRANSLATE_NOOP("message", "sign in"),
    "signed_in": QT_TRANSLATE_NOOP("message", "signed in"),
    "application_request": QT_TRANSLATE_NOOP("message", "where do I stand?"),
    "application": QT_TRANSLATE_NOOP("message", "application"),
    "application_start": QT_TRANSLATE_NOOP("message", "apply for an account"),
    "news_request": QT_TRANSLATE_NOOP("message", "any news?"),
    "news": QT_TRANSLATE_NOOP("message", "news"),
    # steps 1 to 4
    "partial_real_name": QT_TRANSLATE_NOOP("message", "partial real name"),
    "real_name_record": QT_TRANSLATE_NOOP("message", "real-name record"),
    "credit_account_absent": QT_TRANSLATE_NOOP("message", "credit account absent"),
    "credit_account_present": QT_TRANSLATE_NOOP("message", "credit account present"),
    "virtual_account_present": QT_TRANSLATE_NOOP("message", "virtual account present"),
    "bind_instruction": QT_TRANSLATE_NOOP("message", "bind instruction"),
    # steps 5 and 6
    "savings_account": QT_TRANSLATE_NOOP("message", "savings account"),
    "card_verification": QT_TRANSLATE_NOOP("message", "card verification"),
    "card_change": QT_TRANSLATE_NOOP("message", "another card"),
    "code_sent": QT_TRANSLATE_NOOP("message", "code sent"),
    "code_resend": QT_TRANSLATE_NOOP("message", "send a new code"),
    "code": QT_TRANSLATE_NOOP("message", "code"),
    "card_verified": QT_TRANSLATE_NOOP("message", "card verified"),
    # steps 7 and 8
    "binding_result": QT_TRANSLATE_NOOP("message", "binding result"),
    "binding_result_seen": QT_TRANSLATE_NOOP("message", "binding result seen"),
    "history_request": QT_TRANSLATE_NOOP("message", "ask for history data"),
    "history_data": QT_TRANSLATE_NOOP("message", "history data"),
    "account_created": QT_TRANSLATE_NOOP("message", "account created"),
    "review_result": QT_TRANSLATE_NOOP("message", "review result"),
    "review_noted": QT_TRANSLATE_NOOP("message", "review result noted"),
    "review_result_seen": QT_TRANSLATE_NOOP("message", "review result seen"),
    # step 9
    "raise_start": QT_TRANSLATE_NOOP("message", "begin a limit raise"),
    "account_link": QT_TRANSLATE_NOOP("message", "link an account"),
    "account_unlink": QT_TRANSLATE_NOOP("message", "unlink an account"),
    "limit_raise": QT_TRANSLATE_NOOP("message", "limit raise"),
    "raise_decision": QT_TRANSLATE_NOOP("message", "decision on the raise"),
    "raise_closed": QT_TRANSLATE_NOOP("message", "end the limit raise"),
    # step 10
    "account_request": QT_TRANSLATE_NOOP("message", "ask for the account"),
    "account": QT_TRANSLATE_NOOP("message", "account"),
    "purchase": QT_TRANSLATE_NOOP("message", "purchase"),
    "purchase_booked": QT_TRANSLATE_NOOP("message", "purchase booked"),
    "repayment": QT_TRANSLATE_NOOP("message", "repayment"),
    "repayment_booked": QT_TRANSLATE_NOOP("message", "repayment booked"),
}
"""The messages of the contract by their names there."""

PROBLEMS: dict[str, object] = {
    "name-mismatch": QT_TRANSLATE_NOOP("message", "name does not match"),
    "application-locked": QT_TRANSLATE_NOOP("message", "application locked"),
    "card-check-digit": QT_TRANSLATE_NOOP("message", "check digit wrong"),
    "card-bank-unknown": QT_TRANSLATE_NOOP("message", "bank unknown"),
    "card-not-debit": QT_TRANSLATE_NOOP("message", "no debit card"),
    "card-unknown": QT_TRANSLATE_NOOP("message", "card unknown"),
    "card-inactive": QT_TRANSLATE_NOOP("message", "card frozen or closed"),
    "card-not-yours": QT_TRANSLATE_NOOP("message", "another person's card"),
    "card-bound-elsewhere": QT_TRANSLATE_NOOP("message", "card bound elsewhere"),
    "mobile-mismatch": QT_TRANSLATE_NOOP("message", "mobile does not match"),
    "terms-not-accepted": QT_TRANSLATE_NOOP("message", "terms not accepted"),
    "code-wrong": QT_TRANSLATE_NOOP("message", "code wrong"),
    "code-expired": QT_TRANSLATE_NOOP("message", "code expired"),
    "code-exhausted": QT_TRANSLATE_NOOP("message", "too many wrong codes"),
    "code-used": QT_TRANSLATE_NOOP("message", "code used already"),
    "resend-too-soon": QT_TRANSLATE_NOOP("message", "new code too soon"),
    "resend-limit": QT_TRANSLATE_NOOP("message", "no more codes today"),
    "retry-too-early": QT_TRANSLATE_NOOP("message", "too early to apply"),
    "limit-exceeded": QT_TRANSLATE_NOOP("message", "limit exceeded"),
    "repayment-exceeds-used": QT_TRANSLATE_NOOP("message", "more than is owed"),
    "account-not-usable": QT_TRANSLATE_NOOP("message", "account not usable"),
    "amount-invalid": QT_TRANSLATE_NOOP("message", "amount not valid"),
    "movement-waiting": QT_TRANSLATE_NOOP("message", "another still being booked"),
    "link-unknown": QT_TRANSLATE_NOOP("message", "linked account unknown"),
    "wrong-state": QT_TRANSLATE_NOOP("message", "not possible now"),
    "unauthenticated": QT_TRANSLATE_NOOP("message", "not signed in"),
    "not-found": QT_TRANSLATE_NOOP("message", "not found"),
    "invalid-request": QT_TRANSLATE_NOOP("message", "request not valid"),
    "idempotency-key-reused": QT_TRANSLATE_NOOP("message", "key used for another"),
    "idempotency-key-missing": QT_TRANSLATE_NOOP("message", "key missing"),
    "request-in-progress": QT_TRANSLATE_NOOP("message", "still in progress"),
    "unreachable": QT_TRANSLATE_NOOP("message", "no answer"),
    "internal-error": QT_TRANSLATE_NOOP("message", "internal error"),
}
"""The problems by their slugs, short enough for an arrow; the screens say them in sentences."""

STATES: dict[str, object] = {
    "not_started": QT_TRANSLATE_NOOP("state", "Not started"),
    "name_entry": QT_TRANSLATE_NOOP("state", "Name asked for"),
    "locked": QT_TRANSLATE_NOOP("state", "Locked"),
    "card_entry": QT_TRANSLATE_NOOP("state", "Card asked for"),
    "code_entry": QT_TRANSLATE_NOOP("state", "Code asked for"),
    "bound": QT_TRANSLATE_NOOP("state", "Card bound"),
    "opening_pending": QT_TRANSLATE_NOOP("state", "Opening pending"),
    "in_review": QT_TRANSLATE_NOOP("state", "In review"),
    "approved": QT_TRANSLATE_NOOP("state", "Approved"),
    "declined": QT_TRANSLATE_NOOP("state", "Declined"),
    "active": QT_TRANSLATE_NOOP("state", "Account in use"),
    "raise_open": QT_TRANSLATE_NOOP("state", "Raise begun"),
    "raise_decided": QT_TRANSLATE_NOOP("state", "Raise decided"),
}


def message_name(message: MessageLogged) -> str:
    """What was said; an unknown name is shown as it is."""
    if message.problem is not None:
        return translate("message", str(PROBLEMS.get(message.problem, message.problem)))
    return translate("message", str(MESSAGES.get(message.name, message.name)))


def state_name(state: str) -> str:
    """Where an application stands; an unknown state is shown as it is."""
    return translate("state", str(STATES.get(state, state)))
