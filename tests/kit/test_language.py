"""Switching the language, to and fro."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from gui.kit.language import Language, language, translate


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    language().set_language(Language.EN)
    yield
    language().set_language(Language.EN)


def test_that_a_catalogue_is_loaded_once_and_kept_for_the_next_time() -> None:
    read: list[str] = []
    for _ in range(3):
        for chosen in (Language.ZH, Language.EN):
            language().set_language(chosen)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            read.append(translate("kit", "Number pad"))
    assert read == ["数字键盘", "Number pad"] * 3
    assert len(language().findChildren(QTranslator)) == 1
