"""The command ``bench``: measures the program against references that import nothing of ours."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from models.ports import OpenWorld
from tests.bench.figures import table, write
from tests.bench.measures import measure
from tests.bench.processes import MeasureFailed

OUT = Path("out") / "bench.json"


def run(arguments: list[str], _open_world: OpenWorld) -> int:
    """``bench``: 0 when everything was measured, whatever the figures are; 1 when something could not be."""
    parser = argparse.ArgumentParser(
        prog="main.py bench",
        description="Measures start-up, frame gaps, the main journey and its smoothness, openings a second, the kit of the tests and the memory of many openings, each side by side with a reference that "
        "imports nothing of the program (the plain page: but its servers), and writes the figures to a file. The machine should have nothing else to do.",
    )
    parser.add_argument(
        "--pairs",
        metavar="N",
        type=int,
        default=7,
        help="pairs of runs a figure, at most 3 for those of the kit (default: 7)",
    )
    parser.add_argument(
        "--out", metavar="FILE", type=Path, default=OUT, help=f"the file for the figures (default: {OUT})"
    )
    parser.add_argument(
        "--openings",
        metavar="N",
        type=int,
        default=3_000,
        help="how many accounts are opened to see that memory stays flat (default: 3000)",
    )
    parser.add_argument(
        "--suite",
        action="store_true",
        help="time the whole suite with 1 and 2 workers, which takes half an hour, instead of tests/screens",
    )
    options = parser.parse_args(arguments)
    # What is measured runs in processes of its own, which end with the exception.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        figures = measure(
            max(1, options.pairs),
            max(10, options.openings),
            lambda line: print(line, file=sys.stderr, flush=True),
            whole_suite=options.suite,
        )
    except (MeasureFailed, subprocess.TimeoutExpired) as error:
        print(f"The bench could not be run: {error}", file=sys.stderr)
        return 1
    write(figures, options.out)
    print(table(figures))
    print(f"\nmedians of {options.pairs} pairs; written to {options.out}")
    return 0
