"""The pseudo-language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit.language import Language, language, translate
from gui.testing.pseudo import GROWTH, pseudo, pseudo_language


@pytest.mark.parametrize(
    "text", ["Continue", "Nothing is charged until you buy something", "Open an account"]
)
def test_that_a_text_grows_by_two_fifths_and_no_more_than_a_letter_besides(text: str) -> None:
    assert len(text) * (1 + GROWTH) <= len(pseudo(text)) < len(text) * (1 + GROWTH) + 1


def test_that_no_text_is_left_as_it_was() -> None:
    assert pseudo("Continue") == "Çööñtîîñüüéé"


def test_that_placeholders_and_tags_are_kept() -> None:
    said = pseudo('{bank} sent 6 digits to {mobile}; see <a href="terms">the agreement</a>.')
    assert said.startswith("{bank} ")
    assert "{mobile}" in said
    assert '<a href="terms">' in said
    assert "</a>" in said
    assert said.format(bank="B", mobile="M").startswith("B ")


@pytest.mark.parametrize("text", ["", "{n}", "1 / 3", "¥"])
def test_that_what_has_no_letters_stays(text: str) -> None:
    assert pseudo(text) == text


def test_that_it_is_switched_on_and_off_like_a_language(qapp: QApplication) -> None:
    language().set_language(Language.EN)
    heard: list[str] = []
    listening = language().language_changed.connect(lambda: heard.append(translate("kit", "Continue")))
    with pseudo_language():
        assert translate("kit", "Continue") == pseudo("Continue")
    assert heard == [pseudo("Continue"), "Continue"]
    language().language_changed.disconnect(listening)
