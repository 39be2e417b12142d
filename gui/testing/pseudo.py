"""The pseudo-language: English with accents, 40 % longer, which shows texts that are not translated or have no room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from gui.kit.language import language

GROWTH = 0.4
"""By how much a text grows, in characters."""
_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w+;)")
"""What is no text: placeholders, tags, entities."""
_ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéîñöüýÁÇÉÎÑÖÜÝ")
_VOWELS = frozenset("aeiouAEIOU")


def pseudo(text: str) -> str:
    """``text`` as the pseudo-language says it, its placeholders and tags kept."""
    pieces: list[str] = []
    for index, part in enumerate(_KEPT.split(text)):
        is_text = index % 2 == 0
        pieces.append(_drawn_out(part).translate(_ACCENTS) if is_text else part)
    return "".join(pieces)


class PseudoTranslator(QTranslator):
    """Translates everything, whatever its context."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return pseudo(source)

    def isEmpty(self) -> bool:
        return False


@contextmanager
def pseudo_language() -> Iterator[None]:
    """Show everything in the pseudo-language; afterwards in the language of before."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translator = PseudoTranslator()
    app.installTranslator(translator)
    language().language_changed.emit()
    try:
        yield
    finally:
        app.removeTranslator(translator)
        language().language_changed.emit()


def _drawn_out(text: str) -> str:
    """The text with its vowels doubled, as many as it takes, spread over the whole of it."""
    places = [index for index, sign in enumerate(text) if sign in _VOWELS]
    if not places:
        return text
    extra = ceil(GROWTH * len(text))
    times = [1] * len(text)
    for count in range(extra):
        times[places[count * len(places) // extra]] += 1
    return "".join(sign * count for sign, count in zip(text, times, strict=True))
