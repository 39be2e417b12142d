"""JSON of which there are no two readings: I-JSON (RFC 7493), with a limit to its depth."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final

DEPTH_LIMIT: Final = 32
"""Levels of objects and arrays; the contracts' deepest message has less than ten."""
_LARGEST: Final = 2**63
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")


class NotStrict(Exception):
    """The text is not JSON as these servers read it. Nothing of the text is said."""


def check(content: bytes) -> None:
    """Return if ``content`` is strict JSON: UTF-8 without a mark at its head, no name twice in an object, no deeper
    than ``DEPTH_LIMIT``, only finite numbers and integers of 64 bits, no half of a surrogate pair, no NUL.

    Raises ``NotStrict``.
    """
    try:
        read = json.loads(content.decode("utf-8"), object_pairs_hook=_object, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise NotStrict from None
    _check_values(read)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        # Which of the two counts is up to the reader (RFC 8259, section 4); nobody should have to guess.
        raise NotStrict
    return read


def _refuse(_constant: str) -> Any:
    raise NotStrict


def _check_values(read: Any) -> None:
    level, depth = [read], 0
    while level:
        depth += 1
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                below.extend(value.values())
                for name in value:
                    _check_text(name)
            elif isinstance(value, list):
                below.extend(value)
            elif isinstance(value, str):
                _check_text(value)
            elif isinstance(value, int | float):
                _check_number(value)
        if below and depth >= DEPTH_LIMIT:
            raise NotStrict
        level = below


def _check_number(number: int | float) -> None:
    if not (-_LARGEST <= number < _LARGEST if isinstance(number, int) else math.isfinite(number)):
        raise NotStrict


def _check_text(text: str) -> None:
    if _NO_TEXT.search(text):
        raise NotStrict
