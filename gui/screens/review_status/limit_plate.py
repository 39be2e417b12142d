"""The place of the credit limit: kept for it while the bank decides, with the amount once it has."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.done_mark import DoneMark
from gui.kit.formats import format_money
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import language, listed, translate
from gui.kit.metrics import PANEL_CORNER, SPACE_L, SPACE_S, SPACE_XS
from gui.kit.skeleton import Bone, Skeleton
from gui.kit.theme import tokens_for

_MARK = 40
_AMOUNT = (Bone(0.5, 32),)
"""What stands where the amount will."""


class LimitPlate(QWidget):
    """One panel, before and after: nothing moves when the limit comes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("review_status.limit_plate")
        self._slim = False
        self._caption = Label("", Role.LABEL)
        self._mark = DoneMark(_MARK)
        self._amount = Label("", Role.AMOUNT, wrap=False)
        self._amount.setObjectName("review_status.limit")
        self._bank = Label("", Role.TEXT)
        self._bank.setObjectName("review_status.bank")
        self._awaited = Skeleton(_AMOUNT)
        self._bar = AmountBar(token="gold")
        self._bar.setObjectName("review_status.elapsed")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        words.addWidget(self._caption)
        words.addWidget(self._amount)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._places = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._places.setSpacing(SPACE_S)
        self._places.addLayout(words, 1)
        self._places.addWidget(self._awaited, 1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_S)
        top.addLayout(self._places, 1)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._bank)
        column.addWidget(self._bar)

    def set_slim(self, slim: bool) -> None:
        """Keep the place beside its caption, and the amount alone, where a page is short or its type large."""
        direction = QBoxLayout.Direction
        self._places.setDirection(direction.LeftToRight if slim else direction.TopToBottom)
        self._slim = slim
        self._mark.setVisible(not slim and not self._amount.isHidden())

    def text(self) -> str:
        """What it says of the limit that came."""
        return listed(self._caption.text(), self._amount.text(), self._bank.text())

    def show_limit(self, limit: int, bank: str) -> None:
        """Show the limit, in fen, that ``bank`` has set."""
        self._caption.setText(translate("review_status", "Your credit limit"))
        self._amount.setText(format_money(limit, language().locale))
        self._bank.setText(translate("review_status", "{bank} has approved your account.").format(bank=bank))
        self._show(came=True)
        self._bar.hide()

    def show_waiting(self, elapsed: int, whole: int) -> None:
        """Keep the limit's place; of ``whole`` seconds, where that is known and not 0, so many have gone by."""
        self._caption.setText(translate("review_status", "Your credit limit"))
        self._awaited.set_text(translate("review_status", "Your limit will appear here"))
        self._bar.setAccessibleName(translate("review_status", "Progress of the review"))
        self._bar.set_amounts(elapsed, whole)
        self._show(came=False)
        self._bar.setVisible(whole > 0)

    def _show(self, *, came: bool) -> None:
        for part in (self._amount, self._bank):
            part.setVisible(came)
        self._mark.setVisible(came and not self._slim)
        self._awaited.setVisible(not came)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        draw_panel(smooth_painter(self), self.rect(), PANEL_CORNER, tokens.surface, tokens.line)
