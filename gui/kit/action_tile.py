"""A tile to press, for the two or three things an account is for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.language import listed
from gui.kit.metrics import CHIP_CORNER, FOCUS_WIDTH, HAIRLINE, LABEL, PANEL_CORNER, SPACE_L, SPACE_M, STRONG
from gui.kit.pressable import Pressable
from gui.kit.text_flow import TextFlow
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_PADDING = SPACE_L
_SIGN = 36
_GAP = SPACE_M


class ActionTile(Pressable):
    """An icon above a title and a note, both of as many lines as they need."""

    def __init__(self, icon: str, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._icon = icon
        self._note = note
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def set_title(self, text: str) -> None:
        self.setText(text)
        self._name()

    def set_note(self, text: str) -> None:
        self._note = text
        self._name()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        texts = self._title_flow(width).height + self._note_flow(width).height
        return 2 * _PADDING + _SIGN + _GAP + texts

    def sizeHint(self) -> QSize:
        return QSize(156, self.heightForWidth(156))

    def minimumSizeHint(self) -> QSize:
        return QSize(112, 2 * _PADDING + _SIGN + _GAP + STRONG.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        enabled = self.isEnabled()
        self._draw_ground(painter, tokens)
        sign = QRect(_PADDING, _PADDING, _SIGN, _SIGN)
        draw_panel(painter, sign, CHIP_CORNER, self._sign_ground(tokens))
        icon = QRect(0, 0, 22, 22)
        icon.moveCenter(sign.center())
        draw_icon(painter, icon, self._icon, tokens.primary if enabled else tokens.disabled_ink)
        width = self.width() - 2 * _PADDING
        top = _PADDING + _SIGN + _GAP
        title = self._title_flow(self.width())
        title.draw(painter, _PADDING, top, width, tokens.ink if enabled else tokens.disabled_ink)
        note_ink = tokens.ink_soft if enabled else tokens.disabled_ink
        self._note_flow(self.width()).draw(painter, _PADDING, top + title.height, width, note_ink)
        if self.shows_focus:
            draw_focus_ring(painter, self.rect(), PANEL_CORNER, tokens.focus)

    def _title_flow(self, width: int) -> TextFlow:
        return TextFlow(self.text(), STRONG, max(40, width - 2 * _PADDING))

    def _note_flow(self, width: int) -> TextFlow:
        return TextFlow(self._note, LABEL, max(40, width - 2 * _PADDING))

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        fill, line, width = tokens.surface, tokens.line, HAIRLINE
        if not self.isEnabled():
            fill = tokens.canvas
        elif self.is_pressed:
            fill, line, width = tokens.primary_tint, tokens.line_strong, FOCUS_WIDTH
        elif self.is_hovered:
            fill = tokens.surface_hover
        draw_panel(painter, self.rect(), PANEL_CORNER, fill, line, width)

    def _sign_ground(self, tokens: Tokens) -> QColor:
        if not self.isEnabled():
            return tokens.disabled_fill
        return tokens.surface if self.is_pressed else tokens.primary_tint

    def _name(self) -> None:
        self.setAccessibleName(listed(self.text(), self._note))
