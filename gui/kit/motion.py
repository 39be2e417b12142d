"""Whether things move. Off in play and in tests, so that pictures are equal to the byte."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_USUAL_CURSOR_FLASH = 1060
"""Milliseconds of one blink, on and off."""


class _Motion:
    enabled = True


def motion_enabled() -> bool:
    """Whether animations run; when they do not, a change is shown at once in its final form."""
    return _Motion.enabled


def set_motion(enabled: bool) -> None:
    """Turn all animation on or off, the text cursor's blinking included."""
    _Motion.enabled = enabled
    if isinstance(QApplication.instance(), QApplication):
        QApplication.setCursorFlashTime(_USUAL_CURSOR_FLASH if enabled else 0)


def duration(milliseconds: int) -> int:
    """The length an animation should have: as asked for, or 0 while motion is off."""
    return milliseconds if _Motion.enabled else 0
