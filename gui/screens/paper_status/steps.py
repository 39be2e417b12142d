"""The steps of the traditional application as the timeline shows them."""

from __future__ import annotations

from datetime import datetime

from gui.kit.formats import format_date, format_date_time, format_money
from gui.kit.language import language, translate
from gui.kit.timeline import StepStatus, TimelineItem
from gui.screens.paper_status.presenter import PaperStatusState
from models.contract.application_view import PaperFormView
from models.domain.application import ApplicationState


def steps(state: PaperStatusState) -> list[TimelineItem]:
    """Form, clerk, credit account and card; a decline ends them before the card."""
    form = state.form
    if form is None:
        return []
    handed_in = TimelineItem(
        translate("paper_status", "Form handed in"), _moment(form.submitted_at), StepStatus.DONE
    )
    shown = [handed_in, _clerk(state, form), _account(state, form)]
    return shown if state.standing is ApplicationState.FORM_DECLINED else [*shown, _card(state, form)]


def _clerk(state: PaperStatusState, form: PaperFormView) -> TimelineItem:
    if state.standing is ApplicationState.FORM_VERIFICATION:
        if state.desk_in:
            note = translate("paper_status", "On the clerk's desk from {time} on")
        else:
            note = translate("paper_status", "On the clerk's desk since {time}")
        return TimelineItem(
            translate("paper_status", "Verification by a clerk"),
            note.format(time=_moment(form.desk_at)),
            StepStatus.ACTIVE,
        )
    decided = _moment(form.decided_at)
    if state.standing is ApplicationState.FORM_DECLINED:
        return TimelineItem(translate("paper_status", "Declined by a clerk"), decided, StepStatus.FAILED)
    return TimelineItem(translate("paper_status", "Verified by a clerk"), decided, StepStatus.DONE)


def _account(state: PaperStatusState, form: PaperFormView) -> TimelineItem:
    """Where the limit appears."""
    if state.standing is ApplicationState.FORM_DECLINED:
        return TimelineItem(translate("paper_status", "Credit account not opened"), "", StepStatus.WAITING)
    if state.standing is ApplicationState.FORM_VERIFICATION:
        return TimelineItem(
            translate("paper_status", "Credit account opens"),
            translate("paper_status", "Its limit will appear here"),
            StepStatus.WAITING,
        )
    limit = format_money(form.limit, language().locale)
    return TimelineItem(
        translate("paper_status", "Credit account open"),
        translate("paper_status", "Limit {limit}").format(limit=limit),
        StepStatus.DONE,
    )


def _card(state: PaperStatusState, form: PaperFormView) -> TimelineItem:
    if state.standing is ApplicationState.CARD_MAILED:
        note = translate("paper_status", "Arrives on {date}")
        return TimelineItem(
            translate("paper_status", "Card in the mail"),
            note.format(date=arrival(form)),
            StepStatus.ACTIVE,
        )
    if state.standing is ApplicationState.CARD_DELIVERED:
        return TimelineItem(
            translate("paper_status", "Card delivered"), _moment(form.delivered_at), StepStatus.DONE
        )
    return TimelineItem(
        translate("paper_status", "Card comes by mail"),
        translate("paper_status", "Three days after the account is open"),
        StepStatus.WAITING,
    )


def arrival(form: PaperFormView) -> str:
    """The day on which the card comes, as far as it is known."""
    return format_date(form.arrives_at, language().locale) if form.arrives_at is not None else ""


def _moment(moment: datetime | None) -> str:
    return format_date_time(moment, language().locale) if moment is not None else ""
