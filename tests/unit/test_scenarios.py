"""Scenarios: data that loads, and clear words for data that does not."""

from __future__ import annotations

import json
from operator import attrgetter

import pytest

from gui.runs.scenario import Scenario, ScenarioError, load_scenarios, parse_scenario, scenario_by_id
from models.domain.people import person_by_id

GOOD = {
    "id": "short",
    "leaf": "C",
    "title": {"en": "Short", "zh": "短"},
    "person": "wang-xiaoming",
    "starts_at": "2026-11-24T01:41:00Z",
    "seed": 1,
    "expected_end": "card_entry",
    "steps": [{"tap": "wallet_home.open_account"}, {"advance": "next"}],
}


def parse(**changes: object) -> Scenario:
    return parse_scenario(json.dumps(GOOD | changes), "short.json")


def test_that_the_main_scenario_comes_first() -> None:
    assert load_scenarios()[0].id == "main"


@pytest.mark.parametrize("scenario", load_scenarios(), ids=attrgetter("id"))
def test_that_every_scenario_is_about_a_person_of_its_leaf(scenario: Scenario) -> None:
    assert person_by_id(scenario.person).leaf == scenario.leaf


def test_that_an_unknown_scenario_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ScenarioError, match=r"no scenario 'mian'; there are: main, .*wrong-code"):
        scenario_by_id("mian")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"expected_end": "somewhere"}, "expected_end"),
        ({"steps": [{"tap": "not an address"}]}, "steps.0"),
        ({"steps": [{"type": "bind_card.number", "value": "6222020200112230"}]}, "refers to no value"),
        ({"steps": [{"advance": -1}]}, "steps.0"),
        ({"steps": []}, "steps"),
        ({"starts_at": "2026-11-24T01:41:00"}, "starts_at"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_that_a_scenario_out_of_form_is_refused_with_its_place(
    changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(ScenarioError, match=rf"short.json is no scenario: .*{reason}"):
        parse(**changes)
