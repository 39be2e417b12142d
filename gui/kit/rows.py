"""Rows to press: a list's rows and the gold row that promises more."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.brand import draw_bank_sign
from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.language import listed
from gui.kit.metrics import (
    CHIP_CORNER,
    FOCUS_GAP,
    FOCUS_WIDTH,
    HAIRLINE,
    LABEL,
    PANEL_CORNER,
    SPACE_L,
    SPACE_M,
    SPACE_XS,
    STRONG,
)
from gui.kit.pressable import Pressable
from gui.kit.text_flow import TextFlow, text_width
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens
from models.domain.brand import BankLook
from models.domain.cards import bank_look_of

_SIDE = SPACE_L
ROW_TOP = 14
"""Room over and under the texts of a row."""
ROW_SIGN = 40
"""The sides of a row's sign."""
_CHEVRON = 20


class ListRow(Pressable):
    """A row with a sign, a title, a note, both of as many lines as they need, and a word at its end.

    `icon` is the name of an icon, or a single character to be shown in a circle, as for a person.
    A row that is checked stands out as the chosen one.
    """

    def __init__(
        self,
        icon: str = "",
        title: str = "",
        note: str = "",
        trailing: str = "",
        parent: QWidget | None = None,
        *,
        chevron: bool = True,
    ) -> None:
        super().__init__(title, parent)
        self._icon = icon
        self._note = note
        self._trailing = trailing
        self._trailing_token = "ink_soft"
        self._chevron = chevron
        self._bank: BankLook | None = None
        # Not Minimum: a note may wrap in the hint's width that does not in the row's own.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_bank(self, bank_id: str) -> None:
        """Have the bank's sign instead of the icon; the icon stays where the bank is not known."""
        self._bank = bank_look_of(bank_id)
        self.update()

    def set_title(self, text: str) -> None:
        self.setText(text)
        self._name()

    def set_note(self, text: str) -> None:
        self._note = text
        self._name()
        self.updateGeometry()
        self.update()

    def set_trailing(self, text: str, token: str = "ink_soft") -> None:
        self._trailing = text
        self._trailing_token = token
        self._name()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 2 * ROW_TOP + max(self._texts_height(self._text_width(width)), ROW_SIGN if self._icon else 0)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 2 * ROW_TOP + STRONG.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        self._draw_ground(painter, tokens)
        left = _SIDE
        if self._icon:
            self._draw_sign(painter, QRect(left, (self.height() - ROW_SIGN) // 2, ROW_SIGN, ROW_SIGN), tokens)
            left += ROW_SIGN + SPACE_M
        self._draw_texts(painter, left, tokens)
        self._draw_end(painter, tokens)
        if self.shows_focus:
            # Within the line of the chosen row, which has the same colour and width.
            inset = FOCUS_WIDTH + FOCUS_GAP if self.isChecked() else 0
            ring = self.rect().adjusted(inset, inset, -inset, -inset)
            draw_focus_ring(painter, ring, PANEL_CORNER - inset, tokens.focus)

    def _ground(self, tokens: Tokens) -> tuple[QColor, QColor | None]:
        if not self.isEnabled():
            return tokens.canvas, tokens.line
        if self.isChecked():
            return tokens.primary_tint, tokens.primary
        if self.is_pressed:
            return tokens.primary_tint, tokens.line_strong
        return tokens.surface_hover if self.is_hovered else tokens.surface, tokens.line

    def _inks(self, tokens: Tokens) -> tuple[QColor, QColor, QColor]:
        """Ink of the title, the note, and the sign."""
        if not self.isEnabled():
            return tokens.disabled_ink, tokens.disabled_ink, tokens.disabled_ink
        return tokens.ink, tokens.ink_soft, tokens.primary

    def _sign_ground(self, tokens: Tokens) -> QColor:
        if not self.isEnabled():
            return tokens.disabled_fill
        return tokens.surface if self.isChecked() or self.is_pressed else tokens.primary_tint

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        fill, line = self._ground(tokens)
        stands_out = (self.isChecked() and self.isEnabled()) or self.is_pressed
        width = FOCUS_WIDTH if stands_out else HAIRLINE
        draw_panel(painter, self.rect(), PANEL_CORNER, fill, line, width)

    def _draw_sign(self, painter: QPainter, place: QRect, tokens: Tokens) -> None:
        if self._bank is not None:
            draw_bank_sign(painter, place, self._bank, tokens)
            return
        ink = self._inks(tokens)[2]
        is_character = len(self._icon) == 1
        ground = self._sign_ground(tokens)
        draw_panel(painter, place, ROW_SIGN / 2 if is_character else CHIP_CORNER, ground)
        if is_character:
            painter.setFont(font_of(STRONG))
            painter.setPen(ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._icon)
        else:
            sign = QRect(0, 0, 22, 22)
            sign.moveCenter(place.center())
            draw_icon(painter, sign, self._icon, ink)

    def _draw_texts(self, painter: QPainter, left: int, tokens: Tokens) -> None:
        width = self._text_width(self.width())
        title = self._title_flow(width)
        top = (self.height() - self._texts_height(width)) / 2
        title_ink, note_ink, _ = self._inks(tokens)
        title.draw(painter, left, top, width, title_ink)
        self._note_flow(width).draw(painter, left, top + title.height, width, note_ink)

    def _draw_end(self, painter: QPainter, tokens: Tokens) -> None:
        right = self.width() - _SIDE
        if self._has_chevron():
            place = QRect(right - _CHEVRON + SPACE_XS, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
            draw_icon(painter, place, "chevron", self._inks(tokens)[1])
            right -= _CHEVRON
        if self._trailing:
            painter.setFont(font_of(LABEL))
            painter.setPen(getattr(tokens, self._trailing_token if self.isEnabled() else "disabled_ink"))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(0, 0, right, self.height()), flags, self._trailing)

    def _has_chevron(self) -> bool:
        return self._chevron

    def _text_width(self, width: int) -> int:
        used = 2 * _SIDE
        used += ROW_SIGN + SPACE_M if self._icon else 0
        used += _CHEVRON + SPACE_XS if self._has_chevron() else 0
        used += text_width(self._trailing, LABEL) + SPACE_M if self._trailing else 0
        return max(40, width - used)

    def _texts_height(self, width: int) -> int:
        note = self._note_flow(width).height if self._note else 0
        return self._title_flow(width).height + note

    def _title_flow(self, width: int) -> TextFlow:
        return TextFlow(self.text(), STRONG, width)

    def _note_flow(self, width: int) -> TextFlow:
        return TextFlow(self._note, LABEL, width)

    def _name(self) -> None:
        self.setAccessibleName(listed(self.text(), self._note, self._trailing))


class PromoRow(ListRow):
    """The gold row: the one thing on a screen that promises more. Disabled it is quiet and says why."""

    def _ground(self, tokens: Tokens) -> tuple[QColor, QColor | None]:
        if not self.isEnabled():
            return tokens.canvas, tokens.line
        active = self.is_hovered or self.is_pressed
        return tokens.gold_tint, tokens.gold if active else tokens.tint_line

    def _inks(self, tokens: Tokens) -> tuple[QColor, QColor, QColor]:
        if not self.isEnabled():
            return tokens.ink_soft, tokens.ink_soft, tokens.disabled_ink
        return tokens.ink, tokens.gold_ink, tokens.on_gold

    def _has_chevron(self) -> bool:
        return super()._has_chevron() and self.isEnabled()

    def _sign_ground(self, tokens: Tokens) -> QColor:
        return tokens.gold if self.isEnabled() else tokens.disabled_fill
