"""The switches above the phone: room for all of them, and the way to the bank's desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import theme
from gui.kit.device_frame import DeviceFrame
from gui.kit.formats import format_day
from gui.kit.label import Label
from gui.kit.language import Language, language
from gui.stage.appearance import Appearance
from gui.stage.chip import CountChip
from gui.stage.top_bar import TopBar
from kaihu_testing.events import press_key
from kaihu_testing.failures import OutOfReach
from kaihu_testing.showing import On, Show
from tests.presenters.fakes import FakeClock

NARROWEST = 800
"""The width of the smallest screen."""


@pytest.fixture
def bar(qapp: QApplication, show: Show) -> Iterator[TopBar]:
    theme.apply(qapp)
    language().set_language(Language.EN)
    bar = TopBar(Appearance(show.own(DeviceFrame())))
    show(bar)
    yield bar
    show.close()
    language().set_language(Language.EN)


def chip(bar: TopBar) -> CountChip:
    found = bar.findChild(CountChip, "stage.clerk")
    assert found is not None
    return found


@pytest.mark.parametrize("spoken", Language)
def test_that_every_switch_has_room_on_the_smallest_screen(bar: TopBar, spoken: Language) -> None:
    language().set_language(spoken)
    bar.set_waiting(12)
    assert bar.minimumSizeHint().width() <= NARROWEST


def test_that_the_clock_tells_the_day_too(bar: TopBar) -> None:
    clock = FakeClock()
    bar.clock.take(clock)
    date = bar.findChild(Label, "stage.date")
    assert date is not None
    day = date.text()
    assert day == format_day(clock.now(), language().locale)
    clock.advance(timedelta(days=3))
    bar.clock.refresh()
    assert date.text() == format_day(clock.now(), language().locale) != day
    language().set_language(Language.ZH)
    assert date.text().endswith("日")
    bar.clock.drop()


def test_that_the_clerk_can_be_asked_for_once_there_is_one(bar: TopBar, on: On) -> None:
    asked: list[None] = []
    bar.clerk_requested.connect(lambda: asked.append(None))
    with pytest.raises(OutOfReach, match="is disabled"):
        on(chip(bar)).tap()
    assert asked == []
    bar.set_at_work(True)
    on(chip(bar)).tap()
    press_key(bar, "F6")
    assert len(asked) == 2


def test_that_cases_that_wait_are_counted_on_the_button(bar: TopBar) -> None:
    without = chip(bar).sizeHint().width()
    bar.set_waiting(2)
    assert chip(bar).sizeHint().width() > without
    assert chip(bar).accessibleDescription() == "2 cases are waiting"
    bar.set_waiting(1)
    assert chip(bar).accessibleDescription() == "1 case is waiting"
    bar.set_waiting(0)
    assert chip(bar).accessibleDescription() == ""
    assert chip(bar).sizeHint().width() == without
