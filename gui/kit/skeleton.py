"""The shape of what is still to come, in place of an empty screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHideEvent, QLinearGradient, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.language import translate
from gui.kit.metrics import (
    CARD_CORNER,
    CHIP_CORNER,
    LABEL,
    MOTION_SWEEP,
    PANEL_CORNER,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    TITLE,
    scaled,
)
from gui.kit.motion import motion_enabled
from gui.kit.spinner import Turning
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_LIGHT = 0.35
"""Width of the light, of the whole."""
_CARD_HEIGHT = 184
_ROW_HEIGHT = 72


@dataclass(frozen=True)
class Bone:
    """A block: `share` of the width, `height` in pixels at the smallest type, `gap` pixels to what is below it."""

    share: float
    height: int
    corner: int = CHIP_CORNER
    gap: int = SPACE_S


HEADING = (Bone(0.7, TITLE.base_size, gap=SPACE_M), Bone(0.9, LABEL.base_size, gap=SPACE_L))
PARAGRAPH = (Bone(1.0, LABEL.base_size), Bone(0.94, LABEL.base_size), Bone(0.6, LABEL.base_size, gap=SPACE_L))
CARD = (Bone(1.0, _CARD_HEIGHT, CARD_CORNER, SPACE_L),)
ROWS = 3 * (Bone(1.0, _ROW_HEIGHT, PANEL_CORNER, SPACE_M),)


class Skeleton(QProgressBar):
    """Quiet blocks where a content will be, with a calm light going over them, unless nothing moves.

    To those who do not see it, it is a progress bar without an end that says what is awaited.
    """

    def __init__(self, bones: Sequence[Bone] = (*HEADING, *CARD), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bones = tuple(bones)
        self._says: str | None = None
        self._turning = Turning(self, MOTION_SWEEP)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_text(self, text: str) -> None:
        """Say what is awaited, for those who do not see it, instead of the usual word."""
        self._says = text
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(327, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turning.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turning.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        blocks, top = QPainterPath(), 0
        for bone in self._bones:
            height = scaled(bone.height)
            block = QRectF(0, top, self.width() * bone.share, height)
            blocks.addRoundedRect(block, bone.corner, bone.corner)
            top += height + bone.gap
        painter.fillPath(blocks, self._light(tokens) if motion_enabled() else tokens.track)

    def _light(self, tokens: Tokens) -> QLinearGradient:
        width = self.width() * _LIGHT
        left = -width + (self.width() + width) * self._turning.phase
        light = QLinearGradient(QPointF(left, 0), QPointF(left + width, 0))
        light.setColorAt(0.0, tokens.track)
        light.setColorAt(0.5, tokens.surface_hover)
        light.setColorAt(1.0, tokens.track)
        return light

    def _height(self) -> int:
        return sum(scaled(bone.height) + bone.gap for bone in self._bones) - self._bones[-1].gap

    def _name(self) -> None:
        self.setAccessibleName(self._says or translate("kit", "Loading"))
