"""A run file read back as a scenario, and clear words for one that cannot be played again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from gui.runs.recorder import Recorder
from gui.runs.replay import read_run
from gui.runs.scenario import Advance, Expect, ScenarioError, Tap, Type
from models.ports import Clock

START = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


class StillClock:
    def now(self) -> datetime:
        return START


def write(
    folder: Path,
    acts: Callable[[Recorder], object] = lambda log: None,
    *,
    scenario: str = "main",
    person: str = "wang-xiaoming",
    end: bool = True,
) -> Path:
    log = Recorder("r-5", cast(Clock, StillClock()))
    log.started(scenario, person, 5, "zh", "dark")
    log.screen("wallet_home", "not_started")
    acts(log)
    if end:
        log.ended("name_entry", "name_entry", ok=True)
    file = folder / "run.jsonl"
    file.write_text("\n".join(log.tail(99)), encoding="utf-8")
    return file


def test_that_a_run_is_read_back_as_what_was_done_and_seen(tmp_path: Path) -> None:
    def acts(log: Recorder) -> None:
        log.action("tap", "wallet_home.open_account")
        log.screen("name_entry", "name_entry")
        log.clock_moved(90.5)
        log.action("type", "name_entry.name", "persona.name_gap")

    plan = read_run(write(tmp_path, acts))
    assert plan.scenario.steps == (
        Expect(expect="wallet_home"),
        Tap(tap="wallet_home.open_account"),
        Expect(expect="name_entry"),
        Advance(advance=90.5),
        Type(type="name_entry.name", value="persona.name_gap"),
    )
    assert (plan.scenario.seed, plan.language, plan.theme) == (5, "zh", "dark")
    assert (plan.scenario.starts_at, plan.scenario.expected_end) == (START, "name_entry")
    assert plan.scenario.title.zh != "main"


def test_that_a_run_of_a_forgotten_scenario_keeps_its_name(tmp_path: Path) -> None:
    plan = read_run(write(tmp_path, scenario="gone"))
    assert (plan.scenario.id, plan.scenario.title.en, plan.scenario.leaf) == ("gone", "gone", "C")


def test_that_choices_replace_those_of_the_run(tmp_path: Path) -> None:
    plan = read_run(write(tmp_path)).with_choices(9, "en", None)
    assert (plan.scenario.seed, plan.language, plan.theme) == (9, "en", "dark")


@pytest.mark.parametrize(
    ("acts", "reason"),
    [
        (lambda log: log.action("type", "a.b", typed="digits:6"), "in event 3 something was done by hand"),
        (lambda log: log.action("key", "a.b", "Return"), "in event 3 something was done by hand"),
    ],
)
def test_that_what_has_no_reference_cannot_be_played_again(
    tmp_path: Path, acts: Callable[[Recorder], object], reason: str
) -> None:
    with pytest.raises(ScenarioError, match=rf"run.jsonl cannot be played again: {reason}"):
        read_run(write(tmp_path, acts))


def test_that_half_a_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"run.jsonl is no whole run"):
        read_run(write(tmp_path, end=False))


def test_that_a_run_of_a_stranger_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="no person 'nobody'"):
        read_run(write(tmp_path, scenario="gone", person="nobody"))


def test_that_a_later_format_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace('"format":1', '"format":2'), encoding="utf-8")
    with pytest.raises(ScenarioError, match="of format 2; 1 is understood"):
        read_run(file)


def test_that_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(ScenarioError, match="no whole run"):
        read_run(tmp_path / "run.jsonl")


def test_that_a_file_that_is_no_text_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").write_bytes(b"\x89PNG\xff\xfe\n")
    with pytest.raises(ScenarioError, match=r"^run\.jsonl is no run: it is not text in UTF-8\.$"):
        read_run(tmp_path / "run.jsonl")
