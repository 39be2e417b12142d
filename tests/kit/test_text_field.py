"""Fields for text and digits: what is typed, pasted and committed, and where the caret stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.kit.buttons import TextButton
from gui.kit.digits import code_in, group_digits, only_digits
from gui.kit.label import Label
from gui.kit.metrics import FIELD_HEIGHT, LABEL, TEXT, TYPE_SCALES, scaled
from gui.kit.text_field import FieldFrame, TextField
from gui.kit.theme import theme
from kaihu_testing.showing import On, Show
from kaihu_testing.signals import heard


def card_field(show: Show) -> TextField:
    field = TextField("Card number", grouping=4, digits=19)
    field.set_address("bind_card.number")
    show(field)
    return field


def paste_into(field: TextField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.line_edit.paste()


def test_that_typed_digits_are_shown_in_fours_and_told_without_spaces(show: Show, on: On) -> None:
    field = card_field(show)
    told: list[str] = []
    field.text_edited.connect(told.append)

    on(field.line_edit).insert("953061")

    assert field.line_edit.text() == "9530 61"
    assert field.text() == "953061"
    assert told == ["9", "95", "953", "9530", "95306", "953061"]


@pytest.mark.parametrize(
    "text",
    [
        "9530-6112-0812-3456",
        "9530 6112 0812 3456",
        "９５３０６１１２０８１２３４５６",
        "卡号9530611208123456。",
    ],
)
def test_that_a_pasted_number_is_freed_of_all_but_its_digits(text: str, show: Show) -> None:
    field = card_field(show)
    paste_into(field, text)
    assert field.line_edit.text() == "9530 6112 0812 3456"
    assert field.text() == "9530611208123456"


@pytest.mark.parametrize(
    "text",
    ["138 0000 1234", "138-0000-1234", "１３８００００１２３４", "+86 138 0000 1234", "0086-13800001234"],
)
def test_that_a_pasted_mobile_number_is_freed_of_the_country_code(text: str, show: Show) -> None:
    field = TextField("Mobile number", digits=11)
    show.own(field)
    paste_into(field, text)
    assert field.text() == "13800001234"


def test_that_the_caret_never_stands_inside_a_rare_character(show: Show, on: On) -> None:
    rare = "\U00020bb7"
    field = TextField("Name")
    show(field)
    paste_into(field, f"{rare}玉{rare}")
    on(field.line_edit).press("Backspace")
    assert field.text() == f"{rare}玉"
    on(field.line_edit).press("Home")
    on(field.line_edit).press("Right")
    paste_into(field, "明")
    assert field.text() == f"{rare}明玉"
    on(field.line_edit).press("Home")
    on(field.line_edit).press("Delete")
    assert field.text() == "明玉"


def test_that_digits_beyond_the_limit_are_left_out(show: Show, on: On) -> None:
    field = card_field(show)
    told: list[str] = []
    paste_into(field, "9" * 25)
    field.text_edited.connect(told.append)
    on(field.line_edit).insert("1x")
    assert field.text() == "9" * 19
    assert told == []


def test_that_the_caret_stays_behind_the_digit_typed_in_the_middle(show: Show, on: On) -> None:
    field = card_field(show)
    on(field.line_edit).insert("95306112")
    field.line_edit.setCursorPosition(3)

    on(field.line_edit).insert("77")

    assert field.line_edit.text() == "9537 7061 12"
    # 9 5 3 7 _ 7 | 0 6 1: the caret follows the second 7.
    assert field.line_edit.cursorPosition() == 6


def test_that_backspace_after_a_gap_takes_the_digit_before_it(show: Show, on: On) -> None:
    field = card_field(show)
    on(field.line_edit).insert("95306112")
    field.line_edit.setCursorPosition(5)

    on(field.line_edit).press("Backspace")

    assert field.line_edit.text() == "9536 112"
    assert field.line_edit.cursorPosition() == 3


def test_that_delete_before_a_gap_takes_the_digit_after_it(show: Show, on: On) -> None:
    field = card_field(show)
    on(field.line_edit).insert("95306112")
    field.line_edit.setCursorPosition(4)

    on(field.line_edit).press("Delete")

    assert field.line_edit.text() == "9530 112"
    assert field.line_edit.cursorPosition() == 4


def test_that_every_digit_can_be_taken_back_one_by_one(show: Show, on: On) -> None:
    field = card_field(show)
    on(field.line_edit).insert("953061120")
    for left in range(8, -1, -1):
        on(field.line_edit).press("Backspace")
        assert field.text() == "953061120"[:left]


def test_that_a_plain_field_takes_chinese_from_an_input_method(show: Show) -> None:
    field = TextField("Name")
    show.own(field)
    told: list[str] = []
    field.text_edited.connect(told.append)
    event = QInputMethodEvent()
    event.setCommitString("小明")
    QApplication.sendEvent(field.line_edit, event)
    assert told == ["小明"]


def test_that_an_error_is_said_at_the_field_and_the_input_stays(show: Show, on: On) -> None:
    field = card_field(show)
    field.show()
    on(field.line_edit).insert("9530")

    field.set_error("The check digit is wrong.")

    error = field.findChild(Label, "bind_card.number.error")
    assert error is not None
    assert error.isVisible()
    assert error.text() == "The check digit is wrong."
    assert field.line_edit.accessibleDescription() == "The check digit is wrong."
    assert field.text() == "9530"

    field.set_error(None)
    assert not error.isVisible()
    assert field.error is None


def test_that_setting_a_text_tells_nobody(show: Show) -> None:
    field = card_field(show)
    told: list[str] = []
    field.text_edited.connect(told.append)
    field.set_text("95306112")
    assert field.line_edit.text() == "9530 6112"
    assert told == []


def test_that_enter_submits_whatever_is_in_the_field(show: Show, on: On) -> None:
    field = card_field(show)
    on(field.line_edit).insert("95")
    with heard(field.submitted):
        on(field.line_edit).press("Enter")


def test_that_the_editor_has_the_labels_name_and_the_address(show: Show) -> None:
    field = card_field(show)
    assert field.line_edit.objectName() == "bind_card.number"
    assert field.line_edit.accessibleName() == "Card number"
    field.set_label("卡号")
    assert field.line_edit.accessibleName() == "卡号"


def test_that_the_action_at_the_end_can_be_requested(show: Show, on: On) -> None:
    field = card_field(show)
    field.set_action("Change")
    field.show()
    button = field.findChild(TextButton, "bind_card.number.action")
    assert button is not None
    with heard(field.action_requested):
        on(button).tap()


def test_that_digits_are_found_whatever_their_width() -> None:
    assert only_digits("１２a3-４") == "1234"
    assert only_digits("²③") == "23"
    assert group_digits("123456789", 4) == "1234 5678 9"
    assert group_digits("", 4) == ""


def test_that_a_code_is_a_run_of_exactly_its_length() -> None:
    assert code_in("Heron Bank: 482193 is your code, valid for 5 min", 6) == "482193"
    assert code_in("card 9530611208123456, code 482193", 6) == "482193"
    assert code_in("48219", 6) is None
    assert code_in("4821934", 6) is None


def test_that_a_held_enter_key_submits_once(show: Show) -> None:
    field = card_field(show)
    told: list[bool] = []
    field.submitted.connect(lambda: told.append(True))
    none = Qt.KeyboardModifier.NoModifier
    for held in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", held)
        QApplication.sendEvent(field.line_edit, event)
    assert told == [True]


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_that_a_field_with_a_link_is_as_high_as_one_without(scale: float, show: Show) -> None:
    theme().set_type_scale(scale)
    plain, linked = TextField("Amount"), TextField("Amount")
    linked.set_action("All of it")
    form = QWidget()
    column = QVBoxLayout(form)
    for field in (plain, linked):
        column.addWidget(field)
    form.resize(327, form.heightForWidth(327))
    show(form)
    frames = [field.findChild(FieldFrame) for field in (plain, linked)]
    assert [frame.height() for frame in frames if isinstance(frame, FieldFrame)] == 2 * [scaled(FIELD_HEIGHT)]


@pytest.mark.parametrize("scale", TYPE_SCALES)
def test_that_a_text_longer_than_the_line_is_set_smaller_and_whole(scale: float, show: Show) -> None:
    theme().set_type_scale(scale)
    field = TextField("Email")
    field.resize(240, 120)
    show(field)
    editor = field.line_edit
    usual = editor.font().pixelSize()
    assert usual == TEXT.size
    editor.setText("wang.xiaoming@mail.example")
    assert LABEL.base_size <= editor.font().pixelSize() < usual
    assert editor.fontMetrics().horizontalAdvance(editor.text()) < editor.width()
    field.resize(480, 120)
    assert editor.font().pixelSize() == usual
    field.resize(240, 120)
    editor.clear()
    assert editor.font().pixelSize() == usual


def test_that_a_text_longer_than_any_line_can_still_be_read(show: Show) -> None:
    field = TextField("Address")
    field.resize(240, 120)
    show(field)
    field.line_edit.setText("Osmanthus Street " * 6)
    assert field.line_edit.font().pixelSize() == LABEL.base_size
