"""The foot of a screen, and what a page that is short for its type tells its screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.devices import Device
from gui.kit.label import Label
from gui.kit.metrics import GREATEST_TYPE_SCALE
from gui.kit.scaffold import ScreenScaffold
from gui.kit.theme import theme
from kaihu_testing.showing import Show
from kaihu_testing.signals import heard
from tests.kit.paged import PageInFrame


class Page(PageInFrame):
    """A screen with an action, a line under it and a link."""

    def __init__(self, show: Show) -> None:
        scaffold = ScreenScaffold("page")
        self.action, self.link = PrimaryButton("Confirm"), TextButton("Use another card")
        scaffold.set_primary(self.action)
        scaffold.add_link(self.link)
        scaffold.set_reassurance("Nothing is lost")
        super().__init__(show, scaffold)

    def top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self.frame, QPoint(0, 0)).y()


@pytest.fixture
def page(show: Show) -> Page:
    return Page(show)


def test_that_the_line_stands_between_the_action_it_speaks_of_and_the_links(page: Page) -> None:
    line = page.scaffold.findChild(Label, "page.reassurance")
    assert line is not None
    assert page.top_of(page.action) < page.top_of(line) < page.top_of(page.link)


def test_that_the_action_stays_where_it_is_when_there_is_nothing_to_say(page: Page) -> None:
    place = page.top_of(page.action)
    page.scaffold.set_reassurance("")
    page.settle()
    assert page.top_of(page.action) == place


@pytest.mark.parametrize(
    ("device", "tight"),
    [(Device.PHONE, False), (Device.SMALL_PHONE, True), (Device.TABLET, False), (Device.DESKTOP, False)],
)
def test_that_only_a_short_phone_is_tight(page: Page, device: Device, tight: bool) -> None:
    page.show_on(device)
    assert page.scaffold.is_tight == tight


def test_that_large_type_makes_a_phone_tight_and_the_screen_hears_of_it(page: Page) -> None:
    for scale, tight in ((GREATEST_TYPE_SCALE, True), (1.0, False)):
        with heard(page.scaffold.tight_changed) as told:
            theme().set_type_scale(scale)
        assert told.emissions == [(tight,)]
        assert page.scaffold.is_tight == tight
