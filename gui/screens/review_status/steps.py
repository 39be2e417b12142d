"""The steps of an opening as the timeline shows them."""

from __future__ import annotations

from datetime import datetime

from gui.flow.binding import BindingWay
from gui.kit.formats import format_countdown, format_moment, format_money
from gui.kit.language import language, translate
from gui.kit.timeline import StepStatus, TimelineItem
from gui.screens.review_status.presenter import ReviewStatusState
from models.domain.application import ApplicationState
from models.domain.cards import bank_name


def steps(state: ReviewStatusState) -> list[TimelineItem]:
    """What is done with its time, what is under way, what comes; the last step is where the limit appears."""
    done = [*_opening_of_wallet(state), _binding(state)]
    if state.standing is ApplicationState.OPENING_PENDING:
        reaching = TimelineItem(
            translate("review_status", "Reaching the bank"),
            translate("review_status", "Trying again by itself until it answers"),
            StepStatus.ACTIVE,
        )
        return [*done, reaching, _step(translate("review_status", "Review")), _opening(state)]
    return [*done, *_referral(state), _review(state), _opening(state)]


def _opening_of_wallet(state: ReviewStatusState) -> list[TimelineItem]:
    """The record, and in leaves D and E the wallet that was opened from it."""
    matched, opened = state.timeline.record_matched_at, state.timeline.wallet_opened_at
    if opened is None:
        return [_done(translate("review_status", "Real-name record matched"), _time(state, matched))]
    return [
        _done(translate("review_status", "Real-name record entered"), _time(state, matched)),
        _done(translate("review_status", "Wallet opened"), _time(state, opened)),
    ]


def _binding(state: ReviewStatusState) -> TimelineItem:
    if state.binding is None:
        return _done(
            translate("review_status", "Virtual credit account found"),
            translate("review_status", "Asked for before; there is never a second one"),
        )
    title = {
        BindingWay.CARD: translate("review_status", "Debit card bound"),
        BindingWay.ACCOUNT: translate("review_status", "Account confirmed by code, card bound"),
        BindingWay.PASSWORD: translate("review_status", "Bound card confirmed by password"),
    }[state.binding]
    note = translate("review_status", "{time} · {bank} ({last_four})").format(
        time=_time(state, state.timeline.card_bound_at),
        bank=bank_name(state.card_bank_id, language().language),
        last_four=state.card_last_four,
    )
    return _done(title, note)


def _referral(state: ReviewStatusState) -> list[TimelineItem]:
    """That the score left the decision to a clerk, where it did."""
    referred = state.timeline.referred_at
    if referred is None:
        return []
    return [_done(translate("review_status", "Score left the decision to a clerk"), _time(state, referred))]


def _review(state: ReviewStatusState) -> TimelineItem:
    reviewed = _time(state, state.timeline.reviewed_at)
    if state.standing is ApplicationState.APPROVED:
        return _done(translate("review_status", "Review passed"), reviewed)
    if state.standing is ApplicationState.DECLINED:
        return TimelineItem(translate("review_status", "Declined"), reviewed, StepStatus.FAILED)
    if state.standing is ApplicationState.WITH_CLERK:
        return TimelineItem(
            translate("review_status", "With a clerk"),
            translate("review_status", "A person at the bank is deciding"),
            StepStatus.ACTIVE,
        )
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
            time=_time(state, state.timeline.reviewed_at), limit=format_money(state.limit, language().locale)
        )
        return _done(translate("review_status", "Virtual credit account open"), note)
    if state.standing is ApplicationState.DECLINED:
        return _step(translate("review_status", "Virtual credit account not opened"))
    return TimelineItem(
        translate("review_status", "Virtual credit account opens"),
        translate("review_status", "Your limit will appear here"),
        StepStatus.WAITING,
    )


def _done(title: str, note: str) -> TimelineItem:
    return TimelineItem(title, note, StepStatus.DONE)


def _step(title: str) -> TimelineItem:
    return TimelineItem(title, "", StepStatus.WAITING)


def _time(state: ReviewStatusState, moment: datetime | None) -> str:
    """When it was; of another day than the record's, such as a review of before, with its date."""
    if moment is None:
        return ""
    return format_moment(moment, state.timeline.record_matched_at, language().locale)
