"""What every test shares."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MEMORY = Path("/dev/shm")  # noqa: S108  a file system, in which pytest makes a folder of its own
ENOUGH_MEMORY = 2 * 1024**3
"""In bytes; in a container there is often next to none."""
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH_MEMORY:
    # Thousands of databases: a third of the time went by waiting for the disk. The variable is for what tests start.
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

# Hypothesis would judge by wall time, which a busy machine stretches.
settings.register_profile("kaihu", deadline=None)
settings.load_profile("kaihu")

pytest_plugins = ["gui.testing.plugin", "pytester"]

# A program of its own, whose tests run where nothing of this one is: see tests/testing/test_alone.py.
collect_ignore = ["other_program"]


FINISHED = pytest.StashKey[int]()
TESTS_BETWEEN_COLLECTIONS = 25
"""Often enough to keep memory small, seldom enough to cost little time."""


def pytest_configure() -> None:
    """Let no garbage be collected by chance: a servers' thread that happens to do it would destroy widgets."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Collect in the thread that the widgets belong to, between tests.

    What is left then stays for long, such as modules and reports; to go over it each time would take a third of the run.
    """
    finished = item.config.stash.get(FINISHED, 0) + 1
    item.config.stash[FINISHED] = finished
    if finished % TESTS_BETWEEN_COLLECTIONS == 0:
        gc.collect()
        gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many points the sweeps of crashes have gone over, and what was left out for want of a browser."""
    left_out = [
        report.longrepr[2]
        for report in terminalreporter.getreports("skipped")
        if report.nodeid.startswith("tests/browser/") and isinstance(report.longrepr, tuple)
    ]
    if left_out:
        terminalreporter.section("tests in a browser", yellow=True)
        terminalreporter.line(f"{len(left_out)} were left out: {left_out[0].removeprefix('Skipped: ')}")
    lines = [
        str(value)
        for report in terminalreporter.getreports("passed")
        for name, value in report.user_properties
        if name == "crash_points"
    ]
    if lines:
        terminalreporter.section("deaths by SIGKILL")
        for line in sorted(lines):
            terminalreporter.line(line)
