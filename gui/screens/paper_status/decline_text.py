"""Why a clerk declined the form, what would help, and from when on another form is taken."""

from __future__ import annotations

from gui.kit.again_text import again_text
from gui.kit.facts import Fact
from gui.kit.language import translate
from gui.screens.paper_status.presenter import PaperStatusState
from models.domain.application import ApplicationState, DeclineReason


def reason_text(state: PaperStatusState) -> str:
    """Why the clerk declined."""
    reason = state.form.reason if state.form is not None else None
    if reason is DeclineReason.UNDER_AGE:
        return translate(
            "paper_status",
            "A credit account is for people of 18 and over, and your documents do not show that you are.",
        )
    if reason is DeclineReason.DATA_NOT_VERIFIED:
        return translate("paper_status", "What the form says could not be verified.")
    if reason is DeclineReason.OBLIGATIONS_TOO_HIGH:
        return translate("paper_status", "What you owe already leaves no room for a further credit account.")
    return translate("paper_status", "What the bank knows of you does not reach its lowest limit yet.")


def way_on(state: PaperStatusState) -> list[Fact]:
    """What would help, where something would, and when there is another try; nothing where nothing was declined."""
    form = state.form
    if state.standing is not ApplicationState.FORM_DECLINED or form is None:
        return []
    facts = []
    if (text := _help_text(form.reason)) is not None:
        facts.append(Fact("help", "raise", translate("paper_status", "What would help"), text))
    if form.retry_at is not None:
        title = translate("paper_status", "When you can hand in a form again")
        facts.append(Fact("when", "clock", title, again_text(form.retry_at, state.retry_in), "gold_ink"))
    return facts


def _help_text(reason: DeclineReason | None) -> str | None:
    if reason is DeclineReason.DATA_NOT_VERIFIED:
        return translate("paper_status", "Check every line of the form against your documents.")
    if reason is DeclineReason.OBLIGATIONS_TOO_HIGH:
        return translate("paper_status", "Repay some of it before you hand in a form again.")
    return None
