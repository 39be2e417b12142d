"""The pad under a password: it types into the cells, by mouse, by keyboard and to those who do not see it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gui.kit.code_field import CodeField
from gui.kit.metrics import TOUCH
from gui.kit.password_pad import PasswordPad
from kaihu_testing.showing import On, Show
from tests.kit.marked import marked_language


class Sheet(QWidget):
    """Two passwords and the pad under them, as where a new one is chosen."""

    def __init__(self, on: On) -> None:
        super().__init__()
        self._on = on
        self.first = CodeField("Password", secret=True)
        self.second = CodeField("Again", secret=True)
        self.pad = PasswordPad()
        self.pad.set_address("set_password.pad")
        self.pad.serve(self.first.line_edit, self.second.line_edit)
        column = QVBoxLayout(self)
        for part in (self.first, self.second, self.pad):
            column.addWidget(part)

    def key(self, sign: str) -> QAbstractButton:
        found = self.pad.findChild(QAbstractButton, f"set_password.pad.{sign}")
        assert isinstance(found, QAbstractButton)
        return found

    def press(self, *signs: str) -> None:
        for sign in signs:
            self._on(self.key(sign)).tap()


@pytest.fixture
def sheet(show: Show) -> Sheet:
    made = Sheet(show.on)
    made.resize(327, made.sizeHint().height())
    show(made)
    made.first.setFocus()
    return made


def test_that_the_pad_fills_the_cells_and_takes_a_digit_back(sheet: Sheet) -> None:
    told: list[str] = []
    sheet.first.completed.connect(told.append)
    sheet.press(*"40", "erase", *"82193")
    assert sheet.first.text() == "482193"
    assert told == ["482193"]


def test_that_a_press_leaves_the_focus_in_the_cells(sheet: Sheet, on: On) -> None:
    sheet.press("4")
    assert sheet.focusWidget() is sheet.first.line_edit
    on(sheet.first.line_edit).insert("8")
    sheet.press("2")
    assert sheet.first.text() == "482"


def test_that_the_pad_types_into_the_field_that_had_the_focus_last(sheet: Sheet) -> None:
    sheet.press("1")
    sheet.second.setFocus()
    sheet.press("2")
    sheet.key("5").setFocus()
    sheet.press("3")
    assert (sheet.first.text(), sheet.second.text()) == ("1", "23")


def test_that_a_full_field_takes_no_more_and_a_read_only_one_nothing(sheet: Sheet) -> None:
    sheet.press(*"4821937")
    assert sheet.first.text() == "482193"
    sheet.first.set_read_only(True)
    sheet.press("erase")
    assert sheet.first.text() == "482193"
    sheet.first.set_read_only(False)
    sheet.first.setEnabled(False)
    sheet.press("erase")
    assert sheet.first.text() == "482193"


def test_that_tab_stops_once_at_the_pad_and_arrows_go_from_key_to_key(sheet: Sheet, on: On) -> None:
    sheet.second.setFocus()
    on(sheet.second.line_edit).press("Tab")
    assert sheet.focusWidget() is sheet.key("1")
    for arrow in ("Right", "Down", "Down", "Down"):
        on(sheet.focusWidget()).press(arrow)
    assert sheet.focusWidget() is sheet.key("0")
    on(sheet.key("0")).press("Left")
    assert sheet.focusWidget() is sheet.key("0")
    stops = [
        key for key in sheet.pad.findChildren(QAbstractButton) if key.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [sheet.key("0")]
    on(sheet.key("0")).press("Tab")
    assert sheet.focusWidget() is sheet.first.line_edit


def test_that_the_keyboard_types_on_the_pad_as_it_does_in_the_cells(sheet: Sheet, on: On) -> None:
    key = sheet.key("1")
    key.setFocus(Qt.FocusReason.TabFocusReason)
    for sign in "48x":
        on(key).press(sign)
    on(key).press("Enter")
    on(key).press("Space")
    on(key).press("Backspace")
    assert sheet.first.text() == "481"


def test_that_every_key_is_a_button_with_a_name_and_large_enough_to_touch(sheet: Sheet) -> None:
    keys = sheet.pad.findChildren(QAbstractButton)
    assert len(keys) == 11
    for key in keys:
        spoken = QAccessible.queryAccessibleInterface(key)
        assert spoken.role() == QAccessible.Role.Button
        assert spoken.text(QAccessible.Text.Name)
        assert min(key.width(), key.height()) >= TOUCH


def test_that_the_names_follow_the_language(sheet: Sheet) -> None:
    assert sheet.key("erase").accessibleName() == "Delete the last digit"
    with marked_language():
        assert sheet.key("erase").accessibleName() == "[Delete the last digit]"
        assert sheet.pad.accessibleName() == "[Number pad]"
        assert sheet.key("7").accessibleName() == "7"
