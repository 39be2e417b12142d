"""Whether somebody goes through a window by the keyboard: then they see the focus wherever the program brings it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_BY_KEYS = "kit_by_keys"


def note_keys(widget: QWidget) -> None:
    """A key was pressed that moves the focus or does something with what has it."""
    widget.window().setProperty(_BY_KEYS, True)


def note_pointer(widget: QWidget) -> None:
    """Something was pressed by mouse or finger."""
    widget.window().setProperty(_BY_KEYS, False)


def goes_by_keys(widget: QWidget) -> bool:
    """Whether the last that was done in the widget's window was done with a key."""
    return bool(widget.window().property(_BY_KEYS))
