"""The wallet's home as widgets."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.card_face import CardFace
from gui.kit.formats import format_money, format_time, whole_minute
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.problem_notice import ProblemNotice
from gui.kit.rows import PromoRow
from gui.kit.screen_view import ScreenView
from gui.screens.wallet_home.bank_cards import BankCards
from gui.screens.wallet_home.card_button import CardButton
from gui.screens.wallet_home.presenter import Entry, WalletHomePresenter, WalletHomeState
from models.domain.application import ApplicationState
from models.domain.cards import bank_name

HIDDEN_NUMBER = "•••• •••• •••• ••••"
STANDS: dict[ApplicationState, object] = {
    ApplicationState.NAME_ENTRY: QT_TRANSLATE_NOOP(
        "wallet_home", "Next: fill in what is hidden of your name and number"
    ),
    ApplicationState.LOCKED: QT_TRANSLATE_NOOP("wallet_home", "Locked until {time} after too many tries"),
    ApplicationState.CARD_ENTRY: QT_TRANSLATE_NOOP("wallet_home", "Next: bind a debit card"),
    ApplicationState.CODE_ENTRY: QT_TRANSLATE_NOOP(
        "wallet_home", "Next: enter the code that the bank sent you"
    ),
    ApplicationState.BOUND: QT_TRANSLATE_NOOP("wallet_home", "Your card is bound"),
    ApplicationState.OPENING_PENDING: QT_TRANSLATE_NOOP(
        "wallet_home", "Card bound, waiting for the bank to answer"
    ),
    ApplicationState.IN_REVIEW: QT_TRANSLATE_NOOP("wallet_home", "The bank is reviewing it"),
    ApplicationState.APPROVED: QT_TRANSLATE_NOOP("wallet_home", "Approved: see your credit limit"),
    ApplicationState.DECLINED: QT_TRANSLATE_NOOP("wallet_home", "Declined: see why, and when to try again"),
}
"""Where an application stands that is under way, in one line."""


class WalletHomeView(ScreenView[WalletHomePresenter]):
    """Balance, the virtual credit account in whatever state it is, and the bank cards."""

    def __init__(self, presenter: WalletHomePresenter) -> None:
        super().__init__(presenter)
        self._balance_label = Label("", Role.LABEL)
        self._balance = Label("", Role.AMOUNT, wrap=False)
        self._balance.setObjectName("wallet_home.balance")
        self._problem = ProblemNotice("wallet_home.problem")
        self._account_title = Label("", Role.LABEL_STRONG)
        self._offer_face = CardFace()
        self._offer_text = Label("", Role.LABEL)
        self._card = CardButton()
        self._card.setObjectName("wallet_home.card")
        self._resume = PromoRow("clock")
        self._resume.setObjectName("wallet_home.resume")
        self._bank_cards = BankCards()
        self._open = PrimaryButton()
        self._open.setObjectName("wallet_home.open_account")
        self._lay_out()
        self._open.clicked.connect(self.presenter.open_account)
        self._resume.clicked.connect(self.presenter.resume)
        self._card.clicked.connect(self.presenter.open_card)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return next((part for part in (self._open, self._resume, self._card) if not part.isHidden()), None)

    def retranslate(self) -> None:
        self._balance_label.setText(translate("wallet_home", "Balance"))
        self._account_title.setText(translate("wallet_home", "Virtual credit account"))
        self._offer_text.setText(
            translate(
                "wallet_home", "Pay first, repay later. Opened from what your wallet knows, without forms."
            )
        )
        for face in (self._offer_face, self._card.face):
            face.set_title(translate("wallet_home", "Virtual credit account"))
        self._offer_face.set_subtitle(translate("wallet_home", "Osmanthus Pay × Heron Bank"))
        self._offer_face.set_number(HIDDEN_NUMBER)
        self._offer_face.set_caption(translate("wallet_home", "Limit up to ¥5,000, ¥10,000 after raises"))
        self._resume.set_title(translate("wallet_home", "Your application"))
        self._open.setText(translate("wallet_home", "Open an account"))

    def render(self, state: WalletHomeState) -> None:
        locale = language().locale
        if state.wallet is not None:
            self.page.set_title(
                translate("wallet_home", "Wallet of {name}").format(name=state.wallet.masked_name)
            )
            self._balance.setText(format_money(state.wallet.balance, locale))
            self._bank_cards.show_cards(state.wallet.cards)
        self._problem.show_problem(state.problem)
        offered = state.entry is Entry.OFFER
        self._offer_face.setVisible(offered)
        self._offer_text.setVisible(offered)
        self._open.setVisible(offered)
        self._open.set_busy(state.busy)
        self.page.set_reassurance(translate("wallet_home", "Takes about two minutes") if offered else "")
        self._resume.setVisible(state.entry is Entry.UNDER_WAY)
        self._resume.set_note(self._where_it_stands(state))
        self._card.setVisible(state.entry is Entry.CARD)
        self._render_card(state)

    def _render_card(self, state: WalletHomeState) -> None:
        account = state.account
        if account is None:
            return
        face = self._card.face
        bank = bank_name(account.bank_id, language().language)
        face.set_subtitle(translate("wallet_home", "Osmanthus Pay × {bank}").format(bank=bank))
        face.set_number(f"•••• •••• •••• {account.last_four}")
        available = format_money(account.available, language().locale)
        face.set_caption(translate("wallet_home", "Available {amount}").format(amount=available))
        face.set_badge(translate("wallet_home", "In use"))
        self._card.setAccessibleName(face.accessibleName())

    def _where_it_stands(self, state: WalletHomeState) -> str:
        text = translate("wallet_home", str(STANDS.get(state.application_state, "")))
        return (
            text.format(time=format_time(whole_minute(state.locked_until)))
            if state.locked_until is not None
            else text
        )

    def _lay_out(self) -> None:
        balance = QVBoxLayout()
        balance.setSpacing(0)
        balance.addWidget(self._balance_label)
        balance.addWidget(self._balance)
        account = QVBoxLayout()
        account.setSpacing(12)
        for widget in (self._account_title, self._offer_face, self._card, self._offer_text, self._resume):
            account.addWidget(widget)
        self.page.body().addLayout(balance)
        self.page.body().addWidget(self._problem)
        self.page.body().addLayout(account)
        self.page.body().addWidget(self._bank_cards)
        self.page.set_primary(self._open)
