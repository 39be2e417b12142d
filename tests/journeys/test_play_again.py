"""Everything that a scenario can say, done by hand and read from the log again: the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.runs.scenario import parse_scenario
from gui.testing.failures import PhoneFailure
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.run.events import parse_line
from tests.journeys.commands import ROOT, contents, run


def everything(**changes: object) -> dict[str, object]:
    """A scenario with faults, restarts, pasting, keys, a problem and an error that are expected."""
    file = ROOT / "assets" / "scenarios" / "opening-c.json"
    own: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    steps = [
        {"double_tap": "wallet_home.open_account"},
        {"type": "name_entry.name", "value": "wrong_name"},
        {"type": "name_entry.document", "value": "persona.document_gap"},
        {"press": "Enter"},
        {"expect": "name_entry", "problem": "name-mismatch"},
        {"type": "name_entry.name", "value": "persona.name_gap"},
        {"type": "name_entry.document", "value": "persona.document_gap|full-width"},
        {"tap": "name_entry.submit"},
        {"restart": "client"},
        {"expect": "bind_card"},
        {"paste": "bind_card.number", "value": "wrong_card:check-digit|spaced"},
        {"paste": "bind_card.mobile", "value": "persona.mobile|dashed"},
        {"tap": "bind_card.terms"},
        {"tap": "bind_card.submit"},
        {"expect": "bind_card", "error": "bind_card.number"},
        {"paste": "bind_card.number", "value": "persona.card|spaced"},
        {"fault": {"link": "payment-bank", "kind": "status", "status": 503, "always": True}},
        {"tap": "bind_card.submit"},
        {"expect": "bind_card", "problem": "unreachable"},
        {"heal": "payment-bank"},
        {"tap": "bind_card.submit"},
        {"expect": "verify_code"},
        {"fault": {"link": "payment-bank", "kind": "lose_reply", "name": "binding_result"}},
        {"paste": "verify_code.code", "value": "sms.text"},
        {"expect": "binding_result"},
        {"restart": "world"},
        {"tap": "binding_result.next"},
        {"advance": "next"},
        {"advance": "next"},
        {"expect": "review_status"},
        {"tap": "review_status.next"},
        {"expect": "account_home"},
    ]
    # A run file keeps the name of a scenario that is not the program's, and not its title.
    title = {"en": "everything", "zh": "everything"}
    return own | {"id": "everything", "title": title, "steps": steps} | changes


def test_that_faults_restarts_and_pastes_play_again_to_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "everything.json").write_text(json.dumps(everything()), encoding="utf-8")
    code, _, error = run("play", str(tmp_path / "everything.json"), "--out", str(tmp_path / "one"))
    assert (code, error) == (0, "")
    log = tmp_path / "one" / "run.jsonl"
    events = [parse_line(line) for line in log.read_text().splitlines()]
    assert {"fault", "heal", "restart"} <= {event.kind for event in events}
    code, _, error = run("play", str(log), "--out", str(tmp_path / "two"))
    assert (code, error) == (0, "")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_that_everything_a_scenario_can_say_is_done_by_the_phone_of_tests_too(phone: PhoneDriver) -> None:
    phone.play(parse_scenario(json.dumps(everything()), "everything.json"))
    expect(phone).to_have_sent("binding_result", lost=1)


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (
            {"expect": "name_entry", "problem": "name-mismatch"},
            "expected the problem name-mismatch, and the last call ended with none",
        ),
        (
            {"expect": "name_entry", "error": "name_entry.name"},
            "expected an error at name_entry.name, and there is none",
        ),
        (
            {"expect": "name_entry", "shows": "name_entry.lock"},
            "expected to see name_entry.lock, and it is not shown",
        ),
        (
            {"expect": "name_entry", "shows": "clerk.block"},
            "expected to see clerk.block, and it is not shown",
        ),
        ({"expect": "clerk_desk"}, "expected the screen clerk_desk, and name_entry is shown"),
    ],
)
def test_that_what_is_expected_and_not_so_is_told(
    step: dict[str, str], reason: str, phone: PhoneDriver
) -> None:
    steps = [{"tap": "wallet_home.open_account"}, step]
    with pytest.raises(PhoneFailure, match=reason):
        phone.play(parse_scenario(json.dumps(everything(steps=steps)), "everything.json"))


def test_that_a_run_with_the_clerk_shows_the_desk_and_plays_again(tmp_path: Path) -> None:
    code, _, error = run("play", "traditional", "--out", str(tmp_path / "one"))
    assert (code, error) == (0, "")
    assert list((tmp_path / "one").glob("*-clerk_desk.png"))
    code, _, error = run("play", str(tmp_path / "one" / "run.jsonl"), "--out", str(tmp_path / "two"))
    assert (code, error) == (0, "")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_that_what_is_done_on_the_phone_after_the_clerk_is_no_act_of_the_clerks(phone: PhoneDriver) -> None:
    phone.reach("name_entry")
    assert acts_at_clerk(phone, lambda: phone.tap("clerk.accounts"))
    assert not acts_at_clerk(phone, lambda: phone.press("Tab"))
    assert acts_at_clerk(phone, lambda: phone.tap("clerk.cases"))
    assert not acts_at_clerk(phone, phone.restart_client)


def acts_at_clerk(phone: PhoneDriver, act: Callable[[], object]) -> bool:
    """Whether ``act`` is taken for one at the clerk's window."""
    act()
    return phone._actor.at_clerk
