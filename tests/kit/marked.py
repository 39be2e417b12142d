"""A language for tests: every text of the program stands in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator


class _Marked(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return f"[{source}]"


@contextmanager
def marked_language() -> Iterator[None]:
    """Speak it, and the language in force again at the end; what is shown has been told."""
    translator = _Marked()
    QCoreApplication.installTranslator(translator)
    QCoreApplication.sendPostedEvents()
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        QCoreApplication.sendPostedEvents()
