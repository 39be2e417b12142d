"""``python -m tests.simulation``: many seeds on all cores, one seed with its trace, or the planted bugs."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
import time

from tests.simulation.planted import BUGS, finding_seed
from tests.simulation.run import Outcome, simulate

LAST_LINES = 25
"""Of a trace that are shown of a run that failed."""


def main() -> int:
    """0 when every seed held, 1 when one did not, 130 when it was interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", metavar="N", type=int, default=5000, help="how many seeds (default: 5000)")
    parser.add_argument("--first", metavar="N", type=int, default=0, help="the first of them (default: 0)")
    parser.add_argument("--seed", metavar="N", type=int, help="this one alone")
    parser.add_argument("--trace", action="store_true", help="print all that happens in the run of --seed")
    parser.add_argument("--planted", action="store_true", help="plant the bugs, one at a time")
    options = parser.parse_args()
    try:
        if options.planted:
            return _plant()
        if options.seed is not None:
            return _show(simulate(options.seed), options.trace)
        return _soak(range(options.first, options.first + options.seeds))
    except KeyboardInterrupt:
        return 130


def _show(outcome: Outcome, everything: bool) -> int:
    for line in outcome.lines if everything else outcome.lines[-LAST_LINES:]:
        print(line)
    print(f"seed {outcome.seed}: {outcome.violation or 'everything held'}; trace {outcome.digest}")
    return int(outcome.violation is not None)


def _plant() -> int:
    missed = 0
    for bug in BUGS:
        found = finding_seed(bug, 50)
        missed += found is None
        print(
            f"{bug.name}: {bug.what}: " + ("NOT FOUND" if found is None else f"seed {found[0]}, {found[1]}")
        )
    return int(missed > 0)


def _soak(seeds: range) -> int:
    done, failed, began = 0, 0, time.monotonic()
    with multiprocessing.get_context("spawn").Pool(os.cpu_count(), _leave_interrupts_alone) as pool:
        try:
            for outcome in pool.imap_unordered(_without_trace, seeds, chunksize=1):
                done += 1
                if outcome.violation is not None:
                    failed += 1
                    _progress("")
                    _show(outcome, everything=False)
                a_second = done / max(time.monotonic() - began, 1e-9)
                _progress(f"{done} of {len(seeds)} seeds, {failed} failed, {a_second:.1f} a second")
        except KeyboardInterrupt:
            pool.terminate()
            _progress("")
            print(f"interrupted after {done} of {len(seeds)} seeds, of which {failed} failed")
            return 130
    _progress("")
    print(f"{done} seeds, {failed} failed")
    return int(failed > 0)


def _progress(text: str) -> None:
    """One line that the next one replaces; nothing where no person looks on."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def _leave_interrupts_alone() -> None:
    """Ctrl+C goes to every process of the terminal; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _without_trace(seed: int) -> Outcome:
    """The outcome, of whose trace only the end is worth the way between processes."""
    outcome = simulate(seed)
    lines = outcome.lines[-LAST_LINES:] if outcome.violation is not None else ()
    return Outcome(outcome.seed, outcome.digest, outcome.violation, lines, outcome.deaths)


if __name__ == "__main__":
    sys.exit(main())
