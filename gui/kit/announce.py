"""Says what changed to those who do not see it: errors, countdowns, what came of a review, the title of a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

MILESTONES = (60, 30, 10, 0)
"""Seconds to go at which a countdown is told."""

_listeners: list[Callable[[Announcement], object]] = []


@dataclass(frozen=True)
class Announcement:
    """What was said; an ``assertive`` one interrupts whatever is being read."""

    text: str
    assertive: bool


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say ``text``, which belongs to ``widget``. An empty text says nothing."""
    if not text:
        return
    for listener in _listeners:
        listener(Announcement(text, assertive))
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)


def listen(listener: Callable[[Announcement], object]) -> None:
    """Have ``listener`` told of every announcement from now on. Nothing else keeps one: a code may be said in it."""
    _listeners.append(listener)


class SpokenCountdown:
    """Says how long is left when a countdown of ``widget`` passes a milestone; its end interrupts."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._before: int | None = None

    def show(self, seconds: int | None, say: Callable[[int], str]) -> None:
        """Take ``seconds`` as what is left, or None while nothing is counted; ``say`` puts it into words."""
        before, self._before = self._before, seconds
        if seconds is None or before is None:
            return
        if any(seconds <= milestone < before for milestone in MILESTONES):
            announce(self._widget, say(seconds), assertive=seconds == 0)
