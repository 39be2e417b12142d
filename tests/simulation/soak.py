"""Thousands of seeds on all cores."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.pool import Pool

from tests.simulation.planted import Bug, bug_by_name
from tests.simulation.run import Outcome, simulate

LAST_LINES = 25
"""Of a trace that are shown of a run that failed."""
SECONDS_A_LINE = 60
"""Between two lines of progress where there is no terminal."""


def show(outcome: Outcome, everything: bool) -> int:
    """Print how a run ended; 1 when something did not hold."""
    for line in outcome.lines if everything else outcome.lines[-LAST_LINES:]:
        print(line)
    print(f"seed {outcome.seed}: {outcome.violation or 'everything held'}; trace {outcome.digest}")
    return int(outcome.violation is not None)


def soak(seeds: range, bug: Bug | None = None) -> int:
    """Play ``seeds``, with ``bug`` planted if there is one, and print those that fail: 0 when none did, 1 when one did,
    130 when it was interrupted."""
    done, failed, began = 0, 0, time.monotonic()
    progress = Progress()
    with _pool(len(seeds), bug) as pool:
        try:
            for outcome in pool.imap_unordered(_without_trace, seeds, chunksize=1):
                done += 1
                if outcome.violation is not None:
                    failed += 1
                    progress.tell("")
                    show(outcome, everything=False)
                a_second = done / max(time.monotonic() - began, 1e-9)
                progress.tell(f"{done} of {len(seeds)} seeds, {failed} failed, {a_second:.1f} a second")
        except KeyboardInterrupt:
            pool.terminate()
            pool.join()
            progress.tell("")
            print(f"interrupted after {done} of {len(seeds)} seeds, of which {failed} failed")
            return 130
    progress.tell("")
    print(f"{done} seeds, {failed} failed")
    return int(failed > 0)


class Progress:
    """How far it is: a line that the next one replaces; where no person looks on, as in a log, one about every minute."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._told = now()

    def tell(self, text: str) -> None:
        if sys.stderr.isatty():
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
        elif text and self._now() - self._told >= SECONDS_A_LINE:
            self._told = self._now()
            print(text, file=sys.stderr, flush=True)


def _pool(most: int, bug: Bug | None) -> Pool:
    """As many processes as there are cores, and no more than ``most``."""
    size = max(1, min(os.cpu_count() or 1, most))
    # Ctrl+C goes to every process of the terminal, but is the first one's, which ends the others. They inherit that
    # they ignore it: one that still imports what it needs would not know yet.
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return multiprocessing.get_context("spawn").Pool(size, _plant, (bug and bug.name,))
    finally:
        signal.signal(signal.SIGINT, heard)


_PLANTED: list[object] = []


def _plant(name: str | None) -> None:
    """Plant the bug for as long as the process lives."""
    if name is not None:
        planted = bug_by_name(name).planted()
        planted.__enter__()
        _PLANTED.append(planted)


def _without_trace(seed: int) -> Outcome:
    """The outcome, of whose trace only the end is worth the way between processes."""
    outcome = simulate(seed)
    lines = outcome.lines[-LAST_LINES:] if outcome.violation is not None else ()
    return Outcome(outcome.seed, outcome.digest, outcome.violation, lines, outcome.deaths)
