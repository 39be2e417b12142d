"""Texts that are cut or shortened, and what juts out of its place or lies over something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.testing.audit.drawn_text import DrawnText
from gui.testing.audit.finding import Finding, Rule, address_of
from gui.testing.audit.shown import is_control, is_covered, seen_part, shown_widgets

_TOLERANCE = 1.5
"""Pixels that smooth edges and side bearings may take."""
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def cut_texts(texts: Iterable[DrawnText]) -> list[Finding]:
    """Texts of which a part cannot be seen, not even by scrolling, or that end in an ellipsis."""
    found: list[Finding] = []
    for text in texts:
        if _ELLIPSIS in text.words:
            found.append(Finding(Rule.CUT, address_of(text.widget), f"{text.words!r} is shortened"))
        elif hidden := _hidden_by(text):
            found.append(Finding(Rule.CUT, address_of(text.widget), f"{text.words!r} is cut by {hidden}"))
    return found


def overlapping_texts(texts: Sequence[DrawnText]) -> list[Finding]:
    """Texts that are drawn over one another."""
    placed = [(text, place) for text in texts if not (place := _seen_ink(text)).isEmpty()]
    found: list[Finding] = []
    for (one, here), (other, there) in combinations(placed, 2):
        both = here.intersected(there)
        if both.width() > _TOLERANCE and both.height() > _TOLERANCE:
            what = f"{one.words!r} and {other.words!r} lie over one another"
            found.append(Finding(Rule.OVERLAP, address_of(one.widget), what))
    return found


def jutting_widgets(root: QWidget) -> list[Finding]:
    """Widgets that reach beyond what they stand in, and controls that something beside them covers in part."""
    found: list[Finding] = []
    for widget in shown_widgets(root):
        parent = widget.parentWidget()
        if parent is None or _is_decoration(widget) or _is_decoration(parent):
            continue
        beyond = _beyond(widget, parent)
        if beyond:
            found.append(Finding(Rule.JUTS, address_of(widget), f"reaches {beyond} pixels beyond its place"))
    return found


def overlapping_controls(root: QWidget) -> list[Finding]:
    """Controls that stand in the same place as another widget beside them."""
    found: list[Finding] = []
    for widget in shown_widgets(root):
        parent = widget.parentWidget()
        if not is_control(widget) or parent is None or _is_decoration(widget) or is_covered(widget):
            continue
        for other in parent.children():
            if (
                not isinstance(other, QWidget)
                or other is widget
                or not other.isVisible()
                or _is_decoration(other)
            ):
                continue
            both = widget.geometry().intersected(other.geometry())
            if both.width() > _TOLERANCE and both.height() > _TOLERANCE and not is_covered(other):
                what = f"shares {both.width()} by {both.height()} pixels with {address_of(other)}"
                found.append(Finding(Rule.OVERLAP, address_of(widget), what))
    return found


def _hidden_by(text: DrawnText) -> str:
    """What cuts the text, or an empty text. What scrolls cuts nothing in the direction it scrolls in."""
    if _holds(text.widget.rect(), text.place) and _is_whole(text.widget, text.place):
        return ""
    ink = text.ink
    if not _holds(text.widget.rect(), ink):
        return "its own edge"
    return "" if _is_whole(text.widget, ink) else "what it stands in"


def _is_whole(widget: QWidget, place: QRectF) -> bool:
    """Whether nothing around the widget cuts ``place`` in it."""
    part, rect = widget, place
    while not part.isWindow() and (parent := part.parentWidget()) is not None:
        rect = rect.translated(QPointF(part.pos()))
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if not _spans(parent.rect(), rect):
                return False
            rect = QRectF(parent.rect())
        elif not _holds(parent.rect(), rect):
            return False
        part = parent
    return True


def _holds(frame: QRect, place: QRectF) -> bool:
    grown = QRectF(frame).adjusted(-_TOLERANCE, -_TOLERANCE, _TOLERANCE, _TOLERANCE)
    return grown.contains(place)


def _spans(frame: QRect, place: QRectF) -> bool:
    return (
        place.left() >= frame.left() - _TOLERANCE
        and place.right() <= frame.left() + frame.width() + _TOLERANCE
    )


def _beyond(widget: QWidget, parent: QWidget) -> int:
    place, frame = widget.geometry(), parent.rect()
    sides = [frame.left() - place.left(), place.right() - frame.right()]
    area = parent.parentWidget()
    if not (isinstance(area, QAbstractScrollArea) and area.viewport() is parent):
        sides += [frame.top() - place.top(), place.bottom() - frame.bottom()]
    return max(0, *sides)


def _is_decoration(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _seen_ink(text: DrawnText) -> QRectF:
    """Where the strokes that are seen are in the window."""
    ink = text.ink.intersected(QRectF(seen_part(text.widget)))
    if ink.isEmpty() or is_covered(text.widget, ink.center().toPoint()):
        return QRectF()
    return ink.translated(text.widget.mapTo(text.widget.window(), QPointF(0, 0)))
