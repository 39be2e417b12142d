"""Every problem in words: what happened, and what to do next. The one place for all screens."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.brand import branded
from gui.kit.formats import format_date, format_money, format_time, whole_minute
from gui.kit.language import language, translate


class ProblemLike(Protocol):
    """What is known of a problem: its stable slug, tries left, when to try again, a figure in fen."""

    @property
    def slug(self) -> str: ...
    @property
    def remaining(self) -> int | None: ...
    @property
    def retry_at(self) -> datetime | None: ...
    @property
    def exceeded(self) -> int | None: ...


PLAIN: dict[str, object] = {
    "name-missing": QT_TRANSLATE_NOOP("problem", "Fill in the hidden character of your name."),
    "name-not-chinese": QT_TRANSLATE_NOOP("problem", "Fill in a Chinese character, as in your name."),
    "name-not-letter": QT_TRANSLATE_NOOP("problem", "Fill in a letter, as in your name."),
    "document-missing": QT_TRANSLATE_NOOP("problem", "Fill in all the digits that are asked for."),
    "full-name-missing": QT_TRANSLATE_NOOP("problem", "Enter your name as in your document."),
    "full-document-missing": QT_TRANSLATE_NOOP("problem", "Enter the number of your document."),
    "own-mobile-missing": QT_TRANSLATE_NOOP("problem", "Enter your mobile number."),
    "address-missing": QT_TRANSLATE_NOOP("problem", "Enter the address that the card is to be mailed to."),
    "email-missing": QT_TRANSLATE_NOOP("problem", "Enter your e-mail address."),
    "resident-id-format": QT_TRANSLATE_NOOP(
        "problem",
        "A resident ID number has 18 digits, the last of which can be an X. Compare it with the document.",
    ),
    "passport-format": QT_TRANSLATE_NOOP(
        "problem",
        "A passport number has 9 characters and begins with a letter. Compare it with the passport.",
    ),
    "taiwan-permit-format": QT_TRANSLATE_NOOP(
        "problem", "A permit number has 8 digits. Compare it with the permit."
    ),
    "officer-id-format": QT_TRANSLATE_NOOP(
        "problem", "An officer's ID number reads like 南字第1234567号. Compare it with the document."
    ),
    "name-invalid": QT_TRANSLATE_NOOP(
        "problem",
        "This does not look like a name. Enter it as in your document, in Chinese characters or in Latin letters.",
    ),
    "document-invalid": QT_TRANSLATE_NOOP(
        "problem", "No document of this kind has such a number. Compare it with the document."
    ),
    "mobile-invalid": QT_TRANSLATE_NOOP("problem", "A mobile number has 11 digits and begins with 13 to 19."),
    "address-invalid": QT_TRANSLATE_NOOP(
        "problem", "This does not look like an address. Enter city, street and house number."
    ),
    "email-invalid": QT_TRANSLATE_NOOP(
        "problem", "An e-mail address looks like name@example.com. Check what you entered."
    ),
    "record-mismatch": QT_TRANSLATE_NOOP(
        "problem", "What you entered does not match the record. Check every line and try again."
    ),
    "wallet-exists": QT_TRANSLATE_NOOP(
        "problem", "There is a wallet for this document already. Sign in to that wallet."
    ),
    "name-mismatch": QT_TRANSLATE_NOOP(
        "problem", "What you filled in does not match the record. Check both lines and try again."
    ),
    "application-locked": QT_TRANSLATE_NOOP(
        "problem", "Too many tries did not match. Wait a while, then try again."
    ),
    "card-missing": QT_TRANSLATE_NOOP("problem", "Enter the card number."),
    "card-incomplete": QT_TRANSLATE_NOOP(
        "problem", "The number is not complete. Enter all the digits on the card."
    ),
    "card-check-digit": QT_TRANSLATE_NOOP(
        "problem", "One of the digits does not fit. Compare the number with the card."
    ),
    "card-bank-unknown": QT_TRANSLATE_NOOP(
        "problem", "No bank we work with has cards that begin like this. Check the first digits."
    ),
    "card-not-debit": QT_TRANSLATE_NOOP("problem", "This is a credit card. Use a debit card."),
    "card-unknown": QT_TRANSLATE_NOOP(
        "problem", "The bank has no such card. Compare the number with the card."
    ),
    "card-inactive": QT_TRANSLATE_NOOP(
        "problem", "This card is frozen or closed. Use another card, or ask the bank."
    ),
    "card-not-yours": QT_TRANSLATE_NOOP(
        "problem", "This card is in the name of another person. Use a card of your own."
    ),
    "card-bound-elsewhere": QT_TRANSLATE_NOOP(
        "problem", "This card is bound to another wallet. Unbind it there, or use another card."
    ),
    "mobile-missing": QT_TRANSLATE_NOOP("problem", "Enter the mobile number you gave the bank."),
    "mobile-format": QT_TRANSLATE_NOOP("problem", "A mobile number has 11 digits and begins with 13 to 19."),
    "mobile-mismatch": QT_TRANSLATE_NOOP(
        "problem", "The bank has another mobile number for this card. Enter the one you gave the bank."
    ),
    "terms-not-accepted": QT_TRANSLATE_NOOP("problem", "Read both agreements and tick the box to go on."),
    "code-incomplete": QT_TRANSLATE_NOOP("problem", "Enter all 6 digits of the code."),
    "code-wrong": QT_TRANSLATE_NOOP("problem", "This is not the code. Check the latest message."),
    "code-expired": QT_TRANSLATE_NOOP("problem", "This code has expired. Have a new one sent."),
    "code-exhausted": QT_TRANSLATE_NOOP(
        "problem", "Too many wrong codes, so this one no longer counts. Have a new one sent."
    ),
    "code-used": QT_TRANSLATE_NOOP("problem", "This code was used already. Have a new one sent."),
    "resend-too-soon": QT_TRANSLATE_NOOP("problem", "Wait a moment before you have another code sent."),
    "resend-limit": QT_TRANSLATE_NOOP("problem", "No more codes can be sent today. Try again tomorrow."),
    "password-incomplete": QT_TRANSLATE_NOOP("problem", "Enter all 6 digits of the password."),
    "password-different": QT_TRANSLATE_NOOP(
        "problem", "This differs from the password above. Enter the same 6 digits again."
    ),
    "password-wrong": QT_TRANSLATE_NOOP(
        "problem", "This is not your wallet password. Check it and try again."
    ),
    "password-locked": QT_TRANSLATE_NOOP(
        "problem", "Too many wrong passwords. Wait a while, or use another card."
    ),
    "password-trivial": QT_TRANSLATE_NOOP(
        "problem",
        "This is too easy to guess. Choose digits that are not all alike, not in a row, and no part of your "
        "document number, mobile number or birth date.",
    ),
    "password-needed": QT_TRANSLATE_NOOP("problem", "Enter your wallet password to sign in."),
    "retry-too-early": QT_TRANSLATE_NOOP("problem", "It is too early to apply again."),
    "limit-exceeded": QT_TRANSLATE_NOOP("problem", "This is more than your available limit."),
    "repayment-exceeds-used": QT_TRANSLATE_NOOP("problem", "This is more than you owe."),
    "account-not-usable": QT_TRANSLATE_NOOP(
        "problem", "The bank has stopped the use of this account for now, so no money moved. Ask the bank."
    ),
    "amount-missing": QT_TRANSLATE_NOOP("problem", "Enter an amount."),
    "amount-invalid": QT_TRANSLATE_NOOP("problem", "Enter an amount in yuan, such as 120 or 120.50."),
    "movement-waiting": QT_TRANSLATE_NOOP(
        "problem", "Your last payment is still being booked. Wait until it is, then try again."
    ),
    "link-unknown": QT_TRANSLATE_NOOP("problem", "This account cannot be linked. Choose another."),
    "credit-account-exists": QT_TRANSLATE_NOOP(
        "problem",
        "You have a credit account at the bank already. Leave the form and open the virtual account in the wallet.",
    ),
    "form-waiting": QT_TRANSLATE_NOOP(
        "problem", "The bank has a form of yours already, and that one counts. Leave this one."
    ),
    "check-failed": QT_TRANSLATE_NOOP(
        "problem", "The bank's check failed, so this can only be declined. Nothing was changed."
    ),
    "case-decided": QT_TRANSLATE_NOOP("problem", "This case has been decided meanwhile. Choose another one."),
    "reason-missing": QT_TRANSLATE_NOOP("problem", "Choose the reason before you decline."),
    "wrong-state": QT_TRANSLATE_NOOP(
        "problem", "This cannot be done now. The screen shows where your application stands."
    ),
    "unauthenticated": QT_TRANSLATE_NOOP("problem", "You are no longer signed in. Choose the person again."),
    "not-found": QT_TRANSLATE_NOOP("problem", "{platform} could not find this. Go back and try again."),
    "invalid-request": QT_TRANSLATE_NOOP(
        "problem", "{platform} could not read this. Check what you entered."
    ),
    "idempotency-key-reused": QT_TRANSLATE_NOOP(
        "problem", "This differs from what you sent before. Check it and try again."
    ),
    "idempotency-key-missing": QT_TRANSLATE_NOOP(
        "problem", "Something went wrong on our side. Nothing was changed; try again."
    ),
    "request-in-progress": QT_TRANSLATE_NOOP(
        "problem", "Your last request is still being worked on. Wait a moment, then try again."
    ),
    "unreachable": QT_TRANSLATE_NOOP(
        "problem", "{platform} does not answer. Nothing is lost; check the connection and try again."
    ),
    "signature-refused": QT_TRANSLATE_NOOP(
        "problem", "Something went wrong on our side. Nothing was changed; try again."
    ),
    "body-too-large": QT_TRANSLATE_NOOP("problem", "This is too long for {platform}. Enter less."),
    "unsupported-media": QT_TRANSLATE_NOOP(
        "problem", "{platform} could not read this. Check what you entered."
    ),
    "storage-full": QT_TRANSLATE_NOOP(
        "problem",
        "There is no room left for the data of {platform}, so nothing was done. Make room on the disk and try again.",
    ),
    "storage-damaged": QT_TRANSLATE_NOOP(
        "problem",
        "The data of {platform} are damaged, so nothing was done. Begin anew, or try again later.",
    ),
    "internal-error": QT_TRANSLATE_NOOP(
        "problem", "Something went wrong on our side. Wait a moment, then try again."
    ),
}
"""The words for each problem when no figure came with it."""

TIMED: dict[str, object] = {
    "application-locked": QT_TRANSLATE_NOOP(
        "problem", "Too many tries did not match. You can try again at {time}."
    ),
    "password-locked": QT_TRANSLATE_NOOP(
        "problem", "Too many wrong passwords. You can try again at {time}, or use another card."
    ),
    "resend-too-soon": QT_TRANSLATE_NOOP("problem", "Another code can be sent at {exact_time}."),
    "resend-limit": QT_TRANSLATE_NOOP("problem", "No more codes can be sent until {date}, {time}."),
    "retry-too-early": QT_TRANSLATE_NOOP("problem", "You can apply again on {date} at the earliest."),
}
"""The words when it is known when to try again."""

EXCEEDED: dict[str, object] = {
    "limit-exceeded": QT_TRANSLATE_NOOP(
        "problem", "This is more than your available limit of {amount}. Enter less, or repay first."
    ),
    "repayment-exceeds-used": QT_TRANSLATE_NOOP(
        "problem", "This is more than the {amount} you owe. Enter that or less."
    ),
}
"""The words when the figure that was exceeded is known."""

REMAINING: dict[str, tuple[object, object]] = {
    "code-wrong": (
        QT_TRANSLATE_NOOP("problem", "This is not the code. Check the latest message; 1 try left."),
        QT_TRANSLATE_NOOP("problem", "This is not the code. Check the latest message; {n} tries left."),
    ),
    "password-wrong": (
        QT_TRANSLATE_NOOP("problem", "This is not your wallet password; 1 try left."),
        QT_TRANSLATE_NOOP("problem", "This is not your wallet password; {n} tries left."),
    ),
}
"""The words for one try and for more, when it is known how many are left."""


def problem_text(problem: ProblemLike) -> str:
    """The sentence for ``problem`` in the present language, with the figures that came with it.

    An unknown slug is told as an internal error.
    """
    locale = language().locale
    if problem.remaining is not None and problem.slug in REMAINING:
        one, many = REMAINING[problem.slug]
        return _say(one if problem.remaining == 1 else many, n=problem.remaining)
    if problem.retry_at is not None and problem.slug in TIMED:
        return _say(
            TIMED[problem.slug],
            time=format_time(whole_minute(problem.retry_at)),
            exact_time=format_time(problem.retry_at, seconds=True),
            date=format_date(problem.retry_at, locale),
        )
    if problem.exceeded is not None and problem.slug in EXCEEDED:
        return _say(EXCEEDED[problem.slug], amount=format_money(problem.exceeded, locale))
    return _say(PLAIN.get(problem.slug, PLAIN["internal-error"]))


def _say(source: object, **figures: object) -> str:
    return branded(translate("problem", str(source)), **figures)
