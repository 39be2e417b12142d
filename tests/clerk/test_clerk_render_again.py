"""News can show the desk as it stands again at any moment: what the clerk is doing stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from kaihu_testing.pictures.picture import digest, picture_of, png_of
from tests.clerk.desk_window import FULL, Desk
from tests.screens.cases import lay_out


def look_at_a_case(desk: Desk) -> None:
    desk.stand_at(FULL)


def decline_a_case(desk: Desk) -> None:
    desk.stand_at(FULL)
    desk.tap("clerk.case.1")
    desk.tap("clerk.decline")


def look_at_an_account(desk: Desk) -> None:
    desk.stand_at(FULL)
    desk.tap("clerk.accounts")


def look_at_one_account(desk: Desk) -> None:
    look_at_an_account(desk)
    desk.tap("clerk.account.1")


at_each_page = pytest.mark.parametrize(
    "go_to", [look_at_a_case, decline_a_case, look_at_an_account, look_at_one_account]
)


def render_again(desk: Desk) -> None:
    desk.view.render(desk.desk.state)
    lay_out()


def seen(desk: Desk) -> str:
    return digest(png_of(picture_of(desk.window)))


@at_each_page
def test_that_the_same_desk_again_changes_nothing_that_is_seen(
    bank_desk: Desk, go_to: Callable[[Desk], None]
) -> None:
    go_to(bank_desk)
    lay_out()
    before = seen(bank_desk)
    render_again(bank_desk)
    assert seen(bank_desk) == before


@at_each_page
def test_that_the_same_desk_again_moves_neither_focus_nor_scroll(
    bank_desk: Desk, go_to: Callable[[Desk], None]
) -> None:
    bank_desk.window.resize(bank_desk.window.minimumSize())
    go_to(bank_desk)
    lay_out()
    widgets = [widget for widget in bank_desk.window.findChildren(QWidget) if widget.isVisible()]
    bars = [widget.verticalScrollBar() for widget in widgets if isinstance(widget, QScrollArea)]
    reachable = [widget for widget in widgets if widget.isEnabled() and widget.focusPolicy()]
    assert len(reachable) > 1
    for widget in reachable:
        widget.setFocus()
        for bar in bars:
            bar.setValue(bar.maximum() // 2)
        before = bank_desk.window.focusWidget(), [bar.value() for bar in bars]
        render_again(bank_desk)
        assert (bank_desk.window.focusWidget(), [bar.value() for bar in bars]) == before, widget.objectName()
