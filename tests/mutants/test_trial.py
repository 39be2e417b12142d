"""How mutants are tried, and what is said of them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.mutants.coverage_map import MOST_TESTS, CoverageMap, load
from tests.mutants.operators import Mutant, mutants_of
from tests.mutants.report import as_json, share, table
from tests.mutants.trial import Trials, Verdict

SOURCE = "def larger(a, b):\n    if a > b:\n        return a\n    return b\n"
TESTS = "from rule import larger\n\ndef test_larger():\n    assert larger(2, 1) == 2\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A program of one rule with one test, and settings of its own."""
    (tmp_path / "rule.py").write_text(SOURCE, "utf-8")
    (tmp_path / "test_rule.py").write_text(TESTS, "utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\npythonpath = ['.']\n", "utf-8")
    return tmp_path


def mutant(operator: str, line: int) -> Mutant:
    found = mutants_of("rule.py", SOURCE.encode())
    return next(each for each in found if (each.operator, each.line) == (operator, line))


def covered(*tests: str, seconds: float = 0.1) -> CoverageMap:
    return CoverageMap(dict.fromkeys(tests, seconds), {"rule.py": {2: frozenset(tests), 3: frozenset(tests)}})


def test_that_a_mistake_is_noticed_or_not_and_the_tree_is_as_it_was(tree: Path) -> None:
    verdicts: list[Verdict] = []
    wrong, same, unseen = (
        mutant("negate condition", 2),
        mutant("boundary", 2),
        mutant("return nothing", 4),
    )
    Trials([tree], covered("test_rule.py::test_larger")).run([wrong, same, unseen], verdicts.append)
    assert [verdict.how for verdict in verdicts] == ["failed", "survived", "no test"]
    assert verdicts[0].by == "test_rule.py::test_larger"
    assert (tree / "rule.py").read_text("utf-8") == SOURCE
    assert share(verdicts) == pytest.approx(1 / 3)
    said = table(verdicts, 3).splitlines()
    assert said[0].startswith("failed    rule.py:2 negate condition: a > b -> not a > b")
    assert said[2].startswith("no test   rule.py:4 return nothing: return b -> return None")
    assert said[-1] == "1 of 3 noticed (33%)"
    assert len(json.loads(as_json(verdicts, 1))["mutants"]) == 3


def test_that_no_share_is_told_of_a_part() -> None:
    noticed = Verdict(mutant("boundary", 2), "failed", 1, "test_rule.py::test_larger")
    assert table([noticed], 2).splitlines()[-1] == "1 of 1 noticed"
    assert table([], 2) == "nothing was tried"


def test_that_a_test_that_fails_anyway_has_noticed_nothing(tree: Path) -> None:
    (tree / "test_rule.py").write_text(TESTS.replace("== 2", "== 3"), "utf-8")
    verdicts: list[Verdict] = []
    Trials([tree], covered("test_rule.py::test_larger")).run([mutant("boundary", 2)], verdicts.append)
    assert [verdict.how for verdict in verdicts] == ["no test"]


def test_that_code_that_cannot_be_run_counts_as_noticed(tree: Path) -> None:
    verdicts: list[Verdict] = []
    broken = replace(mutant("boundary", 2), replacement="(")
    Trials([tree], covered("test_rule.py::test_larger")).run([broken], verdicts.append)
    assert [verdict.how for verdict in verdicts] == ["broken"]


def test_that_the_fastest_tests_are_asked_first_and_not_too_many() -> None:
    seconds = {f"test_{number}": 0.001 * number for number in range(MOST_TESTS + 10)}
    chosen = CoverageMap(seconds, {"f.py": {7: frozenset(seconds)}}).tests_for("f.py", 6, 8)
    assert chosen == [f"test_{number}" for number in range(MOST_TESTS)]


def test_that_a_slow_test_is_asked_when_it_is_the_only_one() -> None:
    assert covered("slow", seconds=1000.0).tests_for("rule.py", 2, 2) == ["slow"]


def test_that_what_the_processes_of_a_run_saw_is_put_together(tmp_path: Path) -> None:
    for worker, test in (("gw0", "a"), ("gw1", "b")):
        (tmp_path / f"{worker}.json").write_text(
            json.dumps({"tests": [[test, 0.5]], "lines": {"f.py": {"3": [0]}}}), "utf-8"
        )
    together = load(tmp_path)
    assert together.seconds == {"a": 0.5, "b": 0.5}
    assert together.tests_for("f.py", 3, 3) == ["a", "b"]
