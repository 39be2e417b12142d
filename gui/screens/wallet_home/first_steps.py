"""What will happen to somebody who has no wallet yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import LABEL_STRONG, SPACE_L, SPACE_M, SPACE_XS
from gui.kit.theme import tokens_for

_NUMBER = 28
STEPS = 3


class FirstSteps(QWidget):
    """The three steps to a wallet and an account, numbered."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [_Line(number) for number in range(1, STEPS + 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
        column.setSpacing(SPACE_L)
        for line in self._lines:
            column.addWidget(line)

    def retranslate(self) -> None:
        texts = (
            (
                translate("wallet_home", "Tell us who you are"),
                translate("wallet_home", "Name, document and mobile number, only once"),
            ),
            (
                translate("wallet_home", "Enter a code from the bank"),
                translate("wallet_home", "With a debit card, if the bank does not know you yet"),
            ),
            (
                translate("wallet_home", "Choose a wallet password"),
                translate("wallet_home", "The bank reviews the account meanwhile"),
            ),
        )
        for line, (title, note) in zip(self._lines, texts, strict=True):
            line.set_texts(title, note)


class _Line(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._title = Label("", Role.STRONG)
        self._note = Label("", Role.LABEL)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def set_texts(self, title: str, note: str) -> None:
        self._title.setText(title)
        self._note.setText(note)


class _Number(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._text = str(number)
        self.setFixedSize(_NUMBER, _NUMBER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_panel(painter, self.rect(), _NUMBER / 2, tokens.primary_tint)
        painter.setFont(font_of(LABEL_STRONG))
        painter.setPen(tokens.primary)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
