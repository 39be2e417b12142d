"""The binding result as widgets (Fig. 3F)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from gui.flow.binding import BindingWay
from gui.kit.announce import announce
from gui.kit.buttons import PrimaryButton
from gui.kit.done_mark import DoneMark
from gui.kit.formats import format_moment, format_money, format_time, whole_minute
from gui.kit.language import language, listed, translate
from gui.kit.metrics import SPACE_L
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.screen_view import ScreenView
from gui.kit.timeline import StepStatus
from gui.screens.binding_result.binding_panel import BindingPanel
from gui.screens.binding_result.presenter import BankSide, BindingResultPresenter, BindingResultState
from models.domain.cards import bank_name

DOTS = {
    BankSide.PENDING: StepStatus.ACTIVE,
    BankSide.IN_REVIEW: StepStatus.ACTIVE,
    BankSide.WITH_CLERK: StepStatus.ACTIVE,
    BankSide.APPROVED: StepStatus.DONE,
    BankSide.DECLINED: StepStatus.FAILED,
}
TONES = {
    BankSide.PENDING: Tone.GOLD,
    BankSide.IN_REVIEW: Tone.GOLD,
    BankSide.WITH_CLERK: Tone.GOLD,
    BankSide.APPROVED: Tone.OK,
    BankSide.DECLINED: Tone.INFO,
}


class BindingResultView(ScreenView[BindingResultPresenter]):
    """Both bindings one under the other; the second fills in as the bank gets on."""

    def __init__(self, presenter: BindingResultPresenter) -> None:
        super().__init__(presenter)
        self.page.set_sign(DoneMark())
        self._card = BindingPanel("card")
        self._card.set_address("binding_result.card")
        self._account = BindingPanel("bank")
        self._account.set_address("binding_result.account")
        self._coming = Notice()
        self._coming.set_address("binding_result.coming")
        self._problem = ProblemNotice("binding_result.problem")
        self._next = PrimaryButton()
        self._next.setObjectName("binding_result.next")
        self._told: BankSide | None = None
        body = self.page.body()
        body.setSpacing(SPACE_L)
        for part in (self._card, self._account, self._coming, self._problem):
            body.addWidget(part)
        self.page.set_primary(self._next)
        self._next.clicked.connect(presenter.leave)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._next

    def retranslate(self) -> None:
        self.page.set_reassurance(translate("binding_result", "There is nothing more to fill in"))

    def render(self, state: BindingResultState) -> None:
        self._render_head(state)
        self._render_card(state)
        self._account.show_binding(
            translate("binding_result", "Wallet and virtual account"),
            account_note(state),
            DOTS[state.bank_side],
        )
        self._coming.set_tone(TONES[state.bank_side])
        self._coming.set_text(what_comes(state))
        self._problem.show_problem(state.problem)
        self._next.set_busy(state.busy)
        self._tell(state)

    def _tell(self, state: BindingResultState) -> None:
        """Say how far the bank has got meanwhile."""
        before, self._told = self._told, state.bank_side
        if before not in (None, state.bank_side) and self.page.isVisible():
            announce(self.page, listed(account_note(state), what_comes(state)))

    def _render_head(self, state: BindingResultState) -> None:
        approved = state.bank_side is BankSide.APPROVED
        self.page.set_title(title_text(state))
        self.page.set_intro(wallet_text(state))
        self._next.setText(
            translate("binding_result", "See your limit")
            if approved
            else translate("binding_result", "Continue")
        )

    def _render_card(self, state: BindingResultState) -> None:
        bank = bank_name(state.card_bank_id, language().language)
        title = translate("binding_result", "Wallet and {bank} card ({last_four})")
        self._card.show_binding(
            title.format(bank=bank, last_four=state.card_last_four), card_note(state), StepStatus.DONE
        )


def title_text(state: BindingResultState) -> str:
    """What is done, in a few words."""
    if state.bank_side is BankSide.APPROVED:
        return translate("binding_result", "Card and account bound")
    if state.wallet_opened_at is not None:
        return translate("binding_result", "Your wallet is open")
    if state.binding is BindingWay.PASSWORD:
        return translate("binding_result", "Your card is confirmed")
    return translate("binding_result", "Your card is bound")


def wallet_text(state: BindingResultState) -> str:
    """That the wallet was opened, where it was."""
    if state.wallet_opened_at is None:
        return ""
    return translate("binding_result", "Your wallet was opened from your real-name record at {time}.").format(
        time=format_time(state.wallet_opened_at, seconds=True)
    )


def card_note(state: BindingResultState) -> str:
    """How the first binding came about, and what it is for."""
    if state.binding is BindingWay.PASSWORD:
        text = translate(
            "binding_result",
            "It was bound before; your password confirmed it at {time}. Repayments come from it.",
        )
    elif state.binding is BindingWay.ACCOUNT:
        text = translate(
            "binding_result",
            "It belongs to the account the bank found; your code bound it at {time}. Repayments come from it.",
        )
    else:
        text = translate("binding_result", "Bound at {time}. Repayments come from it.")
    return text.format(time=format_time(state.bound_at, seconds=True) if state.bound_at is not None else "")


def account_note(state: BindingResultState) -> str:
    """How far the second binding is, in one line."""
    if state.bank_side is BankSide.APPROVED and state.reviewed_at is not None:
        return translate("binding_result", "Bound at {time}. The account ends in {last_four}.").format(
            time=_moment(state, state.reviewed_at), last_four=state.account_last_four
        )
    if state.bank_side is BankSide.DECLINED:
        return translate("binding_result", "{bank} did not approve the account.").format(
            bank=bank_name(state.bank_id, language().language)
        )
    if state.bank_side in (BankSide.IN_REVIEW, BankSide.WITH_CLERK) and state.created_at is not None:
        return translate("binding_result", "Created at {time}, bound once approved.").format(
            time=_moment(state, state.created_at)
        )
    return translate("binding_result", "Waiting for the bank to create the account.")


def what_comes(state: BindingResultState) -> str:
    """What happens next, and whether the person has to do anything."""
    if state.bank_side is BankSide.APPROVED:
        return translate(
            "binding_result", "Approved with a credit limit of {limit}. You can use it at once."
        ).format(limit=format_money(state.limit, language().locale))
    if state.bank_side is BankSide.DECLINED:
        return translate(
            "binding_result", "Your card stays bound. The next page says why, and when you can apply again."
        )
    if state.bank_side is BankSide.WITH_CLERK:
        return translate(
            "binding_result",
            "A clerk of the bank decides. The result comes by itself; you need not wait for it.",
        )
    if state.bank_side is BankSide.IN_REVIEW and state.review_due_at is not None:
        return translate(
            "binding_result", "The bank is reviewing the account and should decide by about {time}."
        ).format(time=format_time(whole_minute(state.review_due_at)))
    return translate(
        "binding_result",
        "The binding is saved. The bank has not answered yet; the account opens by itself once it does.",
    )


def _moment(state: BindingResultState, moment: datetime) -> str:
    """When the bank did it; on another day than the card was bound, with its date."""
    return format_moment(moment, state.bound_at, language().locale)
