"""The steps of an opening as the timeline shows them."""

from __future__ import annotations

from datetime import datetime

from gui.kit.formats import format_countdown, format_money, format_time
from gui.kit.language import language, translate
from gui.kit.timeline import StepStatus, TimelineItem
from gui.screens.review_status.presenter import ReviewStatusState
from models.domain.application import ApplicationState
from models.domain.cards import bank_name


def steps(state: ReviewStatusState) -> list[TimelineItem]:
    """Four steps, or five while the bank cannot be reached: what is done with its time, what is under way, what comes."""
    done = [_record(state), _card(state)]
    if state.standing is ApplicationState.OPENING_PENDING:
        reaching = TimelineItem(
            translate("review_status", "Reaching the bank"),
            translate("review_status", "Tried again by itself until it answers"),
            StepStatus.ACTIVE,
        )
        return [*done, reaching, _step(translate("review_status", "Review")), _opening(state)]
    return [*done, _review(state), _opening(state)]


def _record(state: ReviewStatusState) -> TimelineItem:
    return TimelineItem(
        translate("review_status", "Real-name record matched"),
        _time(state.timeline.record_matched_at),
        StepStatus.DONE,
    )


def _card(state: ReviewStatusState) -> TimelineItem:
    note = translate("review_status", "{time} · {bank} ({last_four})").format(
        time=_time(state.timeline.card_bound_at),
        bank=bank_name(state.card_bank_id, language().language),
        last_four=state.card_last_four,
    )
    return TimelineItem(translate("review_status", "Debit card bound"), note, StepStatus.DONE)


def _review(state: ReviewStatusState) -> TimelineItem:
    reviewed = _time(state.timeline.reviewed_at)
    if state.standing is ApplicationState.APPROVED:
        return TimelineItem(translate("review_status", "Review passed"), reviewed, StepStatus.DONE)
    if state.standing is ApplicationState.DECLINED:
        return TimelineItem(translate("review_status", "Declined"), reviewed, StepStatus.FAILED)
    if state.review_in:
        note = translate("review_status", "{time} to go · the bank works out your limit")
    else:
        note = translate("review_status", "Any moment now · the bank is about to decide")
    return TimelineItem(
        translate("review_status", "In review"),
        note.format(time=format_countdown(state.review_in)),
        StepStatus.ACTIVE,
    )


def _opening(state: ReviewStatusState) -> TimelineItem:
    """The last step, where the limit appears."""
    if state.standing is ApplicationState.APPROVED:
        note = translate("review_status", "{time} · limit {limit}").format(
            time=_time(state.timeline.reviewed_at), limit=format_money(state.limit, language().locale)
        )
        return TimelineItem(translate("review_status", "Virtual credit account open"), note, StepStatus.DONE)
    if state.standing is ApplicationState.DECLINED:
        return _step(translate("review_status", "Virtual credit account not opened"))
    return TimelineItem(
        translate("review_status", "Virtual credit account opens"),
        translate("review_status", "Your limit will appear here"),
        StepStatus.WAITING,
    )


def _step(title: str) -> TimelineItem:
    return TimelineItem(title, "", StepStatus.WAITING)


def _time(moment: datetime | None) -> str:
    return format_time(moment, seconds=True) if moment is not None else ""
