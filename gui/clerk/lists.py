"""Cases and accounts as rows, and what is said where there are none."""

from __future__ import annotations

from datetime import datetime

from gui.clerk.row_list import RowFacts, Section
from gui.clerk.state import ClerkState
from gui.clerk.words import KINDS, STATES, age_text, decision_text, say
from gui.kit.formats import format_date_time
from gui.kit.language import counted, language, translate
from models.contract.bank_staff import CaseKind, CaseView, StaffAccountView
from models.contract.payment_bank import AccountState
from models.domain.application import ReviewDecision


def case_sections(state: ClerkState, now: datetime) -> tuple[Section, ...]:
    """What waits, with its age at ``now``, and what was decided."""
    rows = [(case.decision is None, _case_row(case, now)) for case in state.cases]
    return (
        Section(translate("clerk", "Waiting"), [row for waits, row in rows if waits]),
        Section(translate("clerk", "Decided"), [row for waits, row in rows if not waits]),
    )


def account_sections(state: ClerkState) -> tuple[Section, ...]:
    rows = [_account_row(account) for account in state.accounts]
    return (Section(translate("clerk", "Virtual credit accounts"), rows),)


def case_note(case: CaseView, now: datetime) -> str:
    """The kind of the case, and how long it waits or when it was decided."""
    kind = say(KINDS, case.kind)
    if case.decided_at is not None:
        return f"{kind}\n{format_date_time(case.decided_at, language().locale)}"
    return translate("clerk", "{kind}, {time}").format(kind=kind, time=age_text(now - case.opened_at))


def standing(state: ClerkState) -> str:
    """How many cases wait; empty before the bank has answered."""
    if state.desk is None:
        return ""
    if state.waiting == 0:
        return translate("clerk", "Nothing is waiting")
    return counted(
        state.waiting, translate("clerk", "1 case is waiting"), translate("clerk", "{n} cases are waiting")
    )


def nothing_to_show(state: ClerkState, accounts: bool) -> tuple[str, str]:
    """Title and text where there is nothing to show."""
    if state.desk is None:
        return translate("clerk", "Asking the bank"), ""
    if accounts:
        return (
            translate("clerk", "No accounts yet"),
            translate("clerk", "Every virtual credit account that the bank opens is listed here."),
        )
    if state.cases:
        return translate("clerk", "Nothing is waiting"), translate(
            "clerk", "Choose a decided case to look at it again."
        )
    return (
        translate("clerk", "No cases yet"),
        translate(
            "clerk",
            "A case comes when a score leaves the decision to the bank's staff. A form comes on the next working "
            "day at 9:00.",
        ),
    )


def _case_row(case: CaseView, now: datetime) -> RowFacts:
    icon = "document" if case.kind is CaseKind.FORM else "person"
    token = "ok" if case.decision is ReviewDecision.APPROVED else "bad"
    return RowFacts(case.case_id, icon, case.masked_name, case_note(case, now), decision_text(case), token)


def _account_row(account: StaffAccountView) -> RowFacts:
    token = {AccountState.APPROVED: "ok", AccountState.IN_REVIEW: "gold_ink"}.get(account.state, "bad")
    note = translate("clerk", "Virtual card ending in {digits}").format(digits=account.last_four)
    return RowFacts(account.account_id, "card", account.masked_name, note, say(STATES, account.state), token)
