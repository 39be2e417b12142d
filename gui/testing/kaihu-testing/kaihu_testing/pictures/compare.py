"""Compares two pictures: what another machine draws a shade differently passes, what a person could see does not.

The one comparer of the project. Equal pictures take a few milliseconds, different ones some dozens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

CHANNELS = 4
FADED = 0.16
"""How much of what was drawn is left under the differences."""
DIFFERENT = QColor("#e6007a")


@dataclass(frozen=True)
class Tolerance:
    """How much two pictures may differ. A step is one of the 255 of a channel."""

    rounding: int = 2
    """Steps that any pixel may differ: blending rounds up on one machine and down on another."""
    edge: int = 24
    """Steps that a pixel of a smoothed edge may differ."""
    edges: float = 0.0005
    """The share of the pixels that may differ as edges do."""
    patch: int = 3
    """The side, in pixels, of a square that is no edge: when all of it differs, it has another colour."""


TOLERANCE = Tolerance()


@dataclass(frozen=True)
class Mask:
    """A part of a picture that is not compared, in its pixels, and why it may differ."""

    rect: QRect
    why: str


@dataclass(frozen=True)
class Difference:
    """How two pictures differ.

    ``pixels`` differ by more than rounding, by at most ``steps`` of 255, all of them within ``where``. ``picture``
    shows them over what was drawn, which is faded.
    """

    expected: QSize
    actual: QSize
    pixels: int
    share: float
    steps: int
    where: QRect
    picture: QImage

    def __str__(self) -> str:
        if self.expected != self.actual:
            sizes = (f"{size.width()} x {size.height()}" for size in (self.actual, self.expected))
            return "{} pixels were drawn, {} expected".format(*sizes)
        count = "1 pixel differs" if self.pixels == 1 else f"{self.pixels:,} pixels differ"
        box = self.where
        return (
            f"{count} ({self.share:.2%}), by up to {self.steps} of 255 steps, "
            f"within {box.width()} x {box.height()} at {box.x()}, {box.y()}"
        )


def compare(
    expected: QImage, actual: QImage, *, tolerance: Tolerance = TOLERANCE, masks: Sequence[Mask] = ()
) -> Difference | None:
    """How ``actual`` differs from ``expected``, or None when it does not beyond ``tolerance`` and outside ``masks``."""
    first, second = _plain(expected), _plain(actual)
    if first == second:
        return None
    size = first.size().expandedTo(second.size())
    steps = _steps_between(_comparable(first, size, masks), _comparable(second, size, masks))
    beyond_rounding = _Pixels.over(tolerance.rounding, steps, size)
    beyond_edges = _Pixels.over(tolerance.edge, steps, size)
    is_noise = (
        first.size() == second.size()
        and not beyond_edges.count
        and beyond_rounding.count <= tolerance.edges * size.width() * size.height()
        and not beyond_rounding.has_square(tolerance.patch)
    )
    if is_noise:
        return None
    return Difference(
        expected=first.size(),
        actual=second.size(),
        pixels=beyond_rounding.count,
        share=beyond_rounding.count / (size.width() * size.height()),
        steps=max(steps),
        where=beyond_rounding.bounds(),
        picture=_shown(second, beyond_rounding, masks),
    )


def _plain(image: QImage) -> QImage:
    """The image as a file would give it back, pixel by pixel, so that equal pictures are equal at once."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    plain.setDevicePixelRatio(1)
    return plain


def _comparable(image: QImage, size: QSize, masks: Sequence[Mask]) -> QImage:
    """The image on a sheet of ``size``, the masked parts blank."""
    sheet = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for mask in masks:
        painter.fillRect(mask.rect, Qt.GlobalColor.black)
    painter.end()
    return sheet


def _steps_between(first: QImage, second: QImage) -> bytes:
    """How far apart each channel of each pixel is, transparency too."""
    between = _as_greys(first)
    painter = QPainter(between)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, _as_greys(second))
    painter.end()
    return bytes(between.constBits())


def _as_greys(image: QImage) -> QImage:
    """The same bytes, taken for pixels of one channel: Qt then subtracts them without weighing transparency."""
    width = CHANNELS * image.width()
    grey = QImage.Format.Format_Grayscale8
    return QImage(image.constBits(), width, image.height(), width, grey).copy()


class _Pixels:
    """A set of an image's pixels: one number, in which each pixel is a byte of 1 or 0, the first one lowest."""

    def __init__(self, bits: int, size: QSize) -> None:
        self.count = bits.bit_count()
        self._bits, self._width, self._height = bits, size.width(), size.height()

    @classmethod
    def over(cls, limit: int, steps: bytes, size: QSize) -> _Pixels:
        """The pixels with a channel of more than ``limit`` steps."""
        over = steps.translate(bytes(step > limit for step in range(256)))
        bits = 0
        for channel in range(CHANNELS):
            bits |= int.from_bytes(over[channel::CHANNELS], "little")
        return cls(bits, size)

    def has_square(self, side: int) -> bool:
        """Whether a square of ``side`` pixels is in the set."""
        if side > min(self._width, self._height):
            return False
        beside = self._bits
        for x in range(1, side):
            beside &= self._bits >> 8 * x
        # What would go on in the next row is no row of pixels.
        row = b"\1" * (self._width - side + 1) + b"\0" * (side - 1)
        beside &= int.from_bytes(row * self._height, "little")
        square = beside
        for y in range(1, side):
            square &= beside >> 8 * self._width * y
        return square != 0

    def bounds(self) -> QRect:
        """The smallest rectangle around the set."""
        rows = [row for row in enumerate(self._rows()) if 1 in row[1]]
        if not rows:
            return QRect()
        columns = 0
        for _, row in rows:
            columns |= int.from_bytes(row, "little")
        row = columns.to_bytes(self._width, "little")
        left, right = row.find(1), row.rfind(1)
        top, bottom = rows[0][0], rows[-1][0]
        return QRect(left, top, right - left + 1, bottom - top + 1)

    def painted(self, colour: QColor) -> QImage:
        """The set in one colour, the rest transparent."""
        image = QImage(
            self._bytes(), self._width, self._height, self._width, QImage.Format.Format_Indexed8
        ).copy()
        image.setColorTable([QColor(0, 0, 0, 0).rgba(), colour.rgba()])
        return image

    def _rows(self) -> list[bytes]:
        data = self._bytes()
        return [data[start : start + self._width] for start in range(0, len(data), self._width)]

    def _bytes(self) -> bytes:
        return self._bits.to_bytes(self._width * self._height, "little")


def _shown(actual: QImage, different: _Pixels, masks: Sequence[Mask]) -> QImage:
    """The differing pixels in a loud colour over the faded picture, the masked parts hatched."""
    coloured = different.painted(DIFFERENT)
    sheet = QImage(coloured.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.setOpacity(FADED)
    painter.drawImage(0, 0, actual)
    painter.end()
    grey = QImage.Format.Format_Grayscale8
    sheet = sheet.convertToFormat(grey).convertToFormat(QImage.Format.Format_RGB32)
    painter.begin(sheet)
    for mask in masks:
        painter.fillRect(mask.rect, Qt.BrushStyle.BDiagPattern)
    painter.drawImage(0, 0, coloured)
    painter.end()
    return sheet
