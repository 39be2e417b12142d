"""Where a person can be written to: an email address and a postal address (our reading of their forms)."""

from __future__ import annotations

import re
import unicodedata

_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
_LONGEST_EMAIL = 100
_SHORTEST_ADDRESS, _LONGEST_ADDRESS = 6, 200
_FEWEST_LETTERS = 4


def normalise_email(text: str) -> str:
    """Narrow forms, no white space, small letters."""
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()


def is_email(text: str) -> bool:
    """Whether ``text`` has the form of an email address whose domain has a dot."""
    return (
        len(text) <= _LONGEST_EMAIL
        and _EMAIL.fullmatch(text) is not None
        and ".." not in text
        and text[0] != "."
        and ".@" not in text
    )


def normalise_address(text: str) -> str:
    """Narrow forms in one line, no white space between Chinese characters and figures."""
    words = unicodedata.normalize("NFKC", text).split()
    return ("" if any(not word.isascii() for word in words) else " ").join(words)


def is_address(text: str) -> bool:
    """Whether ``text`` could be a postal address: one line of 6 to 200 characters, four of them letters or signs of writing."""
    return (
        _SHORTEST_ADDRESS <= len(text.strip()) <= _LONGEST_ADDRESS
        and text.isprintable()
        and sum(sign.isalpha() for sign in text) >= _FEWEST_LETTERS
    )
