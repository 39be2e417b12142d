"""Scenarios: what a person does, step by step, and the state the application has to end in.

Data in ``assets/scenarios``, one JSON file each. A value stands in them by reference only (``gui.runs.values``).
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, ValidationError

from gui.runs.steps import VERBS, Paste, Record, Step, Type
from gui.runs.values import check_reference
from models.domain.application import ApplicationState
from models.domain.people import person_by_id

SCENARIOS_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "scenarios"


class ScenarioError(Exception):
    """A scenario that does not exist or is not in form; its text is one line for the person who asked for it."""


class Title(Record):
    en: str
    zh: str

    def text(self, language: str) -> str:
        return self.zh if language.startswith("zh") else self.en


class Scenario(Record):
    """One scenario: ``leaf`` of the decision tree where the person stands at the beginning, ``starts_at`` on the clock,
    ``seed`` unless another is given. ``password_at_sign_in`` says that it begins at the screen that asks for the wallet
    password, because the person's wallet (``assets/people``) does not open without."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    leaf: Literal["A", "B", "C", "D", "E"]
    title: Title
    person: str
    password_at_sign_in: bool = False
    starts_at: AwareDatetime
    seed: int
    expected_end: ApplicationState
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]


def parse_scenario(text: str, name: str) -> Scenario:
    """The scenario that the JSON ``text`` describes; ``name`` says in an error where it came from."""
    try:
        scenario = Scenario.model_validate_json(text)
    except ValidationError as error:
        raise ScenarioError(f"{name} is no scenario: {_fault(error)}") from error
    try:
        person = person_by_id(scenario.person)
    except KeyError as error:
        raise ScenarioError(f"{name} is no scenario: person: nobody is called {scenario.person!r}") from error
    if scenario.password_at_sign_in is not person.password_at_sign_in:
        asks = "asks for its password" if person.password_at_sign_in else "asks for no password"
        raise ScenarioError(
            f"{name} is no scenario: password_at_sign_in: the wallet of {person.id} {asks} at sign-in"
        )
    for number, step in enumerate(scenario.steps, start=1):
        if isinstance(step, Type | Paste):
            try:
                check_reference(step.value)
            except ValueError as error:
                raise ScenarioError(f"{name} is no scenario: step {number}: {error}") from error
    return scenario


def read_scenario(file: Path) -> Scenario:
    """The scenario in ``file``. Raises ``ScenarioError`` when it cannot be read or holds none."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ScenarioError(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ScenarioError(f"{file.name} is no scenario: it is not text in UTF-8") from error
    return parse_scenario(text, file.name)


def load_scenarios() -> tuple[Scenario, ...]:
    """Every scenario of ``assets/scenarios`` that is in form: ``main`` first, the others by name."""
    return tuple(found for found in _folder().values() if isinstance(found, Scenario))


def scenario_faults() -> tuple[ScenarioError, ...]:
    """What is wrong in ``assets/scenarios``, one error for each file that holds no scenario."""
    return tuple(found for found in _folder().values() if isinstance(found, ScenarioError))


def scenario_by_id(scenario_id: str) -> Scenario:
    """The scenario ``scenario_id``. Raises ``ScenarioError``: its fault, or the nearest ones when there is none."""
    found = _folder().get(scenario_id)
    if found is None:
        raise ScenarioError(
            f"There is no scenario {scenario_id!r}{_nearest_to(scenario_id)}; `python main.py scenarios` lists them."
        )
    if isinstance(found, ScenarioError):
        raise found
    return found


def _nearest_to(scenario_id: str) -> str:
    """The question whether one of the scenarios with nearly this id was meant, or an empty text."""
    near = get_close_matches(scenario_id, [scenario.id for scenario in load_scenarios()])
    return f" (did you mean {' or '.join(near)}?)" if near else ""


@cache
def _folder() -> dict[str, Scenario | ScenarioError]:
    """The scenarios by id, and what is wrong with a file in the place of its scenario."""
    files = sorted(SCENARIOS_FOLDER.glob("*.json"), key=lambda file: (file.stem != "main", file.stem))
    return {file.stem: _read(file) for file in files}


def _read(file: Path) -> Scenario | ScenarioError:
    try:
        scenario = read_scenario(file)
    except ScenarioError as error:
        return error
    if scenario.id != file.stem:
        return ScenarioError(
            f"{file.name} is no scenario: id: it has to be {file.stem!r}, as the file is called"
        )
    return scenario


def _fault(error: ValidationError) -> str:
    """The first fault and its place, in one line; a step is counted from 1."""
    first: Any = error.errors()[0]
    place, said = [str(part) for part in first["loc"]], first["msg"].removeprefix("Value error, ")
    match first["loc"]:
        case ("steps", int(index), *inside):
            # The first name inside is the union's tag, which the field repeats.
            place = [f"step {index + 1}", *(str(part) for part in inside[1:])]
    if first["type"] == "union_tag_invalid":
        said = f"unknown verb {first['ctx']['tag']!r}; there are: {', '.join(VERBS)}"
    elif first["type"] == "union_tag_not_found":
        said = f"it has no verb; there are: {', '.join(VERBS)}"
    return ": ".join([*place, said])
