"""More than the gaps ask for: whole names and numbers, typed or pasted, of which the gaps take theirs."""

from __future__ import annotations

import pytest

from gui.kit.gap_field import Cell, Gap, Known
from kaihu_testing.showing import On, Show
from tests.kit.gaps import NAME, RARE, RESIDENT_ID, commit, gap_field, paste


def test_that_of_a_mixed_paste_over_a_filled_box_the_digits_are_taken(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    field.show()
    on(field.line_edit).insert("1234")
    on(field.line_edit).press("Home")
    paste(field, "7a-８")
    assert field.text() == "7834"
    field.line_edit.selectAll()
    paste(field, "1 9 9 3")
    assert field.text() == "1993"


@pytest.mark.parametrize(
    ("pattern", "given", "taken"),
    [
        (NAME, "王小明", "王"),
        (NAME, "王 小 明", "王"),
        (NAME, "王小", "王"),
        ([Gap(), Known("阳拓")], "欧阳", "欧"),
        ([Gap(), Known("玉青")], f"{RARE}玉青", RARE),
        ([Gap(), Known("依古丽·艾山")], "阿依古丽•艾山", "阿"),
        ([Gap(), Known("依古丽·艾山")], "阿依古丽", "阿"),
        ([Gap(), Known("IRA SOLAN")], "mira  solan", "M"),
    ],
)
def test_that_of_the_whole_name_the_hidden_character_is_taken(
    pattern: list[Cell], given: str, taken: str, show: Show
) -> None:
    for give in (commit, paste):
        field = gap_field(show, pattern)
        told: list[str] = []
        field.text_edited.connect(told.append)
        give(field, given)
        assert field.text() == taken
        assert told == [taken]
        assert field.error is None


def test_that_a_name_committed_in_parts_leaves_its_first_character(show: Show) -> None:
    field = gap_field(show, NAME)
    for part in ("王", "小", "小明"):
        commit(field, part)
        assert field.text() == "王"
        assert field.error is None


@pytest.mark.parametrize(
    "number",
    [
        "11010519900101123x",
        " 110105 1990-0101 123X ",
        "１１０１０５１９９００１０１１２３ｘ",
        "110105199001011",
    ],
)
@pytest.mark.parametrize("held", ["", "12", "1234"])
def test_that_of_the_whole_number_the_hidden_digits_are_taken(
    held: str, number: str, show: Show, on: On
) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    on(field.line_edit).insert(held)
    paste(field, number)
    assert field.text() == "1990"
    assert field.error is None


def test_that_of_an_officers_id_the_digits_are_taken(show: Show) -> None:
    pattern: list[Cell] = [Known("海字第4"), *[Gap()] * 4, Known("36号")]
    field = gap_field(show, pattern, digits_only=True)
    paste(field, "海字第 ４０７１９３６ 号")
    assert field.text() == "0719"


@pytest.mark.parametrize(
    "given", ["110105199001011239", "310105199001011233", "12345", "1101051990010112345"]
)
def test_that_another_number_is_said_to_be_one_and_changes_nothing(given: str, show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    on(field.line_edit).insert("12")
    told: list[str] = []
    field.text_edited.connect(told.append)
    paste(field, given)
    assert field.text() == "12"
    assert told == []
    assert field.error == "This does not fit the characters shown here."
    field.set_error(None)
    assert field.error is not None, "drawing the screen again does not take it away"
    on(field.line_edit).insert("3")
    assert field.text() == "123"
    assert field.error is None


@pytest.mark.parametrize("given", ["王小红", "小王", "王大明", "李静"])
def test_that_another_name_is_said_to_be_one(given: str, show: Show) -> None:
    field = gap_field(show, NAME)
    paste(field, given)
    assert field.text() == ""
    assert field.error is not None


def test_that_an_error_of_the_screens_goes_before_that_of_the_input(show: Show) -> None:
    field = gap_field(show, NAME)
    paste(field, "王小红")
    field.set_error("Fill in the name.")
    assert field.error == "Fill in the name."
    commit(field, "王")
    assert field.error == "Fill in the name."
