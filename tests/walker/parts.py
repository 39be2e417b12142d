"""Parts of scenarios, where a whole one would take long."""

from __future__ import annotations

from gui.flow.registry import ScreenRegistry
from gui.runs.scenario import Scenario, scenario_by_id
from gui.runs.steps import Expect
from models.domain.application import ApplicationState


def part_of(scenario: str, end: ApplicationState) -> Scenario:
    """The scenario until it comes to the state ``end``."""
    whole = scenario_by_id(scenario)
    screen = ScreenRegistry.discover("gui.screens").for_state(end).id
    last = next(
        at for at, step in enumerate(whole.steps) if isinstance(step, Expect) and step.expect == screen
    )
    return whole.model_copy(update={"steps": whole.steps[: last + 1], "expected_end": end})
