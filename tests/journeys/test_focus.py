"""What is to be done next has the focus, where it can be seen: after a lock has ended, and after a restart."""

from __future__ import annotations

import pytest

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.contract.problems import ProblemType
from tests.journeys.branches import play_until
from tests.journeys.staged import Stage

LOCK_SECONDS = 15 * 60
LOCKED = {ProblemType.APPLICATION_LOCKED, ProblemType.PASSWORD_LOCKED}
SCREENS = {
    "locked": "name_entry.name",
    "record-locked": "record_entry.name",
    "password-locked": "confirm_card.password",
    "sign-in-locked-then-released": "sign_in.password",
}
"""A scenario that comes to a lock, and the field that is filled in again when it has ended."""


def is_locked(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem in LOCKED


@pytest.mark.parametrize("restarted", [False, True])
@pytest.mark.parametrize(("scenario", "field"), SCREENS.items())
def test_that_the_end_of_a_lock_leads_to_what_is_filled_in_again(
    scenario: str, field: str, restarted: bool, phone: PhoneDriver, world: WorldDriver
) -> None:
    play_until(phone, scenario, is_locked)
    if restarted:
        phone.restart()
    expect(phone.get(field)).never.to_be_reachable()
    world.clock.advance(seconds=LOCK_SECONDS)
    expect(phone.get(field)).to_be_reachable()
    # What was typed is kept until a restart, so the name is complete.
    expected = "name_entry.document" if field == "name_entry.name" and not restarted else field
    expect(phone.get(expected)).to_be_focused()


def test_that_the_password_has_the_focus_after_a_restart(phone: PhoneDriver) -> None:
    steps = scenario_by_id("opening-b").steps
    phone.sign_in("li-jing")
    phone.do(steps[: steps.index(Expect(expect="confirm_card"))])
    for restart in (phone.restart, phone.restart_client):
        restart()
        expect(phone.get("confirm_card.password")).to_be_focused()


def test_that_the_end_of_a_lock_takes_the_focus_from_the_stages_clock(stage: Stage) -> None:
    stage.tap("stage.person.ye-qing")
    for _ in range(5):
        stage.type("sign_in.password", "111111")
        stage.tap("sign_in.submit")
    expect(stage.get("sign_in.lock")).to_be_shown()
    for _ in range(15):
        stage.tap("stage.minute")
    expect(stage.get("sign_in.password")).to_be_focused()
