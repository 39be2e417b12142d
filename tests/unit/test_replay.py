"""A run file read back as a scenario, and clear words for one that cannot be played again."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from gui.runs.recorder import Recorder
from gui.runs.replay import read_run
from gui.runs.scenario import ScenarioError
from gui.runs.steps import (
    Advance,
    DoubleTap,
    Expect,
    Heal,
    LinkFault,
    Paste,
    Press,
    Restart,
    SetFault,
    Tap,
    Type,
)
from models.ports import Clock, Link

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
    paced: bool = False,
) -> Path:
    log = Recorder("r-5", cast(Clock, StillClock()))
    log.started(scenario, person, 5, "zh", "dark", paced=paced)
    log.screen("wallet_home", "not_started")
    acts(log)
    if end:
        log.ended("name_entry", "name_entry", ok=True)
    file = folder / "run.jsonl"
    file.write_text("\n".join(log.tail(99)), encoding="utf-8")
    return file


def test_that_a_run_is_played_again_on_its_device_and_with_its_size_of_type(tmp_path: Path) -> None:
    log = Recorder("r-5", cast(Clock, StillClock()))
    log.started("main", "wang-xiaoming", 5, "zh", "high_contrast", device="tablet", type_scale=1.3)
    log.screen("wallet_home", "not_started")
    log.ended("name_entry", "name_entry", ok=True)
    file = tmp_path / "run.jsonl"
    file.write_text("\n".join(log.tail(9)), encoding="utf-8")
    plan = read_run(file)
    assert (plan.theme, plan.device, plan.type_scale) == ("high_contrast", "tablet", 1.3)


def test_that_a_run_from_before_there_were_devices_was_one_of_a_phone(tmp_path: Path) -> None:
    file = write(tmp_path)
    first, *rest = file.read_text(encoding="utf-8").splitlines()
    started = json.loads(first)
    del started["device"], started["type_scale"]
    file.write_text("\n".join([json.dumps(started), *rest]), encoding="utf-8")
    plan = read_run(file)
    assert (plan.device, plan.type_scale) == ("phone", 1.0)


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


def test_that_everything_a_run_can_hold_is_read_back(tmp_path: Path) -> None:
    lost = LinkFault(link=Link.PAYMENT_BANK, kind="lose_reply", name="binding_result")
    down = LinkFault(link=Link.PAYMENT_BANK, kind="status", status=503, always=True)

    def acts(log: Recorder) -> None:
        log.action("double_tap", "wallet_home.open_account")
        log.action("paste", "bind_card.number", "persona.card|spaced", "text:19")
        log.action("key", "bind_card.number", "Enter")
        log.clock_moved(1.38, "hands")
        log.clock_moved(90, "due")
        log.fault_set(lost)
        log.fault_set(down)
        log.healed(Link.PAYMENT_BANK)
        log.restarted("world")
        log.restarted("client")
        log.screen("clerk_desk", "name_entry")

    assert read_run(write(tmp_path, acts)).scenario.steps[1:] == (
        DoubleTap(double_tap="wallet_home.open_account"),
        Paste(paste="bind_card.number", value="persona.card|spaced"),
        Press(press="Enter"),
        Advance(advance="next"),
        SetFault(fault=lost),
        SetFault(fault=down),
        Heal(heal=Link.PAYMENT_BANK),
        Restart(restart="world"),
        Restart(restart="client"),
        Expect(expect="clerk_desk"),
    )


def test_that_a_run_at_the_pace_of_hands_is_played_again_at_it(tmp_path: Path) -> None:
    assert read_run(write(tmp_path, paced=True)).paced
    assert not read_run(write(tmp_path)).paced


def test_that_a_run_of_an_earlier_program_is_still_read(tmp_path: Path) -> None:
    file = write(tmp_path, lambda log: log.clock_moved(90))
    text = file.read_text(encoding="utf-8")
    old = text.replace(',"why":"asked"', "").replace(',"paced":false', "")
    assert len(old) < len(text)
    file.write_text(old, encoding="utf-8")
    assert read_run(file).scenario.steps[-1] == Advance(advance=90)


def test_that_a_run_of_a_forgotten_scenario_keeps_its_name(tmp_path: Path) -> None:
    plan = read_run(write(tmp_path, scenario="gone"))
    assert (plan.scenario.id, plan.scenario.title.en, plan.scenario.leaf) == ("gone", "gone", "C")


def test_that_choices_replace_those_of_the_run(tmp_path: Path) -> None:
    plan = read_run(write(tmp_path)).with_choices(seed=9, language="en")
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
