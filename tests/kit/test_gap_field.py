"""A masked record with gaps: one editor, filled in order, by keyboard or by input method."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.kit.gap_field import Cell, Gap, GapField, Hidden, Known

RARE = "\U00020bb7"
NAME: list[Cell] = [Gap(), Known("小明")]
RESIDENT_ID: list[Cell] = [
    Known("1101"),
    Hidden(),
    Hidden(),
    *[Gap()] * 4,
    *[Hidden()] * 4,
    Known("123X"),
]


def gap_field(qtbot: QtBot, pattern: list[Cell], *, digits_only: bool = False) -> GapField:
    field = GapField("Name", pattern, digits_only=digits_only)
    field.set_address("name_entry.name")
    field.resize(327, 100)
    qtbot.addWidget(field)
    return field


def commit(field: GapField, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(field.line_edit, event)


def test_that_an_input_method_commits_chinese_into_the_gap(qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
    told: list[str] = []
    field.text_edited.connect(told.append)
    commit(field, "", preedit="wang")
    assert told == []
    commit(field, "王")
    assert told == ["王"]
    assert field.text() == "王"
    assert field.is_complete


def test_that_more_than_the_gaps_hold_is_left_out(qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
    commit(field, "王小明")
    assert field.text() == "王"


def test_that_a_rare_character_outside_the_first_plane_is_one_character(qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
    commit(field, "\U00020bb7")
    assert field.text() == "\U00020bb7"
    assert field.is_complete


def test_that_rare_characters_can_be_corrected_one_by_one(qtbot: QtBot) -> None:
    field = gap_field(qtbot, [Gap(), Gap(), Known("明")])
    field.show()
    commit(field, "\U00020bb7")
    commit(field, "\U00020bb8")
    QTest.keyClick(field.line_edit, Qt.Key.Key_Left)
    commit(field, "小")
    assert field.text() == "\U00020bb7小"
    QTest.keyClick(field.line_edit, Qt.Key.Key_Home)
    commit(field, "王")
    assert field.text() == "王小"


def test_that_digits_fill_the_boxes_in_order_and_letters_do_not(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(field.line_edit, "1x9９a2".replace("９", ""))
    commit(field, "９")
    assert field.text() == "1929"
    assert field.is_complete


def test_that_the_check_letter_is_taken_only_where_the_last_character_is_asked_for(qtbot: QtBot) -> None:
    inside = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(inside.line_edit, "199x")
    assert inside.text() == "199"

    pattern: list[Cell] = [Known("11010119900101"), *[Gap()] * 4]
    at_end = gap_field(qtbot, pattern, digits_only=True)
    QTest.keyClicks(at_end.line_edit, "x12x3x")
    assert at_end.text() == "123X"


def test_that_a_filled_box_is_typed_over_when_it_is_chosen(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    field.show()
    QTest.keyClicks(field.line_edit, "1992")
    QTest.keyClick(field.line_edit, Qt.Key.Key_Left)
    QTest.keyClick(field.line_edit, Qt.Key.Key_Left)
    QTest.keyClicks(field.line_edit, "7")
    assert field.text() == "1972"


@pytest.mark.parametrize("refused", ["a", "ab", "五"])
def test_that_refused_input_over_a_filled_box_leaves_all_boxes_alone(refused: str, qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    field.show()
    QTest.keyClicks(field.line_edit, "1234")
    QTest.keyClick(field.line_edit, Qt.Key.Key_Home)
    commit(field, refused)
    assert field.text() == "1234"
    field.line_edit.insert(refused)
    assert field.text() == "1234"
    QTest.keyClicks(field.line_edit, "9")
    assert field.text() == "9234"


def test_that_one_character_takes_the_place_of_everything_that_was_chosen(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    field.show()
    QTest.keyClicks(field.line_edit, "1234")
    field.line_edit.selectAll()
    QTest.keyClicks(field.line_edit, "56")
    assert field.text() == "56"


def paste(field: GapField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.line_edit.paste()


def test_that_of_a_mixed_paste_over_a_filled_box_the_digits_are_taken(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    field.show()
    QTest.keyClicks(field.line_edit, "1234")
    QTest.keyClick(field.line_edit, Qt.Key.Key_Home)
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
    pattern: list[Cell], given: str, taken: str, qtbot: QtBot
) -> None:
    for give in (commit, paste):
        field = gap_field(qtbot, pattern)
        told: list[str] = []
        field.text_edited.connect(told.append)
        give(field, given)
        assert field.text() == taken
        assert told == [taken]
        assert field.error is None


def test_that_a_name_committed_in_parts_leaves_its_first_character(qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
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
def test_that_of_the_whole_number_the_hidden_digits_are_taken(held: str, number: str, qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(field.line_edit, held)
    paste(field, number)
    assert field.text() == "1990"
    assert field.error is None


def test_that_of_an_officers_id_the_digits_are_taken(qtbot: QtBot) -> None:
    pattern: list[Cell] = [Known("海字第4"), *[Gap()] * 4, Known("36号")]
    field = gap_field(qtbot, pattern, digits_only=True)
    paste(field, "海字第 ４０７１９３６ 号")
    assert field.text() == "0719"


@pytest.mark.parametrize(
    "given", ["110105199001011239", "310105199001011233", "12345", "1101051990010112345"]
)
def test_that_another_number_is_said_to_be_one_and_changes_nothing(given: str, qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(field.line_edit, "12")
    told: list[str] = []
    field.text_edited.connect(told.append)
    paste(field, given)
    assert field.text() == "12"
    assert told == []
    assert field.error == "This does not fit the characters shown here."
    field.set_error(None)
    assert field.error is not None, "drawing the screen again does not take it away"
    QTest.keyClicks(field.line_edit, "3")
    assert field.text() == "123"
    assert field.error is None


@pytest.mark.parametrize("given", ["王小红", "小王", "王大明", "李静"])
def test_that_another_name_is_said_to_be_one(given: str, qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
    paste(field, given)
    assert field.text() == ""
    assert field.error is not None


def test_that_an_error_of_the_screens_goes_before_that_of_the_input(qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
    paste(field, "王小红")
    field.set_error("Fill in the name.")
    assert field.error == "Fill in the name."
    commit(field, "王")
    assert field.error == "Fill in the name."


def test_that_backspace_takes_a_rare_character_whole(qtbot: QtBot) -> None:
    field = gap_field(qtbot, [Gap(), Gap(), Known("明")])
    field.show()
    commit(field, RARE + RARE)
    QTest.keyClick(field.line_edit, Qt.Key.Key_Backspace)
    assert field.text() == RARE
    QTest.keyClick(field.line_edit, Qt.Key.Key_Backspace)
    assert field.text() == ""


def test_that_a_click_chooses_the_nearest_box(qtbot: QtBot) -> None:
    field = gap_field(qtbot, NAME)
    field.show()
    commit(field, "汪")
    QTest.mouseClick(field.line_edit, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    commit(field, "王")
    assert field.text() == "王"


def test_that_backspace_empties_the_boxes_from_the_end(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(field.line_edit, "1992")
    for left in ("199", "19", "1", ""):
        QTest.keyClick(field.line_edit, Qt.Key.Key_Backspace)
        assert field.text() == left


@pytest.mark.parametrize("width", [327, 272])
def test_that_a_resident_id_fits_the_screen_without_clipping(width: int, qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    assert field.minimumSizeHint().width() <= width
    field.resize(width, 100)
    field.show()
    rects = field.line_edit.cell_rects()  # type: ignore[attr-defined]
    assert len(rects) == 18
    assert rects[-1].right() <= width
    assert all(left.right() <= right.left() for left, right in pairwise(rects))


def test_that_the_same_record_again_leaves_the_chosen_box_chosen(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(field.line_edit, "1992")
    QTest.keyClick(field.line_edit, Qt.Key.Key_Left)
    field.set_pattern(list(RESIDENT_ID))
    assert field.line_edit.selectedText() == "2"


def test_that_another_record_keeps_what_fits(qtbot: QtBot) -> None:
    field = gap_field(qtbot, RESIDENT_ID, digits_only=True)
    QTest.keyClicks(field.line_edit, "1992")
    field.set_pattern([Known("E1"), Gap(), Gap(), Known("78")])
    assert field.text() == "19"
    assert field.gap_count == 2


def test_that_an_empty_record_asks_for_nothing(qtbot: QtBot) -> None:
    field = gap_field(qtbot, [])
    field.show()
    QTest.keyClicks(field.line_edit, "1")
    assert field.text() == ""
    assert field.grab().width() == 327
