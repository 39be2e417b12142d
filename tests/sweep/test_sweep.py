"""Every state that the observed runs reach, in every look: nothing is wrong with it."""

from __future__ import annotations

import pytest

from gui.runs.scenario import load_scenarios, scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from tests.announced import forget_announcements
from tests.journeys.drawn_screens import meant, shown
from tests.sweep.sweeper import Sweeper

SWEEPER = Sweeper()
"""One for the process: a state that many scenarios reach is audited once."""


@pytest.mark.parametrize("scenario", [scenario.id for scenario in load_scenarios()])
def test_that_nothing_is_wrong_with_any_state_that_a_run_reaches(scenario: str, phone: PhoneDriver) -> None:
    before = len(SWEEPER.met)
    forget_announcements()
    played = scenario_by_id(scenario)
    phone.sign_in(played.person)
    SWEEPER.observe(scenario, phone)
    seen = {shown(phone)}
    for step in played.steps:
        phone.do([step])
        SWEEPER.observe(scenario, phone)
        seen.add(shown(phone))
    assert seen == {meant(state) for state, _ in seen}
    expect(phone).to_be_in(played.expected_end)
    assert not (met := [str(met) for met in SWEEPER.met[before:]]), "\n".join(met)
