"""Six cells that are one field."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from gui.kit.code_field import CodeField
from gui.phone.typing import type_into
from kaihu_testing.showing import On, Show


@pytest.fixture
def field(show: Show) -> CodeField:
    code = CodeField("Code")
    code.set_address("verify_code.code")
    show(code)
    return code


@pytest.fixture
def completed(field: CodeField) -> list[str]:
    told: list[str] = []
    field.completed.connect(told.append)
    return told


def paste(field: CodeField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.line_edit.paste()


def type_over(field: CodeField, text: str) -> None:
    """What the stage's click on a row does."""
    type_into(field.line_edit, text)


def test_that_the_sixth_digit_completes_the_code_once(field: CodeField, completed: list[str], on: On) -> None:
    on(field.line_edit).insert("48219")
    assert completed == []
    on(field.line_edit).insert("3")
    on(field.line_edit).insert("7")
    assert field.text() == "482193"
    assert completed == ["482193"]


@pytest.mark.parametrize(
    "text",
    [
        "482193",
        " 482 193 ",
        "４８２１９３",
        "【白鹭银行】验证码 482193，5 分钟内有效。",
        "Heron Bank: 482193 is your code, valid for 5 min.",
        "482-193",
        "5 分钟内有效：482 193，尾号 1064 的储蓄卡",
        "Card 9530044020177351064, 24 November 2026: code 482193",
    ],
)
def test_that_a_pasted_message_gives_its_code(text: str, field: CodeField, completed: list[str]) -> None:
    paste(field, text)
    assert completed == ["482193"]


def test_that_a_pasted_code_replaces_what_was_typed_before(
    field: CodeField, completed: list[str], on: On
) -> None:
    on(field.line_edit).insert("111")
    paste(field, "482193")
    assert field.text() == "482193"
    assert completed == ["482193"]


@pytest.mark.parametrize(
    "text", ["尾号 1064，5 分钟内有效", "Code sent to 138****1234", "card 9530044020177351064"]
)
def test_that_a_message_without_a_code_gives_none(
    text: str, field: CodeField, completed: list[str], on: On
) -> None:
    on(field.line_edit).insert("48")
    paste(field, text)
    assert field.text() == "48"
    assert completed == []


@pytest.mark.parametrize("text", ["9530044020177351064", "4821947", "138 0013 8000", "王小明"])
@pytest.mark.parametrize("held", ["", "48", "482193"])
def test_that_what_cannot_be_a_code_changes_nothing_and_is_said_until_the_next_input(
    text: str, held: str, field: CodeField, completed: list[str], on: On
) -> None:
    on(field.line_edit).insert(held)
    completed.clear()
    for give in (paste, type_over):
        give(field, text)
        assert (field.text(), completed) == (held, [])
        assert field.error == "Only 6 digits fit here, so this was not filled in."
        field.set_error(None)
        assert field.error is not None, "drawing the screen again does not take it away"
    field.line_edit.selectAll()
    on(field.line_edit).insert("7")
    assert (field.text(), field.error) == ("7", None)


def test_that_what_is_too_long_with_what_stands_there_is_not_cut(
    field: CodeField, completed: list[str], on: On
) -> None:
    on(field.line_edit).insert("48")
    paste(field, "21937")
    assert (field.text(), completed) == ("48", [])
    assert field.error is not None
    paste(field, "2193")
    assert completed == ["482193"]


def test_that_one_digit_too_many_is_no_word_worth(field: CodeField, completed: list[str], on: On) -> None:
    on(field.line_edit).insert("4821937")
    assert (field.text(), completed, field.error) == ("482193", ["482193"], None)


def test_that_a_message_takes_the_place_of_a_whole_code_that_is_selected(
    field: CodeField, completed: list[str], on: On
) -> None:
    on(field.line_edit).insert("111111")
    field.line_edit.selectAll()
    paste(field, "482193 is your code")
    assert completed == ["111111", "482193"]


def test_that_letters_are_not_taken(field: CodeField, on: On) -> None:
    on(field.line_edit).insert("4a8b")
    assert field.text() == "48"


def test_that_a_code_can_be_filled_in_from_outside(field: CodeField, completed: list[str]) -> None:
    field.set_text("482193")
    assert completed == ["482193"]


def test_that_the_same_code_can_be_tried_again_after_clearing(field: CodeField, completed: list[str]) -> None:
    field.set_text("482193")
    field.set_error("Wrong code")
    field.clear()
    assert field.text() == ""
    assert field.error == "Wrong code"
    field.set_text("482193")
    assert completed == ["482193", "482193"]


def test_that_backspace_takes_the_last_digit_wherever_the_caret_was_put(field: CodeField, on: On) -> None:
    field.resize(327, 100)
    on(field.line_edit).insert("4821")
    on(field.line_edit).tap()
    on(field.line_edit).press("Home")
    on(field.line_edit).press("Backspace")
    assert field.text() == "482"


def test_that_everything_selected_can_be_typed_over(field: CodeField, on: On) -> None:
    on(field.line_edit).insert("4821")
    on(field.line_edit).press("Ctrl+A")
    on(field.line_edit).insert("7")
    assert field.text() == "7"


def test_that_six_cells_are_one_stop_for_the_tab_key_and_one_address(field: CodeField) -> None:
    assert field.line_edit.objectName() == "verify_code.code"
    assert field.focusProxy() is field.line_edit
    assert field.line_edit.accessibleName() == "Code"
