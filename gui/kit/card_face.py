"""The face of a bank card: the only gradient in the product."""

from __future__ import annotations

import re
from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.brand import card_colours, draw_logo
from gui.kit.fonts import fitting_font, font_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.glide import Glide
from gui.kit.language import listed
from gui.kit.metrics import (
    CARD_CORNER,
    CARD_NUMBER,
    LABEL,
    LABEL_STRONG,
    MOTION_LONG,
    SPACE_M,
    SPACE_XL,
    SPACE_XS,
    STRONG,
    TypeStyle,
    scaled,
)
from gui.kit.text_flow import text_width
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens
from models.domain.brand import BankLook
from models.domain.cards import bank_look_of

_NUMBER_SPACING = 1.0
_DOT = 6
_DOT_PITCH = 11
_MISSING_DOT = 4
MISSING = "◦"
"""Stands in a number for a digit that is still to be typed."""
_MASK = re.compile(rf"([•*]+|{MISSING}+)")
_BEFORE_LAST_FOUR = re.compile(r"\d(?=(?:\D*\d){4})")
"""A digit with four more after it: it is shown, but not spoken."""
_PADDING = SPACE_XL
_TOP = 20
_OVER_NUMBER = 35
_UNDER_NUMBER = 14
_BOTTOM = 20
_BADGE_HEIGHT = 24
_LOGO = 32
_BESIDE_LOGO = 12
_USUAL_WIDTH = 342
"""The width on a phone."""
_GROWTH = 0.3
"""By how much a card is higher for each pixel that it is wider."""


class CardFace(QWidget):
    """A bank card with what is known of it; an empty part is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._subtitle = ""
        self._number = ""
        self._caption = ""
        self._badge = ""
        self._slim = False
        self._known = Glide(self, 1.0, MOTION_LONG)
        """1 for a card of which something is known, 0 for a blank one, and between them while it is recognised."""
        self._bank: BankLook | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_bank(self, bank_id: str) -> None:
        """Wear the bank's colours and logo; the theme's and none where the bank is not known."""
        self._bank = bank_look_of(bank_id)
        self.update()

    def set_title(self, text: str) -> None:
        self._set(title=text)

    def set_subtitle(self, text: str) -> None:
        self._set(subtitle=text)

    def set_number(self, text: str) -> None:
        """The number as it is to be read: grouped, masked where it is not the owner who typed it, and with `MISSING`
        for each digit that is not known yet."""
        self._set(number=text)

    def set_caption(self, text: str) -> None:
        """A line at the foot: the holder, or how long the card is valid."""
        self._set(caption=text)

    def set_badge(self, text: str) -> None:
        """A word at the foot's right: the kind of card, or its state."""
        self._set(badge=text)

    def set_muted(self, muted: bool) -> None:
        """Show a blank card: nothing is known of it yet, so that its recognition is an event, or it is out of use."""
        self._known.to(0.0 if muted else 1.0)

    def set_slim(self, slim: bool) -> None:
        """Be a strip with the bank and the number's end, where something else needs the room."""
        if slim != self._slim:
            self._slim = slim
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(327, self._height())

    def heightForWidth(self, width: int) -> int:
        """A wider card is higher too, or it would look stretched."""
        growth = 0 if self._slim else max(0, width - _USUAL_WIDTH) * _GROWTH
        return self._height() + round(growth)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        known = self._known.value
        if known < 1:
            self._draw_face(painter, tokens, blank=True)
            # The colours spread from a corner: paled into each other, both inks could not be read for a moment.
            spread = QPainterPath()
            reach = known * hypot(self.width(), self.height())
            spread.addEllipse(QPointF(0, self.height()), reach, reach)
            painter.setClipPath(spread)
        if known > 0:
            self._draw_face(painter, tokens, blank=False)

    def _draw_face(self, painter: QPainter, tokens: Tokens, *, blank: bool) -> None:
        self._draw_ground(painter, tokens, blank)
        left, width = _PADDING, self.width() - 2 * _PADDING
        ink, soft = (tokens.ink, tokens.ink_soft) if blank else (tokens.card_ink, tokens.card_ink_soft)
        beside = width - self._draw_logo(painter, ink)
        if self._slim:
            self._draw_strip(painter, QRect(left, SPACE_M, beside, STRONG.line), ink, soft)
            return
        painter.setPen(ink)
        self._draw_line(painter, QRect(left, _TOP, beside, STRONG.line), self._title, STRONG)
        painter.setPen(soft)
        self._draw_line(painter, QRect(left, _TOP + STRONG.line, beside, LABEL.line), self._subtitle, LABEL)
        number = self.height() - _BOTTOM - self._foot_height() - _UNDER_NUMBER - CARD_NUMBER.line
        place = QRect(left, number, width, CARD_NUMBER.line)
        self._draw_number(painter, place, self._number, CARD_NUMBER, ink, soft)
        badge_width = self._draw_badge(painter, tokens, blank)
        painter.setPen(soft)
        foot = self._foot_height()
        caption = QRect(left, self.height() - _BOTTOM - foot, width - badge_width - SPACE_M, foot)
        self._draw_line(painter, caption, self._caption, LABEL)

    def _draw_strip(self, painter: QPainter, line: QRect, ink: QColor, soft: QColor) -> None:
        painter.setPen(ink)
        self._draw_line(painter, line, self._title, STRONG)
        below = line.translated(0, STRONG.line)
        end = " ".join(self._number.split(" ")[-2:])
        after = SPACE_M + self._draw_number(painter, below, end, LABEL, soft, soft)
        painter.setPen(soft)
        self._draw_line(painter, below.adjusted(after, 0, 0, 0), self._badge, LABEL)

    def _height(self) -> int:
        if self._slim:
            return 2 * SPACE_M + STRONG.line + LABEL.line
        texts = STRONG.line + LABEL.line + CARD_NUMBER.line + self._foot_height()
        return _TOP + _OVER_NUMBER + _UNDER_NUMBER + _BOTTOM + texts

    def _foot_height(self) -> int:
        return scaled(_BADGE_HEIGHT)

    def _draw_ground(self, painter: QPainter, tokens: Tokens, blank: bool) -> None:
        shape = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(shape, CARD_CORNER, CARD_CORNER)
        painter.fillPath(path, tokens.surface_hover if blank else self._gradient(tokens))
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(tokens.track if blank else tokens.card_hairline, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(shape.width() * 0.72, shape.height() * 0.06), 108, 108)
        painter.drawEllipse(QPointF(shape.width() * 1.02, shape.height() * 0.46), 132, 132)
        painter.restore()
        if blank:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.line_strong, 1))
            painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), CARD_CORNER, CARD_CORNER)

    def _gradient(self, tokens: Tokens) -> QLinearGradient:
        gradient = QLinearGradient(QPointF(0, 0), QPointF(self.width(), self.height()))
        for place, colour in zip((0.0, 0.5, 1.0), card_colours(self._bank, tokens), strict=True):
            gradient.setColorAt(place, colour)
        return gradient

    def _draw_logo(self, painter: QPainter, ink: QColor) -> int:
        """Draw the bank's logo in the upper right and return the width that it takes from the texts."""
        if self._bank is None:
            return 0
        top = (self.height() - _LOGO) // 2 if self._slim else _TOP
        place = QRect(self.width() - _PADDING - _LOGO, top, _LOGO, _LOGO)
        draw_logo(painter, place, self._bank.logo, ink)
        return _LOGO + _BESIDE_LOGO

    def _draw_number(
        self, painter: QPainter, place: QRect, number: str, style: TypeStyle, ink: QColor, soft: QColor
    ) -> int:
        """Draw a number and return its width; bullets and asterisks are what is hidden and become dots, smaller ones
        where a digit is missing."""
        size = style.base_size / CARD_NUMBER.base_size
        # A digit after a dot stands as far from it as another dot would.
        after_dot = size * (_DOT_PITCH - _DOT) / 2
        pitch, spacing = round(_DOT_PITCH * size), _NUMBER_SPACING * size
        parts = [part for part in _MASK.split(number) if part]
        widths = [
            len(part) * pitch + (after_dot if following.strip() else 0)
            if _MASK.fullmatch(part)
            else text_width(part, style, spacing=spacing)
            for part, following in zip(parts, [*parts, ""][1:], strict=True)
        ]
        painter.save()
        painter.translate(place.left(), place.center().y() + 0.5)
        if (total := sum(widths)) > place.width():
            painter.scale(place.width() / total, place.width() / total)
        painter.setFont(font_of(style, spacing=spacing))
        x = 0.0
        for part, width in zip(parts, widths, strict=True):
            if _MASK.fullmatch(part):
                painter.setPen(Qt.PenStyle.NoPen)
                missing = part.startswith(MISSING)
                painter.setBrush(soft if missing else ink)
                radius = size * (_MISSING_DOT if missing else _DOT) / 2
                for index in range(len(part)):
                    painter.drawEllipse(QPointF(x + (index + 0.5) * pitch, 0), radius, radius)
            else:
                painter.setPen(ink)
                line = QRectF(x, -style.line / 2, width + SPACE_XS, style.line)
                painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, part)
            x += width
        painter.restore()
        return min(round(total), place.width())

    def _draw_badge(self, painter: QPainter, tokens: Tokens, blank: bool) -> int:
        if not self._badge:
            return 0
        width = text_width(self._badge, LABEL_STRONG) + 2 * SPACE_M
        height = self._foot_height()
        place = QRect(self.width() - _PADDING - width, self.height() - _BOTTOM - height, width, height)
        draw_panel(painter, place, height / 2, tokens.track if blank else tokens.card_badge)
        painter.setPen(tokens.ink if blank else tokens.card_ink)
        painter.setFont(font_of(LABEL_STRONG))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge)
        return width

    def _draw_line(self, painter: QPainter, place: QRect, text: str, style: TypeStyle) -> None:
        font = fitting_font(text, style, place.width())
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, flags, shown)

    def _set(self, **parts: str) -> None:
        for part, text in parts.items():
            setattr(self, f"_{part}", text)
        known = self._number.replace(MISSING, "").strip()
        number = _BEFORE_LAST_FOUR.sub("•", known)
        spoken = (self._title, self._subtitle, number, self._caption, self._badge)
        self.setAccessibleName(listed(*spoken))
        self.update()
