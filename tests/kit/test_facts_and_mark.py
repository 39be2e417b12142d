"""What tells the end of something: the tick that draws itself, and the facts that remain to be known."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.kit.done_mark import DoneMark
from gui.kit.facts import Fact, Facts
from gui.kit.theme import theme, tokens_for
from kaihu_testing.showing import Show
from kaihu_testing.waiting import wait_until

WHY = Fact("why", "info", "Why", "The score was too low")
WHEN = Fact("when", "clock", "When", "From 24 December on", "gold_ink")


def ticked_pixels(mark: DoneMark) -> int:
    picture, ink = mark.grab().toImage(), tokens_for(mark).on_ok
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y) == ink for x, y in points)


def test_that_the_tick_is_whole_at_once_where_nothing_moves(show: Show) -> None:
    mark = DoneMark()
    show(mark)
    assert ticked_pixels(mark) > 50


@pytest.mark.usefixtures("moving")
def test_that_the_tick_draws_itself_where_things_move(show: Show) -> None:
    mark = DoneMark()
    show(mark)
    begun = ticked_pixels(mark)
    assert begun == 0
    wait_until(lambda: ticked_pixels(mark) > 50, "the tick to be drawn")


def test_that_the_mark_grows_with_the_type(show: Show) -> None:
    mark = DoneMark(40)
    show.own(mark)
    theme().set_type_scale(1.3)
    try:
        assert mark.sizeHint().width() == 52
    finally:
        theme().set_type_scale(1.0)


def shown(facts: Facts, address: str) -> str | None:
    found = facts.findChild(QLabel, address)
    return found.text() if found is not None and found.isVisible() else None


def test_that_each_fact_is_said_at_its_address_and_by_its_row(show: Show) -> None:
    facts = Facts("decline")
    show.own(facts)
    facts.show_facts([WHY, WHEN])
    assert shown(facts, "decline.why") == "The score was too low"
    names = [part.accessibleName() for part in facts.findChildren(QWidget) if part.accessibleName()]
    assert names == ["Why, The score was too low", "When, From 24 December on"]


def test_that_other_facts_take_the_place_of_the_first_and_none_hide_the_panel(show: Show) -> None:
    facts = Facts("decline")
    show.own(facts)
    facts.show_facts([WHY, WHEN])
    facts.show_facts([WHEN])
    assert shown(facts, "decline.when") == "From 24 December on"
    assert shown(facts, "decline.why") is None
    facts.show_facts([])
    assert not facts.isVisible()
