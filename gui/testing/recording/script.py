"""What was done, line by line, and what a test of it needs to begin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gui.runs.plan import Plan
from gui.runs.scenario import ScenarioError, scenario_by_id
from gui.runs.steps import Expect, Step, told


@dataclass(frozen=True)
class Swipe:
    """A banner pushed up and out of the way."""

    address: str


@dataclass(frozen=True)
class Clear:
    """A field emptied."""

    address: str


@dataclass(frozen=True)
class Look:
    """An element that has to be shown here, with the text that it has."""

    address: str


@dataclass(frozen=True)
class Note:
    """What the person who recorded had to say."""

    text: str


Line = Step | Swipe | Clear | Look | Note


@dataclass(frozen=True)
class Script:
    """``scenario`` only where its seed is not that of every test's world, so that a test has to name it."""

    person: str
    lines: tuple[Line, ...] = ()
    scenario: str | None = None
    language: str = "en"
    theme: str = "light"
    device: str = "phone"

    def with_lines(self, lines: tuple[Line, ...]) -> Script:
        return replace(self, lines=lines)


def script_of(plan: Plan, usual_seed: int) -> Script:
    """The run that is ``plan``. What its screens were is seen anew when it is retold.

    Raises ``ScenarioError`` when no test can have a world of its seed.
    """
    scenario = plan.scenario
    seeded = None
    if scenario.seed != usual_seed:
        known = scenario_by_id(scenario.id)
        if known.seed != scenario.seed:
            raise ScenarioError(
                f"{scenario.id} was played with the seed {scenario.seed}, and a test's world has {usual_seed} or its "
                f"scenario's, {known.seed}: play it with one of these."
            )
        seeded = scenario.id
    return Script(
        person=scenario.person,
        lines=tuple(step for step in scenario.steps if not isinstance(step, Expect)),
        scenario=seeded,
        language=plan.language,
        theme=plan.theme,
        device=plan.device,
    )


def said(line: Line) -> str:
    """A line in a few words, without what was typed."""
    match line:
        case Swipe(address):
            return f"swipe {address} away"
        case Clear(address):
            return f"clear {address}"
        case Look(address):
            return f"expect {address}"
        case Note():
            return "note"
        case _:
            return told(line)
