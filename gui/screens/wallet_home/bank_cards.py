"""The bank cards that are bound to the wallet."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.empty_row import EmptyRow
from gui.kit.fact_row import FactRow
from gui.kit.formats import format_date
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_M, SPACE_S
from models.contract.application_view import BoundCard
from models.domain.cards import bank_name


class BankCards(QWidget):
    """A row for each bound card, or the place of the first one."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[BoundCard, ...] | None = None
        self._title = Label("", Role.LABEL_STRONG)
        self._none = EmptyRow("card")
        self._none.set_address("wallet_home.no_cards")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self._title)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def show_cards(self, cards: tuple[BoundCard, ...]) -> None:
        if cards == self._cards:
            return
        self._cards = cards
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.deleteLater()
        for number, card in enumerate(cards, 1):
            row = FactRow("bank")
            row.set_bank(card.bank_id)
            row.set_address(f"wallet_home.bank_card.{number}")
            self._rows.addWidget(row)
        self._none.setVisible(not cards)
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(translate("wallet_home", "Bank cards"))
        self._none.set_text(
            translate("wallet_home", "No card is bound yet. The one you bind for an account appears here.")
        )
        for index, card in enumerate(self._cards or ()):
            item = self._rows.itemAt(index)
            row = item.widget() if item is not None else None
            if not isinstance(row, FactRow):
                continue
            bank = bank_name(card.bank_id, language().language)
            date = format_date(card.bound_at, language().locale)
            bound = translate("wallet_home", "Bound {date}").format(date=date)
            number = translate("wallet_home", "({last_four})").format(last_four=card.last_four)
            row.set_texts(bank, bound, number)
