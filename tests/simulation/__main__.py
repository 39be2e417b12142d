"""``python -m tests.simulation``: many seeds on all cores, one seed with its trace, or the planted bugs."""

from __future__ import annotations

import argparse
import signal
import sys

from tests.simulation.planted import BUGS, bug_by_name, finding_seed
from tests.simulation.run import simulate
from tests.simulation.soak import show, soak

EPILOG = (
    "How far it is is told on stderr: in a line that changes in a terminal, in a line about every minute elsewhere. Ctrl+C ends it "
    "and says how many seeds were played and how many failed. Exit code: 0 every seed held, 1 one did not, 130 interrupted."
)


def main() -> int:
    """0 when every seed held, 1 when one did not, 130 when it was interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__, epilog=EPILOG)
    parser.add_argument("--seeds", metavar="N", type=int, default=5000, help="how many seeds (default: 5000)")
    parser.add_argument("--first", metavar="N", type=int, default=0, help="the first of them (default: 0)")
    parser.add_argument("--seed", metavar="N", type=int, help="this one alone")
    parser.add_argument("--trace", action="store_true", help="print all that happens in the run of --seed")
    parser.add_argument(
        "--plant",
        choices=[bug.name for bug in BUGS],
        metavar="BUG",
        help="play the seeds with this bug planted",
    )
    parser.add_argument("--planted", action="store_true", help="plant the bugs, one at a time")
    options = parser.parse_args()
    # Whoever starts this in the background has it ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        if options.planted:
            return _plant()
        if options.seed is not None:
            return show(simulate(options.seed), options.trace)
        bug = None if options.plant is None else bug_by_name(options.plant)
        return soak(range(options.first, options.first + options.seeds), bug)
    except KeyboardInterrupt:
        print("interrupted")
        return 130


def _plant() -> int:
    missed = 0
    for bug in BUGS:
        found = finding_seed(bug, 50)
        missed += found is None
        print(
            f"{bug.name}: {bug.what}: " + ("NOT FOUND" if found is None else f"seed {found[0]}, {found[1]}")
        )
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
