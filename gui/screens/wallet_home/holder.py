"""Whose wallet it is, small, in the corner of the home."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import LABEL_STRONG, SPACE_S
from gui.kit.theme import tokens_for

_CIRCLE = 32


class Holder(QWidget):
    """The masked name, and a circle with what can be seen of it first."""

    def __init__(self) -> None:
        super().__init__()
        self._name = Label("", Role.LABEL_STRONG, wrap=False)
        self._name.setObjectName("wallet_home.holder")
        self._circle = _Circle()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._name)
        row.addWidget(self._circle)

    def show_name(self, masked_name: str) -> None:
        self._name.setText(masked_name)
        self._circle.set_letter(next((letter for letter in masked_name if letter.isalpha()), ""))
        self.setAccessibleName(wallet_of(masked_name))


class _Circle(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._letter = ""
        self.setFixedSize(_CIRCLE, _CIRCLE)

    def set_letter(self, letter: str) -> None:
        self._letter = letter
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_panel(painter, self.rect(), _CIRCLE / 2, tokens.primary_tint, tokens.tint_line)
        painter.setFont(font_of(LABEL_STRONG))
        painter.setPen(tokens.primary)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


def wallet_of(masked_name: str) -> str:
    """What the page is called for those who do not see it."""
    return translate("wallet_home", "Wallet of {name}").format(name=masked_name)
