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
from kaihu_testing.expecting import expect
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
    bank_desk.stand_at(FULL)
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
    bank_desk.stand_at(FULL)
    with pseudo_language():
        lay_out()
        rows = [bank_desk.get(f"clerk.case.{number}").widget for number in (1, 2, 3, 4)]
        assert len({row.height() for row in rows}) > 1
        for row in rows:
            assert row.height() >= row.heightForWidth(row.width())


def test_that_a_narrow_window_shows_the_list_and_then_what_was_chosen(bank_desk: Desk) -> None:
    bank_desk.window.resize(SMALLEST)
    bank_desk.stand_at(FULL)
    expect(bank_desk.get("clerk.name")).to_be_hidden()
    expect(bank_desk.get("clerk.back")).to_be_hidden()
    bank_desk.tap("clerk.case.1")
    expect(bank_desk.get("clerk.name")).to_be_shown()
    expect(bank_desk.get("clerk.case.1")).to_be_hidden()
    bank_desk.tap("clerk.back")
    expect(bank_desk.get("clerk.case.1")).to_be_shown()
    expect(bank_desk.get("clerk.name")).to_be_hidden()
    bank_desk.window.resize(SIZE)
    expect(bank_desk.get("clerk.case.1")).to_be_shown()
    expect(bank_desk.get("clerk.name")).to_be_shown()


def test_that_a_narrow_window_is_gone_through_by_the_keyboard_alone(bank_desk: Desk) -> None:
    bank_desk.window.resize(SMALLEST)
    bank_desk.stand_at(FULL)
    bank_desk.get("clerk.case.1").widget.setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.press("Down")
    bank_desk.press("Enter")
    expect(bank_desk.get("clerk.back")).to_be_focused()
    expect(bank_desk.get("clerk.offer")).to_be_shown()
    bank_desk.get("clerk.decline").widget.setFocus(Qt.FocusReason.TabFocusReason)
    bank_desk.press("Space")
    bank_desk.press("Escape")
    expect(bank_desk.get("clerk.decline")).to_be_focused()
    bank_desk.press("Escape")
    expect(bank_desk.get("clerk.case.2")).to_be_focused()


def test_that_reasons_with_no_room_for_all_of_them_scroll_under_the_name(bank_desk: Desk) -> None:
    theme.theme().set_type_scale(1.3)
    bank_desk.window.resize(SMALLEST)
    bank_desk.stand_at(FULL)
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.decline")
    name = bank_desk.get("clerk.name").widget
    assert not name.visibleRegion().isEmpty()
    for address in ("clerk.reason.score_too_low", "clerk.confirm_decline"):
        part = bank_desk.get(address).widget
        assert part.height() >= part.heightForWidth(part.width())
    bank_desk.tap("clerk.confirm_decline")
    expect(bank_desk.get("clerk.reason.error")).to_be_shown()


def test_that_a_narrow_window_says_in_the_lists_place_that_there_is_nothing(bank_desk: Desk) -> None:
    bank_desk.window.resize(SMALLEST)
    bank_desk.stand_at(desk(0))
    expect(bank_desk.get("clerk.nothing_listed")).to_have_text("No cases yet")
    bank_desk.tap("clerk.accounts")
    expect(bank_desk.get("clerk.nothing_listed")).to_have_text("No accounts yet")
    bank_desk.tap("clerk.cases")
    bank_desk.stand_at(desk(1, case(1)))
    expect(bank_desk.get("clerk.nothing_listed")).to_be_hidden()
    expect(bank_desk.get("clerk.case.1")).to_be_shown()
    bank_desk.stand_at(desk(2))
    bank_desk.window.resize(SIZE)
    expect(bank_desk.get("clerk.nothing_listed")).to_be_hidden()
    expect(bank_desk.get("clerk.nothing")).to_be_shown()


def test_that_no_row_stands_out_where_what_was_chosen_is_not_beside_it(bank_desk: Desk) -> None:
    bank_desk.stand_at(FULL)
    row = bank_desk.get("clerk.case.1").widget
    assert isinstance(row, ListRow)
    assert row.isChecked()
    bank_desk.window.resize(SMALLEST)
    assert not row.isChecked()
    bank_desk.tap("clerk.case.1")
    bank_desk.tap("clerk.back")
    assert not row.isChecked()
    bank_desk.window.resize(SIZE)
    assert row.isChecked()
