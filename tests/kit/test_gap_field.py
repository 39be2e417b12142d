"""A masked record with gaps: one editor, filled in order, by keyboard or by input method."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint

from gui.kit.gap_field import Cell, Gap, Known
from kaihu_testing.showing import On, Show
from tests.kit.gaps import NAME, RARE, RESIDENT_ID, commit, gap_field


def test_that_an_input_method_commits_chinese_into_the_gap(show: Show) -> None:
    field = gap_field(show, NAME)
    told: list[str] = []
    field.text_edited.connect(told.append)
    commit(field, "", preedit="wang")
    assert told == []
    commit(field, "王")
    assert told == ["王"]
    assert field.text() == "王"
    assert field.is_complete


def test_that_more_than_the_gaps_hold_is_left_out(show: Show) -> None:
    field = gap_field(show, NAME)
    commit(field, "王小明")
    assert field.text() == "王"


def test_that_a_rare_character_outside_the_first_plane_is_one_character(show: Show) -> None:
    field = gap_field(show, NAME)
    commit(field, "\U00020bb7")
    assert field.text() == "\U00020bb7"
    assert field.is_complete


def test_that_rare_characters_can_be_corrected_one_by_one(show: Show, on: On) -> None:
    field = gap_field(show, [Gap(), Gap(), Known("明")])
    field.show()
    commit(field, "\U00020bb7")
    commit(field, "\U00020bb8")
    on(field.line_edit).press("Left")
    commit(field, "小")
    assert field.text() == "\U00020bb7小"
    on(field.line_edit).press("Home")
    commit(field, "王")
    assert field.text() == "王小"


def test_that_digits_fill_the_boxes_in_order_and_letters_do_not(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    on(field.line_edit).insert("1x9９a2".replace("９", ""))
    commit(field, "９")
    assert field.text() == "1929"
    assert field.is_complete


def test_that_the_check_letter_is_taken_only_where_the_last_character_is_asked_for(
    show: Show, on: On
) -> None:
    inside = gap_field(show, RESIDENT_ID, digits_only=True)
    on(inside.line_edit).insert("199x")
    assert inside.text() == "199"

    pattern: list[Cell] = [Known("11010119900101"), *[Gap()] * 4]
    at_end = gap_field(show, pattern, digits_only=True)
    on(at_end.line_edit).insert("x12x3x")
    assert at_end.text() == "123X"


def test_that_a_filled_box_is_typed_over_when_it_is_chosen(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    field.show()
    on(field.line_edit).insert("1992")
    on(field.line_edit).press("Left")
    on(field.line_edit).press("Left")
    on(field.line_edit).insert("7")
    assert field.text() == "1972"


@pytest.mark.parametrize("refused", ["a", "ab", "五"])
def test_that_refused_input_over_a_filled_box_leaves_all_boxes_alone(
    refused: str, show: Show, on: On
) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    field.show()
    on(field.line_edit).insert("1234")
    on(field.line_edit).press("Home")
    commit(field, refused)
    assert field.text() == "1234"
    field.line_edit.insert(refused)
    assert field.text() == "1234"
    on(field.line_edit).insert("9")
    assert field.text() == "9234"


def test_that_one_character_takes_the_place_of_everything_that_was_chosen(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    field.show()
    on(field.line_edit).insert("1234")
    field.line_edit.selectAll()
    on(field.line_edit).insert("56")
    assert field.text() == "56"


def test_that_backspace_takes_a_rare_character_whole(show: Show, on: On) -> None:
    field = gap_field(show, [Gap(), Gap(), Known("明")])
    field.show()
    commit(field, RARE + RARE)
    on(field.line_edit).press("Backspace")
    assert field.text() == RARE
    on(field.line_edit).press("Backspace")
    assert field.text() == ""


def test_that_a_click_chooses_the_nearest_box(show: Show, on: On) -> None:
    field = gap_field(show, NAME)
    field.show()
    commit(field, "汪")
    on(field.line_edit).tap(at=QPoint(300, 20))
    commit(field, "王")
    assert field.text() == "王"


def test_that_backspace_empties_the_boxes_from_the_end(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    on(field.line_edit).insert("1992")
    for left in ("199", "19", "1", ""):
        on(field.line_edit).press("Backspace")
        assert field.text() == left


@pytest.mark.parametrize("width", [327, 272])
def test_that_a_resident_id_fits_the_screen_without_clipping(width: int, show: Show) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    assert field.minimumSizeHint().width() <= width
    field.resize(width, 100)
    field.show()
    rects = field.line_edit.cell_rects()  # type: ignore[attr-defined]
    assert len(rects) == 18
    assert rects[-1].right() <= width
    assert all(left.right() <= right.left() for left, right in pairwise(rects))


def test_that_the_same_record_again_leaves_the_chosen_box_chosen(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    on(field.line_edit).insert("1992")
    on(field.line_edit).press("Left")
    field.set_pattern(list(RESIDENT_ID))
    assert field.line_edit.selectedText() == "2"


def test_that_another_record_keeps_what_fits(show: Show, on: On) -> None:
    field = gap_field(show, RESIDENT_ID, digits_only=True)
    on(field.line_edit).insert("1992")
    field.set_pattern([Known("E1"), Gap(), Gap(), Known("78")])
    assert field.text() == "19"
    assert field.gap_count == 2


def test_that_an_empty_record_asks_for_nothing(show: Show, on: On) -> None:
    field = gap_field(show, [])
    field.show()
    on(field.line_edit).insert("1")
    assert field.text() == ""
    assert field.grab().width() == 327
