"""Which tests run a line: found by one run of them under coverage, and kept while the code stays the same."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.mutants.sources import LEFT_OUT, ROOT, TESTS, digest, environment
from tests.mutants.tracing import FOLDER

KEPT_IN: Final = ROOT / "out" / "mutants" / "coverage"
MOST_TESTS: Final = 80
MOST_SECONDS: Final = 20.0
"""What one mutant is tested with, at most: so many tests that take so long together."""


@dataclass(frozen=True)
class CoverageMap:
    """``seconds`` by test; ``lines``: by file and line, the tests that run it and passed."""

    seconds: dict[str, float]
    lines: dict[str, dict[int, frozenset[str]]]

    def tests_for(self, file: str, first: int, last: int) -> list[str]:
        """The tests of a statement on those lines, the fastest first, until there are enough."""
        by_line = self.lines.get(file, {})
        tests = {test for line in range(first, last + 1) for test in by_line.get(line, ())}
        chosen: list[str] = []
        spent = 0.0
        for test in sorted(tests, key=lambda test: (self.seconds.get(test, 0.0), test)):
            spent += self.seconds.get(test, 0.0)
            if chosen and (len(chosen) == MOST_TESTS or spent > MOST_SECONDS):
                break
            chosen.append(test)
        return chosen


def load(folder: Path) -> CoverageMap:
    """What the processes of a run wrote into ``folder``, together."""
    seconds: dict[str, float] = {}
    lines: dict[str, dict[int, frozenset[str]]] = {}
    for path in sorted(folder.glob("*.json")):
        part = json.loads(path.read_text("utf-8"))
        names = [test for test, _ in part["tests"]]
        seconds |= dict(part["tests"])
        for file, by_line in part["lines"].items():
            known = lines.setdefault(file, {})
            for line, tests in by_line.items():
                known[int(line)] = known.get(int(line), frozenset()) | {names[test] for test in tests}
    return CoverageMap(seconds, lines)


def coverage_of(tree: Path, workers: int, say: Callable[[str], None], *, reuse: bool) -> CoverageMap:
    """The map of the code in ``tree``: the kept one when it is of the same code (or ``reuse``), else a new one.

    ``say`` hears of what takes long and of tests that fail as the code is.
    """
    stamp = KEPT_IN / "digest"
    now = digest(tree)
    if stamp.exists() and (reuse or stamp.read_text("utf-8") == now):
        return load(KEPT_IN)
    KEPT_IN.mkdir(parents=True, exist_ok=True)
    for old in KEPT_IN.iterdir():
        old.unlink()
    say("Finding out which test runs which line")
    command = [sys.executable, "-m", "pytest", "-q", "-n", str(workers), "-p", "tests.mutants.tracing"]
    command += ["-p", "no:randomly", "-p", "no:cacheprovider", "--no-header", *TESTS]
    command += [f"--ignore={path}" for path in LEFT_OUT]
    done = subprocess.run(
        command,
        cwd=tree,
        env=environment(tree) | {FOLDER: str(KEPT_IN)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"The tests could not be run:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    if done.returncode == 1:
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        say("\n".join(["Some tests fail as the code is, and are not asked:", *failed]))
    stamp.write_text(now, "utf-8")
    return load(KEPT_IN)
