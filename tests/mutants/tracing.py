"""A pytest plugin that writes down which test runs which line, and how long each test takes.

Each process of the run writes a file of its own into the folder that the environment variable ``KAIHU_COVERAGE`` names.
"""

from __future__ import annotations

import json
import os
from collections.abc import Generator
from pathlib import Path

import coverage
import pytest

from tests.mutants.sources import TARGETS

FOLDER = "KAIHU_COVERAGE"

_SECONDS: dict[str, float] = {}
_NOT_PASSED: set[str] = set()
_RUNNING: list[coverage.Coverage] = []


def pytest_configure(config: pytest.Config) -> None:
    """Begin before what is watched is imported, and before the servers' thread is there."""
    if hasattr(config, "workerinput") or config.getoption("dist", "no") == "no":
        running = coverage.Coverage(
            data_file=None, config_file=False, include=[str(Path.cwd() / target) for target in TARGETS]
        )
        running.start()
        _RUNNING.append(running)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    for running in _RUNNING:
        running.switch_context(item.nodeid)
    try:
        return (yield)
    finally:
        for running in _RUNNING:
            running.switch_context("")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _SECONDS[report.nodeid] = _SECONDS.get(report.nodeid, 0.0) + report.duration
    if report.outcome != "passed":
        _NOT_PASSED.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if not _RUNNING:
        return
    running = _RUNNING.pop()
    running.stop()
    data = running.get_data()
    tests = {test: number for number, test in enumerate(sorted(set(_SECONDS) - _NOT_PASSED))}
    lines = {
        Path(file).relative_to(Path.cwd()).as_posix(): {
            str(line): sorted(tests[test] for test in running_it if test in tests)
            for line, running_it in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }
    name = os.environ.get("PYTEST_XDIST_WORKER", "main")
    (Path(os.environ[FOLDER]) / f"{name}.json").write_text(
        json.dumps({"tests": [[test, _SECONDS[test]] for test in tests], "lines": lines}), "utf-8"
    )
