"""Real names: of Chinese characters, with a middle dot between parts, or in Latin letters (of a passport)."""

from __future__ import annotations

import unicodedata

DOT = "·"
"""The middle dot between the parts of a name, as records write it."""
LONGEST_NAME = 50
"""Characters of a name at most (our reading)."""

_CHINESE = ("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH")
"""How Unicode's names of Chinese characters begin."""
_ZERO = "〇"
_AS_WRITTEN = str.maketrans(
    {**dict.fromkeys("•‧∙⋅・●", DOT), **dict.fromkeys("○◯", _ZERO), **dict.fromkeys("’‘`´ʼ", "'")}
)
_FEWEST_CHINESE = 2


def normalise_name(text: str) -> str:
    """The name as a record holds it.

    Of Chinese names the spaces go, and any dot between parts becomes ``·``. Latin names are in capitals with single
    spaces.
    """
    plain = unicodedata.normalize("NFKC", text.translate(_AS_WRITTEN)).translate(_AS_WRITTEN)
    words = " ".join(plain.split())
    if any(is_chinese(sign) for sign in words):
        return words.replace(" ", "").replace(".", DOT).upper()
    return words.upper()


def is_name(text: str) -> bool:
    """Whether ``text``, normalised, is a name: two Chinese characters or more, or a Latin name."""
    if len(text) > LONGEST_NAME:
        return False
    parts = text.split(DOT)
    if all(is_chinese(part) for part in parts):
        return sum(len(part) for part in parts) >= _FEWEST_CHINESE
    return is_latin_name(text)


def is_latin_name(text: str) -> bool:
    """Whether ``text`` is words of Latin letters, with hyphens and apostrophes inside; two letters at least."""
    words = text.replace("-", " ").replace("'", " ").split(" ")
    letters = "".join(words)
    return len(letters) >= _FEWEST_CHINESE and all(words) and is_latin(letters)


def is_latin(text: str) -> bool:
    """Whether ``text`` is made of Latin letters alone."""
    return bool(text) and all(c.isalpha() and unicodedata.name(c, "").startswith("LATIN") for c in text)


def is_chinese(text: str) -> bool:
    """Whether ``text`` is made of Chinese characters alone, rare ones and the round zero of names included."""
    return bool(text) and all(c == _ZERO or unicodedata.name(c, "").startswith(_CHINESE) for c in text)
