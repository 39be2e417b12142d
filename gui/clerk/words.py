"""What the clerk's window says of cases, checks, reasons and accounts."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.flow.problem import Problem
from gui.kit.formats import format_date_time, format_money
from gui.kit.language import counted, language, translate
from gui.kit.problem_text import problem_text
from models.contract.bank_staff import CaseKind, CaseView, CheckKind, CheckView
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemType
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.documents import DocumentType

KINDS: dict[str, object] = {
    CaseKind.REVIEW: QT_TRANSLATE_NOOP("clerk", "Virtual account"),
    CaseKind.FORM: QT_TRANSLATE_NOOP("clerk", "Paper form"),
}
SUBJECTS: dict[str, object] = {
    CaseKind.REVIEW: QT_TRANSLATE_NOOP("clerk", "Asks for a virtual credit account"),
    CaseKind.FORM: QT_TRANSLATE_NOOP("clerk", "Asks for a credit account with a card, by form"),
}
DOCUMENTS: dict[str, object] = {
    DocumentType.RESIDENT_ID: QT_TRANSLATE_NOOP("clerk", "Resident ID"),
    DocumentType.PASSPORT: QT_TRANSLATE_NOOP("clerk", "Passport"),
    DocumentType.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("clerk", "Taiwan permit"),
    DocumentType.OFFICER_ID: QT_TRANSLATE_NOOP("clerk", "Officer's ID"),
}
HOLDS: dict[str, object] = {
    CheckKind.PERSON: QT_TRANSLATE_NOOP("clerk", "The document is known under no other name"),
    CheckKind.MOBILE: QT_TRANSLATE_NOOP("clerk", "The mobile number is on record"),
    CheckKind.ADDRESS: QT_TRANSLATE_NOOP("clerk", "The address is on record"),
    CheckKind.EMAIL: QT_TRANSLATE_NOOP("clerk", "The e-mail address is on record"),
    CheckKind.ADULT: QT_TRANSLATE_NOOP("clerk", "The person is 18 or older"),
}
FAILS: dict[str, object] = {
    CheckKind.PERSON: QT_TRANSLATE_NOOP("clerk", "The document is known under another name"),
    CheckKind.MOBILE: QT_TRANSLATE_NOOP("clerk", "The mobile number is not on record"),
    CheckKind.ADDRESS: QT_TRANSLATE_NOOP("clerk", "The address is not on record"),
    CheckKind.EMAIL: QT_TRANSLATE_NOOP("clerk", "The e-mail address is not on record"),
    CheckKind.ADULT: QT_TRANSLATE_NOOP("clerk", "The person is under 18, or the birth date is not known"),
}
BLOCKS: dict[str, object] = {
    CheckKind.PERSON: QT_TRANSLATE_NOOP(
        "clerk", "It can only be declined: the document is known under another name."
    ),
    CheckKind.ADULT: QT_TRANSLATE_NOOP(
        "clerk", "It can only be declined: the person is not known to be 18 or older."
    ),
}
REASONS: dict[str, object] = {
    DeclineReason.UNDER_AGE: QT_TRANSLATE_NOOP("clerk", "The person is under 18"),
    DeclineReason.SCORE_TOO_LOW: QT_TRANSLATE_NOOP("clerk", "The score is too low"),
    DeclineReason.DATA_NOT_VERIFIED: QT_TRANSLATE_NOOP("clerk", "The data could not be verified"),
    DeclineReason.OBLIGATIONS_TOO_HIGH: QT_TRANSLATE_NOOP("clerk", "The person owes too much already"),
}
STATES: dict[str, object] = {
    AccountState.IN_REVIEW: QT_TRANSLATE_NOOP("clerk", "In review"),
    AccountState.APPROVED: QT_TRANSLATE_NOOP("clerk", "In use"),
    AccountState.DECLINED: QT_TRANSLATE_NOOP("clerk", "Declined"),
    AccountState.FROZEN: QT_TRANSLATE_NOOP("clerk", "Frozen"),
}
PROBLEMS: dict[str, object] = {
    ProblemType.CASE_DECIDED: QT_TRANSLATE_NOOP(
        "clerk", "This case was decided already. Nothing was changed."
    ),
    ProblemType.REASON_MISSING: QT_TRANSLATE_NOOP("clerk", "Choose a reason; the person will be told it."),
    ProblemType.CHECK_FAILED: QT_TRANSLATE_NOOP(
        "clerk", "A check failed without which it can only be declined. Nothing was changed."
    ),
    ProblemType.WRONG_STATE: QT_TRANSLATE_NOOP(
        "clerk", "This account has changed meanwhile, so nothing was done."
    ),
    ProblemType.NOT_FOUND: QT_TRANSLATE_NOOP("clerk", "The bank no longer has this. Choose another."),
    ProblemType.UNAUTHENTICATED: QT_TRANSLATE_NOOP(
        "clerk", "The bank does not recognise this desk. Close the program and start it again."
    ),
    ProblemType.UNREACHABLE: QT_TRANSLATE_NOOP(
        "clerk", "The bank does not answer. Try again in a moment; nothing is done twice."
    ),
    ProblemType.INTERNAL: QT_TRANSLATE_NOOP("clerk", "Something went wrong on our side. Try again."),
}
"""The words where the clerk needs others than the person at the phone."""


def say(words: dict[str, object], key: str) -> str:
    """The words for ``key`` in the present language."""
    return translate("clerk", str(words[key]))


def clerk_problem_text(problem: Problem) -> str:
    """The sentence for ``problem``, for the clerk."""
    return say(PROBLEMS, problem.slug) if problem.slug in PROBLEMS else problem_text(problem)


def check_text(check: CheckView) -> str:
    return say(HOLDS if check.holds else FAILS, check.kind)


def block_text(case: CaseView) -> str:
    """What keeps from an approval, one sentence a line; nothing while nothing does."""
    return "\n".join(say(BLOCKS, kind) for kind in case.blocking)


def age_text(age: timedelta) -> str:
    """How long something waits, in the largest whole unit."""
    minutes = max(0, int(age.total_seconds())) // 60
    if minutes < 1:
        return translate("clerk", "just came")
    if minutes < 60:
        return counted(minutes, translate("clerk", "waits 1 minute"), translate("clerk", "waits {n} minutes"))
    hours = minutes // 60
    if hours < 24:
        return counted(hours, translate("clerk", "waits 1 hour"), translate("clerk", "waits {n} hours"))
    return counted(hours // 24, translate("clerk", "waits 1 day"), translate("clerk", "waits {n} days"))


def decision_text(case: CaseView) -> str:
    """How the case was decided, in a word; nothing while it waits."""
    if case.decision is None:
        return ""
    if case.decision is ReviewDecision.APPROVED:
        return translate("clerk", "Approved")
    return translate("clerk", "Declined")


def offer_text(case: CaseView) -> str:
    """What an approval gives."""
    limit = format_money(case.offered_limit, language().locale, whole=True)
    if case.kind is CaseKind.FORM:
        return translate("clerk", "A credit account with a limit of {limit}; the card is mailed.").format(
            limit=limit
        )
    return translate("clerk", "The account with a limit of {limit}, ready for use at once.").format(
        limit=limit
    )


def outcome_text(case: CaseView) -> str:
    """How and when the case was decided, for one that was."""
    locale = language().locale
    when = format_date_time(case.decided_at, locale) if case.decided_at is not None else ""
    if case.decision is ReviewDecision.APPROVED:
        limit = format_money(case.offered_limit, locale, whole=True)
        return translate("clerk", "Approved on {time} with a limit of {limit}.").format(
            time=when, limit=limit
        )
    reason = say(REASONS, case.reason) if case.reason is not None else ""
    return translate("clerk", "Declined on {time}. {reason}.").format(time=when, reason=reason)
