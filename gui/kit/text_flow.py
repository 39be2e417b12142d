"""Text in lines of a given height, measured and drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from gui.kit.fonts import font_of
from gui.kit.line_breaks import advance, break_lines, fill_lines
from gui.kit.metrics import TypeStyle

_SPACE_IN_NUMBER = re.compile(r"(?<=[\d*•]) (?=[\d*•])")
_SIGN_SPACING = 3.0
_SEPARATOR = "\N{LINE SEPARATOR}"
_UNBOUNDED = 100_000


@dataclass(frozen=True)
class Span:
    """A stretch of a text, in characters."""

    start: int
    length: int


class TextFlow:
    """A text set in a type style within a width in pixels.

    With `balanced` lines are made about equally long, as titles and centred text want it. With `max_lines` the
    rest of a longer text gives way to an ellipsis. A currency sign at the beginning is set in `sign_style`.
    """

    def __init__(
        self,
        text: str,
        style: TypeStyle,
        width: int,
        *,
        balanced: bool = False,
        max_lines: int = 0,
        sign_style: TypeStyle | None = None,
    ) -> None:
        self._style = style
        self._text = text
        self._sign_style = sign_style if text.startswith("¥") else None
        lines = _lines(text, style, max(1, width), balanced)
        if max_lines and len(lines) > max_lines:
            lines = _shortened(text, style, max(1, width), max_lines)
        self._broken = lines

    @property
    def width(self) -> int:
        """Width of the longest line."""
        if self._sign_style is not None:
            return max(ceil(line.naturalTextWidth()) for line in self._lines)
        return max(ceil(advance(line, self._style)) for line in self._broken)

    @property
    def height(self) -> int:
        return len(self._broken) * self._style.line

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        width: float,
        colour: QColor,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw the lines from the top edge `y` down, aligned within `width`."""
        painter.setPen(colour)
        for index, line in enumerate(self._lines):
            shift = _shift(width - line.naturalTextWidth(), alignment)
            top = y + index * self._style.line + self._inset(line)
            # A line carries its own place in the layout, which is not wanted here.
            line.draw(painter, QPointF(x + round(shift) - line.x(), top - line.y()))

    def line_rects(self, width: float, alignment: Qt.AlignmentFlag) -> list[QRectF]:
        """Where each line stands when it is drawn from 0, 0 on, aligned within `width`."""
        rects: list[QRectF] = []
        for index, line in enumerate(self._lines):
            long = line.naturalTextWidth()
            left = round(_shift(width - long, alignment))
            rects.append(QRectF(left, index * self._style.line, long, self._style.line))
        return rects

    def span_rects(self, span: Span) -> list[QRectF]:
        """Where a stretch of the text stands when it is drawn at 0, 0 and aligned left: one piece a line."""
        start, end = self._places[span.start], self._places[span.start + span.length]
        rects: list[QRectF] = []
        for index, line in enumerate(self._lines):
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = (_x_of(line, place) for place in (first, last))
                rects.append(QRectF(left, index * self._style.line, right - left, self._style.line))
        return rects

    def colour_spans(self, spans: list[Span], colour: QColor) -> None:
        """Draw stretches of the text in another colour from now on."""
        assert self._sign_style is None
        formats: list[QTextLayout.FormatRange] = []
        for span in spans:
            part = QTextLayout.FormatRange()
            part.start = self._places[span.start]
            part.length = self._places[span.start + span.length] - part.start
            part.format.setForeground(colour)
            formats.append(part)
        self._layout.setFormats(formats)

    def _inset(self, line: QTextLine) -> int:
        """How far below its edge a line is drawn; one that is higher than its place gives way above and below in
        the proportion of ascent and descent, so that no comma is cut."""
        free = self._style.line - line.height()
        return round(free / 2 if free >= 0 else free * line.ascent() / line.height())

    @cached_property
    def _layout(self) -> QTextLayout:
        # Made when it is first drawn: much is measured that is never seen in that width.
        layout = QTextLayout(_SEPARATOR.join(self._broken), font_of(self._style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        if self._sign_style is not None:
            sign = QTextLayout.FormatRange()
            sign.start, sign.length = 0, 1
            sign.format.setFont(font_of(self._sign_style, spacing=_SIGN_SPACING))
            layout.setFormats([sign])
        return layout

    @cached_property
    def _lines(self) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(_UNBOUNDED)
            lines.append(line)
        self._layout.endLayout()
        return lines

    @cached_property
    def _places(self) -> list[int]:
        return _places(self._text, self._layout.text())


def _shift(free: float, alignment: Qt.AlignmentFlag) -> float:
    """How much of the free width stands before a line."""
    if alignment & Qt.AlignmentFlag.AlignHCenter:
        return free / 2
    return free if alignment & Qt.AlignmentFlag.AlignRight else 0.0


def text_width(text: str, style: TypeStyle, *, spacing: float = 0.0) -> int:
    """Width of a text on one line, in pixels, rounded up."""
    return ceil(advance(text, style, spacing))


def elided(text: str, style: TypeStyle, width: int) -> str:
    """The text cut to `width` pixels, with an ellipsis where something is left out."""
    return QFontMetrics(font_of(style)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def font_for_editor(style: TypeStyle) -> QFont:
    """A font of its own for a Qt editor, which may change it."""
    return QFont(font_of(style))


def _lines(text: str, style: TypeStyle, width: int, balanced: bool) -> list[str]:
    # A masked number is kept in one piece.
    whole = _SPACE_IN_NUMBER.sub("\N{NO-BREAK SPACE}", text)
    return [
        line for paragraph in whole.split("\n") for line in break_lines(paragraph, style, width, balanced)
    ]


def _shortened(text: str, style: TypeStyle, width: int, max_lines: int) -> list[str]:
    """As much of the text as goes into full lines, the last one with an ellipsis."""
    whole = text.replace("\n", " ")
    kept = fill_lines(whole, style, width)[: max_lines - 1]
    rest = whole
    for line in kept:
        rest = rest[len(line) :].lstrip(" ")
    return [*kept, elided(rest, style, width)]


def _places(text: str, broken: str) -> list[int]:
    """For each character of a text, and its end, where it is once the text has been broken into lines.

    Breaking puts separators in and takes spaces at the ends of lines out.
    """
    places: list[int] = []
    place = 0
    for sign in text:
        if place < len(broken) and broken[place] == _SEPARATOR and sign not in " \n":
            place += 1
        places.append(place)
        if place < len(broken) and (broken[place] != _SEPARATOR or sign == "\n"):
            place += 1
    return [*places, place]


def _x_of(line: QTextLine, place: int) -> float:
    # PySide returns the place as well, which Qt moves to a valid one.
    x: tuple[float, int] | float = line.cursorToX(place)  # type: ignore[assignment]
    return x[0] if isinstance(x, tuple) else x
