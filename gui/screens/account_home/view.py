"""The account's home as widgets (Fig. 3G)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.action_tile import ActionTile
from gui.kit.brand import pairing
from gui.kit.card_face import CardFace
from gui.kit.formats import format_date, format_money
from gui.kit.language import language, translate
from gui.kit.limit_gauge import LimitGauge
from gui.kit.metrics import SPACE_M, SPACE_XL
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.rows import PromoRow
from gui.kit.screen_view import ScreenView
from gui.screens.account_home.presenter import (
    AccountHomePresenter,
    AccountHomeState,
    Booked,
    RaiseStanding,
    Sheet,
)
from gui.screens.account_home.sheets import PurchaseSheet, RepaymentSheet
from gui.screens.account_home.statement import Statement
from models.contract.application_view import MovementView
from models.domain.cards import bank_name
from models.domain.shops import shop_name


class AccountHomeView(ScreenView[AccountHomePresenter]):
    """Card, figures, what can be done, and what was done. Gold marks the way to more, and what is still under way."""

    def __init__(self, presenter: AccountHomePresenter) -> None:
        super().__init__(presenter)
        self._card = CardFace()
        self._gauge = LimitGauge()
        self._gauge.set_address("account_home")
        self._frozen = Notice("", Tone.INFO)
        self._frozen.set_address("account_home.frozen")
        self._booked = Notice("", Tone.OK)
        self._booked.set_address("account_home.booked")
        self._waiting = Notice("", Tone.GOLD)
        self._waiting.set_address("account_home.waiting")
        self._refused = Notice("", Tone.INFO)
        self._refused.set_address("account_home.refused")
        self._problem = ProblemNotice("account_home.problem")
        self._purchase = ActionTile("shop")
        self._purchase.setObjectName("account_home.purchase")
        self._repay = ActionTile("repay")
        self._repay.setObjectName("account_home.repay")
        self._raise = PromoRow("raise")
        self._raise.setObjectName("account_home.raise")
        self._statement = Statement()
        self._sheet: PurchaseSheet | RepaymentSheet | None = None
        self._lay_out()
        self.page.back_requested.connect(presenter.go_home)
        self._purchase.clicked.connect(presenter.open_purchase)
        self._repay.clicked.connect(presenter.open_repayment)
        self._raise.clicked.connect(presenter.open_raise)
        self.page.tight_changed.connect(self._card.set_slim)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return next((way for way in (self._purchase, self._repay, self._raise) if way.isEnabled()), None)

    def retranslate(self) -> None:
        self.page.show_back(translate("account_home", "Back to the wallet"))
        self._card.set_title(translate("account_home", "Virtual credit account"))
        self._purchase.set_title(translate("account_home", "Buy"))
        self._repay.set_title(translate("account_home", "Repay"))
        self._raise.set_title(translate("account_home", "Raise your limit"))

    def render(self, state: AccountHomeState) -> None:
        bank = bank_name(state.bank_id, language().language)
        self._card.set_bank(state.bank_id)
        self._card.set_subtitle(pairing(bank))
        self._card.set_number(f"•••• •••• •••• {state.last_four}")
        self._card.set_caption(
            translate("account_home", "Valid until {month}").format(month=state.valid_until)
        )
        self._card.set_badge(
            translate("account_home", "Frozen") if state.frozen else translate("account_home", "In use")
        )
        self._card.set_muted(state.frozen)
        self._frozen.tell(frozen_text(bank) if state.frozen else "")
        self._gauge.set_amounts(total=state.limit, used=state.used, available=state.available)
        self._booked.tell(booked_text(state.booked) if state.booked is not None else "")
        self._waiting.tell(waiting_text(state.waiting) if state.waiting is not None else "")
        self._refused.tell(refused_text(state.refused) if state.refused is not None else "")
        self._problem.show_problem(state.problem)
        can_move = not state.frozen and state.waiting is None
        self._purchase.setEnabled(can_move)
        self._purchase.set_note(purchase_note(state))
        self._repay.setEnabled(state.used > 0 and can_move)
        self._repay.set_note(repay_note(state))
        self._raise.set_note(raise_note(state))
        self._raise.setEnabled(state.raise_standing is RaiseStanding.POSSIBLE)
        self._raise.set_busy(state.busy and state.opening_raise)
        self._statement.show_entries(state.entries, state.used)
        self._render_sheet(state)

    def _render_sheet(self, state: AccountHomeState) -> None:
        wanted = {Sheet.PURCHASE: PurchaseSheet, Sheet.REPAYMENT: RepaymentSheet, None: None}[state.sheet]
        if self._sheet is not None and (wanted is None or not isinstance(self._sheet, wanted)):
            gone, self._sheet = self._sheet, None
            gone.close_down()
            gone.deleteLater()
        if wanted is None:
            return
        if self._sheet is None:
            self._sheet = wanted(self.page, self.presenter)
            self._sheet.show_state(state)
            self._sheet.open()
        else:
            self._sheet.show_state(state)

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(SPACE_M)
        tiles.addWidget(self._purchase)
        tiles.addWidget(self._repay)
        actions = QVBoxLayout()
        actions.setSpacing(SPACE_M)
        actions.addLayout(tiles)
        actions.addWidget(self._raise)
        body = self.page.body()
        body.setSpacing(SPACE_XL)
        notices = (self._frozen, self._waiting, self._booked, self._refused, self._problem)
        for widget in (self._card, self._gauge):
            self.page.add_aside(widget)
        for notice in notices:
            body.addWidget(notice)
        body.addLayout(actions)
        body.addWidget(self._statement)


def frozen_text(bank: str) -> str:
    """Why nothing can be done, who can change that, and that it shows by itself."""
    return translate(
        "account_home",
        "{bank} has frozen this account, so nothing can be bought, repaid or raised. Ask the bank; once the account is "
        "unfrozen, this page shows it by itself.",
    ).format(bank=bank)


def booked_text(booked: Booked) -> str:
    """What was just done, with its figure."""
    amount = format_money(booked.amount, language().locale)
    if booked.shop_id:
        shop = shop_name(booked.shop_id, language().language)
        return translate("account_home", "Paid {amount} to {shop}.").format(amount=amount, shop=shop)
    return translate("account_home", "Repaid {amount}. It is available again.").format(amount=amount)


def waiting_text(movement: MovementView) -> str:
    """What the bank has yet to book. Nothing has moved, and the person need do nothing."""
    amount = format_money(abs(movement.amount), language().locale)
    if movement.counterparty:
        shop = shop_name(movement.counterparty, language().language)
        return translate(
            "account_home", "Payment of {amount} to {shop} under way. The bank has not answered yet."
        ).format(amount=amount, shop=shop)
    return translate(
        "account_home", "Repayment of {amount} under way. The bank has not answered yet."
    ).format(amount=amount)


def refused_text(movement: MovementView) -> str:
    """What the bank did not book in the end."""
    amount = format_money(abs(movement.amount), language().locale)
    if movement.counterparty:
        shop = shop_name(movement.counterparty, language().language)
        return translate(
            "account_home", "The bank did not book {amount} to {shop}. Nothing was paid."
        ).format(amount=amount, shop=shop)
    return translate(
        "account_home", "The bank did not book the repayment of {amount}. Nothing was paid."
    ).format(amount=amount)


def purchase_note(state: AccountHomeState) -> str:
    """What a purchase begins with, or why none can be made now."""
    if state.frozen or state.waiting is not None:
        return _held_up(state)
    return translate("account_home", "Choose a shop")


def _held_up(state: AccountHomeState) -> str:
    if state.frozen:
        return translate("account_home", "Not while frozen")
    return translate("account_home", "After this booking")


def repay_note(state: AccountHomeState) -> str:
    """From where a repayment is paid, or that there is none to make."""
    if state.frozen or state.waiting is not None:
        return _held_up(state)
    if state.used == 0:
        return translate("account_home", "Nothing to repay")
    if not state.card_last_four:
        return translate("account_home", "No card is bound")
    return translate("account_home", "From card ({last_four})").format(last_four=state.card_last_four)


def raise_note(state: AccountHomeState) -> str:
    """What asking for a higher limit can bring now."""
    locale = language().locale
    most = format_money(state.maximum_limit, locale, whole=True)
    if state.raise_standing is RaiseStanding.FROZEN:
        return translate("account_home", "Not while the account is frozen")
    if state.raise_standing is RaiseStanding.AT_MAXIMUM:
        return translate("account_home", "You have the highest limit, {amount}").format(amount=most)
    if state.raise_standing is RaiseStanding.LATER and state.next_raise_at is not None:
        return translate("account_home", "Possible again from {date} on").format(
            date=format_date(state.next_raise_at, locale)
        )
    return translate("account_home", "Link further accounts, up to {amount}").format(amount=most)
