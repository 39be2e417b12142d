"""What the bench measures. Each measure runs subject and reference in turn, as processes of their own."""

from __future__ import annotations

import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import median, quantiles

from tests.bench.figures import Figure, paired
from tests.bench.kit_measures import kit
from tests.bench.processes import REFERENCE, SUBJECT, Tell, run, timed

OPENINGS = 100
"""How many accounts are opened in a pair."""
MEMORY_SECONDS = 1_800
WATCHED_SECONDS = 2.0
"""How long the bare window is watched for frame gaps: about as long as the servers take to start."""


def measure(pairs: int, many_openings: int, tell: Tell, *, whole_suite: bool = False) -> list[Figure]:
    """Every figure, from ``pairs`` pairs of processes each, but for the memory that ``many_openings`` take."""
    return [
        *_start_up(pairs, tell),
        *_journey(pairs, tell),
        *_smoothness(pairs, tell),
        *_openings(pairs, tell),
        *kit(pairs, tell, whole_suite=whole_suite),
        *_memory(many_openings, tell),
    ]


def _start_up(pairs: int, tell: Tell) -> Iterable[Figure]:
    paints: list[tuple[float, float]] = []
    gaps: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        # The first start makes the world and the files that Python compiles; a presenter has that behind them.
        timed(SUBJECT / "demo_window.py", str(data))
        for number in range(1, pairs + 1):
            tell(f"start-up, pair {number} of {pairs}")
            started, ours = timed(SUBJECT / "demo_window.py", str(data))
            bare_started, bare = timed(REFERENCE / "bare_window.py", str(WATCHED_SECONDS))
            paints.append((1000 * (ours["painted_at"] - started), 1000 * (bare["painted_at"] - bare_started)))
            gaps.append((ours["longest_gap_ms"], bare["longest_gap_ms"]))
    yield paired(
        "first paint, from the start of the process", "ms", paints, "ratio at most 1.25", ratio_at_most=1.25
    )
    yield paired("longest frame gap while the servers start", "ms", gaps, "under 50 ms", value_below=50)


def _journey(pairs: int, tell: Tell) -> Iterable[Figure]:
    runs = 5
    alone: list[tuple[float, float]] = []
    as_test: list[tuple[float, float]] = []
    for number in range(1, pairs + 1):
        tell(f"main journey, pair {number} of {pairs}")
        _, ours = timed(SUBJECT / "main_journey.py", str(runs))
        counts = [str(ours[name]) for name in ("keys", "calls", "hops", "commits", "taps")]
        _, bare = timed(REFERENCE / "bare_journey.py", str(runs + 1), *counts)
        # The first run warms up: the subject's counts, the reference's is left out here.
        alone.append((1000 * median(ours["seconds"]), 1000 * median(bare[1:])))
        as_test.append((_test_time(SUBJECT / "journey_case.py"), _bare_test_time(counts)))
    yield paired(
        "main journey as a test, from start to exit", "ms", as_test, "ratio at most 2", ratio_at_most=2
    )
    yield paired("main journey alone, in a warm process", "ms", alone, "ratio at most 2", ratio_at_most=2)


def _smoothness(pairs: int, tell: Tell) -> Iterable[Figure]:
    screens: defaultdict[str, list[float]] = defaultdict(list)
    typing: list[float] = []
    bare_screens: list[float] = []
    bare_typing: list[float] = []
    longest: list[tuple[float, float]] = []
    for number in range(1, pairs + 1):
        tell(f"smoothness, pair {number} of {pairs}")
        _, ours = timed(SUBJECT / "smooth_journey.py")
        _, bare = timed(REFERENCE / "bare_screens.py", str(ours["changes"]), str(ours["keys"]))
        for name, frames in ours["screens"].items():
            screens[name] += frames
        typing += ours["typing"]
        bare_screens += bare["form"]
        bare_typing += bare["typing"]
        longest.append((ours["longest"], bare["longest"]))
    for name, frames in screens.items():
        yield _frames(f"frames while {name} appears, 99th percentile", frames, bare_screens)
    yield _frames("frames while typing, 99th percentile", typing, bare_typing)
    yield paired(
        "longest hold of the GUI's thread in the main flow", "ms", longest, "under 50 ms", value_below=50
    )


def _openings(pairs: int, tell: Tell) -> Iterable[Figure]:
    rates: list[tuple[float, float]] = []
    for number in range(1, pairs + 1):
        tell(f"openings a second, pair {number} of {pairs}")
        _, ours = timed(SUBJECT / "openings.py", str(OPENINGS))
        counts = [str(ours[name]) for name in ("calls", "hops", "commits")]
        _, bare = timed(REFERENCE / "bare_openings.py", str(OPENINGS), *counts)
        rates.append((OPENINGS / ours["seconds"], OPENINGS / bare["seconds"]))
    yield paired(
        "openings a second, against bare handlers", "/s", rates, "ratio at least 0.5", ratio_at_least=0.5
    )


def _memory(count: int, tell: Tell) -> Iterable[Figure]:
    """What the process holds after all openings, against what it held after the first tenth of them."""
    tell(f"memory over {count} openings, which takes a few minutes")
    tenth = max(1, count // 10)
    _, ours = timed(SUBJECT / "openings.py", str(count), str(tenth), limit=MEMORY_SECONDS)
    first, last = ours["memory"][0], ours["memory"][-1]
    name = f"memory after {count} openings, against {tenth}"
    yield Figure(name, last, "MB", first, last / first, "flat")


def _frames(name: str, ours: list[float], bare: list[float]) -> Figure:
    """The 99th percentile of all frames of all pairs."""
    value, reference = (quantiles(frames, n=100)[98] for frames in (ours, bare))
    return Figure(name, value, "ms", reference, value / reference, "under 16.7 ms", value < 16.7)


def _test_time(case: Path) -> float:
    """Milliseconds that pytest takes for ``case`` with the project's own settings."""
    return _pytest_time([str(case)], {})


def _bare_test_time(counts: list[str]) -> float:
    """Milliseconds that pytest takes for the bare case, with no setting and no plugin of ours."""
    bare = ["-c", os.devnull, "--rootdir", str(REFERENCE), "--noconftest", str(REFERENCE / "bare_case.py")]
    return _pytest_time(bare, {"BARE_COUNTS": " ".join(counts)})


def _pytest_time(arguments: list[str], extra: dict[str, str]) -> float:
    started = time.perf_counter()
    run(["-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", *arguments], extra)
    return 1000 * (time.perf_counter() - started)
