"""The audit of names, roles and masks: what it catches, and what it lets be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDial, QLabel, QLineEdit, QPushButton, QWidget

from gui.kit.text_field import TextField
from gui.testing.audit.finding import Rule
from gui.testing.audit.names import names_and_roles, unmasked_numbers
from gui.testing.audit.shown import controls, shown_widgets
from tests.audit.planting import plant, told


def test_that_a_button_without_a_name_is_caught(page: QWidget) -> None:
    plant(page, QPushButton())
    assert told(names_and_roles(controls(page))) == [(Rule.NAME, "page.qpushbutton")]


def test_that_text_or_name_is_enough_for_a_button(page: QWidget) -> None:
    named = QPushButton()
    named.setAccessibleName("Back")
    plant(page, QPushButton("Go on"), named)
    assert names_and_roles(controls(page)) == []


def test_that_an_editor_without_a_name_is_caught(page: QWidget) -> None:
    plant(page, QLineEdit())
    assert told(names_and_roles(controls(page))) == [(Rule.NAME, "page.qlineedit")]


def test_that_a_control_told_as_a_mere_area_is_caught(page: QWidget) -> None:
    area = QWidget()
    area.setAccessibleName("Terms")
    area.setMinimumHeight(44)
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    plant(page, area)
    assert told(names_and_roles(controls(page))) == [(Rule.ROLE, "page.qwidget")]


def test_that_what_is_hidden_is_not_looked_at(page: QWidget) -> None:
    button = QPushButton()
    plant(page, button)
    button.hide()
    assert names_and_roles(controls(page)) == []


@pytest.mark.parametrize("number", ["953004", "9530 0440 2017 7351", "13800001234"])
def test_that_a_number_in_full_is_caught_and_not_repeated(page: QWidget, number: str) -> None:
    plant(page, QLabel(f"Sent to {number}"))
    (finding,) = unmasked_numbers(shown_widgets(page))
    assert finding.rule is Rule.MASK
    assert number not in str(finding)


@pytest.mark.parametrize("place", ["setAccessibleName", "setAccessibleDescription", "setToolTip"])
def test_that_a_number_nobody_sees_but_hears_is_caught(page: QWidget, place: str) -> None:
    label = QLabel("Card")
    getattr(label, place)("Card 9530044020177351064")
    plant(page, label)
    assert told(unmasked_numbers(shown_widgets(page))) == [(Rule.MASK, "page.qlabel")]


@pytest.mark.parametrize(
    "text", ["•••• 1064", "138 •••• 1234", "¥1,234,567.00", "24 Nov 2026 10:41", "no run such as 123456"]
)
def test_that_masks_amounts_dates_and_examples_are_let_be(page: QWidget, text: str) -> None:
    plant(page, QLabel(text))
    assert unmasked_numbers(shown_widgets(page)) == []


def test_that_what_the_person_entered_here_may_be_repeated_here(page: QWidget) -> None:
    editor = QLineEdit("9530 0440 2017 7351")
    plant(page, editor, QLabel("9530 0440 2017 7351"))
    assert unmasked_numbers(shown_widgets(page)) == []
    editor.setText("")
    assert told(unmasked_numbers(shown_widgets(page))) == [(Rule.MASK, "page.qlabel1")]


def test_that_a_password_in_sight_is_caught(page: QWidget) -> None:
    field = TextField("Password", digits=6)
    field.set_address("page.password")
    plant(page, field)
    assert told(unmasked_numbers(shown_widgets(page))) == [(Rule.MASK, "page.password")]
    field.line_edit.setEchoMode(QLineEdit.EchoMode.Password)
    assert unmasked_numbers(shown_widgets(page)) == []


def test_that_what_has_to_be_spoken_is_let_be(page: QWidget) -> None:
    message = QLabel("482913 is your code")
    message.setObjectName("phone.sms")
    plant(page, message)
    assert unmasked_numbers(shown_widgets(page), spoken={"phone.sms"}) == []


def test_that_a_value_that_is_heard_in_full_is_caught(page: QWidget) -> None:
    dial = QDial()
    dial.setMaximum(999_999)
    dial.setValue(953_004)
    plant(page, dial)
    assert told(unmasked_numbers(shown_widgets(page))) == [(Rule.MASK, "page.qdial")]
