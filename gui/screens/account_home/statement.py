"""The account's movements, newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.empty_row import EmptyRow
from gui.kit.formats import format_date, format_date_time, format_money, format_time
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import HAIRLINE, PANEL_CORNER, SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from gui.kit.theme import tokens_for
from models.contract.application_view import EntryView
from models.domain.shops import shop_name


class Statement(QWidget):
    """One panel with a line for each movement, or a sentence while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[EntryView, ...] = ()
        self._title = Label("", Role.STRONG)
        self._none = EmptyRow("document")
        self._none.set_address("account_home.no_entries")
        self._panel = _Panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for widget in (self._title, self._none, self._panel):
            column.addWidget(widget)

    def show_entries(self, entries: tuple[EntryView, ...], used: int) -> None:
        """Show the movements in the present language. ``used`` in fen may come from before any of them."""
        self._title.setText(translate("account_home", "Statement"))
        self._none.set_text(
            translate(
                "account_home",
                "Earlier purchases are on the statement at the bank. New ones appear here.",
            )
            if used
            else translate("account_home", "Nothing yet. Your first purchase will appear here.")
        )
        self._none.setVisible(not entries)
        self._panel.setVisible(bool(entries))
        self._panel.show_entries(entries)


class _Panel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_XS)
        self._column.setSpacing(0)

    def show_entries(self, entries: tuple[EntryView, ...]) -> None:
        while len(self._lines) > len(entries):
            line = self._lines.pop()
            self._column.removeWidget(line)
            line.deleteLater()
        while len(self._lines) < len(entries):
            line = _Line()
            line.setObjectName(f"account_home.entry.{len(self._lines) + 1}")
            self._lines.append(line)
            self._column.addWidget(line)
        days = [format_date(entry.at, language().locale) for entry in entries]
        for index, (line, entry) in enumerate(zip(self._lines, entries, strict=True)):
            line.show_entry(entry, days[index] if index == 0 or days[index] != days[index - 1] else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_panel(painter, self.rect(), PANEL_CORNER, tokens.surface, tokens.line)
        for line in self._lines[1:]:
            painter.fillRect(SPACE_L, line.y(), self.width() - 2 * SPACE_L, HAIRLINE, tokens.line)


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = IconView("shop", "primary", 20)
        self._name = Label("", Role.STRONG)
        self._time = Label("", Role.LABEL)
        self._day = Label("", Role.LABEL_STRONG)
        self._amount = Label("", Role.STRONG, wrap=False)
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._time)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon)
        row.addLayout(texts, 1)
        row.addWidget(self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addWidget(self._day)
        column.addLayout(row)

    def show_entry(self, entry: EntryView, day: str) -> None:
        """Show a movement, the first of a ``day`` under its date."""
        locale = language().locale
        is_purchase = entry.amount > 0
        name = shop_name(entry.counterparty, language().language)
        self._icon.set_icon("shop" if is_purchase else "repay", "primary" if is_purchase else "ok")
        self._name.setText(name if is_purchase else translate("account_home", "Repayment"))
        self._day.setText(day)
        self._day.setVisible(bool(day))
        self._time.setText(format_time(entry.at))
        # What was drawn leaves the available limit, what was repaid comes back to it.
        amount = format_money(-entry.amount, locale)
        self._amount.setText(amount if is_purchase else f"+{amount}")
        self._amount.set_token(None if is_purchase else "ok")
        self.setAccessibleName(
            translate("account_home", "{name}, {amount}, {time}").format(
                name=self._name.text(), amount=self._amount.text(), time=format_date_time(entry.at, locale)
            )
        )
