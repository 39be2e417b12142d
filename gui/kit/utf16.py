"""Qt counts a text in units of UTF-16: a character outside the first plane, such as a rare Chinese one, is two."""

from __future__ import annotations


def units(text: str) -> int:
    """How many positions Qt counts in a text."""
    return len(text.encode("utf-16-le")) // 2


def index_at(text: str, position: int) -> int:
    """The number of characters before a position as Qt counts it."""
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", errors="ignore"))
