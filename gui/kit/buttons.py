"""Buttons: one primary action a screen, quieter ones beside it, links in text, and gold for what promises more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.metrics import (
    ACTION_HEIGHT,
    CONTROL_CORNER,
    FOCUS_GAP,
    FOCUS_WIDTH,
    HAIRLINE,
    LABEL_STRONG,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    STRONG,
    TOUCH,
    scaled,
)
from gui.kit.pressable import Pressable
from gui.kit.spinner import draw_spinner
from gui.kit.text_flow import TextFlow, text_width
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_SPINNER = 18
_SIDE = SPACE_XL


_BUSY_SHARE = 0.3
"""The part of a busy link that its mark underlines."""


class _ActionButton(Pressable):
    """A button as wide as its place and at least 54 pixels high; a text too wide for it breaks into lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(scaled(ACTION_HEIGHT), self._flow(width).height + SPACE_L)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), STRONG) + 2 * (_SIDE + _SPINNER), scaled(ACTION_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(96, scaled(ACTION_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        shape = QRectF(self.rect())
        corner = float(CONTROL_CORNER)
        fill, ink, line = self._colours(tokens)
        if self.shows_focus:
            draw_focus_ring(painter, shape, corner, tokens.focus)
            inset = FOCUS_WIDTH + FOCUS_GAP
            shape = shape.adjusted(inset, inset, -inset, -inset)
            corner -= inset
        draw_panel(painter, shape, corner, fill, line)
        self._draw_text(painter, ink)

    def _draw_text(self, painter: QPainter, ink: QColor) -> None:
        flow = self._flow(self.width())
        top = (self.height() - flow.height) / 2
        flow.draw(painter, 0, top, self.width(), ink, Qt.AlignmentFlag.AlignHCenter)
        if self.is_busy:
            left = (self.width() - flow.width) / 2 - _SPINNER - SPACE_M
            top = (self.height() - _SPINNER) / 2
            draw_spinner(
                painter, QRectF(max(_SIDE / 2, left), top, _SPINNER, _SPINNER), ink, self._turning.phase
            )

    def _flow(self, width: int) -> TextFlow:
        return TextFlow(self.text(), STRONG, width - _SIDE, balanced=True)

    def _colours(self, tokens: Tokens) -> tuple[QColor, QColor, QColor | None]:
        """Fill, ink and line in the state the button is in."""
        raise NotImplementedError


class PrimaryButton(_ActionButton):
    """The one thing to do on a screen."""

    def _colours(self, tokens: Tokens) -> tuple[QColor, QColor, QColor | None]:
        if not self.isEnabled():
            return tokens.disabled_fill, tokens.disabled_ink, None
        if self.is_pressed or self.is_busy:
            return tokens.primary_pressed, tokens.on_primary, None
        return (tokens.primary_hover if self.is_hovered else tokens.primary), tokens.on_primary, None


class SecondaryButton(_ActionButton):
    """What may be done as well."""

    def _colours(self, tokens: Tokens) -> tuple[QColor, QColor, QColor | None]:
        if not self.isEnabled():
            return tokens.canvas, tokens.disabled_ink, tokens.line
        if self.is_pressed or self.is_busy:
            return tokens.primary_tint, tokens.primary, tokens.line_strong
        fill = tokens.surface_hover if self.is_hovered else tokens.surface
        return fill, tokens.primary, tokens.line_strong


class TextButton(Pressable):
    """A link: text in the primary colour, flush with what stands above and below it, and as high as a finger needs.

    Underlined under the pointer, a mark going to and fro under it while busy. As it has no sides to draw a ring around, focus is a tinted ground and a line.
    A text too wide for its place breaks into lines. `flush` is where a text narrower than a finger stands.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        flush: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        super().__init__(text, parent)
        self._flush = flush
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(TOUCH, self._flow(width).height + SPACE_S)

    def sizeHint(self) -> QSize:
        return QSize(max(TOUCH, text_width(self.text(), LABEL_STRONG)), TOUCH)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), TOUCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        ink = tokens.primary
        if not self.isEnabled() or self.is_busy:
            ink = tokens.ink_faint
        elif self.is_pressed:
            ink = tokens.primary_pressed
        flow = self._flow(self.width())
        top = round((self.height() - flow.height) / 2)
        for line in flow.line_rects(self.width(), self._flush):
            place = line.translated(0, top)
            under = round(place.center().y() + LABEL_STRONG.size * 0.62)
            if self.shows_focus:
                painter.fillRect(place, tokens.primary_tint)
                painter.fillRect(QRectF(place.left(), under, place.width(), FOCUS_WIDTH), tokens.focus)
            elif self.is_busy:
                # There is no room for a spinner: the line under it is gone along instead.
                share = place.width() * _BUSY_SHARE
                start = place.left() + (place.width() - share) * (1 - abs(1 - 2 * self._turning.phase))
                painter.fillRect(QRectF(start, under, share, FOCUS_WIDTH), tokens.primary)
            elif self.is_hovered:
                painter.fillRect(QRectF(place.left(), under, place.width(), HAIRLINE), ink)
        flow.draw(painter, 0, top, self.width(), ink, self._flush)

    def _flow(self, width: int) -> TextFlow:
        return TextFlow(self.text(), LABEL_STRONG, width, balanced=True)
