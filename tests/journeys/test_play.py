"""The command `play`: the declared end, exit codes, and the same bytes every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from operator import attrgetter
from pathlib import Path

import pytest

from gui.kit.language import Language
from gui.runs.command import run_play
from gui.runs.scenario import Scenario, load_scenarios, parse_scenario
from gui.testing.failures import PhoneFailure
from gui.testing.phone_driver import PhoneDriver
from models.ports import World
from models.run.events import MessageLogged, RunEnded, RunStarted, ScreenShown, parse_line

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str, error: int = subprocess.PIPE) -> subprocess.Popen[str]:
    command = [sys.executable, "main.py", *arguments]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.Popen(command, cwd=ROOT, env=buffered, stdout=subprocess.PIPE, stderr=error, text=True)


def run(*arguments: str) -> tuple[int, str, str]:
    """Run a command of the program to its end: exit code, output, and what it said of errors."""
    process = start(*arguments)
    out, error = process.communicate(timeout=100)
    return process.returncode, out, error


def no_world(*_: object, **__: object) -> World:
    raise AssertionError("nothing should be played")


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the main scenario, played once."""
    folder = tmp_path_factory.mktemp("played")
    code, _, error = run("play", "main", "--out", str(folder))
    assert (code, error) == (0, "")
    return folder


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scenario", load_scenarios(), ids=attrgetter("id"))
def test_that_every_scenario_reaches_its_declared_end(
    phone: PhoneDriver, scenario: Scenario, language: Language
) -> None:
    phone.switch_language(language)
    phone.play(scenario)


def test_that_a_folder_of_a_run_holds_page_log_and_pictures(played: Path) -> None:
    events = [parse_line(line) for line in (played / "run.jsonl").read_text().splitlines()]
    assert isinstance(events[0], RunStarted)
    assert isinstance(events[-1], RunEnded)
    assert events[-1].ok
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    pictures = {event.picture for event in events if isinstance(event, ScreenShown)}
    assert pictures == {file.name for file in played.glob("*.png")}
    parties = {event.sender for event in events if isinstance(event, MessageLogged)}
    assert parties == {"client", "payment", "bank", "history"}


def test_that_the_log_of_a_run_holds_no_personal_value(played: Path) -> None:
    person = json.loads((ROOT / "assets" / "people" / "01-wang-xiaoming.json").read_text())
    log = (played / "run.jsonl").read_text()
    for value in (
        person["name"],
        person["document"]["number"],
        person["mobile"],
        person["cards"][0]["number"],
    ):
        assert value not in log


def test_that_runs_under_load_give_the_same_bytes(played: Path, tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as busy:
        try:
            plays = {name: start("play", "main", "--out", str(tmp_path / name)) for name in "abcd"}
            errors = [play.communicate(timeout=100)[1] for play in plays.values()]
        finally:
            busy.kill()
    assert errors == [""] * len(plays)
    for name in plays:
        assert contents(tmp_path / name) == contents(played)


def test_that_a_run_file_plays_again_to_the_same_bytes(played: Path, tmp_path: Path) -> None:
    code, _, error = run("play", str(played / "run.jsonl"), "--out", str(tmp_path))
    assert (code, error) == (0, "")
    assert contents(tmp_path) == contents(played)


def test_that_another_seed_gives_other_bytes(played: Path, tmp_path: Path) -> None:
    assert run("play", "main", "--seed", "99", "--out", str(tmp_path))[0] == 0
    other, same = contents(tmp_path), contents(played)
    assert other["run.jsonl"] != same["run.jsonl"]
    assert other["index.html"] != same["index.html"]
    codes = [name for name in same if name.endswith("verify_code.png")]
    assert codes
    assert all(other[name] != same[name] for name in codes)


def test_that_the_main_line_plays_in_chinese_and_dark(played: Path, tmp_path: Path) -> None:
    code, _, error = run("play", "main", "--lang", "zh", "--theme", "dark", "--out", str(tmp_path))
    assert (code, error) == (0, "")
    chinese, english = contents(tmp_path), contents(played)
    assert chinese.keys() == english.keys()
    assert all(chinese[name] != english[name] for name in english)
    assert '<html lang="zh-CN">' in chinese["index.html"].decode()


def test_that_a_scenario_of_ones_own_is_played_from_its_file(tmp_path: Path) -> None:
    own = json.loads((ROOT / "assets" / "scenarios" / "main.json").read_text(encoding="utf-8"))
    own |= {"id": "own", "expected_end": "name_entry", "steps": own["steps"][:2]}
    (tmp_path / "my.json").write_text(json.dumps(own), encoding="utf-8")
    code, _, error = run("play", str(tmp_path / "my.json"), "--out", str(tmp_path / "out"))
    assert (code, error) == (0, "")
    started = parse_line((tmp_path / "out" / "run.jsonl").read_text().splitlines()[0])
    assert isinstance(started, RunStarted)
    assert started.scenario == "own"


def test_that_the_reason_comes_after_the_steps_in_a_pipe_too(tmp_path: Path) -> None:
    wrong = json.loads((ROOT / "assets" / "scenarios" / "main.json").read_text(encoding="utf-8"))
    wrong["steps"] = [*wrong["steps"][:2], {"expect": "bind_card"}]
    (tmp_path / "wrong.json").write_text(json.dumps(wrong), encoding="utf-8")
    order = ["play", str(tmp_path / "wrong.json"), "--out", str(tmp_path / "out")]
    said, _ = start(*order, error=subprocess.STDOUT).communicate(timeout=100)
    assert [line.split(":")[0] for line in said.splitlines()] == [
        "[1/3] wallet_home",
        "[2/3] name_entry",
        "storyboard",
        "main",
    ]


def test_that_an_old_run_in_the_folder_is_replaced(played: Path, tmp_path: Path) -> None:
    (tmp_path / "77-name_entry.png").write_bytes(b"old")
    (tmp_path / "notes.txt").write_text("kept")
    assert run("play", "wrong-name", "--out", str(tmp_path))[0] == 0
    assert not (tmp_path / "77-name_entry.png").exists()
    assert (tmp_path / "notes.txt").read_text() == "kept"


def test_that_an_end_that_is_not_reached_is_told_and_logged(played: Path, tmp_path: Path) -> None:
    lines = (played / "run.jsonl").read_text().splitlines()
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text("\n".join(lines).replace('"expected":"active"', '"expected":"declined"'))
    code, _, error = run("play", str(wrong), "--out", str(tmp_path / "out"))
    assert code == 1
    assert error == "main: the application ended in active, and declined was declared\n"
    ended = parse_line((tmp_path / "out" / "run.jsonl").read_text().splitlines()[-1])
    assert isinstance(ended, RunEnded)
    assert not ended.ok
    assert "declined was declared" in ended.reason
    assert "declined was declared" in (tmp_path / "out" / "index.html").read_text()


def test_that_a_screen_that_is_not_the_one_expected_ends_the_run(played: Path, tmp_path: Path) -> None:
    lines = (played / "run.jsonl").read_text().splitlines()
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text("\n".join(lines).replace('"screen":"bind_card"', '"screen":"verify_code"', 1))
    code, _, error = run("play", str(wrong), "--out", str(tmp_path / "out"))
    assert code == 1
    assert error == "main: expected the screen verify_code, and bind_card is shown\n"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("mian", "There is no scenario 'mian'; there are: main, "),
        ("no-such.jsonl", "no-such.jsonl cannot be read: No such file or directory"),
        ("no-such.json", "no-such.json cannot be read: No such file or directory"),
        ("LICENSE", "LICENSE is no run: line 1 holds no event."),
    ],
)
def test_that_an_order_without_sense_is_answered_in_one_line(what: str, said: str) -> None:
    code, out, error = run("play", what)
    assert (code, out) == (2, "")
    assert error.startswith(said)
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize("name", ["", " "])
def test_that_a_folder_without_a_name_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        run_play(["main", "--out", name], no_world)
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith("argument --out: a folder has to have a name\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["play", "main"], ["pictures"]], ids=" ".join)
def test_that_a_folder_that_cannot_be_written_to_is_told_before_anything_is_played(
    command: list[str], tmp_path: Path
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    for folder in (taken, taken / "inside"):
        code, out, error = run(*command, "--out", str(folder))
        assert (code, out) == (2, "")
        assert error.startswith(f"{folder} cannot be written to (")
        assert len(error.splitlines()) == 1


def test_that_scenarios_are_listed_for_people_and_for_programs() -> None:
    code, out, _ = run("scenarios", "--json")
    listed = json.loads(out)
    assert code == 0
    assert [set(entry) for entry in listed] == [{"id", "leaf", "title", "expected_end"}] * len(listed)
    assert listed[0]["id"] == "main"
    code, out, _ = run("scenarios")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [entry["id"] for entry in listed]


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
    assert phone.lost("binding_result") == 1


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
