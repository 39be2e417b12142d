"""The folder that `play` writes holds nothing personal: page, log, names of files, and what is beside the pixels."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from gui.runs.plan import Plan
from gui.runs.player import play
from gui.runs.scenario import scenario_by_id
from kaihu_testing.waiting import finish
from models.domain.people import person_by_id
from models.ports import OpenWorld
from tests.canary.files import search_folder
from tests.canary.net import Net
from tests.canary.watches import watch_entries, watch_records


@pytest.mark.parametrize(("scenario", "language"), [("main", "zh"), ("opening-e", "en")])
def test_that_nothing_personal_is_in_the_folder_of_a_play(
    scenario: str,
    language: str,
    gui_loop: asyncio.AbstractEventLoop,
    open_world: OpenWorld,
    temporary: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = Plan(scenario_by_id(scenario), language=language)
    net = Net(person_by_id(plan.scenario.person))
    watch_records(net, monkeypatch)
    watch_entries(net, monkeypatch)

    def tell(line: str) -> None:
        net.catch("output", "progress", line)
        for folder in temporary.iterdir():
            # The world of the play is there until its end; what its databases hold is looked at elsewhere.
            net.catch("temporary files", "name", "\n".join(map(str, folder.rglob("*"))))

    ended = finish(gui_loop, play(plan, tmp_path / "out", open_world, tell), "the play", seconds=60)
    assert ended.ok
    assert {file.suffix for file in (tmp_path / "out").iterdir()} == {".html", ".jsonl", ".png"}
    assert list(temporary.iterdir()) == []
    search_folder(net, "files of the run", tmp_path / "out")
    assert net.count("temporary files")
    assert not (leaks := net.leaks()), "\n".join(map(str, leaks))
