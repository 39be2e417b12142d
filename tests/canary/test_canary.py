"""Unique values go through every flow and every branch, and are found nowhere but where they belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.runs.scenario import load_scenarios, scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.shared_world import SharedWorld
from tests.canary.canaries import SHORTEST, Canary
from tests.canary.files import in_databases
from tests.canary.watched_play import Folders, play_watched

ALWAYS_HEARD = (
    "logs",
    "exceptions",
    "addresses of calls",
    "records of messages",
    "accessible names",
    "accessible descriptions",
    "tool tips",
    "announcements",
    "files of the run",
    "files of the data",
)
"""Where something is said in every scenario: one that is silent is not listened to."""


def is_sealed(canary: Canary) -> bool:
    """Whether it is kept sealed wherever it is kept. A history server is asked by its account, and bytes can hold six
    digits by chance."""
    return not canary.kind.endswith(" account") and len(canary.value.encode()) > SHORTEST


@pytest.mark.usefixtures("cheap_pictures")
@pytest.mark.parametrize("scenario", [scenario.id for scenario in load_scenarios()])
def test_that_nothing_personal_is_met_outside_of_its_place(
    scenario: str,
    phone: PhoneDriver,
    shared_world: SharedWorld,
    temporary: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    folders = Folders(temporary, tmp_path / "out", shared_world.folder)
    net = play_watched(scenario_by_id(scenario), phone, folders, monkeypatch)
    said = capfd.readouterr()
    net.catch("output", "stdout", said.out)
    net.catch("output", "stderr", said.err)
    assert not (silent := [channel for channel in ALWAYS_HEARD if not net.count(channel)]), silent
    assert not (leaks := net.leaks()), "\n".join(map(str, leaks))
    sealed = [canary.value for canary in net.canaries if is_sealed(canary)]
    assert not (found := in_databases(shared_world.folder, sealed)), "\n".join(found)
