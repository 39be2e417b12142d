"""The clerk's window where there is little room: a small window, large type, longer words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.clerk.window import SIZE, SMALLEST
from gui.kit import theme
from gui.kit.language import Language, language
from gui.kit.rows import ListRow
from gui.testing.pseudo import pseudo_language
from tests.clerk.desk_window import FULL, Desk
from tests.presenters.desks import case, desk
from tests.screens.cases import lay_out


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("row", ["case.1", "case.2", "case.4", "account.1", "account.2", "account.3"])
def test_that_nothing_is_cut_at_the_side_of_a_small_window(
    bank_desk: Desk, row: str, spoken: Language, scale: float
) -> None:
    language().set_language(spoken)
    bank_desk.show(FULL)
    bank_desk.window.resize(bank_desk.window.minimumSize())
    theme.theme().set_type_scale(scale)
    bank_desk.tap(f"clerk.{row.partition('.')[0]}s")
    assert_nothing_cut_at_the_side(bank_desk)
    bank_desk.tap(f"clerk.{row}")
    assert_nothing_cut_at_the_side(bank_desk)


def assert_nothing_cut_at_the_side(bank_desk: Desk) -> None:
    areas = [area for area in bank_desk.window.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    for area in areas:
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width()
        for part in content.findChildren(QWidget):
            if part.isVisible() and part.width():
                place = QRect(part.mapTo(content, QPoint(0, 0)), part.size())
                assert content.rect().left() <= place.left(), part
                assert place.right() <= content.rect().right(), part


def test_that_a_row_is_as_high_as_its_words_need(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    with pseudo_language():
        lay_out()
        rows = [bank_desk.hand.find(f"clerk.case.{number}") for number in (1, 2, 3, 4)]
        assert len({row.height() for row in rows}) > 1
        for row in rows:
            assert row.height() >= row.heightForWidth(row.width())


def test_that_a_narrow_window_shows_the_list_and_then_what_was_chosen(bank_desk: Desk) -> None:
    bank_desk.window.resize(SMALLEST)
    bank_desk.show(FULL)
    assert not bank_desk.hand.is_shown("clerk.name")
    assert not bank_desk.hand.is_shown("clerk.back")
    bank_desk.tap("clerk.case.1")
    assert bank_desk.hand.is_shown("clerk.name")
    assert not bank_desk.hand.is_shown("clerk.case.1")
    bank_desk.tap("clerk.back")
    assert bank_desk.hand.is_shown("clerk.case.1")
    assert not bank_desk.hand.is_shown("clerk.name")
    bank_desk.window.resize(SIZE)
    assert bank_desk.hand.is_shown("clerk.case.1")
    assert bank_desk.hand.is_shown("clerk.name")


def test_that_a_narrow_window_is_gone_through_by_the_keyboard_alone(bank_desk: Desk) -> None:
    bank_desk.window.resize(SMALLEST)
    bank_desk.show(FULL)
    bank_desk.hand.find("clerk.case.1").setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.hand.press(Qt.Key.Key_Down)
    bank_desk.hand.press(Qt.Key.Key_Return)
    assert bank_desk.focused() == "clerk.back"
    assert bank_desk.hand.is_shown("clerk.offer")
    bank_desk.hand.find("clerk.decline").setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.hand.press(Qt.Key.Key_Space)
    bank_desk.hand.press(Qt.Key.Key_Escape)
    assert bank_desk.focused() == "clerk.decline"
    bank_desk.hand.press(Qt.Key.Key_Escape)
    assert bank_desk.focused() == "clerk.case.2"


def test_that_reasons_with_no_room_for_all_of_them_scroll_under_the_name(bank_desk: Desk) -> None:
    theme.theme().set_type_scale(1.3)
    bank_desk.window.resize(SMALLEST)
    bank_desk.show(FULL)
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.decline")
    name = bank_desk.hand.find("clerk.name")
    assert not name.visibleRegion().isEmpty()
    for address in ("clerk.reason.score_too_low", "clerk.confirm_decline"):
        part = bank_desk.hand.find(address)
        assert part.height() >= part.heightForWidth(part.width())
    bank_desk.tap("clerk.confirm_decline")
    assert bank_desk.hand.is_shown("clerk.reason.error")


def test_that_a_narrow_window_says_in_the_lists_place_that_there_is_nothing(bank_desk: Desk) -> None:
    bank_desk.window.resize(SMALLEST)
    bank_desk.show(desk(0))
    assert bank_desk.reads("clerk.nothing_listed") == "No cases yet"
    bank_desk.tap("clerk.accounts")
    assert bank_desk.reads("clerk.nothing_listed") == "No accounts yet"
    bank_desk.tap("clerk.cases")
    bank_desk.show(desk(1, case(1)))
    assert not bank_desk.hand.is_shown("clerk.nothing_listed")
    assert bank_desk.hand.is_shown("clerk.case.1")
    bank_desk.show(desk(2))
    bank_desk.window.resize(SIZE)
    assert not bank_desk.hand.is_shown("clerk.nothing_listed")
    assert bank_desk.hand.is_shown("clerk.nothing")


def test_that_no_row_stands_out_where_what_was_chosen_is_not_beside_it(bank_desk: Desk) -> None:
    bank_desk.show(FULL)
    row = bank_desk.hand.find("clerk.case.1")
    assert isinstance(row, ListRow)
    assert row.isChecked()
    bank_desk.window.resize(SMALLEST)
    assert not row.isChecked()
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.back")
    assert not row.isChecked()
    bank_desk.window.resize(SIZE)
    assert row.isChecked()
