"""Sample texts in the two languages of the gallery. People, banks and numbers are invented."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[[str, str], str]
"""Picks one of a Chinese and an English text."""


FOCUS = "gallery_focus"
"""Dynamic property of the widget that is to have the focus in its picture, and its values."""
FOCUS_BY_POINTER = "pointer"
FOCUS_BY_KEYBOARD = "keyboard"


def say_in(language: str) -> Say:
    """The picker for `zh` or `en`."""
    return lambda chinese, english: chinese if language == "zh" else english
