"""The face of a bank card: the only gradient in the product."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.metrics import CARD_CORNER, LABEL, LABEL_STRONG, STRONG, TypeStyle
from gui.kit.text_flow import elided, text_width
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_NUMBER = TypeStyle(20, 28)
_NUMBER_SPACING = 1.0
_PADDING = 22
_HEIGHT = 184
_BADGE_HEIGHT = 24


class CardFace(QWidget):
    """A bank card with what is known of it; an empty part is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._subtitle = ""
        self._number = ""
        self._caption = ""
        self._badge = ""
        self._muted = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_title(self, text: str) -> None:
        self._set(title=text)

    def set_subtitle(self, text: str) -> None:
        self._set(subtitle=text)

    def set_number(self, text: str) -> None:
        """The number as it is to be read: grouped, and masked where it is not the owner who typed it."""
        self._set(number=text)

    def set_caption(self, text: str) -> None:
        """A line at the foot: the holder, or how long the card is valid."""
        self._set(caption=text)

    def set_badge(self, text: str) -> None:
        """A word at the foot's right: the kind of card, or its state."""
        self._set(badge=text)

    def set_muted(self, muted: bool) -> None:
        """Quieten the card while nothing is known of it yet."""
        self._muted = muted
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(327, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        self._draw_ground(painter, tokens)
        left, width = _PADDING, self.width() - 2 * _PADDING
        painter.setPen(tokens.card_ink)
        self._draw_line(painter, QRect(left, 20, width, 24), self._title, STRONG)
        painter.setPen(tokens.card_ink_soft)
        self._draw_line(painter, QRect(left, 44, width, 20), self._subtitle, LABEL)
        painter.setPen(tokens.card_ink)
        painter.setFont(font_of(_NUMBER, spacing=_NUMBER_SPACING))
        number = QRect(left, self.height() - 86, width, 28)
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._number)
        badge_width = self._draw_badge(painter, tokens)
        painter.setPen(tokens.card_ink_soft)
        caption = QRect(left, self.height() - 44, width - badge_width - 12, 24)
        self._draw_line(painter, caption, self._caption, LABEL)

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        shape = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(shape, CARD_CORNER, CARD_CORNER)
        gradient = QLinearGradient(QPointF(0, 0), QPointF(shape.width(), shape.height()))
        gradient.setColorAt(0.0, tokens.card_start)
        gradient.setColorAt(0.5, tokens.card_middle)
        gradient.setColorAt(1.0, tokens.card_end)
        painter.fillPath(path, gradient)
        painter.save()
        painter.setClipPath(path)
        painter.setPen(QPen(tokens.card_hairline, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(shape.width() * 0.72, shape.height() * 0.06), 108, 108)
        painter.drawEllipse(QPointF(shape.width() * 1.02, shape.height() * 0.46), 132, 132)
        painter.restore()

    def _draw_badge(self, painter: QPainter, tokens: Tokens) -> int:
        if not self._badge:
            return 0
        width = text_width(self._badge, LABEL_STRONG) + 24
        place = QRect(self.width() - _PADDING - width, self.height() - 44, width, _BADGE_HEIGHT)
        draw_panel(painter, place, _BADGE_HEIGHT / 2, tokens.card_badge)
        painter.setPen(tokens.card_ink)
        painter.setFont(font_of(LABEL_STRONG))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge)
        return width

    def _draw_line(self, painter: QPainter, place: QRect, text: str, style: TypeStyle) -> None:
        painter.setFont(font_of(style))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, elided(text, style, place.width()))

    def _set(self, **parts: str) -> None:
        for part, text in parts.items():
            setattr(self, f"_{part}", text)
        spoken = (self._title, self._subtitle, self._number, self._caption, self._badge)
        self.setAccessibleName(", ".join(text for text in spoken if text))
        self.update()
