"""The ground that things stand on in a picture: a calm colour, soft shadows, words above.

Lengths are logical pixels. A picture has ``scale`` pixels for each, and stands on any page: its corners are round and
what is beyond them is transparent.
"""

from __future__ import annotations

from types import TracebackType

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QTransform

from gui.kit.fonts import font_of
from gui.kit.frames import draw_panel, draw_shadow
from gui.kit.metrics import FLOATING, SHEET_CORNER, Elevation, TypeStyle
from gui.kit.tokens import Scope, Theme, load_tokens

STANDING = Elevation(2 * FLOATING.blur, 2 * FLOATING.drop)
"""A device stands higher above the ground than anything floats above its screen."""
FAINTNESS = 0.35
"""Of its shadow, which is larger too."""


class Ground:
    """A picture to put things on; a context manager, within which it is painted on."""

    def __init__(self, size: QSizeF, scale: float, theme: Theme = Theme.LIGHT) -> None:
        self.scale = scale
        self._rect = QRectF(QPointF(), size)
        self._tokens = load_tokens(theme, Scope.STAGE)
        self.image = QImage((size * scale).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)
        self.image.setDevicePixelRatio(scale)

    def __enter__(self) -> Ground:
        self._painter = QPainter(self.image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_panel(self._painter, self._rect, SHEET_CORNER, self._tokens.canvas)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._painter.end()

    def stand(self, thing: QImage, left: float, top: float, corner: float) -> None:
        """Put a thing there, pixel for pixel, with round corners and its shadow under it."""
        place = QRectF(QPointF(left, top), size_on_ground(thing, self.scale))
        self._painter.setOpacity(FAINTNESS)
        draw_shadow(self._painter, place, corner, self._tokens.shadow, STANDING)
        self._painter.setOpacity(1)
        # A brush gives the corners smooth edges; a clip would not.
        pixels = QImage(thing)
        pixels.setDevicePixelRatio(1)
        brush = QBrush(pixels)
        brush.setTransform(QTransform.fromTranslate(left, top).scale(1 / self.scale, 1 / self.scale))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(brush)
        self._painter.drawRoundedRect(place, corner, corner)

    def say(self, text: str, left: float, top: float, width: float, style: TypeStyle) -> None:
        """Write a line in the middle of ``width``."""
        self._painter.setFont(font_of(style))
        self._painter.setPen(self._tokens.ink)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        self._painter.drawText(QRectF(left, top, width, style.line), flags, text)


def size_on_ground(thing: QImage, scale: float) -> QSizeF:
    """How large a thing stands on a ground of this scale."""
    return thing.size().toSizeF() / scale
