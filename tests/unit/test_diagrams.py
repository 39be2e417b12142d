"""The sequence diagrams of the documentation: one file each, that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import cast
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit.language import Language, language
from gui.runs.diagrams import DRAWN, draw_diagram, rows_of
from gui.runs.recorder import Recorder
from gui.runs.scenario import load_scenarios
from gui.runs.storyboard import PlayedRun
from models.ports import Clock, MessageRecord
from models.run.events import ClockMoved, MessageLogged, ScreenShown

START = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


class MovedClock:
    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    before = language().language
    language().set_language(Language.EN)
    yield
    language().set_language(before)


def played(*, with_clerk: bool = False) -> PlayedRun:
    clock = MovedClock()
    log = Recorder("short-1", cast(Clock, clock))
    log.started("short", "wang-xiaoming", 1, "en", "light")
    log.message(MessageRecord(1, None, "client", "payment", 0, "sign_in", None))
    log.message(MessageRecord(2, 1, "payment", "client", 0, "signed_in", 200))
    log.screen("wallet_home", "not_started")
    log.action("tap", "name_entry.submit")
    log.message(MessageRecord(3, None, "client", "payment", 1, "partial_real_name", None))
    log.message(MessageRecord(4, 3, "payment", "client", 4, "bind_instruction", 200))
    log.screen("bind_card", "card_entry")
    log.clock_moved(1.38, "hands")
    log.action("tap", "bind_card.submit")
    log.screen("bind_card", "card_entry")
    clock.time += timedelta(seconds=90)
    log.clock_moved(90, "due")
    log.message(MessageRecord(5, None, "client", "payment", 0, "news_request", None))
    log.message(MessageRecord(6, 5, "payment", "client", 0, "news", 200))
    if with_clerk:
        log.message(MessageRecord(7, None, "clerk", "bank", 0, "desk_request", None))
        log.message(MessageRecord(8, None, "clerk", "bank", 0, "case_decision", None))
    log.ended("card_entry", "card_entry", ok=True)
    return PlayedRun("A <title>", "", log.events, {})


def test_that_a_diagram_tells_from_the_first_act_on_and_what_came_of_it() -> None:
    told = [
        row.name
        if isinstance(row, MessageLogged)
        else row.state
        if isinstance(row, ScreenShown)
        else row.kind
        for row in rows_of(played().events)
    ]
    assert told == [
        "not_started",
        "partial_real_name",
        "bind_instruction",
        "card_entry",
        "clock",
        "news_request",
        "news",
    ]


def test_that_the_time_of_hands_is_not_told() -> None:
    clocks = [row for row in rows_of(played().events) if isinstance(row, ClockMoved)]
    assert [row.why for row in clocks] == ["due"]


def test_that_a_diagram_is_one_well_formed_file_that_refers_to_nothing_outside() -> None:
    svg = draw_diagram(played())
    root = ElementTree.fromstring(svg)  # noqa: S314  it was written two lines above
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "A &lt;title&gt;" in svg
    assert not re.search(r"href|url\(|@import|https?:(?!//www\.w3\.org/2000/svg\")", svg)


def test_that_a_diagram_is_readable_in_light_and_dark() -> None:
    svg = draw_diagram(played())
    light, dark = re.findall(r":root\{(.*?)\}", svg)
    assert light != dark
    used = set(re.findall(r"var\((--[a-z-]+)\)", svg))
    for colours in (light, dark):
        assert used <= set(re.findall(r"(--[a-z-]+):", colours))


def test_that_a_diagram_has_a_lane_for_the_clerk_only_where_there_is_one() -> None:
    assert ">Clerk<" not in draw_diagram(played())
    svg = draw_diagram(played(with_clerk=True))
    assert ">Clerk<" in svg
    assert ">decision<" in svg
    assert "ask for the queue" not in svg


def test_that_the_same_run_gives_the_same_diagram() -> None:
    assert draw_diagram(played()) == draw_diagram(played())


def test_that_every_leaf_and_the_traditional_way_are_drawn() -> None:
    known = {scenario.id: scenario for scenario in load_scenarios()}
    assert {known[name].leaf for name in DRAWN if name != "traditional"} == set("ABCDE")
    assert "traditional" in DRAWN
