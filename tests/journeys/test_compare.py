"""The command `compare`: both ways really played, and counted from their logs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ("characters", "taps", "screens", "waits", "waiting_seconds", "elapsed_seconds")


def compare(*arguments: str) -> tuple[int, str, str]:
    """Exit code, output, and what was said of errors."""
    command = [sys.executable, "main.py", "compare", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)
    return ended.returncode, ended.stdout, ended.stderr


def compared(person: str) -> tuple[int, dict[str, Any]]:
    code, out, error = compare("--json", "--person", person)
    assert error == ""
    return code, json.loads(out)


def test_that_both_ways_of_a_person_are_counted_side_by_side() -> None:
    code, figures = compared("wang-xiaoming")
    virtual, traditional = figures["virtual"], figures["traditional"]
    assert code == 0
    assert (virtual["reached"], traditional["reached"]) == ("active", "card_delivered")
    assert virtual["characters"] < traditional["characters"]
    assert virtual["waits"] < traditional["waits"]
    # The first working day, and three days of mail.
    assert traditional["elapsed_seconds"] > 3 * 86_400 > 1_000 * virtual["elapsed_seconds"]
    for figure in FIGURES:
        assert figures["ratios"][figure] == round(traditional[figure] / virtual[figure], 2)


def test_that_a_declined_person_is_told_and_not_compared() -> None:
    code, figures = compared("zhao-yi")
    assert code == 1
    assert (figures["virtual"]["ok"], figures["virtual"]["reached"]) == (False, "declined")
    assert set(figures["ratios"].values()) == {None}


def test_that_the_table_says_why_a_way_did_not_end_as_declared() -> None:
    code, out, error = compare("--person", "sun-hao")
    assert (code, error) == (1, "")
    assert out.splitlines()[0] == "Sun Hao, leaf A"
    assert "traditional stopped: " in out
    assert "the last call ended with credit-account-exists" in out


def test_that_the_method_is_explained() -> None:
    code, out, _ = compare("--help")
    assert code == 0
    assert "keystroke-level model" in out
