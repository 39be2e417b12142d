"""``python -m tests.flake``: repeats the journeys in random order, in parallel, while something else keeps every core busy.

Nothing is tried again: a test that fails once has failed. Journeys with the phone, the world or the stage in the tests' own
processes are in every round; those that start processes of the program are in every 20th round, so 10 times in 200. Of a
journey with more than 4 sets of parameters, such as one for every scenario in both languages, one set is in each round, in
turn; --whole puts all of them into every round (about 190 s of processor time each, instead of about 50 s).
Each failure is printed with its round and seed, and written into out/flake with the tests that ran before it in its
process; ``--replay FILE`` runs just these, in that order. Exit code 0: nothing failed; 1: something did; 2: the command
cannot be followed; 130: it was interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TextIO

from tests.counts import at_least_one
from tests.flake.repeating import SELDOM, TELLS_TO

ROOT: Final = Path(__file__).parents[2]
OUT: Final = ROOT / "out" / "flake"
JOURNEYS: Final = "tests/journeys"


@dataclass
class Tally:
    """What came of the runs so far: how many, and the files that tell of the failures."""

    seed: int
    runs: int = 0
    failures: list[Path] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when nothing failed, 1 when something did, 130 when it was interrupted.

    ``arguments``: those of the process, unless others are given. Raises ``SystemExit(2)`` when they cannot be followed.
    """
    parser = argparse.ArgumentParser(
        prog="python -m tests.flake",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--times", metavar="N", type=at_least_one, default=200, help="how many rounds (default: 200)"
    )
    parser.add_argument("--first", metavar="N", type=int, default=0, help="the first of them (default: 0)")
    parser.add_argument("--seed", metavar="S", type=int, default=1, help="of the order (default: 1)")
    parser.add_argument(
        "--workers", metavar="N", type=at_least_one, default=os.cpu_count() or 1, help="how many at once"
    )
    parser.add_argument("--whole", action="store_true", help="every set of parameters in every round")
    parser.add_argument("--idle", action="store_true", help="burn nothing beside them")
    parser.add_argument(
        "--replay", metavar="FILE", type=Path, help="the tests before a failure, and that one"
    )
    parser.add_argument("tests", metavar="TEST", nargs="*", default=[JOURNEYS], help=f"default: {JOURNEYS}")
    options = parser.parse_args(arguments)
    for test in options.tests:
        if not (ROOT / test.partition("::")[0]).exists():
            parser.error(f"there is no {test}")
    if options.replay is not None and not options.replay.is_file():
        parser.error(f"there is no file {options.replay}")
    # Whoever starts this in the background has it ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if options.replay is not None:
        return _replay(options.replay)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    tests = [*options.tests, *(["--whole-rounds"] if options.whole else [])]
    tally, code = Tally(options.seed), 0
    last = options.first + options.times
    try:
        with _load(0 if options.idle else os.cpu_count() or 1):
            for first in range(options.first, last, SELDOM):
                rounds = min(SELDOM, last - first)
                _batch(tally, tests, first, rounds, options.workers)
    except KeyboardInterrupt:
        code = 130
        print("interrupted")
    _progress("")
    for failure in tally.failures:
        print(f"failed: {failure.relative_to(ROOT)}")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{tally.runs} runs, {len(tally.failures)} failed, {time.monotonic() - tally.began:.0f} s;"
        f" processor time with the load beside them: {spent.ru_utime + spent.ru_stime:.0f} s"
    )
    return code or int(bool(tally.failures))


def _batch(tally: Tally, tests: list[str], first: int, rounds: int, workers: int) -> None:
    """Run some rounds in one go of pytest."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", str(workers), "--max-worker-restart=0"]
    command += ["-p", "tests.flake.repeating", "-p", "no:cacheprovider", "--tb=short"]
    command += [f"--randomly-seed={tally.seed + first}", "--randomly-dont-reorganize"]
    command += [f"--rounds={rounds}", f"--first-round={first}", f"--order-seed={tally.seed}", *tests]
    receives, sends = os.pipe()
    said = OUT / f"rounds-{first}.txt"
    with said.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | {TELLS_TO: str(sends), "QT_QPA_PLATFORM": "offscreen"},
            stdout=log,
            stderr=subprocess.STDOUT,
            pass_fds=(sends,),
            start_new_session=True,
        )
    os.close(sends)
    before = tally.runs
    try:
        with os.fdopen(receives, encoding="utf-8") as pipe:
            _listen(tally, pipe)
        code = process.wait()
    except KeyboardInterrupt:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    if code not in (0, 1) or tally.runs == before:
        tally.failures.append(said)
        _progress("")
        print(f"pytest ended with {code}:\n{said.read_text('utf-8')[-3000:]}")


def _listen(tally: Tally, pipe: TextIO) -> None:
    ran: defaultdict[str, list[str]] = defaultdict(list)
    for line in pipe:
        told = json.loads(line)
        tally.runs += 1
        ran[told["worker"]].append(told["test"])
        if told["trouble"]:
            kept = OUT / f"failure-{len(tally.failures) + 1}.txt"
            kept.write_text("\n".join(ran[told["worker"]]), "utf-8")
            tally.failures.append(kept)
            _progress("")
            print(f"{told['test']} failed in round {told['round']}, seed {tally.seed}, {told['worker']}")
            print(told["trouble"])
            print(f"again: make flake ARGS='--replay {kept.relative_to(ROOT)}', or")
            print(
                f"       make flake ARGS='--first {told['round']} --times 1 --seed {tally.seed}'", flush=True
            )
        a_minute = 60 * tally.runs / max(time.monotonic() - tally.began, 1e-9)
        failed = len(tally.failures)
        _progress(f"round {told['round']}, {tally.runs} runs, {failed} failed, {a_minute:.0f} a minute")


def _replay(sequence: Path) -> int:
    """Run the tests that a file lists, in one process and in that order."""
    tests = sorted(set(sequence.read_text("utf-8").split("\n")) - {""})
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.flake.repeating"]
    command += ["-p", "no:randomly", "-p", "no:cacheprovider", f"--sequence={sequence.resolve()}", *tests]
    with _load(os.cpu_count() or 1):
        return subprocess.run(command, cwd=ROOT, check=False).returncode


@contextmanager
def _load(cores: int) -> Iterator[None]:
    """Keep so many cores busy meanwhile."""
    burners = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.flake.burner", str(number), str(os.getpid())], cwd=ROOT
        )
        for number in range(cores)
    ]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def _progress(text: str) -> None:
    """One line that the next one replaces; nothing where no person looks on."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
