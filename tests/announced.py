"""What has been announced: the program keeps none of it, so that the tests have to listen."""

from __future__ import annotations

from collections import deque

from gui.kit.announce import Announcement, listen

_KEPT = 100

_announced: deque[Announcement] = deque(maxlen=_KEPT)
listen(_announced.append)


def announced() -> tuple[Announcement, ...]:
    """The latest announcements, the oldest first."""
    return tuple(_announced)


def forget_announcements() -> None:
    """Keep none of them any longer."""
    _announced.clear()
