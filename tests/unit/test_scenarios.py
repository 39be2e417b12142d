"""Scenarios: data that loads, and clear words for data that does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from shutil import copytree
from typing import get_args

import pytest

from gui.runs import scenario as scenarios
from gui.runs.command import run_play, run_scenarios
from gui.runs.scenario import (
    Scenario,
    ScenarioError,
    load_scenarios,
    parse_scenario,
    scenario_by_id,
    scenario_faults,
)
from gui.runs.steps import Key, told
from kaihu_testing.actions import KEYS
from models.domain.people import person_by_id
from models.ports import World

GOOD = {
    "id": "short",
    "leaf": "C",
    "title": {"en": "Short", "zh": "短"},
    "person": "wang-xiaoming",
    "starts_at": "2026-11-24T01:41:00Z",
    "seed": 1,
    "expected_end": "card_entry",
    "steps": [{"tap": "wallet_home.open_account"}, {"advance": "next"}],
}


def parse(**changes: object) -> Scenario:
    return parse_scenario(json.dumps(GOOD | changes), "short.json")


def fault(**changes: object) -> dict[str, object]:
    return {"fault": {"link": "payment-bank", "kind": "lose_reply"} | changes}


def no_world(*_: object, **__: object) -> World:
    raise AssertionError("nothing should be played")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the scenarios with one faulty file among them, taken for the program's own."""
    copy = copytree(scenarios.SCENARIOS_FOLDER, tmp_path / "scenarios")
    steps = [{"tap": "wallet_home.open_account"}, {"tpa": "name_entry.submit"}]
    (copy / "faulty.json").write_text(json.dumps(GOOD | {"id": "faulty", "steps": steps}), encoding="utf-8")
    monkeypatch.setattr(scenarios, "SCENARIOS_FOLDER", copy)
    scenarios._folder.cache_clear()
    yield copy
    scenarios._folder.cache_clear()


VERBS = "tap, double_tap, type, paste, press, advance, fault, heal, restart, expect"
FAULT = f"faulty.json is no scenario: step 2: unknown verb 'tpa'; there are: {VERBS}"


def test_that_every_file_of_the_program_holds_a_scenario() -> None:
    assert scenario_faults() == ()


def test_that_a_faulty_file_is_told_and_the_others_are_listed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = [file.stem for file in folder.glob("*.json") if file.stem != "faulty"]
    assert run_scenarios([], no_world) == 1
    said = capsys.readouterr()
    assert said.err == FAULT + "\n"
    assert sorted(line.split()[0] for line in said.out.splitlines()) == sorted(whole)
    assert run_scenarios(["--json"], no_world) == 1
    said = capsys.readouterr()
    assert said.err == FAULT + "\n"
    assert sorted(entry["id"] for entry in json.loads(said.out)) == sorted(whole)


@pytest.mark.usefixtures("folder")
def test_that_a_faulty_file_disturbs_only_its_own_play(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.runs.command.prepare_offscreen", lambda: None)
    assert scenario_by_id("main").id == "main"
    assert run_play(["faulty"], no_world) == 2
    assert capsys.readouterr().err == FAULT + "\n"


def test_that_the_main_scenario_comes_first() -> None:
    assert load_scenarios()[0].id == "main"


@pytest.mark.parametrize("scenario", load_scenarios(), ids=attrgetter("id"))
def test_that_every_scenario_is_about_a_person_of_its_leaf(scenario: Scenario) -> None:
    assert person_by_id(scenario.person).leaf == scenario.leaf


@pytest.mark.parametrize(
    ("unknown", "said"),
    [
        ("mian", "There is no scenario 'mian' (did you mean main?); `python main.py scenarios` lists them."),
        ("zzzz", "There is no scenario 'zzzz'; `python main.py scenarios` lists them."),
    ],
)
def test_that_an_unknown_scenario_is_answered_with_the_nearest(unknown: str, said: str) -> None:
    with pytest.raises(ScenarioError) as refused:
        scenario_by_id(unknown)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"expected_end": "somewhere"}, "expected_end"),
        ({"steps": [{"tap": "not an address"}]}, "step 1: "),
        (
            {"steps": [{"type": "bind_card.number", "value": "6222020200112230"}]},
            "step 1: .*refers to no value",
        ),
        ({"steps": [{"advance": -1}]}, "step 1: "),
        ({"steps": []}, "steps"),
        ({"steps": [{"advance": "next"}, {}]}, "step 2: it has no verb"),
        ({"steps": [{"paste": "bind_card.number", "value": "4000"}]}, "step 1: '4000' refers to no value"),
        ({"steps": [{"press": "Any"}]}, "step 1: press: .*'Enter'"),
        ({"steps": [{"restart": "phone"}]}, "step 1: restart: .*'client' or 'world'"),
        ({"steps": [{"heal": "bank"}]}, "step 1: heal: .*'payment-bank'"),
        ({"steps": [{"expect": "name_entry", "problem": "no-such"}]}, "step 1: problem: .*'name-mismatch'"),
        ({"steps": [{"expect": "name_entry", "error": "here"}]}, "step 1: error: "),
        ({"steps": [{"expect": "name_entry", "shows": "here"}]}, "step 1: shows: "),
        ({"steps": [{"fault": {"kind": "lose_reply"}}]}, "step 1: fault: link: Field required"),
        ({"steps": [fault(kind="lost")]}, "step 1: fault: kind: "),
        ({"steps": [fault(kind="status")]}, "step 1: fault: a status belongs to the kind 'status'"),
        ({"steps": [fault(status=503)]}, "step 1: fault: a status belongs to the kind 'status'"),
        ({"steps": [fault(kind="status", status=200)]}, "step 1: fault: status: "),
        ({"steps": [fault(link="sms")]}, "step 1: fault: an SMS has no answer"),
        ({"steps": [fault(name="code", always=True)]}, "step 1: fault: what goes wrong always has no name"),
        (
            {"steps": [fault(name="bind")]},
            "step 1: fault: no message on payment-bank is called 'bind'; there are: .*binding_result",
        ),
        ({"person": "nobody"}, "person: nobody is called 'nobody'"),
        ({"password_at_sign_in": "yes, always"}, "password_at_sign_in: .*boolean"),
        (
            {"password_at_sign_in": True},
            "password_at_sign_in: the wallet of wang-xiaoming asks for no password at sign-in",
        ),
        (
            {"person": "ye-qing"},
            "password_at_sign_in: the wallet of ye-qing asks for its password at sign-in",
        ),
        ({"starts_at": "2026-11-24T01:41:00"}, "starts_at"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_that_a_scenario_out_of_form_is_refused_with_its_place(
    changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(ScenarioError, match=rf"short.json is no scenario: .*{reason}"):
        parse(**changes)


def test_that_every_verb_can_be_done_in_a_scenario() -> None:
    steps = [
        {"tap": "a.b"},
        {"double_tap": "a.b"},
        {"type": "a.b", "value": "persona.card|spaced"},
        {"paste": "a.b", "value": "sms.text"},
        {"press": "Enter"},
        {"advance": 1.5},
        fault(name="binding_result"),
        fault(link="sms", kind="lose_request", name="code"),
        fault(kind="status", status=503, always=True),
        {"heal": "payment-bank"},
        {"restart": "world"},
        {"expect": "name_entry", "problem": "name-mismatch", "error": "name_entry.name"},
    ]
    parsed = parse(steps=steps).steps
    assert {next(iter(type(step).model_fields)) for step in parsed} == set(VERBS.split(", "))
    assert len({told(step) for step in parsed}) == len(parsed)


def test_that_the_hand_has_every_key_of_a_scenario() -> None:
    assert set(get_args(Key)) <= set(KEYS)
