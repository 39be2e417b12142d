"""A few values side by side, of which one is in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.kit.devices import Device, shape_of
from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.language import listed
from gui.kit.metrics import (
    CHIP_CORNER,
    GREATEST_TYPE_SCALE,
    LABEL,
    LABEL_STRONG,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    SPACE_XXS,
)
from gui.kit.pressable import Pressable
from gui.kit.text_flow import elided, text_width
from gui.kit.theme import tokens_for

HEIGHT = 36
"""The same at every text size, with room for the largest: nothing moves from under the pointer that chooses one."""
LARGEST_LINE = round(LABEL.base_line * GREATEST_TYPE_SCALE)
SIGN_HEIGHT = 30
"""How high the sign of the largest device is."""
SIGN_SCALE = SIGN_HEIGHT / max(shape_of(device).screen.height() for device in Device)


class Segment(Pressable):
    """One value. With the arrow keys the ones beside it are chosen."""

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName(address)
        self.setCheckable(True)
        # Makes it a radio button among its neighbours, for the keyboard and for assistive technology.
        self.setAutoExclusive(True)
        # A click must not take the focus from where it is.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), LABEL_STRONG) + 2 * SPACE_M, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_text(self, text: str, spoken: str) -> None:
        self.setText(text)
        self.setAccessibleName(spoken)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        ink = tokens.ink
        if self.isChecked():
            draw_panel(painter, self.rect(), CHIP_CORNER, tokens.primary_tint, tokens.primary)
            ink = tokens.primary
        elif self.is_hovered or self.is_pressed:
            draw_panel(painter, self.rect(), CHIP_CORNER, tokens.surface_hover)
        self._draw_content(painter, ink)
        if self.shows_focus:
            draw_focus_ring(painter, self.rect(), CHIP_CORNER, tokens.focus)

    def _draw_content(self, painter: QPainter, ink: QColor) -> None:
        self._draw_text(painter, self.rect(), ink)

    def _draw_text(self, painter: QPainter, place: QRect, ink: QColor) -> None:
        style = LABEL_STRONG if self.isChecked() else LABEL
        painter.setFont(font_of(style))
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, elided(self.text(), style, place.width()))


class DeviceSegment(Segment):
    """A device: its outline, all of them to one scale, over its name."""

    def __init__(self, address: str, device: Device, parent: QWidget) -> None:
        super().__init__(address, parent)
        self._shape = shape_of(device)

    def sizeHint(self) -> QSize:
        text = super().sizeHint()
        return QSize(text.width() - SPACE_S, SPACE_S + SIGN_HEIGHT + SPACE_XS + LARGEST_LINE + SPACE_XS)

    def _draw_content(self, painter: QPainter, ink: QColor) -> None:
        screen = self._shape.screen
        sign = QRectF(0, 0, round(screen.width() * SIGN_SCALE), round(screen.height() * SIGN_SCALE))
        sign.moveCenter(QRectF(0, 0, self.width(), SIGN_HEIGHT).center())
        sign.moveBottom(SPACE_S + SIGN_HEIGHT)
        sign.moveLeft(round(sign.left()) + 0.5)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(sign, 2.5, 2.5)
        top = SPACE_S + SIGN_HEIGHT + SPACE_XS
        self._draw_text(painter, QRect(0, top, self.width(), LARGEST_LINE), ink)


class Segments(QWidget):
    """Segments for ``values``, addressed ``<address>.<value>``. ``chosen`` carries the value that a person chose."""

    chosen = Signal(str)

    def __init__(
        self,
        address: str,
        values: Sequence[str],
        make: Callable[[str, str, QWidget], Segment] = lambda address, _value, parent: Segment(
            address, parent
        ),
    ) -> None:
        super().__init__()
        self._segments = {value: make(f"{address}.{value}", value, self) for value in values}
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XXS, SPACE_XXS, SPACE_XXS, SPACE_XXS)
        row.setSpacing(SPACE_XXS)
        for value, segment in self._segments.items():
            row.addWidget(segment, 1)
            segment.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))

    def set_texts(self, label: str, texts: Sequence[str]) -> None:
        """What is chosen here, for assistive technology, and what the values are called."""
        self.setAccessibleName(label)
        for segment, text in zip(self._segments.values(), texts, strict=True):
            segment.set_text(text, listed(label, text))

    def set_value(self, value: str) -> None:
        """Show ``value`` as the one in force; nothing is emitted."""
        if value in self._segments:
            self._segments[value].setChecked(True)

    @property
    def current(self) -> Segment:
        """The segment in force."""
        return next(segment for segment in self._segments.values() if segment.isChecked())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        draw_panel(smooth_painter(self), self.rect(), CHIP_CORNER + SPACE_XXS, tokens.surface, tokens.line)
