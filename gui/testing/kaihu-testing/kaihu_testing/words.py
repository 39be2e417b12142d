"""Texts as a person reads them, and what a text is compared with."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as QtOfGui
from PySide6.QtGui import QTextDocumentFragment

Wanted = str | re.Pattern[str]
"""A text that has to be the whole one, but for white space; or a pattern that is searched in it."""


def joined(text: str) -> str:
    """``text`` with its white space joined."""
    return " ".join(text.split())


def matches(wanted: Wanted, text: str) -> bool:
    """Whether ``text`` is what is wanted."""
    if isinstance(wanted, str):
        return joined(wanted) == joined(text)
    return wanted.search(text) is not None


def told(wanted: Wanted) -> str:
    """What is wanted, in words."""
    if not isinstance(wanted, str | re.Pattern):
        raise TypeError(
            f"a text or a pattern can be wanted, not {wanted!r} of the type {type(wanted).__name__}"
        )
    return repr(wanted) if isinstance(wanted, str) else f"/{wanted.pattern}/"


def without_mnemonic(text: str) -> str:
    """``text`` without the signs that underline a letter."""
    return re.sub(r"&(.)", r"\1", text) if "&" in text else text


def plain(text: str, form: Qt.TextFormat) -> str:
    """The words of a label's text, without what makes them rich."""
    rich = form is Qt.TextFormat.RichText or (
        form is Qt.TextFormat.AutoText and QtOfGui.mightBeRichText(text)
    )
    return QTextDocumentFragment.fromHtml(text).toPlainText() if rich else text
