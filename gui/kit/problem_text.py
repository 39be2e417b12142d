"""Every problem in words: what happened, and what to do next. The one place for all screens."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.kit.formats import format_date, format_money, format_time, whole_minute
from gui.kit.language import counted, language, translate


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
    "document-missing": QT_TRANSLATE_NOOP("problem", "Fill in all the digits that are asked for."),
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
        "problem", "A digit must be mistyped. Compare the number with the card."
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
    "retry-too-early": QT_TRANSLATE_NOOP("problem", "It is too early to apply again."),
    "limit-exceeded": QT_TRANSLATE_NOOP("problem", "This is more than your available limit."),
    "repayment-exceeds-used": QT_TRANSLATE_NOOP("problem", "This is more than you owe."),
    "account-not-usable": QT_TRANSLATE_NOOP(
        "problem", "The account cannot be used at present. Ask the bank."
    ),
    "amount-missing": QT_TRANSLATE_NOOP("problem", "Enter an amount."),
    "amount-invalid": QT_TRANSLATE_NOOP("problem", "Enter an amount in yuan, such as 120 or 120.50."),
    "movement-waiting": QT_TRANSLATE_NOOP(
        "problem", "Your last payment is still being booked. Wait until it is, then try again."
    ),
    "link-unknown": QT_TRANSLATE_NOOP("problem", "This account cannot be linked. Choose another."),
    "wrong-state": QT_TRANSLATE_NOOP(
        "problem", "This cannot be done now. The screen shows where your application stands."
    ),
    "unauthenticated": QT_TRANSLATE_NOOP("problem", "You are no longer signed in. Choose the person again."),
    "not-found": QT_TRANSLATE_NOOP("problem", "Osmanthus Pay does not know this. Go back and try again."),
    "invalid-request": QT_TRANSLATE_NOOP(
        "problem", "Osmanthus Pay could not read this. Check what you entered."
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
        "problem", "Osmanthus Pay does not answer. Nothing is lost; check the connection and try again."
    ),
    "internal-error": QT_TRANSLATE_NOOP(
        "problem", "Something went wrong on our side. What you entered is kept; try again."
    ),
}
"""The words for each problem when no figure came with it."""

TIMED: dict[str, object] = {
    "application-locked": QT_TRANSLATE_NOOP(
        "problem", "Too many tries did not match. You can try again at {time}."
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


def problem_text(problem: ProblemLike) -> str:
    """The sentence for ``problem`` in the present language, with the figures that came with it.

    An unknown slug is told as an internal error.
    """
    locale = language().locale
    if problem.slug == "code-wrong" and problem.remaining is not None:
        return counted(
            problem.remaining,
            translate("problem", "This is not the code. Check the latest message; 1 try left."),
            translate("problem", "This is not the code. Check the latest message; {n} tries left."),
        )
    if problem.retry_at is not None and problem.slug in TIMED:
        return _say(TIMED[problem.slug]).format(
            time=format_time(whole_minute(problem.retry_at)),
            exact_time=format_time(problem.retry_at, seconds=True),
            date=format_date(problem.retry_at, locale),
        )
    if problem.exceeded is not None and problem.slug in EXCEEDED:
        return _say(EXCEEDED[problem.slug]).format(amount=format_money(problem.exceeded, locale))
    return _say(PLAIN.get(problem.slug, PLAIN["internal-error"]))


def _say(source: object) -> str:
    return translate("problem", str(source))
