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
    "full_real_name": QT_TRANSLATE_NOOP("message", "full real name"),
    "record_change": QT_TRANSLATE_NOOP("message", "correct the details"),
    "real_name_record": QT_TRANSLATE_NOOP("message", "real-name record"),
    "credit_account_absent": QT_TRANSLATE_NOOP("message", "credit account absent"),
    "credit_account_present": QT_TRANSLATE_NOOP("message", "credit account present"),
    "virtual_account_present": QT_TRANSLATE_NOOP("message", "virtual account present"),
    "account_found": QT_TRANSLATE_NOOP("message", "account found"),
    "bound_card_found": QT_TRANSLATE_NOOP("message", "bound card found"),
    "bind_instruction": QT_TRANSLATE_NOOP("message", "bind instruction"),
    # steps 5 and 6
    "savings_account": QT_TRANSLATE_NOOP("message", "savings account"),
    "card_verification": QT_TRANSLATE_NOOP("message", "card verification"),
    "card_change": QT_TRANSLATE_NOOP("message", "another card"),
    "phone_confirmation": QT_TRANSLATE_NOOP("message", "confirm by phone"),
    "phone_verification": QT_TRANSLATE_NOOP("message", "phone verification"),
    "wallet_password": QT_TRANSLATE_NOOP("message", "wallet password"),
    "bound_card_chosen": QT_TRANSLATE_NOOP("message", "the bound card"),
    "code_sent": QT_TRANSLATE_NOOP("message", "code sent"),
    "code_resend": QT_TRANSLATE_NOOP("message", "send a new code"),
    "code": QT_TRANSLATE_NOOP("message", "code"),
    "card_verified": QT_TRANSLATE_NOOP("message", "card verified"),
    # steps 7 and 8
    "binding_result": QT_TRANSLATE_NOOP("message", "binding result"),
    "binding_result_seen": QT_TRANSLATE_NOOP("message", "binding result seen"),
    "password_set": QT_TRANSLATE_NOOP("message", "new wallet password"),
    "history_request": QT_TRANSLATE_NOOP("message", "ask for history data"),
    "history_data": QT_TRANSLATE_NOOP("message", "history data"),
    "account_created": QT_TRANSLATE_NOOP("message", "account created"),
    "review_result": QT_TRANSLATE_NOOP("message", "review result"),
    "review_noted": QT_TRANSLATE_NOOP("message", "review result noted"),
    "review_result_seen": QT_TRANSLATE_NOOP("message", "review result seen"),
    "account_changed": QT_TRANSLATE_NOOP("message", "account frozen or freed"),
    "account_noted": QT_TRANSLATE_NOOP("message", "change noted"),
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
    # the traditional application, and the clerk
    "paper_form_start": QT_TRANSLATE_NOOP("message", "begin a form"),
    "paper_form_left": QT_TRANSLATE_NOOP("message", "give the form up"),
    "paper_form": QT_TRANSLATE_NOOP("message", "form"),
    "form_received": QT_TRANSLATE_NOOP("message", "form received"),
    "form_request": QT_TRANSLATE_NOOP("message", "ask for the form"),
    "form": QT_TRANSLATE_NOOP("message", "form as it stands"),
    "form_result": QT_TRANSLATE_NOOP("message", "how the form stands"),
    "form_noted": QT_TRANSLATE_NOOP("message", "noted"),
    "desk_request": QT_TRANSLATE_NOOP("message", "ask for the queue"),
    "desk": QT_TRANSLATE_NOOP("message", "queue"),
    "desk_news_request": QT_TRANSLATE_NOOP("message", "anything new?"),
    "desk_news": QT_TRANSLATE_NOOP("message", "news of the queue"),
    "case_decision": QT_TRANSLATE_NOOP("message", "decision"),
    "case_decided": QT_TRANSLATE_NOOP("message", "decision taken"),
    "account_freeze": QT_TRANSLATE_NOOP("message", "freeze an account"),
    "account_frozen": QT_TRANSLATE_NOOP("message", "account frozen"),
    "account_unfreeze": QT_TRANSLATE_NOOP("message", "free an account"),
    "account_unfrozen": QT_TRANSLATE_NOOP("message", "account freed"),
}
"""The messages of the contract by their names there."""

PROBLEMS: dict[str, object] = {
    "name-mismatch": QT_TRANSLATE_NOOP("message", "name does not match"),
    "application-locked": QT_TRANSLATE_NOOP("message", "application locked"),
    "name-invalid": QT_TRANSLATE_NOOP("message", "name not in form"),
    "document-invalid": QT_TRANSLATE_NOOP("message", "number not in form"),
    "mobile-invalid": QT_TRANSLATE_NOOP("message", "mobile not in form"),
    "record-mismatch": QT_TRANSLATE_NOOP("message", "record does not match"),
    "wallet-exists": QT_TRANSLATE_NOOP("message", "wallet exists already"),
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
    "password-wrong": QT_TRANSLATE_NOOP("message", "password wrong"),
    "password-locked": QT_TRANSLATE_NOOP("message", "password locked"),
    "password-trivial": QT_TRANSLATE_NOOP("message", "password easily guessed"),
    "retry-too-early": QT_TRANSLATE_NOOP("message", "too early to apply"),
    "limit-exceeded": QT_TRANSLATE_NOOP("message", "limit exceeded"),
    "repayment-exceeds-used": QT_TRANSLATE_NOOP("message", "more than is owed"),
    "account-not-usable": QT_TRANSLATE_NOOP("message", "account not usable"),
    "amount-invalid": QT_TRANSLATE_NOOP("message", "amount not valid"),
    "movement-waiting": QT_TRANSLATE_NOOP("message", "another still being booked"),
    "link-unknown": QT_TRANSLATE_NOOP("message", "linked account unknown"),
    "address-invalid": QT_TRANSLATE_NOOP("message", "address not in form"),
    "email-invalid": QT_TRANSLATE_NOOP("message", "e-mail not in form"),
    "credit-account-exists": QT_TRANSLATE_NOOP("message", "credit account exists"),
    "form-waiting": QT_TRANSLATE_NOOP("message", "another form waits"),
    "check-failed": QT_TRANSLATE_NOOP("message", "a check failed"),
    "case-decided": QT_TRANSLATE_NOOP("message", "decided already"),
    "reason-missing": QT_TRANSLATE_NOOP("message", "reason missing"),
    "wrong-state": QT_TRANSLATE_NOOP("message", "not possible now"),
    "password-needed": QT_TRANSLATE_NOOP("message", "wallet password needed"),
    "unauthenticated": QT_TRANSLATE_NOOP("message", "not signed in"),
    "not-found": QT_TRANSLATE_NOOP("message", "not found"),
    "invalid-request": QT_TRANSLATE_NOOP("message", "request not valid"),
    "idempotency-key-reused": QT_TRANSLATE_NOOP("message", "key used for another"),
    "idempotency-key-missing": QT_TRANSLATE_NOOP("message", "key missing"),
    "request-in-progress": QT_TRANSLATE_NOOP("message", "still in progress"),
    "unreachable": QT_TRANSLATE_NOOP("message", "no answer"),
    "signature-refused": QT_TRANSLATE_NOOP("message", "signature refused"),
    "body-too-large": QT_TRANSLATE_NOOP("message", "content too large"),
    "storage-full": QT_TRANSLATE_NOOP("message", "no room left"),
    "storage-damaged": QT_TRANSLATE_NOOP("message", "data damaged"),
    "unsupported-media": QT_TRANSLATE_NOOP("message", "content not readable"),
    "internal-error": QT_TRANSLATE_NOOP("message", "internal error"),
}
"""The problems by their slugs, short enough for an arrow; the screens say them in sentences."""

STATES: dict[str, object] = {
    "signed_out": QT_TRANSLATE_NOOP("state", "Not signed in"),
    "not_started": QT_TRANSLATE_NOOP("state", "Not started"),
    "record_entry": QT_TRANSLATE_NOOP("state", "Record asked for"),
    "record_locked": QT_TRANSLATE_NOOP("state", "Record locked"),
    "name_entry": QT_TRANSLATE_NOOP("state", "Name asked for"),
    "locked": QT_TRANSLATE_NOOP("state", "Locked"),
    "account_found": QT_TRANSLATE_NOOP("state", "Account found"),
    "password_entry": QT_TRANSLATE_NOOP("state", "Password asked for"),
    "password_locked": QT_TRANSLATE_NOOP("state", "Password locked"),
    "card_entry": QT_TRANSLATE_NOOP("state", "Card asked for"),
    "code_entry": QT_TRANSLATE_NOOP("state", "Code asked for"),
    "password_setting": QT_TRANSLATE_NOOP("state", "New password asked for"),
    "bound": QT_TRANSLATE_NOOP("state", "Card bound"),
    "opening_pending": QT_TRANSLATE_NOOP("state", "Opening pending"),
    "in_review": QT_TRANSLATE_NOOP("state", "In review"),
    "with_clerk": QT_TRANSLATE_NOOP("state", "With a clerk"),
    "approved": QT_TRANSLATE_NOOP("state", "Approved"),
    "declined": QT_TRANSLATE_NOOP("state", "Declined"),
    "active": QT_TRANSLATE_NOOP("state", "Account in use"),
    "raise_open": QT_TRANSLATE_NOOP("state", "Raise begun"),
    "raise_decided": QT_TRANSLATE_NOOP("state", "Raise decided"),
    "form_entry": QT_TRANSLATE_NOOP("state", "Form being filled in"),
    "form_verification": QT_TRANSLATE_NOOP("state", "Form with the bank"),
    "form_declined": QT_TRANSLATE_NOOP("state", "Form declined"),
    "card_mailed": QT_TRANSLATE_NOOP("state", "Card in the mail"),
    "card_delivered": QT_TRANSLATE_NOOP("state", "Card delivered"),
}


def message_name(message: MessageLogged) -> str:
    """What was said; an unknown name is shown as it is."""
    if message.problem is not None:
        return translate("message", str(PROBLEMS.get(message.problem, message.problem)))
    return translate("message", str(MESSAGES.get(message.name, message.name)))


def state_name(state: str) -> str:
    """Where an application stands; an unknown state is shown as it is."""
    return translate("state", str(STATES.get(state, state)))
