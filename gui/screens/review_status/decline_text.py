"""Why the bank declined, what would help, and from when on the person can apply again."""

from __future__ import annotations

from gui.kit.again_text import again_text
from gui.kit.facts import Fact
from gui.kit.history_text import group_list
from gui.kit.language import translate
from gui.screens.review_status.presenter import ReviewStatusState
from models.domain.application import ApplicationState, DeclineReason


def reason_text(state: ReviewStatusState) -> str:
    """Why the bank declined."""
    if state.reason is DeclineReason.UNDER_AGE:
        return translate(
            "review_status",
            "A credit account is for people of 18 and over, and your record says you are younger.",
        )
    if state.reason is DeclineReason.DATA_NOT_VERIFIED:
        return translate("review_status", "A clerk could not verify your details.")
    if state.reason is DeclineReason.OBLIGATIONS_TOO_HIGH:
        return translate("review_status", "What you owe already leaves no room for a further limit.")
    if state.report is not None and state.report.missing:
        reason = translate(
            "review_status",
            "No answer came for: {groups}. Without these data your score does not reach the lowest limit.",
        )
        return reason.format(groups=group_list(state.report.missing))
    return translate(
        "review_status", "Your payments, sign-ins and linked accounts do not reach the lowest limit yet."
    )


def way_on(state: ReviewStatusState) -> list[Fact]:
    """What would help, where something would, and when there is another try; nothing where nothing was declined."""
    if state.standing is not ApplicationState.DECLINED:
        return []
    facts = []
    if state.reason is not DeclineReason.UNDER_AGE:
        title = translate("review_status", "What would help")
        facts.append(Fact("help", "raise", title, _help_text(state)))
    if state.retry_at is not None:
        title = translate("review_status", "When you can apply again")
        facts.append(Fact("when", "clock", title, again_text(state.retry_at, state.retry_in), "gold_ink"))
    return facts


def _help_text(state: ReviewStatusState) -> str:
    if state.reason is DeclineReason.DATA_NOT_VERIFIED:
        return translate("review_status", "Ask the bank which of them it needs to see.")
    if state.reason is DeclineReason.OBLIGATIONS_TOO_HIGH:
        return translate("review_status", "Repay some of it before you apply again.")
    if state.report is not None and state.report.missing:
        return translate("review_status", "These data are asked for again with your next application.")
    return translate("review_status", "Pay with the wallet more often, and link more accounts.")
