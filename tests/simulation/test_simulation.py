"""Fifty seeds hold, and a seed is one run: whenever and wherever it is played."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.simulation.run import simulate

SEEDS = 50


@pytest.mark.parametrize("seed", range(SEEDS))
def test_that_everything_holds_after_every_step(seed: int) -> None:
    outcome = simulate(seed)
    assert outcome.violation is None, "\n".join([*outcome.lines[-25:], str(outcome.violation)])


def test_that_the_same_seed_is_the_same_run_twice() -> None:
    first, second = simulate(3), simulate(3)
    assert first.lines == second.lines
    assert first.digest == second.digest
    assert first.digest != simulate(4).digest


@pytest.mark.parametrize(("seed", "dies"), [(1, True), (4, False)], ids=["with deaths", "without"])
def test_that_another_process_with_other_hashes_plays_the_same_run(seed: int, dies: bool) -> None:
    run = [sys.executable, "-m", "tests.simulation", "--seed", str(seed)]
    environment = os.environ | {"PYTHONHASHSEED": "4711"}
    said = subprocess.run(run, capture_output=True, text=True, check=True, env=environment).stdout
    outcome = simulate(seed)
    assert outcome.digest in said
    assert bool(outcome.deaths) is dies
