"""``make soak``: how it ends, and what it says."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from tests.simulation.soak import Progress


def soak(*options: str, errors: int | IO[bytes] = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """Started as a terminal starts it: all that it starts is in one group with it."""
    command = [sys.executable, "-m", "tests.simulation", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, start_new_session=True)


def test_that_seeds_that_hold_are_counted() -> None:
    running = soak("--seeds", "2")
    said, complaints = running.communicate()
    assert (running.returncode, said.decode(), complaints.decode()) == (0, "2 seeds, 0 failed\n", "")


def test_that_seeds_that_fail_are_printed_with_how_they_can_be_played_again() -> None:
    running = soak("--seeds", "2", "--plant", "second-account")
    lines = running.communicate()[0].decode().splitlines()
    assert running.returncode == 1
    assert [line for line in lines if line.startswith("seed 0: one account a person: ")]
    assert [line for line in lines if "VIOLATION one account a person" in line]
    assert lines[-1] in ("2 seeds, 1 failed", "2 seeds, 2 failed")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of this kind")
def test_that_an_interrupt_ends_it_with_a_sentence_and_leaves_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is interrupted leaves its worlds behind.
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    ours, theirs = pty.openpty()
    running = soak("--seeds", "5000", errors=theirs)
    os.close(theirs)
    progress = b""
    while b" a second" not in progress:
        progress += os.read(ours, 1024)
    assert b" of 5000 seeds, 0 failed" in progress
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate()[0].decode()
    assert running.returncode == 130
    assert said.startswith("interrupted after ")
    assert said.endswith(" of 5000 seeds, of which 0 failed\n")
    assert b"Traceback" not in progress + rest_of(ours)


def rest_of(terminal: int) -> bytes:
    """What is still to be read. It ends, with an error, once no process has the terminal open any more."""
    found = b""
    try:
        while part := os.read(terminal, 1024):
            found += part
    except OSError:
        pass
    finally:
        os.close(terminal)
    return found


def test_that_where_there_is_no_terminal_progress_is_a_line_a_minute(
    capsys: pytest.CaptureFixture[str],
) -> None:
    moments = iter([0.0, 1.0, 59.0, 60.0, 60.0, 61.0, 119.0, 121.0, 121.0])
    progress = Progress(lambda: next(moments))
    for number in range(1, 7):
        progress.tell(f"{number} of 9 seeds")
    assert capsys.readouterr().err.splitlines() == ["3 of 9 seeds", "6 of 9 seeds"]
