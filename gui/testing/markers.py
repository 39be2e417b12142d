"""What a test's markers ask of its phone: whose it is, where it starts, and how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

import pytest

from gui.flow.registry import ScreenRegistry
from gui.kit.devices import Device
from gui.kit.language import Language
from gui.kit.tokens import Theme
from gui.runs.scenario import Scenario, ScenarioError, load_scenarios, scenario_by_id
from models.domain.application import ApplicationState
from models.domain.people import load_people

By = Literal["snapshot", "messages"]

HELP = {
    "person(id)": "the phone is that of this person, who is signed in",
    "scenario(id)": "the phone is at the beginning of this scenario: its person signed in, in a world of its seed",
    'start(where, by="snapshot")': (
        "the phone has come to an application state, a screen or a stage such as 'verification', by what the scenario "
        "does (main, unless one is named). The first time by real messages, later by a snapshot of them; "
        "by='messages' goes the whole way each time"
    ),
    "language(id)": "the phone speaks it",
    "theme(id)": "the phone shows it",
    "device(id)": "the phone is such a device",
}
"""The markers, as `pytest --markers` tells them."""
NAMES = tuple(signature.partition("(")[0] for signature in HELP)

STAGES = {
    "identification": ApplicationState.NAME_ENTRY,
    "binding": ApplicationState.CARD_ENTRY,
    "verification": ApplicationState.CODE_ENTRY,
    "review": ApplicationState.IN_REVIEW,
    "account": ApplicationState.ACTIVE,
    "raise": ApplicationState.RAISE_OPEN,
}
"""What the stages of an application are called for short, and where they begin."""


class MarkerError(ValueError):
    """A marker that says nothing that there is; the text lists what there is."""


@dataclass(frozen=True)
class SetUp:
    """How a test wants its phone. ``start`` is a state or the id of a screen."""

    person: str | None = None
    scenario: Scenario | None = None
    start: str | None = None
    by: By = "snapshot"
    language: Language = Language.EN
    theme: Theme = Theme.LIGHT
    device: Device = Device.PHONE

    @classmethod
    def of(cls, item: pytest.Item) -> SetUp:
        """What the markers of ``item`` ask for, the nearest of each first. Raises ``MarkerError``."""
        scenario = _scenario(_value(item, "scenario"))
        person = _one_of("person", _value(item, "person"), (known.id for known in load_people()))
        if scenario is not None and person not in (None, scenario.person):
            raise MarkerError(
                f"the scenario {scenario.id!r} is that of {scenario.person!r}: it cannot be marked with person({person!r})"
            )
        start, by = _start(item.get_closest_marker("start"))
        if scenario is None and start is not None:
            scenario = scenario_by_id("main")
            person = person or scenario.person
        return cls(
            person=person if scenario is None else person or scenario.person,
            scenario=scenario,
            start=start,
            by=by,
            language=Language(_one_of("language", _value(item, "language"), Language) or Language.EN),
            theme=Theme(_one_of("theme", _value(item, "theme"), Theme) or Theme.LIGHT),
            device=Device(_one_of("device", _value(item, "device"), Device) or Device.PHONE),
        )


def is_marked(item: pytest.Item) -> bool:
    """Whether a test asks for anything at all."""
    return any(item.get_closest_marker(name) is not None for name in NAMES)


def _value(item: pytest.Item, name: str) -> str | None:
    """What stands in the marker ``name``, where the test has one."""
    marker = item.get_closest_marker(name)
    return None if marker is None else _only_argument(marker)


def _only_argument(marker: pytest.Mark, *named: str) -> str:
    if len(marker.args) != 1 or not isinstance(marker.args[0], str) or set(marker.kwargs) - set(named):
        signature = next(each for each in HELP if each.startswith(f"{marker.name}("))
        raise MarkerError(f"the marker is written {signature}, with one text")
    return str(marker.args[0])


def _scenario(scenario_id: str | None) -> Scenario | None:
    if scenario_id is None:
        return None
    try:
        return scenario_by_id(scenario_id)
    except ScenarioError:
        return scenario_by_id(checked("scenario", scenario_id, [known.id for known in load_scenarios()]))


def _start(marker: pytest.Mark | None) -> tuple[str | None, By]:
    if marker is None:
        return None, "snapshot"
    where = _only_argument(marker, "by")
    screens = [spec.id for spec in ScreenRegistry.discover("gui.screens").all()]
    known = dict.fromkeys([*STAGES, *(state.value for state in ApplicationState), *screens])
    found = checked("start", where, known)
    by: Any = checked("start(by=...)", str(marker.kwargs.get("by", "snapshot")), ("snapshot", "messages"))
    return str(STAGES.get(found, found)), by


def _one_of(marker: str, value: str | None, known: Iterable[str]) -> str | None:
    return None if value is None else checked(marker, value, [str(each) for each in known])


def checked(marker: str, value: str, known: Iterable[str]) -> str:
    """``value``, where it is known. Raises ``MarkerError`` with the near ones first, and all of them."""
    __tracebackhide__ = True
    listed = list(known)
    if value in listed:
        return value
    near = get_close_matches(value, listed, n=3)
    meant = f" (did you mean {' or '.join(near)}?)" if near else ""
    raise MarkerError(f"{marker}: there is no {value!r}{meant}; there are: {', '.join(listed)}")
