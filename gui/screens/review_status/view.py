"""The review as widgets, in both of the states of Fig. 3E and those around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from gui.kit.announce import SpokenCountdown, announce
from gui.kit.buttons import PrimaryButton, SecondaryButton
from gui.kit.facts import Facts
from gui.kit.formats import format_date_time, whole_minute
from gui.kit.language import language, listed, translate
from gui.kit.metrics import SPACE_L, SPACE_S
from gui.kit.notice import Notice
from gui.kit.problem_notice import ProblemNotice
from gui.kit.score_sheet import ScoreSheetPlace
from gui.kit.screen_view import ScreenView
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from gui.screens.review_status.decline_text import reason_text, way_on
from gui.screens.review_status.limit_plate import LimitPlate
from gui.screens.review_status.presenter import ReviewStatusPresenter, ReviewStatusState
from gui.screens.review_status.steps import steps
from models.domain.application import ApplicationState
from models.domain.cards import bank_name

USUAL_REVIEW = timedelta(minutes=2)
"""What a review rarely takes longer than."""


class ReviewStatusView(ScreenView[ReviewStatusPresenter]):
    """The place of the limit, kept until it comes, over a timeline; of a decline why, what helps and when to try again."""

    def __init__(self, presenter: ReviewStatusPresenter) -> None:
        super().__init__(presenter)
        self._limit = LimitPlate()
        self._timeline = Timeline()
        self._spoken_review = SpokenCountdown(self._timeline)
        self._notice = Notice()
        self._notice.set_address("review_status.notice")
        self._way_on = Facts("review_status.way_on")
        self._problem = ProblemNotice("review_status.problem")
        self._next = PrimaryButton()
        self._next.setObjectName("review_status.next")
        self._wallet = SecondaryButton()
        self._wallet.setObjectName("review_status.wallet")
        self._told_limit = False
        self._data = ScoreSheetPlace(self, presenter.hide_report)
        self.page.body().setSpacing(SPACE_L)
        self.page.add_aside(self._limit)
        for part in (self._problem, self._timeline, self._notice, self._way_on):
            self.page.body().addWidget(part)
        self.page.set_primary(self._next)
        self.page.add_secondary(self._wallet)
        self.page.back_requested.connect(presenter.go_home)
        self._wallet.clicked.connect(presenter.go_home)
        self._next.clicked.connect(presenter.go_on)
        self._notice.link_activated.connect(presenter.show_report)
        self.page.tight_changed.connect(self._limit.set_slim)
        self.page.tight_changed.connect(self._timeline.set_close)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._next if self._next.isVisibleTo(self.page) else self._wallet

    def retranslate(self) -> None:
        self.page.show_back(translate("review_status", "Back to the wallet"))
        self._wallet.setText(translate("review_status", "Back to the wallet"))

    def render(self, state: ReviewStatusState) -> None:
        self._render_head(state)
        items = steps(state)
        self._timeline.set_items(items)
        left = state.review_in if state.standing is ApplicationState.IN_REVIEW else None
        self._spoken_review.show(left, lambda _left: listed(*_told(items)))
        self._render_notice(state)
        self._render_foot(state)
        self._data.show(state.report if state.report_shown else None)
        self._problem.show_problem(state.problem)

    def _render_head(self, state: ReviewStatusState) -> None:
        title, intro = head(state)
        self.page.set_title(title)
        self.page.set_intro(intro)
        self._limit.setVisible(state.standing is not ApplicationState.DECLINED)
        if state.standing is ApplicationState.APPROVED:
            self._limit.show_limit(state.limit, bank_name(state.bank_id, language().language))
            # The title is gone with the approval, so the limit is told in its place.
            if not self._told_limit:
                announce(self.page, self._limit.text())
        else:
            self._limit.show_waiting(*elapsed(state))
        self._told_limit = state.standing is ApplicationState.APPROVED

    def _render_notice(self, state: ReviewStatusState) -> None:
        self._notice.setVisible(state.standing is not ApplicationState.OPENING_PENDING)
        link = ""
        if state.standing is ApplicationState.DECLINED:
            text = reason_text(state)
        elif state.standing is ApplicationState.WITH_CLERK:
            text = translate(
                "review_status",
                "Your case is in the bank's queue already. The result waits for you here, also if you close the wallet "
                "meanwhile.",
            )
        else:
            text = translate(
                "review_status",
                "The limit follows from your payments and sign-ins, and from the accounts you have linked.",
            )
        if state.report is not None:
            link = translate("review_status", "See which data were used")
        self._notice.set_text(text)
        self._notice.set_link(link)
        self._way_on.show_facts(way_on(state))
        # Why it ended comes before how it went.
        declined = state.standing is ApplicationState.DECLINED
        self.page.body().insertWidget(-1 if declined else 1, self._timeline)
        self._timeline.setContentsMargins(0, SPACE_S if declined else 0, 0, 0)

    def _render_foot(self, state: ReviewStatusState) -> None:
        approved = state.standing is ApplicationState.APPROVED
        again = state.standing is ApplicationState.DECLINED and state.retry_in == 0
        self._next.setVisible(approved or again)
        if approved and self.holds_focus(self._wallet):
            self._next.setFocus()
        self._wallet.setVisible(not approved)
        self._next.set_busy(state.busy)
        if again:
            self._next.setText(translate("review_status", "Apply again"))
        else:
            self._next.setText(translate("review_status", "Go to your account"))
        self.page.set_reassurance(reassurance(state))


def _told(items: Sequence[TimelineItem]) -> tuple[str, ...]:
    """What the step that is under way says."""
    return next(((item.title, item.note) for item in items if item.status is StepStatus.ACTIVE), ())


def elapsed(state: ReviewStatusState) -> tuple[int, int]:
    """The seconds of the review that have gone by, and all of them; none but in a review whose end is known."""
    asked, due = state.timeline.account_created_at, state.timeline.review_due_at
    if state.standing is not ApplicationState.IN_REVIEW or asked is None or due is None:
        return 0, 0
    whole = round((due - asked).total_seconds())
    return whole - state.review_in, whole


def head(state: ReviewStatusState) -> tuple[str, str]:
    """Title and introduction. An approval has none: its limit takes their place."""
    if state.standing is ApplicationState.APPROVED:
        return "", ""
    if state.standing is ApplicationState.DECLINED:
        return (
            translate("review_status", "No account this time"),
            translate("review_status", "{bank} has reviewed your application and declined it.").format(
                bank=bank_name(state.bank_id, language().language)
            ),
        )
    if state.standing is ApplicationState.WITH_CLERK:
        return (
            translate("review_status", "A clerk is deciding"),
            translate(
                "review_status",
                "Your score leaves it to a clerk of the bank. You can leave; the result comes here by itself.",
            ),
        )
    if state.standing is ApplicationState.IN_REVIEW:
        return translate("review_status", "Your account is in review"), _review_text(state)
    return (
        translate("review_status", "Waiting for the bank"),
        translate(
            "review_status",
            "Your card stays bound. The account opens by itself as soon as the bank can be reached.",
        ),
    )


def _review_text(state: ReviewStatusState) -> str:
    """How long the review takes: until when, where it was asked for longer before that than a review usually takes."""
    asked, due = state.timeline.account_created_at, state.timeline.review_due_at
    if asked is None or due is None or due - asked <= USUAL_REVIEW:
        return translate(
            "review_status",
            "It rarely takes more than two minutes. You can leave; the result waits for you here.",
        )
    return translate(
        "review_status", "The bank decides by {time}. You can leave; the result waits for you here."
    ).format(time=format_date_time(whole_minute(due), language().locale))


def reassurance(state: ReviewStatusState) -> str:
    """What holds whatever the person does now."""
    if state.standing is ApplicationState.APPROVED:
        return translate("review_status", "Nothing is charged until you buy something")
    if state.standing is ApplicationState.DECLINED and state.card_last_four:
        return translate("review_status", "Your card stays bound to the wallet")
    if state.standing is ApplicationState.DECLINED:
        return translate("review_status", "Your wallet stays as it is")
    return translate("review_status", "There is nothing for you to do")
