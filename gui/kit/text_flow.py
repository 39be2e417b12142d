"""Text in lines of a given height, broken well.

Qt's labels have no line height, and they leave single characters on a last line. Here a last line that would
be very short takes words from the line above it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption

from gui.kit.fonts import font_of
from gui.kit.metrics import TypeStyle

_SHORT_LAST_LINE = 0.4
"""Share of the width below which a last line looks lost."""
_LINE_SEPARATOR = "\N{LINE SEPARATOR}"


class TextFlow:
    """A text set in a type style within a width in pixels, ready to be measured and drawn."""

    def __init__(
        self,
        text: str,
        style: TypeStyle,
        width: int,
        *,
        spacing: float = 0.0,
        balanced: bool = False,
        max_lines: int = 0,
    ) -> None:
        self._style = style
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font_of(style, spacing=spacing))
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._lines = self._break(max(1, width))
        if len(self._lines) > 1 and (balanced or self._last_line_is_lost(width)):
            self._balance(width)
        if max_lines and len(self._lines) > max_lines:
            kept = text[: self._lines[max_lines - 1].textStart()]
            rest = text[self._lines[max_lines - 1].textStart() :].replace("\n", " ")
            self._layout.setText(kept.replace("\n", _LINE_SEPARATOR) + elided(rest, style, width))
            self._lines = self._break(max(1, width))[:max_lines]

    @property
    def line_count(self) -> int:
        return len(self._lines)

    @property
    def width(self) -> int:
        """Width of the longest line."""
        return max((_ceil(line.naturalTextWidth()) for line in self._lines), default=0)

    @property
    def height(self) -> int:
        return self.line_count * self._style.line

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
            free = width - line.naturalTextWidth()
            shift = 0.0
            if alignment & Qt.AlignmentFlag.AlignHCenter:
                shift = free / 2
            elif alignment & Qt.AlignmentFlag.AlignRight:
                shift = free
            top = y + index * self._style.line + round((self._style.line - line.height()) / 2)
            # A line carries its own place in the layout, which is not wanted here.
            line.draw(painter, QPointF(x + round(shift) - line.x(), top - line.y()))

    def _break(self, width: float) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(line)
        self._layout.endLayout()
        return lines

    def _last_line_is_lost(self, width: int) -> bool:
        return self._lines[-1].naturalTextWidth() < width * _SHORT_LAST_LINE

    def _balance(self, width: int) -> None:
        """Find the least width that needs no more lines."""
        wanted = len(self._lines)
        low, high = width // 2, width
        while low < high:
            middle = (low + high) // 2
            if len(self._break(middle)) > wanted:
                low = middle + 1
            else:
                high = middle
        self._lines = self._break(high)


def text_width(text: str, style: TypeStyle, *, spacing: float = 0.0) -> int:
    """Width of a text on one line, in pixels, rounded up."""
    return _ceil(QFontMetrics(font_of(style, spacing=spacing)).horizontalAdvance(text))


def elided(text: str, style: TypeStyle, width: int) -> str:
    """The text cut to `width` pixels, with an ellipsis where something is left out."""
    metrics = QFontMetrics(font_of(style))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def font_for_editor(style: TypeStyle, spacing: float = 0.0) -> QFont:
    """A font of its own for a Qt editor, which may change it."""
    return QFont(font_of(style, spacing=spacing))


def _ceil(value: float) -> int:
    return -int(-value // 1)
