"""What is handed on beside a storyboard holds nothing personal: figures, lists, and the diagrams of the documentation."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gui.runs.command import run_scenarios
from gui.runs.compare import Comparison, Way, as_data, as_table
from gui.runs.counting import Cost
from models.discretion import ROOT
from models.domain.people import Person, load_people
from models.ports import OpenWorld
from models.run.events import RunEnded
from tests.canary.net import Net

WHEN = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
DIAGRAMS = sorted((ROOT / "docs" / "pictures").glob("*.svg"))
"""As they are drawn now: another test holds them against what is played."""


def leaks_in(channel: str, text: str, person: Person) -> list[str]:
    net = Net(person)
    net.catch(channel, channel, text)
    return [f"{person.id}: {leak}" for leak in net.leaks()]


def test_that_nobody_is_in_the_list_of_scenarios(
    open_world: OpenWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_scenarios(["--json"], open_world) == 0
    listed = capsys.readouterr().out
    assert len(json.loads(listed)) > 80
    assert [leak for person in load_people() for leak in leaks_in("scenarios", listed, person)] == []


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda diagram: diagram.stem)
def test_that_nobody_is_in_a_diagram(diagram: Path) -> None:
    drawn = diagram.read_text(encoding="utf-8")
    assert [leak for person in load_people() for leak in leaks_in("diagram", drawn, person)] == []


@pytest.mark.parametrize("ok", [True, False], ids=["both ways ended", "one way stopped"])
@pytest.mark.parametrize("person", load_people(), ids=lambda person: person.id)
def test_that_nobody_is_in_a_comparison(person: Person, ok: bool) -> None:
    ended = RunEnded(
        seq=9, run="r", at=WHEN, expected="card_bound", reached="card_entry", ok=ok, reason="stuck"
    )
    way = Way("opening-c", Cost(60, 30, 8, 1, 40.0, 90.0), ended)
    compared = Comparison(person, way, way)
    assert leaks_in("comparison", json.dumps(as_data(compared)) + as_table(compared), person) == []
