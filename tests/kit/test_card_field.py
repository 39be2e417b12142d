"""A card number that becomes a card: whose it is, how much is missing, and what is wrong with it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel

from gui.kit.card_face import CardFace
from gui.kit.card_field import CardField
from gui.kit.theme import tokens_for
from kaihu_testing.showing import On, Show
from kaihu_testing.signals import heard
from tests.kit.marked import marked_language


@pytest.fixture
def field(show: Show) -> CardField:
    made = CardField()
    made.set_label("Card number")
    made.set_address("bind_card.number")
    made.resize(327, made.sizeHint().height())
    show(made)
    return made


def face(field: CardField) -> CardFace:
    found = field.findChild(CardFace, "bind_card.number.face")
    assert isinstance(found, CardFace)
    return found


def note(field: CardField) -> str:
    found = field.findChild(QLabel, "bind_card.number.note")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def ground(field: CardField) -> QColor:
    """The colour of the face where nothing is written."""
    card = face(field)
    return card.grab().toImage().pixelColor(card.width() // 3, card.height() // 2 - 10)


def test_that_the_card_is_blank_until_its_first_digits_tell_the_bank(field: CardField, on: On) -> None:
    blank = ground(field)
    assert blank == tokens_for(field).surface_hover
    assert face(field).accessibleName().startswith("Your debit card")
    on(field.line_edit).insert("95300")
    assert face(field).accessibleName().startswith("Heron Bank")
    assert ground(field) != blank
    for _ in range(5):
        on(field.line_edit).press("Backspace")
    assert ground(field) == blank


def test_that_it_says_how_many_digits_are_missing(field: CardField, on: On) -> None:
    on(field.line_edit).insert("9530")
    assert note(field) == ""
    on(field.line_edit).insert("0")
    assert note(field) == "14 more digits"
    on(field.line_edit).insert("4402017735106")
    assert note(field) == "1 more digit"
    on(field.line_edit).insert("4")
    assert note(field) == ""


def test_that_a_pasted_number_is_taken_without_its_spaces(field: CardField) -> None:
    told: list[str] = []
    field.text_edited.connect(told.append)
    QGuiApplication.clipboard().setText("9530 0440-2017 7351 064")
    field.line_edit.paste()
    assert field.text() == "9530044020177351064"
    assert told == ["9530044020177351064"]


def test_that_a_credit_card_is_told_apart_from_a_debit_card(field: CardField) -> None:
    field.set_text("95301")
    assert "Credit" in face(field).accessibleName()
    field.set_text("95300")
    assert "Debit" in face(field).accessibleName()


def test_that_what_stands_there_from_the_beginning_is_told_to_nobody(field: CardField) -> None:
    told: list[str] = []
    field.text_edited.connect(told.append)
    field.set_text("9530044020177351064")
    assert told == []
    assert face(field).accessibleName().startswith("Heron Bank")


def test_that_the_face_says_the_last_four_digits_alone(field: CardField) -> None:
    field.set_text("9530044020177351064")
    spoken = face(field).accessibleName()
    assert "•1 064" in spoken
    assert "9530" not in spoken


def test_that_an_error_stands_under_the_field_and_loses_nothing(field: CardField) -> None:
    field.set_text("9530044020177351060")
    field.set_error("The check digit is wrong.")
    assert field.error == "The check digit is wrong."
    assert field.line_edit.accessibleDescription() == "The check digit is wrong."
    assert field.text() == "9530044020177351060"
    field.set_error(None)
    assert field.line_edit.accessibleDescription() == ""


def test_that_nothing_can_be_typed_while_it_is_read_only(field: CardField, on: On) -> None:
    field.set_read_only(True)
    on(field.line_edit).press("9")
    assert field.text() == ""


def test_that_enter_submits_and_the_focus_goes_to_the_editor(field: CardField, on: On) -> None:
    field.setFocus()
    assert field.focusWidget() is field.line_edit
    with heard(field.submitted):
        on(field.line_edit).press("Enter")


def test_that_a_card_of_the_wrong_kind_counts_no_digits(field: CardField) -> None:
    field.set_text("95301044")
    assert note(field) == ""


def test_that_the_words_follow_the_language_and_the_number_stays(field: CardField) -> None:
    field.set_text("95300440")
    with marked_language():
        assert "[Debit]" in face(field).accessibleName()
        assert note(field) == "[11 more digits]"
        assert field.text() == "95300440"
