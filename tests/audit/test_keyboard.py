"""The audit of what keys come to, and of what is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gui.kit.password_pad import PasswordPad
from gui.kit.problem_notice import ProblemNotice
from gui.kit.text_field import TextField
from gui.testing.audit.finding import Rule
from gui.testing.audit.keyboard import unreachable
from gui.testing.audit.shown import controls
from gui.testing.audit.unsaid import unsaid_errors
from tests.announced import announced, forget_announcements
from tests.audit.planting import plant, told


def test_that_a_button_that_only_a_pointer_reaches_is_caught(page: QWidget) -> None:
    button = QPushButton("Go on")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    plant(page, button)
    assert told(unreachable(controls(page))) == [(Rule.KEYBOARD, "page.qpushbutton")]
    button.setEnabled(False)
    assert unreachable(controls(page)) == []


def test_that_one_stop_is_enough_for_the_keys_of_a_pad_and_none_is_not(page: QWidget) -> None:
    pad = PasswordPad()
    pad.set_address("page.pad")
    plant(page, pad)
    assert unreachable(controls(page)) == []
    for key in controls(pad):
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert len(unreachable(pad.findChildren(QWidget))) == 11


def test_that_an_error_nobody_heard_is_caught(page: QWidget) -> None:
    forget_announcements()
    field, notice = TextField("Name"), ProblemNotice("page.problem")
    field.set_address("page.name")
    plant(page, field, notice)
    assert unsaid_errors(page, []) == []
    field.set_error("Enter the name within 10 minutes.")
    assert told(unsaid_errors(page, [])) == [(Rule.UNSAID, "page.name.error")]
    assert unsaid_errors(page, [announcement.text for announcement in announced()]) == []
    assert unsaid_errors(page, ["Enter the name within 9 minutes."]) == []
