"""The program as a process: with what looks it opens, and what it says where it cannot."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.program import ROOT, Start, trouble, wait_for_line


def looks_of(process: subprocess.Popen[str]) -> str:
    """What the program says of its language and theme once somebody is signed in; it is ended then."""
    said = wait_for_line(process)
    process.send_signal(signal.SIGINT)
    assert trouble(process) == []
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_language_and_theme_come_back_and_the_command_line_goes_before(start: Start) -> None:
    assert looks_of(start("switch", "--lang", "en", "--theme", "light")) == "zh dark"
    assert looks_of(start("looks")) == "zh dark"
    assert looks_of(start("looks", "--lang", "en", "--theme", "light")) == "en light"
    assert looks_of(start("looks", "--theme", "dark")) == "en dark"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_what_the_command_line_asked_for_is_remembered(start: Start) -> None:
    assert looks_of(start("looks", "--lang", "zh", "--theme", "dark")) == "zh dark"
    assert looks_of(start("looks")) == "zh dark"
    assert looks_of(start("looks", "--lang", "en")) == "en dark"
    assert looks_of(start("looks")) == "en dark"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_language_and_a_theme_that_there_are_not_are_none(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    nonsense = {"person": "lin-xia", "language": "xx", "theme": "pink"}
    (tmp_path / "data" / "client.json").write_text(json.dumps(nonsense), encoding="utf-8")
    assert looks_of(start("looks")) in ("en light", "zh light")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_damaged_world_is_said_in_one_line_and_begun_anew_by_the_reset(
    start: Start, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "bank.db").write_bytes(b"SQLite form")
    process = start("reset")
    assert wait_for_line(process) == "at rest"
    assert wait_for_line(process) == "wang-xiaoming"
    process.send_signal(signal.SIGINT)
    assert trouble(process) == [
        f"{data / 'bank.db'} is damaged and was left alone: start with --fresh to begin anew, or with --data DIR."
    ]
    assert process.returncode == 0
    assert (data / "bank.db").read_bytes().startswith(b"SQLite format 3")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_folder_that_cannot_be_opened_is_not_begun_anew(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    process = start("reset")
    assert wait_for_line(process) == "at rest"
    assert wait_for_line(process) == ""
    assert len(trouble(process)) == 1
    assert process.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_folder_that_cannot_be_opened_is_said_with_what_to_do(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    process = start()
    assert process.stderr is not None
    said = next(line for line in process.stderr if "propagateSizeHints" not in line)
    assert "choose another folder with --data DIR" in said
    assert "--fresh" not in said
    process.send_signal(signal.SIGINT)
    assert trouble(process) == []
    assert process.returncode == 1


def test_that_an_unknown_person_is_said_before_anything_opens(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "main.py", "demo", "--data", str(tmp_path / "data"), "--person", "nobody"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert "wang-xiaoming" in ended.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("display", [None, "127.0.0.1:59535"])
def test_that_without_a_display_that_answers_the_main_scenario_is_played_instead(
    display: str | None, tmp_path: Path
) -> None:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ended = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "demo"],
        cwd=tmp_path,
        env=kept if display is None else {**kept, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "no display" in ended.stdout
    assert (tmp_path / "out" / "demo" / "index.html").is_file()
