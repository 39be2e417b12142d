"""Source text as ``ruff format`` leaves it: what a test is written in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

LINE_LENGTH = 110


def width_of(text: str) -> int:
    """How many columns ``text`` takes: a wide sign takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def quoted(text: str) -> str:
    """``text`` as a literal, in the quotes that need the fewest escapes."""
    body = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    if '"' in body and "'" not in body:
        return f"'{body}'"
    escaped = body.replace('"', '\\"')
    return f'"{escaped}"'


def call(function: str, arguments: Sequence[str], indent: int = 4) -> str:
    """A statement that calls ``function``, its arguments on a line of their own where one line is too long."""
    room = " " * indent
    line = f"{room}{function}({', '.join(arguments)})"
    if width_of(line) <= LINE_LENGTH or not arguments:
        return line
    inner = f"{room}    {', '.join(arguments)}"
    if width_of(inner) <= LINE_LENGTH or len(arguments) == 1:
        return f"{room}{function}(\n{inner}\n{room})"
    each = "\n".join(f"{room}    {argument}," for argument in arguments)
    return f"{room}{function}(\n{each}\n{room})"
