"""The program as a process: how it is left, and what a second one on the same folder is told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.planted import PERSONAL
from tests.journeys.program import ROOT, Start, trouble, wait_for_line

IMPORTING = """
import os
import signal
import sys
import main

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtWidgets":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
sys.exit(main.main(["demo", "--data", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_an_interrupt_ends_the_program_in_order(number: int, start: Start) -> None:
    process = start()
    assert wait_for_line(process)
    process.send_signal(number)
    assert trouble(process) == []
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_an_interrupt_while_qt_is_imported_ends_the_program_without_a_word(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", IMPORTING, str(tmp_path / "data")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (-signal.SIGINT, "")
    assert not (tmp_path / "data").exists()


def test_that_closing_the_window_in_a_call_ends_the_program_in_order(start: Start) -> None:
    process = start("call")
    assert trouble(process) == []
    assert process.returncode == 0


def test_that_closing_the_window_while_the_world_opens_ends_the_program_in_order(start: Start) -> None:
    process = start("opening")
    assert trouble(process) == []
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_second_program_on_the_folder_is_told_so_and_harms_nothing(start: Start) -> None:
    first = start()
    assert wait_for_line(first)
    second = start()
    assert second.stderr is not None
    said = next(line for line in second.stderr if "propagateSizeHints" not in line)
    assert "running already" in said
    second.send_signal(signal.SIGINT)
    assert trouble(second) == []
    assert second.returncode == 1
    assert first.poll() is None
    first.send_signal(signal.SIGINT)
    assert trouble(first) == []
    assert first.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_that_a_killed_program_does_not_lock_its_folder_and_its_person_comes_back(
    start: Start, tmp_path: Path
) -> None:
    process = start()
    assert wait_for_line(process) == "wang-xiaoming"
    process.kill()
    process.communicate()
    (tmp_path / "data" / "client.json").write_text(json.dumps({"person": "lin-xia"}), encoding="utf-8")
    again = start()
    assert wait_for_line(again) == "lin-xia"
    again.send_signal(signal.SIGINT)
    assert trouble(again) == []


def test_that_a_crash_is_said_in_the_window_and_told_in_the_terminal_without_its_text(start: Start) -> None:
    process = start("crash")
    assert wait_for_line(process) == "said"
    (told,) = trouble(process)
    assert "PlantedCrash at tests/journeys/planted.py" in told
    assert not [value for value in PERSONAL if value in told]
    assert process.returncode == 0
