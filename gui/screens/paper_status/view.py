"""Where the traditional application stands as widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.kit.buttons import PrimaryButton, SecondaryButton
from gui.kit.card_face import CardFace
from gui.kit.facts import Facts
from gui.kit.formats import format_date_time, format_money
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_L, SPACE_S
from gui.kit.notice import Notice
from gui.kit.problem_notice import ProblemNotice
from gui.kit.screen_view import ScreenView
from gui.kit.timeline import Timeline
from gui.screens.paper_status.decline_text import reason_text, way_on
from gui.screens.paper_status.presenter import PaperStatusPresenter, PaperStatusState
from gui.screens.paper_status.steps import arrival, steps
from models.domain.application import ApplicationState
from models.domain.cards import bank_name

WITH_CARD = (ApplicationState.CARD_MAILED, ApplicationState.CARD_DELIVERED)


class PaperStatusView(ScreenView[PaperStatusPresenter]):
    """A timeline over days, and the credit card once there is one: blank in the mail, whole when it has come."""

    def __init__(self, presenter: PaperStatusPresenter) -> None:
        super().__init__(presenter)
        self._face = CardFace()
        self._timeline = Timeline()
        self._notice = Notice()
        self._notice.set_address("paper_status.notice")
        self._way_on = Facts("paper_status.way_on")
        self._problem = ProblemNotice("paper_status.problem")
        self._next = PrimaryButton()
        self._next.setObjectName("paper_status.next")
        self._wallet = SecondaryButton()
        self._wallet.setObjectName("paper_status.wallet")
        self.page.add_aside(self._face)
        self.page.body().setSpacing(SPACE_L)
        for part in (self._problem, self._timeline, self._notice, self._way_on):
            self.page.body().addWidget(part)
        self.page.set_primary(self._next)
        self.page.add_secondary(self._wallet)
        self.page.back_requested.connect(presenter.go_home)
        self._wallet.clicked.connect(presenter.go_home)
        self._next.clicked.connect(presenter.go_on)
        self.page.tight_changed.connect(self._face.set_slim)
        self.page.tight_changed.connect(self._timeline.set_close)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._next if self._next.isVisibleTo(self.page) else self._wallet

    def retranslate(self) -> None:
        self.page.show_back(translate("paper_status", "Back to the wallet"))
        self._wallet.setText(translate("paper_status", "Back to the wallet"))
        self._face.set_title(translate("paper_status", "Credit card"))

    def render(self, state: PaperStatusState) -> None:
        title, intro = head(state)
        self.page.set_title(title)
        self.page.set_intro(intro)
        self._render_card(state)
        self._timeline.set_items(steps(state))
        self._notice.setVisible(state.standing not in WITH_CARD)
        declined = state.standing is ApplicationState.FORM_DECLINED
        self._notice.set_text(reason_text(state) if declined else desk_text())
        self._way_on.show_facts(way_on(state))
        # Why it ended comes before how it went.
        self.page.body().insertWidget(-1 if declined else 1, self._timeline)
        self._timeline.setContentsMargins(0, SPACE_S if declined else 0, 0, 0)
        self._problem.show_problem(state.problem)
        comes = state.goes_on and not self._next.isVisibleTo(self.page)
        self._next.setVisible(state.goes_on)
        if comes and self.holds_focus(self._wallet):
            self._next.setFocus()
        self._wallet.setVisible(state.standing is not ApplicationState.CARD_DELIVERED)
        self._next.setText(
            translate("paper_status", "Fill in the form again")
            if state.standing is ApplicationState.FORM_DECLINED
            else translate("paper_status", "Open the virtual account")
        )
        self._next.set_busy(state.busy)
        self.page.set_reassurance(reassurance(state))

    def _render_card(self, state: PaperStatusState) -> None:
        form = state.form
        self._face.setVisible(state.standing in WITH_CARD)
        if form is None or state.standing not in WITH_CARD:
            return
        mailed = state.standing is ApplicationState.CARD_MAILED
        limit = format_money(form.limit, language().locale, whole=True)
        self._face.set_muted(mailed)
        self._face.set_bank(form.bank_id)
        self._face.set_subtitle(bank_name(form.bank_id, language().language))
        self._face.set_number(f"•••• •••• •••• {form.last_four}")
        self._face.set_caption(translate("paper_status", "Limit {limit}").format(limit=limit))
        self._face.set_badge(
            translate("paper_status", "In the mail") if mailed else translate("paper_status", "Delivered")
        )


def head(state: PaperStatusState) -> tuple[str, str]:
    """Title and introduction: what happened."""
    form = state.form
    if form is None:
        return "", ""
    locale = language().locale
    if state.standing is ApplicationState.FORM_DECLINED:
        title = translate("paper_status", "No credit account this time")
        intro = translate("paper_status", "A clerk of {bank} has verified your form and declined it.")
    elif state.standing is ApplicationState.CARD_MAILED:
        title = translate("paper_status", "Your card is in the mail")
        intro = translate(
            "paper_status",
            "{bank} has opened a credit account with a limit of {limit}. The card ending in {last_four} arrives on "
            "{date}.",
        )
    elif state.standing is ApplicationState.CARD_DELIVERED:
        title = translate("paper_status", "Your card has arrived")
        intro = translate(
            "paper_status",
            "{bank} knows you now, so a code to your phone opens the virtual account.",
        )
    elif state.desk_in:
        title = translate("paper_status", "Your form waits for a clerk")
        intro = translate(
            "paper_status",
            "It reaches a clerk's desk at {bank} on {time}. You can leave; the result comes by itself.",
        )
    else:
        title = translate("paper_status", "A clerk verifies your form")
        intro = translate(
            "paper_status", "It is on a clerk's desk at {bank}. You can leave; the result comes by itself."
        )
    return title, intro.format(
        bank=bank_name(form.bank_id, language().language),
        limit=format_money(form.limit, locale, whole=True),
        last_four=form.last_four,
        date=arrival(form),
        time=format_date_time(form.desk_at, locale),
    )


def desk_text() -> str:
    """Why it takes its time."""
    return translate("paper_status", "Forms are verified by hand, on working days from 9:00 on.")


def reassurance(state: PaperStatusState) -> str:
    """What holds whatever the person does now."""
    if state.standing is ApplicationState.FORM_DECLINED:
        return translate("paper_status", "The virtual account can be opened without a form")
    if state.standing is ApplicationState.CARD_DELIVERED:
        return translate("paper_status", "Takes about two minutes")
    return translate("paper_status", "There is nothing for you to do")
