"""The graph of screens as runs are seen to walk it, against the graph that the SPECs draw.

Here every scenario is played in Chinese; tests/sweep plays it in English, and looks at the same besides.
"""

from __future__ import annotations

from operator import attrgetter

import pytest

from gui.kit.language import Language
from gui.runs.scenario import Scenario, load_scenarios, scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.domain.application import ApplicationState
from tests.journeys.drawn_screens import Seen, meant, shown

EVERY_STATE = (
    "main",
    "opening-a",
    "opening-e",
    "locked",
    "record-locked",
    "password-locked",
    "bank-unreachable",
    "declined",
    "clerk-approves",
    "traditional",
    "traditional-declined",
    "sign-in-password",
)
"""Scenarios that come through every state between them."""


def walk(phone: PhoneDriver, scenario: Scenario) -> Seen:
    """Sign in and do the scenario's steps; what was shown at rest, as (state, screen)."""
    phone.sign_in(scenario.person)
    seen: Seen = {shown(phone)}
    for step in scenario.steps:
        phone.do([step])
        seen.add(shown(phone))
    return seen


@pytest.mark.parametrize("scenario", load_scenarios(), ids=attrgetter("id"))
def test_that_every_scenario_reaches_its_declared_end_on_the_screens_of_its_states(
    phone: PhoneDriver, scenario: Scenario
) -> None:
    phone.switch_language(Language.ZH)
    seen = walk(phone, scenario)
    assert seen == {meant(state) for state, _ in seen}
    expect(phone).to_be_in(scenario.expected_end)


def test_that_runs_show_every_state(phone: PhoneDriver) -> None:
    world = phone.world
    observed: Seen = set()
    for scenario_id in EVERY_STATE:
        phone.closed_while(lambda: world.finish(world.world.reset(), "the world made anew"))
        observed |= walk(phone, scenario_by_id(scenario_id))
    assert observed == {meant(state) for state in ApplicationState}
