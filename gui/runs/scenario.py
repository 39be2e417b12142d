"""Scenarios: what a person does, step by step, and the state the application has to end in.

Data in ``assets/scenarios``, one JSON file each. A value stands in them by reference only (``gui.runs.values``).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from gui.runs.values import check_reference
from models.domain.application import ApplicationState

SCENARIOS_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "scenarios"

Address = Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)+$")]
"""The objectName of a widget, ``<screen>.<element>``."""


class ScenarioError(Exception):
    """A scenario that does not exist or is not in form; its text is one line for the person who asked for it."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tap(_Record):
    """A tap on the element ``tap``."""

    tap: Address


class Type(_Record):
    """The value that ``value`` refers to, typed into the element ``type`` in place of what stood there."""

    type: Address
    value: Annotated[str, Field(min_length=1)]


class Advance(_Record):
    """The clock moved on by ``advance`` seconds, or to the next moment at which something falls due."""

    advance: Annotated[float, Field(gt=0)] | Literal["next"]


class Expect(_Record):
    """The screen that has to be shown by now."""

    expect: str


Step = Tap | Type | Advance | Expect


class Title(_Record):
    en: str
    zh: str

    def text(self, language: str) -> str:
        return self.zh if language.startswith("zh") else self.en


class Scenario(_Record):
    """One scenario: ``leaf`` of the decision tree, ``starts_at`` on the clock, ``seed`` unless another is given."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    leaf: Literal["A", "B", "C", "D", "E"]
    title: Title
    person: str
    starts_at: AwareDatetime
    seed: int
    expected_end: ApplicationState
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]


def parse_scenario(text: str, name: str) -> Scenario:
    """The scenario that the JSON ``text`` describes; ``name`` says in an error where it came from."""
    try:
        scenario = Scenario.model_validate_json(text)
        for step in scenario.steps:
            if isinstance(step, Type):
                check_reference(step.value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ScenarioError(f"{name} is no scenario: {place}: {first['msg']}") from error
    except ValueError as error:
        raise ScenarioError(f"{name} is no scenario: {error}") from error
    return scenario


@cache
def load_scenarios() -> tuple[Scenario, ...]:
    """Every scenario of ``assets/scenarios``: ``main`` first, the others by name."""
    files = sorted(SCENARIOS_FOLDER.glob("*.json"), key=lambda file: (file.stem != "main", file.stem))
    return tuple(_read(file) for file in files)


def scenario_by_id(scenario_id: str) -> Scenario:
    """The scenario ``scenario_id``. Raises ``ScenarioError``, which lists the known ones, when there is none."""
    for scenario in load_scenarios():
        if scenario.id == scenario_id:
            return scenario
    known = ", ".join(scenario.id for scenario in load_scenarios())
    raise ScenarioError(f"There is no scenario {scenario_id!r}; there are: {known}.")


def _read(file: Path) -> Scenario:
    scenario = parse_scenario(file.read_text(encoding="utf-8"), file.name)
    if scenario.id != file.stem:
        raise ScenarioError(
            f"{file.name} is no scenario: id: it has to be {file.stem!r}, as the file is called"
        )
    return scenario
