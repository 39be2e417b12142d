"""Tries mutants: each in a copy of the tree, with its tests, in a process of its own that ends with the first failure."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from tests.mutants.coverage_map import CoverageMap
from tests.mutants.operators import Mutant
from tests.mutants.sources import environment

Noticed = Literal["failed", "too slow", "broken", "survived", "no test"]

LEAST_SECONDS: Final = 60.0
TIMES_SLOWER: Final = 6.0
"""How long a trial may take: so many times as long as its tests take by themselves, and the least for the start."""


@dataclass(frozen=True)
class Verdict:
    """How a trial ended. ``by`` is the test that noticed, ``tests`` how many were chosen."""

    mutant: Mutant
    how: Noticed
    tests: int
    by: str = ""

    @property
    def noticed(self) -> bool:
        return self.how in {"failed", "too slow", "broken"}


class Trials:
    """Tries mutants in as many processes as there are ``trees``, each of which is a copy for one of them."""

    def __init__(self, trees: list[Path], covered: CoverageMap) -> None:
        self._trees = trees
        self._covered = covered
        self._sound: dict[str, bool] = {}
        self._running: dict[int, subprocess.Popen[str]] = {}
        self._stopped = threading.Event()

    def run(self, mutants: list[Mutant], on_verdict: Callable[[Verdict], None]) -> None:
        """Try them all. ``on_verdict`` is called in this thread, as they end."""
        waiting: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
        for mutant in mutants:
            waiting.put(mutant)
        ended: queue.SimpleQueue[Verdict | BaseException] = queue.SimpleQueue()
        threads = [
            threading.Thread(target=self._work, args=(number, waiting, ended), daemon=True)
            for number in range(len(self._trees))
        ]
        for thread in threads:
            thread.start()
        try:
            for _ in mutants:
                verdict = ended.get()
                if isinstance(verdict, BaseException):
                    raise verdict
                on_verdict(verdict)
        finally:
            self._stop()
            for thread in threads:
                thread.join()

    def _work(
        self,
        number: int,
        waiting: queue.SimpleQueue[Mutant],
        ended: queue.SimpleQueue[Verdict | BaseException],
    ) -> None:
        while not self._stopped.is_set():
            try:
                mutant = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                ended.put(self._try(number, mutant))
            except BaseException as problem:  # noqa: BLE001 -- raised anew in the thread that asked
                ended.put(problem)
                return

    def _try(self, number: int, mutant: Mutant) -> Verdict:
        tests = self._covered.tests_for(mutant.file, mutant.first_line, mutant.last_line)
        path = self._trees[number] / mutant.file
        original = path.read_bytes()
        while tests:
            _write(path, mutant.applied_to(original))
            try:
                how, by = self._ask(number, tests)
            finally:
                _write(path, original)
            if how == "broken" and self._ask(number, tests[:1])[0] == "broken":
                raise RuntimeError(f"The tests cannot be run as the code is: {by}")
            if how != "failed" or self._passes_without(number, by):
                return Verdict(mutant, how, len(tests), by)
            tests = [test for test in tests if test != by]
        return Verdict(mutant, "no test", 0)

    def _passes_without(self, number: int, test: str) -> bool:
        """Whether a test passes with the code as it is: one that does not has noticed nothing. Asked once of each."""
        if test not in self._sound:
            self._sound[test] = self._ask(number, [test])[0] == "survived"
        return self._sound[test]

    def _ask(self, number: int, tests: list[str]) -> tuple[Noticed, str]:
        limit = LEAST_SECONDS + TIMES_SLOWER * sum(self._covered.seconds.get(test, 0.0) for test in tests)
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:randomly"]
        command += ["-p", "no:cacheprovider", "--no-header", "--tb=no", *tests]
        process = subprocess.Popen(
            command,
            cwd=self._trees[number],
            env=environment(self._trees[number]),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._running[number] = process
        try:
            if self._stopped.is_set():
                _kill(process)
            said, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            _kill(process)
            process.communicate()
            return "too slow", ""
        finally:
            del self._running[number]
        if process.returncode == 0:
            return "survived", ""
        by = failed_test(said, tests)
        return ("failed", by) if by else ("broken", said.strip()[-200:])

    def _stop(self) -> None:
        self._stopped.set()
        for process in list(self._running.values()):
            _kill(process)


def failed_test(said: str, tests: list[str]) -> str:
    """Which of the tests pytest says failed, in its last lines; an id may hold spaces."""
    for line in said.splitlines():
        kind, _, rest = line.partition(" ")
        if kind in {"FAILED", "ERROR"}:
            return max((test for test in tests if rest.startswith(test)), key=len, default="")
    return ""


def _write(path: Path, source: bytes) -> None:
    """Write a file, and remove what Python compiled of it: that would be taken for it when both are of one size and second."""
    path.write_bytes(source)
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink(missing_ok=True)


def _kill(process: subprocess.Popen[str]) -> None:
    """End a trial with all processes that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
