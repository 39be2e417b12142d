"""Available, used and total of the account."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.formats import format_money
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_M, SPACE_S


class Figures(QWidget):
    """What is available, large; under it a bar with what is used of the limit."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = Label("", Role.LABEL)
        self._available = Label("", Role.AMOUNT, wrap=False)
        self._available.setObjectName("account_home.available")
        self._bar = AmountBar()
        self._used = Label("", Role.LABEL, wrap=False)
        self._used.setObjectName("account_home.used")
        self._limit = Label("", Role.LABEL, wrap=False)
        self._limit.setObjectName("account_home.limit")
        ends = QHBoxLayout()
        ends.addWidget(self._used)
        ends.addStretch(1)
        ends.addWidget(self._limit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._available)
        column.addSpacing(SPACE_M)
        column.addWidget(self._bar)
        column.addSpacing(SPACE_S)
        column.addLayout(ends)

    def show_figures(self, available: int, used: int, limit: int) -> None:
        """All in fen."""
        locale = language().locale
        self._caption.setText(translate("account_home", "Available"))
        self._available.setText(format_money(available, locale))
        self._used.setText(
            translate("account_home", "Used {amount}").format(amount=format_money(used, locale))
        )
        self._limit.setText(
            translate("account_home", "Limit {amount}").format(amount=format_money(limit, locale))
        )
        self._bar.set_amounts(used, limit)
        self._bar.setAccessibleName(
            translate("account_home", "{used} of {limit} used").format(
                used=format_money(used, locale), limit=format_money(limit, locale)
            )
        )
