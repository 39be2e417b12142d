"""The wallet's home as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.announce import announce
from gui.kit.brand import branded, pairing
from gui.kit.brand_mark import BrandMark
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.card_face import CardFace
from gui.kit.formats import format_money
from gui.kit.label import Label, Role
from gui.kit.language import language, listed, translate
from gui.kit.metrics import SPACE_L, SPACE_M, SPACE_XS
from gui.kit.notice import Notice, Tone
from gui.kit.problem_notice import ProblemNotice
from gui.kit.rows import ListRow
from gui.kit.screen_view import ScreenView
from gui.screens.wallet_home.bank_cards import BankCards
from gui.screens.wallet_home.card_button import CardButton
from gui.screens.wallet_home.first_steps import FirstSteps
from gui.screens.wallet_home.holder import Holder, wallet_of
from gui.screens.wallet_home.presenter import Entry, WalletHomePresenter, WalletHomeState
from gui.screens.wallet_home.standing_panel import StandingPanel
from gui.screens.wallet_home.standing_text import FORM_STATES, Standing, standing_of
from models.contract.application_view import AccountView
from models.domain.application import ApplicationState
from models.domain.cards import MAIN_BANK, bank_name

_HIDDEN = "••••"
_WITHOUT_FACE = FORM_STATES | {ApplicationState.DECLINED}
"""Where no virtual account is awaited."""


class WalletHomeView(ScreenView[WalletHomePresenter]):
    """Balance, the virtual credit account in whatever state it is, and the bank cards.

    Without a wallet: what it takes to open one.
    """

    def __init__(self, presenter: WalletHomePresenter) -> None:
        super().__init__(presenter)
        self._holder = Holder()
        self._balance_part = QWidget()
        self._balance_label = Label("", Role.LABEL)
        self._balance = Label("", Role.AMOUNT, wrap=False)
        self._balance.setObjectName("wallet_home.balance")
        self._problem = ProblemNotice("wallet_home.problem")
        self._face = CardFace()
        self._face.set_bank(MAIN_BANK)
        self._offer_title = Label("", Role.STRONG)
        self._offer_text = Label("", Role.LABEL)
        self._card = CardButton()
        self._card.setObjectName("wallet_home.card")
        self._frozen = Notice("", Tone.INFO)
        self._frozen.set_address("wallet_home.frozen")
        self._standing = StandingPanel()
        self._ended = ListRow("document")
        self._ended.setObjectName("wallet_home.ended")
        self._first_steps = FirstSteps()
        self._form = TextButton()
        self._form.setObjectName("wallet_home.paper_form")
        self._leave_form = TextButton()
        self._leave_form.setObjectName("wallet_home.leave_form")
        self._bank_cards = BankCards()
        self._open = PrimaryButton()
        self._open.setObjectName("wallet_home.open_account")
        self._resume = PrimaryButton()
        self._resume.setObjectName("wallet_home.resume")
        self._told: ApplicationState | None = None
        self._lay_out()
        self._open.clicked.connect(self.presenter.open_account)
        self._form.clicked.connect(self.presenter.open_form)
        self._leave_form.clicked.connect(self.presenter.leave_form)
        self._resume.clicked.connect(self.presenter.resume)
        self._ended.clicked.connect(self.presenter.resume)
        self._card.clicked.connect(self.presenter.open_card)
        self.page.tight_changed.connect(self._fit_face)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        return self._resume if self._open.isHidden() else self._open

    def retranslate(self) -> None:
        self._offer_title.setText(translate("wallet_home", "Pay first, repay later"))
        self._balance_label.setText(translate("wallet_home", "Balance"))
        self._first_steps.retranslate()
        self._form.setText(translate("wallet_home", "Apply for a credit card the traditional way"))
        self._leave_form.setText(translate("wallet_home", "Discard the form"))
        for face in (self._face, self._card.face):
            face.set_title(translate("wallet_home", "Virtual credit account"))

    def render(self, state: WalletHomeState) -> None:
        self._render_wallet(state)
        self._problem.show_problem(state.problem)
        self._form.setVisible(state.form_offered)
        self._form.set_busy(state.busy and state.opening_form)
        self._leave_form.setVisible(state.form_begun)
        self._leave_form.set_busy(state.busy)
        standing = standing_of(state)
        self._render_offer(state, standing)
        self._render_standing(state, standing)
        self._tell(state.application_state, standing)
        self._render_face(state)
        self._fit_face()
        self._render_card(state)

    def _render_wallet(self, state: WalletHomeState) -> None:
        wallet = state.wallet
        if wallet is None:
            return
        for part in (self._holder, self._balance_part, self._bank_cards):
            part.setVisible(wallet.is_open)
        if not wallet.is_open:
            self.page.set_title(branded(translate("wallet_home", "Welcome to {platform}")))
            self.page.set_intro(
                translate("wallet_home", "You have no wallet yet. It opens together with your first account.")
            )
            return
        self.page.set_title("")
        self.page.set_intro("")
        self.page.setAccessibleName(wallet_of(wallet.masked_name))
        self._holder.show_name(wallet.masked_name)
        self._balance.setText(format_money(wallet.balance, language().locale))
        self._bank_cards.show_cards(wallet.cards)

    def _render_offer(self, state: WalletHomeState, standing: Standing | None) -> None:
        offered = state.entry is Entry.OFFER
        newcomer = state.wallet is not None and not state.wallet.is_open
        for part in (self._offer_title, self._offer_text):
            part.setVisible(offered and not newcomer)
        self._offer_text.setText(offer_text(state))
        self._first_steps.setVisible(offered and newcomer)
        self._open.setVisible(offered)
        self._open.setText(open_text(state))
        self._open.set_busy(state.busy and not state.opening_form)
        self._ended.setVisible(offered and standing is not None)
        if standing is not None:
            self._ended.set_icon_name(standing.icon)
            self._ended.set_title(standing.title)
            self._ended.set_note(standing.note)

    def _render_standing(self, state: WalletHomeState, standing: Standing | None) -> None:
        offered = state.entry is Entry.OFFER
        self._standing.setVisible(standing is not None and not offered)
        self._resume.setVisible(not offered)
        if offered:
            self.page.set_reassurance(translate("wallet_home", "Takes about two minutes"))
        elif standing is None:
            self._resume.setText(translate("wallet_home", "Go to your account"))
            self.page.set_reassurance("")
        else:
            self._standing.show_standing(standing, state.progress)
            self._resume.setText(standing.action)
            self.page.set_reassurance(standing.reassurance)

    def _tell(self, standing_at: ApplicationState, standing: Standing | None) -> None:
        """Say what came of the application while the wallet was looked at."""
        before, self._told = self._told, standing_at
        if before not in (None, standing_at) and standing is not None and self.page.isVisible():
            announce(self.page, listed(standing.title, standing.note))

    def _render_face(self, state: WalletHomeState) -> None:
        """The card that is offered; while it is applied for, a blank one in which the limit will appear."""
        offered = state.entry is Entry.OFFER
        awaited = state.entry is Entry.UNDER_WAY and state.application_state not in _WITHOUT_FACE
        account = state.account if state.application_state is ApplicationState.APPROVED else None
        self._face.setVisible(offered or awaited)
        self._face.set_muted(awaited and account is None)
        self._face.set_bank(account.bank_id if account is not None else MAIN_BANK)
        bank = bank_name(account.bank_id if account is not None else MAIN_BANK, language().language)
        self._face.set_subtitle(pairing(bank))
        self._face.set_number(_number(account.last_four if account is not None else _HIDDEN))
        self._face.set_badge(translate("wallet_home", "Approved") if account is not None else "")
        self._face.set_caption(face_caption(offered, account))

    def _fit_face(self) -> None:
        """Where a page is short, what comes next matters more than the card that is awaited."""
        told = not (self._standing.isHidden() and self._ended.isHidden())
        self._face.set_slim(self.page.is_tight and told)

    def _render_card(self, state: WalletHomeState) -> None:
        account = state.account if state.entry is Entry.CARD else None
        self._card.setVisible(account is not None)
        if account is None:
            self._frozen.tell("")
            return
        face = self._card.face
        bank = bank_name(account.bank_id, language().language)
        face.set_bank(account.bank_id)
        face.set_subtitle(pairing(bank))
        face.set_number(_number(account.last_four))
        available = format_money(account.available, language().locale)
        face.set_caption(translate("wallet_home", "Available {amount}").format(amount=available))
        face.set_badge(
            translate("wallet_home", "Frozen") if account.frozen else translate("wallet_home", "In use")
        )
        face.set_muted(account.frozen)
        self._card.setAccessibleName(face.accessibleName())
        frozen = translate("wallet_home", "{bank} has frozen this account. Ask the bank what it needs.")
        self._frozen.tell(frozen.format(bank=bank) if account.frozen else "")

    def _lay_out(self) -> None:
        balance = QVBoxLayout(self._balance_part)
        balance.setContentsMargins(0, SPACE_M, 0, 0)
        balance.setSpacing(0)
        balance.addWidget(self._balance_label)
        balance.addWidget(self._balance)
        account = QVBoxLayout()
        account.setSpacing(SPACE_L)
        offer = QVBoxLayout()
        offer.setSpacing(0)
        self._offer_title.setContentsMargins(0, SPACE_XS, 0, 0)
        for label in (self._offer_title, self._offer_text):
            offer.addWidget(label)
        for face in (self._face, self._card):
            account.addWidget(face)
        account.addLayout(offer)
        for widget in (self._first_steps, self._frozen, self._standing, self._ended):
            account.addWidget(widget)
        ways = QVBoxLayout()
        ways.setSpacing(SPACE_XS)
        ways.addLayout(account)
        for link in (self._form, self._leave_form):
            ways.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.set_mark(BrandMark())
        self.page.set_corner(self._holder)
        self.page.add_aside(self._balance_part)
        self.page.body().addWidget(self._problem)
        self.page.body().addLayout(ways)
        self.page.body().addWidget(self._bank_cards)
        self.page.set_primary(self._open)
        self.page.set_primary(self._resume)


def _number(last_four: str) -> str:
    return f"•••• •••• •••• {last_four}"


def face_caption(offered: bool, account: AccountView | None) -> str:
    """What the card promises, or will bear."""
    if account is not None:
        limit = format_money(account.limit, language().locale, whole=True)
        return translate("wallet_home", "Limit {amount}").format(amount=limit)
    if offered:
        return translate("wallet_home", "Up to ¥5,000, later ¥10,000")
    return translate("wallet_home", "Your limit will appear here")


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
    return translate("wallet_home", "Opened from what your wallet knows, without forms.")
