"""The wallet's home as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.brand import branded
from gui.kit.brand_mark import BrandMark
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.card_face import CardFace
from gui.kit.formats import format_money
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_M
from gui.kit.problem_notice import ProblemNotice
from gui.kit.rows import PromoRow
from gui.kit.screen_view import ScreenView
from gui.screens.wallet_home.bank_cards import BankCards
from gui.screens.wallet_home.card_button import CardButton
from gui.screens.wallet_home.first_steps import FirstSteps
from gui.screens.wallet_home.presenter import Entry, WalletHomePresenter, WalletHomeState
from gui.screens.wallet_home.standing_text import FORM_STATES, application_name, where_it_stands
from models.domain.application import ApplicationState
from models.domain.cards import MAIN_BANK, bank_name

HIDDEN_NUMBER = "•••• •••• •••• ••••"


class WalletHomeView(ScreenView[WalletHomePresenter]):
    """Balance, the virtual credit account in whatever state it is, and the bank cards.

    Without a wallet: what it takes to open one.
    """

    def __init__(self, presenter: WalletHomePresenter) -> None:
        super().__init__(presenter)
        self._balance_part = QWidget()
        self._balance_label = Label("", Role.LABEL)
        self._balance = Label("", Role.AMOUNT, wrap=False)
        self._balance.setObjectName("wallet_home.balance")
        self._problem = ProblemNotice("wallet_home.problem")
        self._account_title = Label("", Role.LABEL_STRONG)
        self._offer_face = CardFace()
        self._offer_face.set_bank(MAIN_BANK)
        self._offer_text = Label("", Role.LABEL)
        self._card = CardButton()
        self._card.setObjectName("wallet_home.card")
        self._resume = PromoRow("clock")
        self._resume.setObjectName("wallet_home.resume")
        self._first_steps = FirstSteps()
        self._form = TextButton()
        self._form.setObjectName("wallet_home.paper_form")
        self._leave_form = TextButton()
        self._leave_form.setObjectName("wallet_home.leave_form")
        self._bank_cards = BankCards()
        self._open = PrimaryButton()
        self._open.setObjectName("wallet_home.open_account")
        self._lay_out()
        self._open.clicked.connect(self.presenter.open_account)
        self._form.clicked.connect(self.presenter.open_form)
        self._leave_form.clicked.connect(self.presenter.leave_form)
        self._resume.clicked.connect(self.presenter.resume)
        self._card.clicked.connect(self.presenter.open_card)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return next((part for part in (self._open, self._resume, self._card) if not part.isHidden()), None)

    def retranslate(self) -> None:
        self._balance_label.setText(translate("wallet_home", "Balance"))
        self._first_steps.retranslate()
        self._form.setText(translate("wallet_home", "Apply for a credit card the traditional way"))
        self._leave_form.setText(translate("wallet_home", "Leave the form, keep nothing"))
        for face in (self._offer_face, self._card.face):
            face.set_title(translate("wallet_home", "Virtual credit account"))
        self._offer_face.set_subtitle(branded(translate("wallet_home", "{platform} × {bank}")))
        self._offer_face.set_number(HIDDEN_NUMBER)
        self._offer_face.set_caption(translate("wallet_home", "Limit up to ¥5,000, ¥10,000 after raises"))

    def render(self, state: WalletHomeState) -> None:
        self._render_wallet(state)
        self._problem.show_problem(state.problem)
        self._render_offer(state)
        self._form.setVisible(state.form_offered)
        self._form.set_busy(state.busy and state.opening_form)
        self._leave_form.setVisible(state.form_begun)
        self._leave_form.set_busy(state.busy)
        self._resume.setVisible(state.can_be_resumed)
        self._resume.set_title(application_name(state))
        self._resume.set_note(where_it_stands(state))
        self._card.setVisible(state.entry is Entry.CARD)
        self._render_card(state)

    def _render_wallet(self, state: WalletHomeState) -> None:
        wallet = state.wallet
        if wallet is None:
            return
        for part in (self._balance_part, self._bank_cards):
            part.setVisible(wallet.is_open)
        if not wallet.is_open:
            self.page.set_title(branded(translate("wallet_home", "Welcome to {platform}")))
            self.page.set_intro(
                translate("wallet_home", "You have no wallet yet. It opens together with your first account.")
            )
            return
        self.page.set_title(translate("wallet_home", "Wallet of {name}").format(name=wallet.masked_name))
        self.page.set_intro("")
        self._balance.setText(format_money(wallet.balance, language().locale))
        self._bank_cards.show_cards(wallet.cards)

    def _render_offer(self, state: WalletHomeState) -> None:
        offered = state.entry is Entry.OFFER
        newcomer = state.wallet is not None and not state.wallet.is_open
        form_alone = state.application_state in FORM_STATES and not offered
        self._account_title.setText(
            translate("wallet_home", "Credit card")
            if form_alone
            else translate("wallet_home", "Virtual credit account")
        )
        self._offer_face.setVisible(offered)
        self._offer_text.setVisible(offered and not newcomer)
        self._offer_text.setText(offer_text(state))
        self._first_steps.setVisible(offered and newcomer)
        self._open.setVisible(offered)
        self._open.setText(open_text(state))
        self._open.set_busy(state.busy and not state.opening_form)
        self.page.set_reassurance(translate("wallet_home", "Takes about two minutes") if offered else "")

    def _render_card(self, state: WalletHomeState) -> None:
        account = state.account
        if account is None:
            return
        face = self._card.face
        bank = bank_name(account.bank_id, language().language)
        face.set_bank(account.bank_id)
        face.set_subtitle(branded(translate("wallet_home", "{platform} × {bank}"), bank=bank))
        face.set_number(f"•••• •••• •••• {account.last_four}")
        available = format_money(account.available, language().locale)
        face.set_caption(translate("wallet_home", "Available {amount}").format(amount=available))
        face.set_badge(
            translate("wallet_home", "Frozen") if account.frozen else translate("wallet_home", "In use")
        )
        face.set_muted(account.frozen)
        self._card.setAccessibleName(face.accessibleName())

    def _lay_out(self) -> None:
        balance = QVBoxLayout(self._balance_part)
        balance.setContentsMargins(0, 0, 0, 0)
        balance.setSpacing(0)
        balance.addWidget(self._balance_label)
        balance.addWidget(self._balance)
        account = QVBoxLayout()
        account.setSpacing(SPACE_M)
        offer = (self._offer_face, self._card, self._offer_text, self._first_steps)
        for widget in (self._account_title, *offer, self._resume):
            account.addWidget(widget)
        for link in (self._form, self._leave_form):
            account.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.set_mark(BrandMark())
        self.page.add_aside(self._balance_part)
        self.page.body().addWidget(self._problem)
        self.page.body().addLayout(account)
        self.page.body().addWidget(self._bank_cards)
        self.page.set_primary(self._open)


def open_text(state: WalletHomeState) -> str:
    """What the way to the account opens."""
    if state.wallet is not None and not state.wallet.is_open:
        return translate("wallet_home", "Open wallet and account")
    if state.application_state is ApplicationState.CARD_DELIVERED:
        return translate("wallet_home", "Open the virtual account")
    return translate("wallet_home", "Open an account")


def offer_text(state: WalletHomeState) -> str:
    """What opening the account takes."""
    if state.application_state is ApplicationState.CARD_DELIVERED:
        return translate(
            "wallet_home", "The bank knows you by your credit card now: a code to your phone is enough."
        )
    return translate(
        "wallet_home", "Pay first, repay later. Opened from what your wallet knows, without forms."
    )
