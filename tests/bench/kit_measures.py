"""What the bench measures of the test kit: a test in a warm process, its traces and recordings, and the suite."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure, paired
from tests.bench.processes import LIMIT_SECONDS, REFERENCE, SUBJECT, Tell, run, timed

RUNS = 5
"""How often a test is run in a process; besides, once before and once after, which have to make and to end what all share."""
MOST_PAIRS = 3
"""A pair is many tests in many processes: more of them would take longer than they tell."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PART = "tests/screens"
"""What stands for the suite, where its time is measured."""
SUITE_SECONDS = 3_600
PLAIN = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "tests.bench.case_times")
SUBJECT_CASE = (*PLAIN, str(SUBJECT / "warm_case.py"))
PAGE_CASE = (
    *(*PLAIN, "-p", "no:kaihu_testing", "-p", "no:schemathesis"),
    *("-c", os.devnull, "--rootdir", str(REFERENCE), "--noconftest"),
    str(REFERENCE / "plain_page" / "page_case.py"),
)


def kit(pairs: int, tell: Tell, *, whole_suite: bool) -> Iterable[Figure]:
    """Every figure of the kit, from ``pairs`` pairs each, but no more than ``MOST_PAIRS``; the suite is timed once."""
    pairs = min(pairs, MOST_PAIRS)
    yield from _warm(pairs, tell)
    yield from _overheads(pairs, tell)
    yield from _suite(tell, whole=whole_suite)


def _warm(pairs: int, tell: Tell) -> Iterable[Figure]:
    """The main journey as one test of many: against a page in a browser, and against bare Qt."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    page: list[tuple[float, float]] = []
    bare: list[tuple[float, float]] = []
    _, consists_of = timed(SUBJECT / "main_journey.py", "1")
    counts = [str(consists_of[name]) for name in ("keys", "calls", "hops", "commits", "taps")]
    for number in range(1, pairs + 1):
        tell(f"a test of the kit, pair {number} of {pairs}")
        ours = _test_time(SUBJECT_CASE)
        _, plain = timed(REFERENCE / "bare_journey.py", str(RUNS + 1), *counts)
        bare.append((ours, 1000 * median(plain[1:])))
        if found is not None:
            page.append((ours, _test_time(PAGE_CASE, BENCH_CHROMIUM=found)))
    name, aim = "main journey per test, against a plain page under Playwright", "ratio at most 0.1"
    if page:
        yield paired(name, "ms", page, aim, ratio_at_most=0.1)
    else:
        yield Figure(name, 0, "ms", 0, 0, aim, left_out=f"no browser found ({', '.join(BROWSERS)})")
    yield paired("main journey per test, against bare Qt", "ms", bare, "ratio at most 2", ratio_at_most=2)


def _overheads(pairs: int, tell: Tell) -> Iterable[Figure]:
    """What it costs to keep or write a trace, to write the log, and to hear what a hand does."""
    taken: dict[str, list[tuple[float, float]]] = {
        name: []
        for name in (
            "trace on failure, against none, per test",
            "trace always, its page written, against none, per test",
            "log of the run, against none, per test",
            "listening to the hand, against the log alone, per test",
        )
    }
    kept, written, logged, heard = taken.values()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, pairs + 1):
            tell(f"trace and recording, pair {number} of {pairs}")
            off = _traced("off", folder)
            kept.append((_traced("on-failure", folder), off))
            written.append((_traced("on", folder), off))
            logged.append((off, _traced("off", folder, "none")))
            heard.append((_traced("off", folder, "hand"), off))
    for name, found in taken.items():
        yield paired(name, "ms", found, "under 20 % more", ratio_at_most=1.2)


def _suite(tell: Tell, *, whole: bool) -> Iterable[Figure]:
    part = "tests" if whole else PART
    seconds: list[float] = []
    for workers in (2, 1):
        tell(f"{part} with {workers} workers")
        started = time.perf_counter()
        run(["-m", "pytest", "-q", "-n", str(workers), part], {}, SUITE_SECONDS)
        seconds.append(time.perf_counter() - started)
    two, one = seconds
    yield paired(f"{part} with 2 workers, against 1", "s", [(two, one)], "the less the better")


def _traced(mode: str, folder: str, recording: str = "log") -> float:
    options = ("--kaihu-trace", mode, "--kaihu-trace-dir", folder)
    return _test_time((*SUBJECT_CASE, *options), BENCH_RECORDING=recording)


def _test_time(arguments: tuple[str, ...], **extra: str) -> float:
    """Milliseconds that one test takes, set-up and end included: the median of those in a process."""
    with tempfile.TemporaryDirectory() as folder:
        times = Path(folder) / "times.json"
        surroundings = {**extra, "BENCH_TIMES": str(times), "BENCH_RUNS": str(RUNS + 2)}
        run(["-m", "pytest", *arguments], surroundings, 2 * LIMIT_SECONDS)
        seconds: list[float] = json.loads(times.read_text(encoding="utf-8"))
        return 1000 * median(seconds[1:-1])
