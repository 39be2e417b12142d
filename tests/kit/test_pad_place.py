"""Where a number pad stands: over the action, on what is used with the fingers, where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.code_field import CodeField
from gui.kit.devices import Device
from gui.kit.metrics import SPACE_L, SPACE_S, TOUCH
from gui.kit.notice import Notice
from gui.kit.pad_place import PadPlace
from gui.kit.password_pad import PasswordPad
from gui.kit.scaffold import ScreenScaffold
from gui.kit.scroll_area import ScrollArea
from kaihu_testing.showing import Show
from tests.kit.paged import PageInFrame


class Page(PageInFrame):
    """A screen with a code, on a phone."""

    def __init__(self, show: Show, *, spared: int = 0) -> None:
        scaffold = ScreenScaffold("code")
        scaffold.set_title("Enter the code")
        self.code = CodeField()
        self.note = Notice()
        self.note.hide()
        self.pad = PasswordPad()
        self.pad.serve(self.code.line_edit)
        self.action = PrimaryButton("Confirm")
        for part in (self.code, self.note):
            scaffold.body().addWidget(part)
        self.place: PadPlace = scaffold.set_pad(self.pad, spared=spared)
        scaffold.set_primary(self.action)
        super().__init__(show, scaffold)

    @property
    def area(self) -> ScrollArea:
        return self.scaffold.findChildren(ScrollArea)[0]

    def key_height(self) -> int:
        return self.pad.findChildren(QAbstractButton)[0].height()

    def top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self.frame, QPoint(0, 0)).y()


@pytest.fixture
def page(show: Show) -> Page:
    return Page(show)


@pytest.mark.parametrize(
    ("device", "shown"),
    [(Device.PHONE, True), (Device.TABLET, True), (Device.DESKTOP, False)],
)
def test_that_the_pad_is_there_where_one_types_with_the_fingers(
    page: Page, device: Device, shown: bool
) -> None:
    page.show_on(device)
    assert page.pad.isVisible() == shown
    page.show_on(Device.PHONE)
    assert page.pad.isVisible()


def test_that_the_pad_stands_between_the_body_and_the_action(page: Page) -> None:
    assert page.top_of(page.code) + page.code.height() < page.top_of(page.pad)
    assert page.top_of(page.pad) + page.pad.childrenRect().bottom() < page.top_of(page.action) - SPACE_L
    assert page.pad.width() == page.action.width()


def test_that_the_action_stays_where_it_is(page: Page) -> None:
    place = page.top_of(page.action)
    page.place.set_wanted(False)
    page.settle()
    assert not page.pad.isVisible()
    assert page.top_of(page.action) == place


def test_that_the_keys_become_lower_before_the_pad_goes_and_it_comes_again(page: Page) -> None:
    roomy, heights = page.key_height(), []
    page.note.show()
    for height in range(SPACE_S, page.frame.height(), SPACE_S):
        page.note.setFixedHeight(height)
        page.settle()
        if not page.pad.isVisible():
            break
        heights.append(page.key_height())
        assert page.area.verticalScrollBar().maximum() == 0, "the pad takes nothing of the body's"
    assert not page.pad.isVisible()
    assert roomy > heights[-1] >= TOUCH
    assert heights == sorted(heights, reverse=True)
    page.note.hide()
    page.settle()
    assert page.pad.isVisible()
    assert page.key_height() == roomy


def test_that_the_pad_stays_while_an_error_takes_no_more_than_is_spared(show: Show) -> None:
    page = Page(show, spared=60)
    page.note.show()
    scrolled = []
    for lines in range(1, 30):
        page.note.set_text("\n".join(["A line of the body."] * lines))
        page.settle()
        if not page.pad.isVisible():
            break
        scrolled.append(page.area.verticalScrollBar().maximum())
    assert not page.pad.isVisible()
    assert 0 < max(scrolled) <= 60


def test_that_a_tablets_page_begins_higher_before_the_pad_goes(page: Page) -> None:
    page.show_on(Device.TABLET)
    title = page.scaffold.findChild(QWidget, "code.title")
    assert title is not None
    place = page.top_of(title)
    page.note.show()
    page.note.set_text("\n".join(["A line of the body."] * 24))
    page.settle()
    assert page.pad.isVisible()
    assert page.top_of(title) < place
    assert page.area.verticalScrollBar().maximum() == 0
