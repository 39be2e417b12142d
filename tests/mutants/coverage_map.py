"""Which tests run a line: found by one run of them under coverage, and kept while the code stays the same."""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from tests.mutants.sources import LEFT_OUT, ROOT, TESTS, digest, environment
from tests.mutants.tracing import FOLDER

KEPT_IN: Final = ROOT / "out" / "mutants" / "coverage"
MOST_TESTS: Final = 80
MOST_SECONDS: Final = 20.0
"""What one mutant is tested with, at most: so many tests that take so long together."""

SECONDS_BETWEEN_LOOKS: Final = 1.0
"""At how far the run of the tests is."""


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


class Listener(Protocol):
    """Who hears how far it is; what it is told last replaces what it was told before."""

    def tell(self, text: str) -> None: ...


def how_far(output: str, spent: float) -> str:
    """What there is to say of a run of pytest that has written ``output`` in ``spent`` seconds: pytest ends a line with the
    share of the tests that it has run."""
    shares = [int(share) for share in re.findall(r"\[ *(\d+)%\]$", output, re.MULTILINE)]
    if not shares or not shares[-1]:
        return f"which test runs which line: {spent / 60:.0f} min so far"
    left = spent * (100 - shares[-1]) / shares[-1]
    return f"which test runs which line: {shares[-1]} %, {spent / 60:.0f} min so far, about {math.ceil(left / 60)} min left"


def coverage_of(
    tree: Path, workers: int, say: Callable[[str], None], progress: Listener, *, reuse: bool
) -> CoverageMap:
    """The map of the code in ``tree``: the kept one when it is of the same code (or ``reuse``), else a new one.

    ``say`` hears of what takes long and of tests that fail as the code is, ``progress`` how far it is.
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
    command += ["-p", "no:randomly", "-p", "no:cacheprovider", "--no-header", "--color=no", *TESTS]
    command += [f"--ignore={path}" for path in LEFT_OUT]
    code, output = watched(command, tree, environment(tree) | {FOLDER: str(KEPT_IN)}, progress)
    if code not in (0, 1):
        raise RuntimeError(f"The tests could not be run:\n{output[-3000:]}")
    if code == 1:
        failed = [line for line in output.splitlines() if line.startswith(("FAILED", "ERROR"))]
        say("\n".join(["Some tests fail as the code is, and are not asked:", *failed]))
    stamp.write_text(now, "utf-8")
    return load(KEPT_IN)


def watched(
    command: list[str], folder: Path, environment: dict[str, str], progress: Listener
) -> tuple[int, str]:
    """Run pytest by ``command`` and tell ``progress`` how far it is: its exit code, and all that it wrote."""
    began = time.monotonic()
    with tempfile.NamedTemporaryFile(prefix="coverage-", suffix=".txt") as written:
        said = Path(written.name)
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=written, stderr=subprocess.STDOUT
        )
        try:
            code = None
            while code is None:
                try:
                    code = process.wait(SECONDS_BETWEEN_LOOKS)
                except subprocess.TimeoutExpired:
                    progress.tell(how_far(said.read_text("utf-8", "replace"), time.monotonic() - began))
        finally:
            process.kill()
            process.wait()
        progress.tell("")
        return code, said.read_text("utf-8", "replace")
