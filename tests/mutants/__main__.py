"""``python -m tests.mutants``: makes small mistakes in presenters and handlers, one at a time, and asks the tests.

Lines are drawn by seed; what is changed in them is told in tests/mutants/operators.py. Each change is tried in a copy of
the tree, with the tests that run its line, the fastest first. Exit code 0: at least 90 % were noticed; 1: fewer; 2: the
command cannot be followed; 130: it was interrupted, so that no share is told.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.counts import at_least_one
from tests.mutants.choosing import all_mutants, at, draw
from tests.mutants.coverage_map import coverage_of
from tests.mutants.operators import Mutant
from tests.mutants.report import ENOUGH, as_json, share, table
from tests.mutants.sources import ROOT, copy_tree
from tests.mutants.trial import Trials, Verdict
from tests.simulation.soak import Progress


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when enough mutants were noticed, 1 when not, 130 when it was interrupted.

    ``arguments``: those of the process, unless others are given. Raises ``SystemExit(2)`` when they cannot be followed.
    """
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutants",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--count", metavar="N", type=at_least_one, default=100, help="how many lines (default: 100)"
    )
    parser.add_argument("--seed", metavar="S", type=int, default=1, help="which lines (default: 1)")
    parser.add_argument("--list", action="store_true", help="print the mutants and try none")
    parser.add_argument(
        "--only",
        metavar="PATH[:LINE]",
        action="append",
        help="every mutant there (several times for several)",
    )
    parser.add_argument(
        "--workers", metavar="N", type=at_least_one, default=os.cpu_count() or 1, help="how many at once"
    )
    parser.add_argument(
        "--reuse", action="store_true", help="choose tests by the kept map, whatever has changed"
    )
    parser.add_argument(
        "--tree", metavar="FOLDER", type=Path, default=ROOT, help="the program, when it is not this one"
    )
    parser.add_argument("--json", metavar="FILE", type=Path, help="write what was found into FILE as well")
    options = parser.parse_args(arguments)
    # Whoever starts this in the background has it ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for place in options.only or ():
        _, colon, line = place.partition(":")
        if colon and not line.isdecimal():
            parser.error(f"argument --only: {line!r} in {place!r} is not the number of a line")
    mutants = all_mutants(options.tree)
    if options.only:
        chosen = [mutant for place in options.only for mutant in at(mutants, place)]
    else:
        chosen = draw(mutants, options.count, options.seed)
    if options.list:
        for mutant in chosen:
            print(f"{mutant.file}:{mutant.line} {mutant.operator}: {mutant.before!r} -> {mutant.after!r}")
        return 0
    if not chosen:
        parser.error("there is nothing to change there")
    verdicts: list[Verdict] = []
    try:
        _try(options.tree, chosen, verdicts, min(options.workers, len(chosen)), reuse=options.reuse)
    except KeyboardInterrupt:
        print(f"\n{table(verdicts, len(chosen))}\ninterrupted after {len(verdicts)} of {len(chosen)} mutants")
        return 130
    print(table(verdicts, len(chosen)))
    if options.json is not None:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(as_json(verdicts, options.seed), "utf-8")
    return 0 if share(verdicts) >= ENOUGH else 1


def _try(tree: Path, mutants: list[Mutant], verdicts: list[Verdict], workers: int, *, reuse: bool) -> None:
    progress = Progress()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        first = copy_tree(tree, Path(folder) / "0")
        covered = coverage_of(first, os.cpu_count() or 1, _say, progress, reuse=reuse)
        trees = [first, *(copy_tree(tree, Path(folder) / str(number)) for number in range(1, workers))]

        def take(verdict: Verdict) -> None:
            verdicts.append(verdict)
            survived = sum(not each.noticed for each in verdicts)
            progress.tell(f"{len(verdicts)} of {len(mutants)} mutants, {survived} survived")

        Trials(trees, covered).run(mutants, take)
    progress.tell("")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
