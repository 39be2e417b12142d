"""The review as widgets, in both of the states of Fig. 3E and those around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.announce import SpokenCountdown, announce
from gui.kit.buttons import PrimaryButton, SecondaryButton
from gui.kit.formats import format_date, format_date_time, format_money, whole_minute
from gui.kit.history_text import group_list
from gui.kit.label import Label, Role
from gui.kit.language import language, listed, translate
from gui.kit.metrics import SPACE_S, SPACE_XS
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.score_sheet import ScoreSheetPlace
from gui.kit.screen_view import ScreenView
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from gui.screens.review_status.presenter import ReviewStatusPresenter, ReviewStatusState
from gui.screens.review_status.steps import steps
from models.domain.application import ApplicationState, DeclineReason
from models.domain.cards import bank_name

USUAL_REVIEW = timedelta(minutes=2)
"""What a review rarely takes longer than."""


class ReviewStatusView(ScreenView[ReviewStatusPresenter]):
    """A timeline whose last step is where the limit appears; once it has, the limit stands large above it."""

    def __init__(self, presenter: ReviewStatusPresenter) -> None:
        super().__init__(presenter)
        self._limit = _Limit()
        self._limit.hide()
        self._timeline = Timeline()
        self._spoken_review = SpokenCountdown(self._timeline)
        self._notice = Notice()
        self._notice.set_address("review_status.notice")
        self._problem = ProblemNotice("review_status.problem")
        self._next = PrimaryButton()
        self._next.setObjectName("review_status.next")
        self._wallet = SecondaryButton()
        self._wallet.setObjectName("review_status.wallet")
        self._data = ScoreSheetPlace(self, presenter.hide_report)
        self.page.add_aside(self._limit)
        for part in (self._timeline, self._notice, self._problem):
            self.page.body().addWidget(part)
        self.page.set_primary(self._next)
        self.page.add_secondary(self._wallet)
        self.page.back_requested.connect(presenter.go_home)
        self._wallet.clicked.connect(presenter.go_home)
        self._next.clicked.connect(presenter.go_on)
        self._notice.link_activated.connect(presenter.show_report)
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
        approved = state.standing is ApplicationState.APPROVED
        # The title is gone with the approval, so the limit is told in its place.
        is_news = approved and self._limit.isHidden()
        self._limit.setVisible(approved)
        title, intro = head(state)
        self.page.set_title(title)
        self.page.set_intro(intro)
        if approved:
            self._limit.show_limit(state.limit, bank_name(state.bank_id, language().language))
        if is_news:
            announce(self.page, self._limit.text())

    def _render_notice(self, state: ReviewStatusState) -> None:
        self._notice.setVisible(state.standing is not ApplicationState.OPENING_PENDING)
        link = ""
        if state.standing is ApplicationState.DECLINED:
            self._notice.set_tone(Tone.BAD)
            text = reason_text(state)
        elif state.standing is ApplicationState.WITH_CLERK:
            self._notice.set_tone(Tone.INFO)
            text = translate(
                "review_status",
                "Your case is in the bank's queue already. The result waits for you here, also if you close the wallet "
                "meanwhile.",
            )
        else:
            self._notice.set_tone(Tone.INFO)
            text = translate(
                "review_status",
                "The limit follows from your payments and sign-ins, and from the accounts you have linked.",
            )
        if state.report is not None:
            link = translate("review_status", "See which data were used")
        self._notice.set_text(text)
        self._notice.set_link(link)

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


class _Limit(QWidget):
    """The credit limit, large."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = Label("", Role.LABEL)
        self._amount = Label("", Role.AMOUNT, wrap=False)
        self._amount.setObjectName("review_status.limit")
        self._bank = Label("", Role.TEXT)
        self._bank.setObjectName("review_status.bank")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self._caption)
        column.addWidget(self._amount)
        column.addSpacing(SPACE_S)
        column.addWidget(self._bank)

    def text(self) -> str:
        return listed(self._caption.text(), self._amount.text(), self._bank.text())

    def show_limit(self, limit: int, bank: str) -> None:
        self._caption.setText(translate("review_status", "Your credit limit"))
        self._amount.setText(format_money(limit, language().locale))
        self._bank.setText(translate("review_status", "{bank} has approved your account.").format(bank=bank))


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
            "Your card is bound and that is kept. The account opens by itself as soon as the bank can be reached.",
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


def reason_text(state: ReviewStatusState) -> str:
    """Why the bank declined, what would help, and from when on the person can try again."""
    if state.reason is DeclineReason.UNDER_AGE:
        reason = translate(
            "review_status",
            "A credit account is for people of 18 and over, and your record says you are younger. You can apply again "
            "from {date} on.",
        )
    elif state.reason is DeclineReason.DATA_NOT_VERIFIED:
        reason = translate(
            "review_status",
            "A clerk could not verify your details. Ask the bank which it needs to see; you can apply again from {date} "
            "on.",
        )
    elif state.reason is DeclineReason.OBLIGATIONS_TOO_HIGH:
        reason = translate(
            "review_status",
            "What you owe already leaves no room for a further limit. Repay some of it; you can apply again from {date} "
            "on.",
        )
    elif state.report is not None and state.report.missing:
        reason = translate(
            "review_status",
            "No answer came for: {groups}. Without these data your score does not reach the lowest limit. You can apply "
            "again from {date} on.",
        )
    else:
        reason = translate(
            "review_status",
            "Your payments, sign-ins and linked accounts do not reach the lowest limit yet. You can apply again "
            "from {date} on, with more of them.",
        )
    date = format_date(state.retry_at, language().locale) if state.retry_at is not None else ""
    missing = state.report.missing if state.report is not None else ()
    return reason.format(date=date, groups=group_list(missing))


def reassurance(state: ReviewStatusState) -> str:
    """What holds whatever the person does now."""
    if state.standing is ApplicationState.APPROVED:
        return translate("review_status", "Nothing is charged until you buy something")
    if state.standing is ApplicationState.DECLINED and state.card_last_four:
        return translate("review_status", "Your card stays bound to the wallet")
    if state.standing is ApplicationState.DECLINED:
        return translate("review_status", "Your wallet stays as it is")
    return translate("review_status", "There is nothing for you to do")
