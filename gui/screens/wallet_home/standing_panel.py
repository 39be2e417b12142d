"""Where an application stands: how many steps are done, what is next, and what that takes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.flow.progress import Progress
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.label import Label, Role
from gui.kit.language import listed
from gui.kit.metrics import CHIP_CORNER, PANEL_CORNER, SPACE_L, SPACE_M, SPACE_XS
from gui.kit.theme import tokens_for
from gui.screens.wallet_home.standing_text import Standing
from gui.screens.wallet_home.standing_words import Sign

_SIGN = 40
_ICON = 22
_GROUNDS = {Sign.TO_DO: "primary_tint", Sign.WAITING: "gold", Sign.DONE: "ok", Sign.ENDED: "surface_hover"}
_INKS = {Sign.TO_DO: "primary", Sign.WAITING: "on_gold", Sign.DONE: "on_ok", Sign.ENDED: "ink_soft"}


class StandingPanel(QWidget):
    """Says it in one panel. It is nothing to press: the way on is the screen's own action."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label("", Role.LABEL_STRONG)
        self._step = Label("", Role.LABEL, wrap=False)
        self._steps = _Steps()
        self._sign = _StandingSign()
        self._title = Label("", Role.STRONG)
        self._note = Label("", Role.LABEL)
        self.setObjectName("wallet_home.standing")
        self._title.setObjectName("wallet_home.standing.title")
        self._note.setObjectName("wallet_home.standing.note")
        self._step.setObjectName("wallet_home.standing.step")
        self._lay_out()

    def show_standing(self, standing: Standing, progress: Progress | None) -> None:
        self._heading.setText(standing.heading)
        self._step.setText(standing.step)
        self._steps.show_progress(progress)
        self._sign.show_sign(standing.icon, standing.sign)
        self._title.setText(standing.title)
        self._note.setText(standing.note)
        self._note.setVisible(bool(standing.note))
        self.setAccessibleName(listed(standing.heading, standing.step, standing.title, standing.note))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        draw_panel(smooth_painter(self), self.rect(), PANEL_CORNER, tokens.surface, tokens.line)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self._heading, 1)
        head.addWidget(self._step)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(head)
        column.addWidget(self._steps)
        column.addLayout(row)


class _Steps(QWidget):
    """A piece for each step: what is done, the one that is next, and what follows. The words say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._step = self._of = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress | None) -> None:
        self._step, self._of = (progress.step, progress.of or 0) if progress is not None else (0, 0)
        self.setVisible(self._of > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, SPACE_XS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        width = (self.width() - SPACE_XS * (self._of - 1)) / max(1, self._of)
        for index in range(self._of):
            piece = QRectF(index * (width + SPACE_XS), 0, width, self.height())
            done, is_next = index + 1 < self._step, index + 1 == self._step
            colour = tokens.primary if done else tokens.gold if is_next else tokens.track
            draw_panel(painter, piece, self.height() / 2, colour)


class _StandingSign(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = "clock"
        self._sign = Sign.TO_DO
        self.setFixedSize(_SIGN, _SIGN)

    def show_sign(self, icon: str, sign: Sign) -> None:
        self._icon, self._sign = icon, sign
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        draw_panel(painter, self.rect(), CHIP_CORNER, getattr(tokens, _GROUNDS[self._sign]))
        place = QRect(0, 0, _ICON, _ICON)
        place.moveCenter(self.rect().center())
        draw_icon(painter, place, self._icon, getattr(tokens, _INKS[self._sign]))
