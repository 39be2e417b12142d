"""The field for a mobile number: how many digits are missing, and that what is right is ticked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.kit.mobile_field import MobileField
from kaihu_testing.showing import On, Show
from tests.kit.marked import marked_language


@pytest.fixture
def field(show: Show) -> MobileField:
    made = MobileField("Mobile number")
    made.set_address("record_entry.mobile")
    show(made)
    return made


def note(field: MobileField) -> str:
    found = field.findChild(QLabel, "record_entry.mobile.note")
    assert isinstance(found, QLabel)
    return found.text() if found.isVisible() else ""


def test_that_it_tells_how_many_digits_are_missing_once_the_first_was_typed(
    field: MobileField, on: On
) -> None:
    assert note(field) == ""
    on(field.line_edit).insert("1380000")
    assert note(field) == "4 more digits"
    on(field.line_edit).insert("1234")
    assert note(field) == ""
    field.set_text("138")
    assert note(field) == "8 more digits"
    field.set_text("")
    assert note(field) == ""


def test_that_its_words_follow_the_language(field: MobileField) -> None:
    field.set_text("1380000")
    assert field.line_edit.placeholderText() == "11 digits"
    with marked_language():
        assert note(field) == "[4 more digits]"
        assert field.line_edit.placeholderText() == "[11 digits]"


def test_that_what_is_right_is_ticked(field: MobileField) -> None:
    tick = field.findChild(QWidget, "record_entry.mobile.tick")
    assert isinstance(tick, QWidget)
    assert not tick.isVisible()
    field.set_done(True)
    assert tick.isVisible()


def test_that_a_hint_gives_way_to_an_error_and_comes_back(field: MobileField) -> None:
    hint = field.findChild(QLabel, "record_entry.mobile.hint")
    assert isinstance(hint, QLabel)
    field.set_hint("The one you use now")
    assert hint.isVisible()
    assert field.line_edit.accessibleDescription() == "The one you use now"
    field.set_error("It has 11 digits.")
    assert not hint.isVisible()
    assert field.line_edit.accessibleDescription() == "It has 11 digits."
    field.set_error(None)
    assert hint.isVisible()
