"""The program is killed or closed at any step; opened again on the same folder, it stands where it stood."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from gui.flow.registry import ScreenRegistry
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.domain.application import ApplicationState

ROOT = Path(__file__).resolve().parents[2]
KILL_SECONDS = 60


@dataclass(frozen=True)
class Walk:
    """The scenario that comes to a state, and a message to the bank that must get lost for it."""

    scenario: str = "main"
    lost: str | None = None


WALKS = {state: Walk() for state in ApplicationState} | {
    ApplicationState.SIGNED_OUT: Walk("sign-in-password"),
    ApplicationState.LOCKED: Walk("locked"),
    ApplicationState.DECLINED: Walk("declined"),
    ApplicationState.OPENING_PENDING: Walk(lost="binding_result"),
    ApplicationState.RECORD_ENTRY: Walk("opening-e"),
    ApplicationState.RECORD_LOCKED: Walk("record-locked"),
    ApplicationState.ACCOUNT_FOUND: Walk("opening-a"),
    ApplicationState.PASSWORD_ENTRY: Walk("opening-b"),
    ApplicationState.PASSWORD_LOCKED: Walk("password-locked"),
    ApplicationState.PASSWORD_SETTING: Walk("opening-e"),
    ApplicationState.WITH_CLERK: Walk("clerk-approves"),
    ApplicationState.FORM_ENTRY: Walk("traditional"),
    ApplicationState.FORM_VERIFICATION: Walk("traditional"),
    ApplicationState.FORM_DECLINED: Walk("traditional-declined"),
    ApplicationState.CARD_MAILED: Walk("traditional"),
    ApplicationState.CARD_DELIVERED: Walk("traditional"),
}


def walk_and_kill(folder: Path, walk: Walk, state: ApplicationState) -> int:
    """Run the program in a process of its own up to ``state`` and kill it there; how many steps it did."""
    arguments = [str(folder), walk.scenario, state.value, *([walk.lost] if walk.lost else [])]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.walk", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
    finally:
        process.kill()
        _, said = process.communicate(timeout=KILL_SECONDS)
    assert line, f"the walk to {state} ended early:\n{said}"
    return int(line)


@pytest.mark.parametrize("state", ApplicationState)
def test_that_a_killed_program_comes_back_to_its_step_and_goes_on(
    state: ApplicationState, phone: PhoneDriver, world: WorldDriver, tmp_path: Path
) -> None:
    walk = WALKS[state]
    scenario = scenario_by_id(walk.scenario)
    done = walk_and_kill(tmp_path / "killed", walk, state)
    phone.restart(tmp_path / "killed")
    phone.sign_in(scenario.person)
    assert phone.state is state
    expect(phone).to_show(ScreenRegistry.discover("gui.screens").for_state(state).id)
    if walk.lost:
        world.clock.to_next()
        expect(phone).to_have_sent("account_created", times=1)
    rest = scenario.steps[done:]
    # What the last call ended with is known to the killed program alone.
    phone.do(rest[1:] if rest and isinstance(rest[0], Expect) else rest)
    expect(phone).to_be_in(scenario.expected_end)


def test_that_the_main_line_survives_a_restart_before_every_step(phone: PhoneDriver) -> None:
    scenario = scenario_by_id("main")
    phone.sign_in(scenario.person)
    state = phone.state
    for step in scenario.steps:
        phone.do([step])
        if phone.state is not state:
            state = phone.state
            phone.restart()
            assert phone.state is state
    expect(phone).to_be_in(scenario.expected_end)
