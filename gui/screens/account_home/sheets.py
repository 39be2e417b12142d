"""The two sheets over the account's home: a purchase and a repayment."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import SecondaryButton, TextButton
from gui.kit.formats import format_money
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_L, SPACE_S
from gui.kit.rows import ListRow
from gui.kit.sheet import Sheet
from gui.screens.account_home.amount_form import AmountForm
from gui.screens.account_home.presenter import AccountHomePresenter, AccountHomeState
from models.domain.cards import bank_name
from models.domain.shops import Shop, shop_name


class _AccountSheet(Sheet):
    """A sheet that stays while its call is under way, so that nothing typed is lost."""

    def __init__(self, page: QWidget, presenter: AccountHomePresenter) -> None:
        self.presenter = presenter
        self._close = SecondaryButton()
        self._close.setObjectName("account_home.sheet_close")
        self._intro = Label("", Role.TEXT)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_L)
        self._column.addWidget(self._intro)
        super().__init__(page, self._content, foot=self._close)
        self._close.clicked.connect(self.dismiss)
        self.dismissed.connect(presenter.close_sheet)

    def dismiss(self) -> None:
        if not self.presenter.state.busy:
            super().dismiss()

    def close_down(self) -> None:
        """Go, whatever is under way: what the sheet was for is done."""
        super().dismiss()


class PurchaseSheet(_AccountSheet):
    """First the shops, then what the purchase costs."""

    def __init__(self, page: QWidget, presenter: AccountHomePresenter) -> None:
        super().__init__(page, presenter)
        self._shops = QWidget()
        rows = QVBoxLayout(self._shops)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_S)
        self._rows: dict[str, ListRow] = {}
        for shop in presenter.state.shops:
            row = ListRow("shop")
            row.setObjectName(f"account_home.shop.{shop.id}")
            row.clicked.connect(lambda _checked, shop_id=shop.id: presenter.pick_shop(shop_id))
            rows.addWidget(row)
            self._rows[shop.id] = row
        self._form = AmountForm("purchase")
        self._other = TextButton()
        self._other.setObjectName("account_home.other_shop")
        self._column.addWidget(self._shops)
        self._column.addWidget(self._form)
        self._form.add_below(self._other)
        self._form.field.text_edited.connect(presenter.edit_amount)
        self._form.submitted.connect(presenter.purchase)
        self._other.clicked.connect(presenter.leave_shop)
        self._shown_shop = ""

    def show_state(self, state: AccountHomeState) -> None:
        picked = bool(state.shop_id)
        available = format_money(state.available, language().locale)
        name = shop_name(state.shop_id, language().language)
        self.set_title(name if picked else translate("account_home", "Where are you buying?"))
        self._intro.setText(
            translate("account_home", "You have {amount} available.").format(amount=available)
        )
        self._shops.setVisible(not picked)
        self.show_foot(not picked)
        self._form.setVisible(picked)
        for shop in state.shops:
            self._rows[shop.id].set_title(shop.name(language().language))
            self._rows[shop.id].set_note(price_note(shop, state.available))
        self._close.setText(translate("account_home", "Close"))
        self._other.setText(translate("account_home", "Choose another shop"))
        self._form.set_texts(
            label=translate("account_home", "Amount in yuan"),
            confirm=translate("account_home", "Pay"),
            line=translate("account_home", "Drawn on your limit; you repay when you like"),
        )
        self._form.show_state(state)
        self.place_in_host()
        if picked and state.shop_id != self._shown_shop:
            self._form.field.setFocus()
        self._shown_shop = state.shop_id


class RepaymentSheet(_AccountSheet):
    """How much is paid back, all of it at one press; without a bound card, where else it can be."""

    def __init__(self, page: QWidget, presenter: AccountHomePresenter) -> None:
        super().__init__(page, presenter)
        self._form = AmountForm("repay")
        self._form.field.action_requested.connect(presenter.propose_all)
        self._column.addWidget(self._form)
        self._form.field.text_edited.connect(presenter.edit_amount)
        self._form.submitted.connect(presenter.repay)

    def show_state(self, state: AccountHomeState) -> None:
        self.set_title(translate("account_home", "Repay"))
        self._intro.setText(debt_text(state))
        self._form.setVisible(bool(state.card_last_four))
        self._form.field.set_action(translate("account_home", "All"))
        self._close.setText(translate("account_home", "Close"))
        self._form.set_texts(
            label=translate("account_home", "Amount in yuan"),
            confirm=translate("account_home", "Repay"),
            line=translate("account_home", "Your available limit grows by the same amount"),
        )
        self._form.show_state(state)
        self.place_in_host()


def debt_text(state: AccountHomeState) -> str:
    """What is owed, and from where it can be paid."""
    if state.card_last_four:
        text = translate("account_home", "You owe {amount}. It is paid from your {bank} card ({last_four}).")
        bank_id = state.card_bank_id
    else:
        text = translate(
            "account_home",
            "You owe {amount}. No card is bound to this wallet, so it cannot be paid from here; pay it at a branch of "
            "{bank}.",
        )
        bank_id = state.bank_id
    return text.format(
        amount=format_money(state.used, language().locale),
        bank=bank_name(bank_id, language().language),
        last_four=state.card_last_four,
    )


def price_note(shop: Shop, available: int) -> str:
    """What a purchase there usually costs, and whether that is more than ``available``, in fen."""
    price = format_money(shop.amount, language().locale)
    if shop.amount <= available:
        return price
    return translate("account_home", "{price} · above your available limit").format(price=price)
