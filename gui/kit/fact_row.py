"""A row that only shows something, such as a bound card: it looks like its neighbours in a list and is nothing to press."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit.brand import draw_bank_sign
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.label import Label, Role
from gui.kit.metrics import CHIP_CORNER, PANEL_CORNER, SPACE_L, SPACE_M
from gui.kit.rows import ROW_SIGN, ROW_TOP
from gui.kit.theme import tokens_for
from models.domain.brand import BankLook
from models.domain.cards import bank_look_of

_ICON = 22


class FactRow(QWidget):
    """A sign, a title, a note and a word at the end, each a text of its own to a screen reader."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = _Sign(icon)
        self._title = Label("", Role.STRONG)
        self._note = Label("", Role.LABEL)
        self._trailing = Label("", Role.LABEL, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, ROW_TOP, SPACE_L, ROW_TOP)
        row.setSpacing(SPACE_M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        row.addLayout(texts, 1)
        row.addWidget(self._trailing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_texts("")

    def set_address(self, address: str) -> None:
        """Name the row `address`, its title `<address>.title` and its note `<address>.note`."""
        self.setObjectName(address)
        self._title.setObjectName(f"{address}.title")
        self._note.setObjectName(f"{address}.note")

    def set_bank(self, bank_id: str) -> None:
        """Have the bank's sign instead of the icon; the icon stays where the bank is not known."""
        self._sign.set_bank(bank_look_of(bank_id))

    def set_texts(self, title: str, note: str = "", trailing: str = "") -> None:
        """Say these; what is empty takes no room."""
        for label, text in ((self._title, title), (self._note, note), (self._trailing, trailing)):
            label.setText(text)
            label.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        draw_panel(smooth_painter(self), self.rect(), PANEL_CORNER, tokens.surface, tokens.line)


class _Sign(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._bank: BankLook | None = None
        self.setFixedSize(ROW_SIGN, ROW_SIGN)

    def set_bank(self, bank: BankLook | None) -> None:
        self._bank = bank
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        if self._bank is not None:
            draw_bank_sign(painter, self.rect(), self._bank, tokens)
            return
        draw_panel(painter, self.rect(), CHIP_CORNER, tokens.primary_tint)
        icon = QRect(0, 0, _ICON, _ICON)
        icon.moveCenter(self.rect().center())
        draw_icon(painter, icon, self._icon, tokens.primary)
