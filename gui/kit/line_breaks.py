"""Where a paragraph is broken into lines: where a reader would break it.

Qt fills each line as far as it goes, which parts Chinese words and leaves single characters on a last line. Here
all ways to set the text in as few lines are compared, and the one that costs least is taken.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from gui.kit.fonts import font_of
from gui.kit.metrics import TypeStyle

_STOPS = frozenset("。；：！？….;:!?")
_PAUSES = frozenset("，）》”’,)")
_LIST_COMMAS = frozenset("、")
_JOINING = frozenset("和与或并但而")
"""Chinese words that begin what follows them, as far as one character can tell."""
_BINDING = frozenset("的")
"""And one that ends what stands before it."""

# A break after a stop costs nothing: the reader pauses there anyway. One at a space parts no word, one inside a run
# of Chinese may.
_AT_PAUSE = 0.1
_AT_LIST_COMMA = 0.3
_AT_JOINT = 0.45
_IN_RUN = 1.0
_AT_SPACE = 0.3
_AFTER_NUMBER = 0.9
"""At the space after a figure: it belongs to what it counts, and a day to its month."""
_SLACK = 2.0
"""For the square of the part of a line left empty."""
_LOST = 1.5
_LOST_BELOW = 0.4
"""A last line shorter than this part of the width looks lost."""
_MOST_LINES = 4
"""Longer texts are paragraphs, which read best when every line takes as much as it can."""


class _Piece(NamedTuple):
    """A stretch of text that is not broken, with where it ends in pixels, without and with a space after it."""

    end: int
    right: float
    right_with_space: float
    cost: float


@lru_cache(maxsize=4096)
def advance(text: str, style: TypeStyle, spacing: float = 0.0) -> float:
    """Width of a text on one line, in pixels."""
    return QFontMetricsF(font_of(style, spacing=spacing)).horizontalAdvance(text)


def fill_lines(text: str, style: TypeStyle, width: int) -> tuple[str, ...]:
    """The lines of one paragraph when every line takes as much as it can."""
    pieces = _pieces(text, style, width)
    return _cut(text, pieces, _fill(pieces, width))


@lru_cache(maxsize=1024)
def break_lines(text: str, style: TypeStyle, width: int, balanced: bool = False) -> tuple[str, ...]:
    """The lines of one paragraph within `width` pixels; `balanced` makes them about equally long."""
    if advance(text, style) <= width:
        return (text,)
    pieces = _pieces(text, style, width)
    starts = _fill(pieces, width)
    if len(starts) <= _MOST_LINES:
        starts = _cheapest(pieces, width, len(starts), balanced) or starts
    return _cut(text, pieces, starts)


def forget_measures() -> None:
    """Measure every text anew: type has another size now."""
    advance.cache_clear()
    break_lines.cache_clear()


def _cut(text: str, pieces: list[_Piece], starts: list[int]) -> tuple[str, ...]:
    edges = [0, *(pieces[start - 1].end for start in starts[1:]), len(text)]
    return tuple(text[left:right].rstrip(" ") for left, right in pairwise(edges))


def _pieces(text: str, style: TypeStyle, width: int) -> list[_Piece]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    pieces: list[_Piece] = []
    start, right = 0, 0.0
    while (end := finder.toNextBoundary()) != -1:
        piece = text[start:end]
        # Only a word wider than the whole line is cut.
        for part in [piece] if advance(piece.rstrip(" "), style) <= width else piece:
            bare = part.rstrip(" ")
            start += len(part)
            cost = _break_cost(bare[-1:], text[start : start + 1], is_space=len(bare) < len(part))
            pieces.append(_Piece(start, right + advance(bare, style), right + advance(part, style), cost))
            right = pieces[-1].right_with_space
    return pieces


def _fill(pieces: list[_Piece], width: int) -> list[int]:
    """The first piece of each line when every line takes as much as it can."""
    starts = [0]
    left = 0.0
    for index, piece in enumerate(pieces):
        if piece.right - left > width and index > starts[-1]:
            starts.append(index)
            left = pieces[index - 1].right_with_space
    return starts


def _break_cost(before: str, after: str, *, is_space: bool) -> float:
    if before in _STOPS:
        return 0.0
    if before in _PAUSES:
        return _AT_PAUSE
    if before in _LIST_COMMAS:
        return _AT_LIST_COMMA
    if is_space:
        return _AFTER_NUMBER if before.isdigit() else _AT_SPACE
    return _AT_JOINT if before in _BINDING or after in _JOINING else _IN_RUN


def _cheapest(pieces: list[_Piece], width: int, lines: int, balanced: bool) -> list[int] | None:
    """The first piece of each line in the cheapest way to set the text in exactly `lines` lines."""
    target = min(width, pieces[-1].right / lines * 1.02) if balanced else width
    count = len(pieces)
    # best[end] is the cost of setting the pieces before `end` in the lines so far, and the line starts it takes.
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for line in range(lines):
        is_last = line == lines - 1
        following: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, starts) in best.items():
            left = pieces[start - 1].right_with_space if start else 0.0
            for end in range(start + 1, count + 1):
                taken = pieces[end - 1].right - left
                if taken > width:
                    break
                if is_last != (end == count):
                    continue
                total = cost + _line_cost(taken, pieces[end - 1].cost, width, target, is_last, balanced)
                if end not in following or total < following[end][0]:
                    following[end] = (total, [*starts, start])
        best = following
    return best[count][1] if count in best else None


def _line_cost(
    taken: float, at_end: float, width: int, target: float, is_last: bool, balanced: bool
) -> float:
    cost = 0.0 if is_last else at_end
    if balanced or not is_last:
        cost += _SLACK * ((target - taken) / target) ** 2
    if is_last and taken < width * _LOST_BELOW:
        cost += _LOST * (1 - taken / (width * _LOST_BELOW))
    return cost
