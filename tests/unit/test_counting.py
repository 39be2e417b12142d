"""What a way of opening an account costs, counted from logs made by hand, and how it is told."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from gui.runs.command import run_compare
from gui.runs.compare import Comparison, Way, as_data, as_table, duration, scenarios_for
from gui.runs.counting import Cost, count
from gui.runs.effort import SECONDS_A_CHARACTER, SECONDS_A_TAP, seconds_of
from gui.runs.recorder import Recorder
from gui.runs.steps import Tap, Type
from models.domain.people import Person, load_people, person_by_id
from models.ports import Clock, World
from models.run.events import RunEnded, Why, parse_line

START = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


class MovedClock:
    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time


class Log(Recorder):
    """A log whose clock goes on with it."""

    def __init__(self) -> None:
        self.moved = MovedClock()
        super().__init__("r-1", cast(Clock, self.moved))
        self.started("opening-c", "wang-xiaoming", 1, "en", "light", paced=True)
        self.screen("wallet_home", "not_started")

    def move(self, seconds: float, why: Why) -> None:
        self.moved.time += timedelta(seconds=seconds)
        self.clock_moved(seconds, why)

    def cost(self) -> Cost:
        self.ended("active", "active", ok=True)
        return count([parse_line(line) for line in self.tail(99)])


def test_that_a_run_in_which_nothing_is_done_costs_nothing() -> None:
    assert Log().cost() == Cost(0, 0, 1, 0, 0, 0)


def test_that_characters_are_those_typed_and_no_others() -> None:
    log = Log()
    log.action("type", "a.name", "persona.name_gap", "letters:1")
    log.action("type", "a.document", "persona.document_gap", "digits:4")
    log.action("type", "a.other", typed="text:7")
    log.action("paste", "a.number", "persona.card", "digits:19")
    assert log.cost().characters == 12


def test_that_taps_are_told_by_what_is_done() -> None:
    log = Log()
    log.action("tap", "a.submit")
    log.action("double_tap", "a.submit")
    log.action("type", "a.name", "persona.name", "letters:3")
    log.action("paste", "a.number", "persona.card", "digits:19")
    log.action("key", "a.number", "Enter")
    assert log.cost().taps == 6


def test_that_the_clerks_work_is_not_the_persons_though_its_time_is() -> None:
    log = Log()
    log.move(SECONDS_A_TAP, "hands")
    log.action("tap", "clerk.approve")
    log.screen("clerk_desk", "form_verification")
    log.screen("wallet_home", "form_verification")
    assert log.cost() == Cost(0, 0, 1, 0, 0, SECONDS_A_TAP)


def test_that_a_screen_counts_each_time_the_person_comes_to_it() -> None:
    log = Log()
    for screen in ("wallet_home", "name_entry", "name_entry", "bind_card", "name_entry"):
        log.screen(screen, "name_entry")
    assert log.cost().screens == 4


def test_that_waiting_is_told_from_the_time_of_hands() -> None:
    log = Log()
    log.move(1.5, "hands")
    log.move(90, "due")
    log.move(10, "asked")
    cost = log.cost()
    assert (cost.waits, cost.waiting_seconds, cost.elapsed_seconds) == (2, 100, 101.5)


def test_that_hands_need_time_for_taps_and_characters() -> None:
    assert seconds_of("tap", None) == SECONDS_A_TAP
    assert seconds_of("double_tap", None) == 2 * SECONDS_A_TAP
    assert seconds_of("type", "digits:10") == pytest.approx(SECONDS_A_TAP + 10 * SECONDS_A_CHARACTER)
    assert seconds_of("paste", "digits:10") == SECONDS_A_TAP


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (1.38, "1 s"),
        (113.6, "1 min 54 s"),
        (3600, "1 h"),
        (86_400, "1 d"),
        (344_399, "3 d 23 h 39 min"),
    ],
)
def test_that_a_time_is_told_in_its_units(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def way(scenario: str, cost: Cost, reason: str = "") -> Way:
    reached = "declined" if reason else "active"
    ended = RunEnded(
        seq=9, run="r", at=START, expected="active", reached=reached, ok=not reason, reason=reason
    )
    return Way(scenario, cost, ended)


LESS = Cost(35, 11, 7, 1, 88.5, 113.5)
MORE = Cost(70, 22, 3, 0, 177, 340_500)


def test_that_ratios_say_how_much_more_the_traditional_way_costs() -> None:
    both = Comparison(person_by_id("wang-xiaoming"), way("opening-c", LESS), way("traditional", MORE))
    assert both.ok
    assert both.ratios() == {
        "characters": 2,
        "taps": 2,
        "screens": 0.43,
        "waits": 0,
        "waiting_seconds": 2,
        "elapsed_seconds": 3000,
    }
    assert json.loads(json.dumps(as_data(both)))["virtual"]["characters"] == 35
    assert re.search(r"^characters typed +35 +70 +2\.0$", as_table(both), re.MULTILINE)


def test_that_nothing_is_compared_with_a_way_that_did_not_reach_its_end() -> None:
    declined = way("opening-c", LESS, "expected the screen account_home, and review_status is shown")
    both = Comparison(person_by_id("chen-mo"), declined, way("traditional", MORE))
    assert not both.ok
    assert set(both.ratios().values()) == {None}
    assert as_data(both)["virtual"]["reached"] == "declined"
    assert as_table(both).endswith("The bank declines the virtual account, so there is nothing to compare.")


def test_that_what_costs_nothing_has_no_ratio() -> None:
    free = way("opening-c", Cost(0, 0, 1, 0, 0, 0))
    both = Comparison(person_by_id("wang-xiaoming"), free, way("traditional", MORE))
    assert both.ratios()["characters"] is None
    assert both.ratios()["screens"] == 3


@pytest.mark.parametrize("person", load_people(), ids=lambda person: person.id)
def test_that_everyone_has_both_ways(person: Person) -> None:
    opening, traditional = scenarios_for(person)
    assert (opening.person, traditional.person) == (person.id, person.id)
    assert opening.id == f"opening-{person.leaf.lower()}"


def test_that_another_kind_of_document_is_picked_before_its_number_is_typed() -> None:
    _, traditional = scenarios_for(person_by_id("luo-fan"))
    steps = traditional.steps
    number = next(
        i for i, step in enumerate(steps) if isinstance(step, Type) and step.type.endswith("document")
    )
    assert steps[number - 2 : number] == (
        Tap(tap="paper_form.document_type"),
        Tap(tap="paper_form.type.passport"),
    )
    _, preset = scenarios_for(person_by_id("wang-xiaoming"))
    assert len(preset.steps) == len(steps) - 2


def no_world(*_: object, **__: object) -> World:
    raise AssertionError("nothing should be played")


def test_that_a_stranger_is_answered_with_who_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_compare(["--person", "nobody"], no_world) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Nobody is called 'nobody'; there are: wang-xiaoming, ")
    assert len(said.err.splitlines()) == 1
