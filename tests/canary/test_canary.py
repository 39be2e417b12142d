"""Unique values go through every flow and every branch, and are found nowhere but where they belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.runs.scenario import load_scenarios, scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.shared_world import SharedWorld
from tests.canary.watched_play import Folders, play_watched


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
    assert not (leaks := net.leaks()), "\n".join(map(str, leaks))
