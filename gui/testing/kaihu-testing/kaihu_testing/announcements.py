"""What a program has had screen readers say.

Qt keeps nothing of it, and tells nobody but the platform; a program in Python announces by
``QAccessible.updateAccessibility`` alone, which is listened to here.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from weakref import ReferenceType, ref

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

KEPT = 200


@dataclass(frozen=True)
class Announced:
    """One announcement; ``number`` counts all of the process, ``window`` is where it was made."""

    number: int
    text: str
    window: ReferenceType[QWidget]


_announced: deque[Announced] = deque(maxlen=KEPT)
_tell_platform = QAccessible.updateAccessibility


def listen() -> None:
    """Listen from now on."""
    if QAccessible.updateAccessibility is not _update_accessibility:
        QAccessible.updateAccessibility = staticmethod(_update_accessibility)  # type: ignore[method-assign]


def newest() -> int:
    """The number of the newest announcement; 0 before the first."""
    return _announced[-1].number if _announced else 0


def announced(since: int, windows: list[QWidget]) -> list[str]:
    """What was announced in one of ``windows`` after the announcement ``since``, in order."""
    return [each.text for each in _announced if each.number > since and each.window() in windows]


def _update_accessibility(event: QAccessibleEvent) -> None:
    if isinstance(event, QAccessibleAnnouncementEvent):
        source = event.object()
        if isinstance(source, QWidget):
            _announced.append(Announced(newest() + 1, event.message(), ref(source.window())))
    _tell_platform(event)
