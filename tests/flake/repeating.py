"""A pytest plugin that runs each collected test many times, in an order drawn by seed, and tells how each run ended.

A round is every test once; of a test with many sets of parameters, one of them, in turn. Tests that start processes of the program, which cost seconds each, are in every
``SELDOM``-th round only. The rounds stand one after the other, each in an order of its own.
"""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Final

import pytest

SELDOM: Final = 20
"""In every so many rounds, the tests that start processes take part."""

FEW: Final = 4
"""Of a test with more sets of parameters than that, such as one for every scenario, they take turns: one a round."""

WITH_PROCESSES: Final = frozenset(
    {
        "test_brand.py",
        "test_compare.py",
        "test_crashes.py",
        "test_interrupts.py",
        "test_motion.py",
        "test_play.py",
        "test_play_again.py",
        "test_program.py",
        "test_program_opening.py",
        "test_restart.py",
    }
)
TELLS_TO: Final = "KAIHU_FLAKE_PIPE"
"""The environment variable with the file descriptor that each run's end is written to, a line of JSON each."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("flake", "running tests many times")
    group.addoption("--rounds", type=int, default=1, help="how often each test runs")
    group.addoption("--first-round", type=int, default=0, help="the number of the first round")
    group.addoption("--order-seed", type=int, default=0, help="by which each round's order is drawn")
    group.addoption("--whole-rounds", action="store_true", help="let no parameters take turns")
    group.addoption("--sequence", type=Path, help="a file with the ids of the tests to run, in that order")


def starts_processes(item: pytest.Item) -> bool:
    """Whether a test is one of those that cost seconds each."""
    return item.path.name in WITH_PROCESSES or "start" in getattr(item, "fixturenames", ())


def order(
    ids: list[str], seldom: set[str], first: int, rounds: int, seed: int, *, whole: bool = False
) -> list[tuple[int, str]]:
    """The tests of the rounds from ``first`` on, as (round, id). In ``whole`` rounds nothing takes turns."""
    families: dict[str, list[str]] = {}
    for each in ids:
        families.setdefault(each.partition("[")[0], []).append(each)
    ordered: list[tuple[int, str]] = []
    for number in range(first, first + rounds):
        taking_part = [
            each
            for family in families.values()
            for each in (family if whole or len(family) <= FEW else [family[number % len(family)]])
            if each not in seldom or number % SELDOM == 0
        ]
        random.Random(f"{seed}/{number}").shuffle(taking_part)  # noqa: S311 -- nothing secret
        ordered += [(number, each) for each in taking_part]
    return ordered


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    by_id = {item.nodeid: item for item in items}
    if (sequence := config.getoption("sequence")) is not None:
        runs = list(enumerate(sequence.read_text("utf-8").split("\n")))
        runs = [(number, test) for number, test in runs if test]
    else:
        runs = order(
            sorted(by_id),
            {test for test, item in by_id.items() if starts_processes(item)},
            config.getoption("first_round"),
            config.getoption("rounds"),
            config.getoption("order_seed"),
            whole=config.getoption("whole_rounds"),
        )
    items[:] = [_again(by_id[test], number) for number, test in runs]


def _again(item: pytest.Item, number: int) -> pytest.Item:
    """The same test as a test of its own, which is set up and torn down by itself."""
    assert isinstance(item, pytest.Function)
    again = pytest.Function.from_parent(
        item.parent,
        name=f"{item.name}~{number}",
        callspec=getattr(item, "callspec", None),
        callobj=item.obj,
        fixtureinfo=item._fixtureinfo,
        # The id is made of this name and the parameters.
        originalname=f"{item.originalname}~{number}",
    )
    assert isinstance(again, pytest.Function)
    again.own_markers = list(item.own_markers)
    return again


def split(nodeid: str) -> tuple[str, int]:
    """The id of the test and the round of an id that was given for a round."""
    name, bracket, parameters = nodeid.partition("[")
    test, _, number = name.rpartition("~")
    return f"{test}{bracket}{parameters}", int(number)


class Teller:
    """Writes how each run ended, where all reports come together."""

    def __init__(self, pipe: int) -> None:
        self._pipe = os.fdopen(pipe, "w", encoding="utf-8", buffering=1)
        self._failed: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed[report.nodeid] = f"{self._failed.get(report.nodeid, '')}{report.longreprtext}\n"
        if report.when != "teardown":
            return
        test, number = split(report.nodeid)
        self._pipe.write(
            json.dumps(
                {
                    "test": test,
                    "round": number,
                    "worker": getattr(report, "worker_id", "main"),
                    "trouble": self._failed.pop(report.nodeid, ""),
                }
            )
            + "\n"
        )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and TELLS_TO in os.environ:
        config.pluginmanager.register(Teller(int(os.environ[TELLS_TO])))
