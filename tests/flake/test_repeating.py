"""``make flake``: which journeys run when, and that each run is one of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.flake.repeating import FEW, SELDOM, order, split

pytest_plugins = ["pytester"]

TESTS = """
    import pytest

    @pytest.fixture
    def fresh():
        return []

    @pytest.mark.parametrize("number", [1, 2])
    def test_it(fresh, number):
        fresh.append(number)
        assert fresh == [number]

    def test_other(fresh):
        assert not fresh
"""


def test_that_a_round_is_every_test_once_in_an_order_of_its_own() -> None:
    ids = [f"test_{number}" for number in range(10)]
    runs = order(ids, set(), 0, 3, seed=1)
    rounds = [[test for number, test in runs if number == wanted] for wanted in range(3)]
    assert all(sorted(each) == ids for each in rounds)
    assert rounds[0] != rounds[1]
    assert order(ids, set(), 2, 1, seed=1) == [(2, test) for test in rounds[2]], (
        "a round is run again by its number"
    )


def test_that_many_sets_of_parameters_take_turns() -> None:
    ids = [f"test_it[{number}]" for number in range(FEW + 1)]
    assert sorted(order(ids, set(), 0, FEW + 1, seed=1)) == list(enumerate(ids))
    assert len(order(ids, set(), 0, 1, seed=1, whole=True)) == FEW + 1
    assert len(order(ids[:FEW], set(), 0, 1, seed=1)) == FEW


def test_that_what_starts_processes_is_in_few_rounds() -> None:
    runs = order(["dear", "cheap"], {"dear"}, 0, 2 * SELDOM, seed=1)
    assert [number for number, test in runs if test == "dear"] == [0, SELDOM]


def test_that_every_run_is_set_up_anew(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(TESTS)
    result = pytester.runpytest("-p", "tests.flake.repeating", "-p", "no:randomly", "--rounds", "5")
    result.assert_outcomes(passed=15)


def test_that_a_sequence_is_run_as_it_stands(pytester: pytest.Pytester) -> None:
    path = pytester.makepyfile(TESTS)
    ids = [f"{path.name}::test_other", f"{path.name}::test_it[2]", f"{path.name}::test_other"]
    sequence = path.with_suffix(".txt")
    sequence.write_text("\n".join(ids), "utf-8")
    result = pytester.runpytest(
        "-v", "-p", "tests.flake.repeating", "-p", "no:randomly", f"--sequence={sequence}"
    )
    result.stdout.fnmatch_lines(["*test_other~0 PASSED*", "*test_it~1[[]2] PASSED*", "*test_other~2 PASSED*"])


def test_that_the_id_of_a_test_is_read_from_that_of_its_run() -> None:
    assert split("a.py::test_it~12[x~3]") == ("a.py::test_it[x~3]", 12)


def test_that_a_burner_ends_with_its_parent() -> None:
    burner = "[sys.executable, '-m', 'tests.flake.burner', '1', str(os.getpid())]"
    parent = f"import os, subprocess, sys; print(subprocess.Popen({burner}).pid)"
    # The burner inherits the pipe, whose end is therefore its end.
    said = subprocess.run([sys.executable, "-c", parent], stdout=subprocess.PIPE, check=True, timeout=60)
    assert int(said.stdout)
