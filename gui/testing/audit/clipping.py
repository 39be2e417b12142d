"""Texts that are cut or shortened, and what juts out of its place or lies over something else."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.testing.audit.drawn_text import DrawnText
from gui.testing.audit.finding import Finding, Rule, address_of
from gui.testing.audit.shown import body_of, controls, is_covered, seen_part, shown_widgets

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


def overlapping(root: QWidget, texts: Iterable[DrawnText]) -> list[Finding]:
    """Texts and controls that lie over one another, but for what a control holds."""
    placed = [
        (text.widget, repr(text.words), _seen_ink(text)) for text in texts if not is_covered(text.widget)
    ]
    placed += [(control, "it", _seen_body(control)) for control in controls(root)]
    found: list[Finding] = []
    for (one, words, here), (other, others, there) in combinations(placed, 2):
        both = here.intersected(there)
        if both.width() <= _TOLERANCE or both.height() <= _TOLERANCE:
            continue
        if "it" in (words, others) and _belong_together(one, other):
            continue
        what = f"{words} and {others} of {address_of(other)} share {both.width():.0f} by {both.height():.0f} pixels"
        found.append(Finding(Rule.OVERLAP, address_of(one), what))
    return found


def jutting_widgets(root: QWidget) -> list[Finding]:
    """Widgets that reach beyond what they stand in."""
    found: list[Finding] = []
    for widget in shown_widgets(root):
        parent = widget.parentWidget()
        if parent is None or _is_decoration(widget) or _is_decoration(parent):
            continue
        beyond = _beyond(widget, parent)
        if beyond:
            found.append(Finding(Rule.JUTS, address_of(widget), f"reaches {beyond} pixels beyond its place"))
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
    place, frame = body_of(widget).translated(widget.pos()), parent.rect()
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
    return ink.translated(text.widget.mapTo(text.widget.window(), QPointF(0, 0)))


def _seen_body(control: QWidget) -> QRectF:
    """Where the part of a control is in the window that is seen and can be pressed."""
    body = QRectF(body_of(control).intersected(seen_part(control)))
    return body.translated(control.mapTo(control.window(), QPointF(0, 0)))


def _belong_together(one: QWidget, other: QWidget) -> bool:
    return one is other or one.isAncestorOf(other) or other.isAncestorOf(one)
