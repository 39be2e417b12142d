"""A short message set off from the page, with a link when there is more to see."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit.announce import announce
from gui.kit.buttons import TextButton
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.metrics import PANEL_CORNER, SPACE_L, SPACE_M, SPACE_XXS
from gui.kit.theme import tokens_for


class Tone(StrEnum):
    """What a message is about: INFO to know, GOLD in progress, BAD needs the person, OK is done."""

    INFO = "info"
    GOLD = "gold"
    BAD = "bad"
    OK = "ok"


_GROUND = {Tone.INFO: "primary_tint", Tone.GOLD: "gold_tint", Tone.BAD: "bad_tint", Tone.OK: "ok_tint"}
_INK = {Tone.INFO: "primary", Tone.GOLD: "gold_ink", Tone.BAD: "bad", Tone.OK: "ok"}
_ICON = {Tone.INFO: "info", Tone.GOLD: "clock", Tone.BAD: "alert", Tone.OK: "check"}


class Notice(QWidget):
    """A tinted panel with a sign, a text and, when set, a link."""

    link_activated = Signal()

    def __init__(self, text: str = "", tone: Tone | str = Tone.INFO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone(tone)
        self._sign = IconView(_ICON[self._tone], _INK[self._tone], 20)
        self._text = Label(text, Role.LABEL)
        self._text.set_token("ink")
        self._link = TextButton("")
        self._link.clicked.connect(self.link_activated)
        self._link.hide()
        self._row = row = QHBoxLayout(self)
        row.setSpacing(SPACE_M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._text)
        inset = QHBoxLayout()
        inset.addWidget(self._link)
        inset.addStretch(1)
        column.addLayout(inset)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._set_margins()
        self._show_tone()

    def set_text(self, text: str) -> None:
        self._text.setText(text)

    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str) -> None:
        """Show ``text``, or nothing where it is empty; who does not see it hears it as it appears."""
        is_news = bool(text) and self.isHidden()
        self.set_text(text)
        self.setVisible(bool(text))
        if is_news and self.isVisible():
            announce(self, text)

    def set_tone(self, tone: Tone | str) -> None:
        self._tone = Tone(tone)
        self._show_tone()

    def set_link(self, text: str) -> None:
        """Show a link under the text; `link_activated` tells that it was pressed."""
        self._link.setText(text)
        self._link.setVisible(bool(text))
        self._set_margins()

    def set_address(self, address: str) -> None:
        """Name the notice, its text `<address>.text` and its link `<address>.link`."""
        self.setObjectName(address)
        self._text.setObjectName(f"{address}.text")
        self._link.setObjectName(f"{address}.link")

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        ground = getattr(tokens, _GROUND[self._tone])
        draw_panel(smooth_painter(self), self.rect(), PANEL_CORNER, ground, tokens.tint_line)

    def _set_margins(self) -> None:
        # A link brings room around its text with it.
        below = SPACE_XXS if self._link.text() else SPACE_M
        self._row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, below)

    def _show_tone(self) -> None:
        self._sign.set_icon(_ICON[self._tone], _INK[self._tone])
        self.update()
