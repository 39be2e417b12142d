"""The command `play`: the declared end, exit codes, and the same bytes every time."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from gui.kit.devices import Device, shape_of
from gui.runs.command import run_play
from models.ports import World
from models.run.events import MessageLogged, RunEnded, RunStarted, ScreenShown, parse_line
from tests.journeys.commands import ROOT, contents, run, start


def no_world(*_: object, **__: object) -> World:
    raise AssertionError("nothing should be played")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the main scenario, played once."""
    folder = tmp_path_factory.mktemp("played")
    code, _, error = run("play", "main", "--out", str(folder))
    assert (code, error) == (0, "")
    return folder


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


def test_that_a_run_is_not_written_over_when_it_plays_again(tmp_path: Path) -> None:
    short = json.loads((ROOT / "assets" / "scenarios" / "main.json").read_text(encoding="utf-8"))
    short |= {"id": "short", "expected_end": "name_entry", "steps": short["steps"][:2]}
    (tmp_path / "short.json").write_text(json.dumps(short), encoding="utf-8")
    first = tmp_path / "out" / "short"
    assert run("play", "short.json", folder=tmp_path)[0] == 0
    (first / "index.html").write_text("kept", encoding="utf-8")
    code, said, error = run("play", str(Path("out") / "short" / "run.jsonl"), folder=tmp_path)
    assert (code, error) == (0, "")
    assert (first / "index.html").read_text(encoding="utf-8") == "kept"
    assert (tmp_path / "out" / "short-again" / "run.jsonl").is_file()
    assert str(Path("out") / "short-again" / "index.html") in said


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


def test_that_a_run_on_another_device_plays_again_as_it_was(tmp_path: Path) -> None:
    short = json.loads((ROOT / "assets" / "scenarios" / "main.json").read_text(encoding="utf-8"))
    short |= {"expected_end": "name_entry", "steps": short["steps"][:2]}
    (tmp_path / "short.json").write_text(json.dumps(short), encoding="utf-8")
    first, again = tmp_path / "first", tmp_path / "again"
    looks = ("--device", "desktop", "--text-size", "1.15", "--theme", "high_contrast")
    assert run("play", str(tmp_path / "short.json"), *looks, "--out", str(first))[0] == 0
    assert run("play", str(first / "run.jsonl"), "--out", str(again))[0] == 0
    assert contents(again) == contents(first)
    shape = shape_of(Device.DESKTOP)
    size = shape.screen.grownBy(shape.frame)
    pictures = [png for name, png in contents(first).items() if name.endswith(".png")]
    assert pictures
    # A PNG file has width and height at its 17th byte.
    assert {struct.unpack(">II", png[16:24]) for png in pictures} == {(size.width(), size.height())}


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
        ("mian", "There is no scenario 'mian' (did you mean main?); "),
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
def test_that_nothing_is_written_among_the_data_of_a_world(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "bank.db").write_text("somebody's")
    code, out, error = run(*command, "--out", str(tmp_path))
    assert (code, out) == (2, "")
    said = (
        f"{tmp_path} cannot be written to (it holds the data of a world): name another folder with --out DIR."
    )
    assert error.strip() == said
    assert [file.name for file in tmp_path.iterdir()] == ["bank.db"]


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
