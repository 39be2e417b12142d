"""Reads a run file back as a scenario, so that it can be played again."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from gui.runs.plan import Plan
from gui.runs.scenario import Scenario, ScenarioError, Title, load_scenarios, scenario_by_id
from gui.runs.steps import (
    Advance,
    DoubleTap,
    Expect,
    Heal,
    Key,
    LinkFault,
    Paste,
    Press,
    Restart,
    SetFault,
    Step,
    Tap,
    Type,
)
from models.domain.people import person_by_id
from models.run.events import (
    FORMAT_VERSION,
    Action,
    AnyEvent,
    ClockMoved,
    FaultSet,
    LinkHealed,
    Restarted,
    RunEnded,
    RunStarted,
    ScreenShown,
    parse_line,
)


def read_run(file: Path) -> Plan:
    """The run in ``file``, to be played as it was. What its screens were becomes what they have to be.

    Raises ``ScenarioError`` when it cannot be read or played again.
    """
    events = _events(file)
    started, ended = events[0] if events else None, events[-1] if events else None
    if not isinstance(started, RunStarted) or not isinstance(ended, RunEnded):
        raise ScenarioError(f"{file.name} is no whole run: it has no first or no last event.")
    if started.format != FORMAT_VERSION:
        raise ScenarioError(
            f"{file.name} is of format {started.format}; {FORMAT_VERSION} is understood here."
        )
    try:
        steps = tuple(step for event in events if (step := _step(event, file)) is not None)
    except ValidationError as error:
        raise ScenarioError(f"{file.name} cannot be played again: {error}") from error
    leaf, title, password_at_sign_in = _about(started)
    try:
        scenario = Scenario.model_validate(
            {
                "id": started.scenario,
                "leaf": leaf,
                "title": title,
                "person": started.person,
                "password_at_sign_in": password_at_sign_in,
                "starts_at": started.at,
                "seed": started.seed,
                "expected_end": ended.expected,
                "steps": steps,
            }
        )
    except ValidationError as error:
        raise ScenarioError(f"{file.name} cannot be played again: {error}") from error
    return Plan(
        scenario,
        language=started.language,
        theme=started.theme,
        paced=started.paced,
        device=started.device,
        type_scale=started.type_scale,
        brand=started.brand,
    )


def _events(file: Path) -> list[AnyEvent]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ScenarioError(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ScenarioError(f"{file.name} is no run: it is not text in UTF-8.") from error
    events: list[AnyEvent] = []
    for number, line in enumerate(lines, start=1):
        try:
            events.append(parse_line(line))
        except ValidationError as error:
            raise ScenarioError(f"{file.name} is no run: line {number} holds no event.") from error
    return events


def _step(event: AnyEvent, file: Path) -> Step | None:
    match event:
        case Action():
            return _act(event, file)
        case ClockMoved(why="due"):
            return Advance(advance="next")
        case ClockMoved(why="asked"):
            return Advance(advance=event.seconds)
        case FaultSet():
            fault = LinkFault(
                link=event.link, kind=event.fault, status=event.status, name=event.name, always=event.always
            )
            return SetFault(fault=fault)
        case LinkHealed():
            return Heal(heal=event.link)
        case Restarted():
            return Restart(restart=event.what)
        case ScreenShown():
            return Expect(expect=event.screen)
        case _:
            return None


def _act(action: Action, file: Path) -> Step:
    match action:
        case Action(verb="tap"):
            return Tap(tap=action.element)
        case Action(verb="double_tap"):
            return DoubleTap(double_tap=action.element)
        case Action(verb="type", value=str(value)):
            return Type(type=action.element, value=value)
        case Action(verb="paste", value=str(value)):
            return Paste(paste=action.element, value=value)
        case Action(verb="key", value=str(key)) if key in get_args(Key):
            return Press.model_validate({"press": key})
    raise ScenarioError(
        f"{file.name} cannot be played again: in event {action.seq} something was done by hand "
        f"that has no reference."
    )


def _about(started: RunStarted) -> tuple[str, Title, bool]:
    """Leaf, title and whether the password is asked for at sign-in: the scenario's where it is still known, else the
    person's and its name."""
    if any(scenario.id == started.scenario for scenario in load_scenarios()):
        known = scenario_by_id(started.scenario)
        return known.leaf, known.title, known.password_at_sign_in
    try:
        person = person_by_id(started.person)
    except KeyError as error:
        raise ScenarioError(f"There is no person {started.person!r} to play the run.") from error
    return person.leaf, Title(en=started.scenario, zh=started.scenario), person.password_at_sign_in
