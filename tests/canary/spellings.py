"""How else a value can be written, and where in a text it stands."""

from __future__ import annotations

import base64
import html
import re
import unicodedata
from functools import cache
from urllib.parse import unquote

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SIGN = r"[0-9x*•●\u3400-\u9fff]"
_BETWEEN = re.compile(rf"(?<={_SIGN})[\s_./\-\u2010-\u2015\u00b7]{{1,2}}(?={_SIGN})")
_DIGITS = re.compile(r"\d+")
_PICTURE = re.compile(r"data:image/[a-z+]+;base64,[A-Za-z0-9+/=]+")
_DIGEST = re.compile(r"\b[0-9a-f]{32,}\b")
SHORT = 8
"""Digits that can be part of another number by chance: a code or a password has to stand by itself."""


class Text:
    """A text in the ways it can be read: as it is, decoded, and without what groups its digits or characters."""

    def __init__(self, raw: str) -> None:
        raw = _PICTURE.sub("", raw)
        self.raw = raw
        self.decoded = _folded(_decoded(raw))
        self.joined = _BETWEEN.sub("", self.decoded)
        self._numbers: set[str] | None = None

    @property
    def numbers(self) -> set[str]:
        """Every number that stands by itself, those of digests apart."""
        if self._numbers is None:
            self._numbers = set()
            for read in (self.decoded, self.joined):
                self._numbers.update(_DIGITS.findall(_DIGEST.sub("", read)))
        return self._numbers

    def holds(self, value: str) -> bool:
        """Whether ``value`` can be read in it, however it is written."""
        folded = _folded(value)
        if folded.isdecimal() and len(folded) <= SHORT:
            return folded in self.numbers or any(code in self.raw for code in codings(value))
        bare = _BETWEEN.sub("", folded)
        if folded in self.decoded or bare in self.joined:
            return True
        lowered = self.raw.lower()
        return any(code in self.raw or code in lowered for code in codings(value))


@cache
def codings(value: str) -> tuple[str, ...]:
    """The value in Base64, wherever it begins in what was encoded, and in hexadecimal digits, in three encodings."""
    found = []
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        data = value.encode(encoding)
        found.append(data.hex())
        if len(data) >= SHORT - 2:
            for lead in range(3):
                coded = base64.b64encode(b"\0" * lead + data).decode()
                # Signs that also depend on the neighbours are left out.
                first, last = -(-lead * 8 // 6), (lead + len(data)) * 8 // 6
                found.append(coded[first:last])
                found.append(coded[first:last].replace("+", "-").replace("/", "_"))
    return tuple(dict.fromkeys(found))


@cache
def as_bytes(value: str) -> tuple[bytes, ...]:
    """The value as it stands in a file that is no text."""
    return tuple(value.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def _decoded(text: str) -> str:
    if "\\" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found.group(1) or found.group(2), 16)), text)
        text = _PAIR.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
    if "%" in text:
        text = unquote(text, errors="replace")
    return html.unescape(text) if "&" in text else text


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
