"""``python -m tests.walker``: goes to all that a person, the clock or the network can make of the scenarios.

edges   at each place that the scenarios reach, everything that can be done there is done, one from the same place each
faults  each message that a scenario sends meets each fault, and client and world are restarted after it; then the
        scenario is brought to its declared end by what the screen offers
walks   random walks with faults and restarts; a failing one is made as short as it can be

After each step: there is a way on, nothing crashed, the screen is that of the state, nothing is left running, and the
invariants of the parties' databases hold. What is found is printed; of a walk also as a test.
Exit code: 0 nothing was found, 1 something was, 2 the command cannot be followed, 130 it was interrupted.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import signal
import sys
import time
from collections.abc import Callable, Sequence
from types import FrameType
from typing import TYPE_CHECKING

from gui.runs.command import prepare_offscreen
from gui.runs.scenario import Scenario, ScenarioError, load_scenarios, scenario_by_id
from tests.counts import at_least_one
from tests.simulation.soak import Progress

if TYPE_CHECKING:
    from gui.testing.walker.finding import Finding
    from tests.walker.open_visitor import Visitors

PARTS = ("edges", "faults", "walks")
WALKED = (
    "main",
    "opening-a",
    "opening-b",
    "opening-e",
    "traditional",
    "traditional-then-virtual",
    "sign-in-password",
)
"""The scenarios that random walks go along, unless others are named."""

TRIES_BETWEEN_COLLECTIONS = 100
"""Often enough to keep memory small, seldom enough to cost little time."""

PATIENCE_SECONDS = 120.0
"""How long, in real seconds, anything is waited for: a machine that is busy with something else is no finding."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code. ``arguments``: those of the process, unless others are given."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.walker",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("scenarios", metavar="SCENARIO", nargs="*", help="which to go along (default: all)")
    parser.add_argument(
        "--part", choices=PARTS, action="append", help="only this (several times for several)"
    )
    parser.add_argument(
        "--walks", metavar="N", type=at_least_one, default=60, help="walks along each scenario (default: 60)"
    )
    parser.add_argument("--seed", metavar="S", type=int, default=1, help="of the walks (default: 1)")
    options = parser.parse_args(arguments)
    try:
        named = [scenario_by_id(name) for name in options.scenarios]
    except ScenarioError as error:
        parser.error(str(error))
    scenarios = named or list(load_scenarios())
    walked = named or [scenario_by_id(name) for name in WALKED]
    prepare_offscreen()
    from PySide6.QtWidgets import QApplication

    from gui.kit import motion, theme
    from kaihu_testing import waiting
    from kaihu_testing.loop import Unheard, new_loop
    from tests.walker.open_visitor import Visitors, worlds_in_memory

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    motion.set_motion(False)
    # A servers' thread that happens to collect would destroy widgets: it is done between two tries.
    gc.disable()
    waiting.LIMIT_SECONDS = PATIENCE_SECONDS
    loop = new_loop(app)
    unheard = Unheard(loop)
    run = Run(Interrupts())
    try:
        with unheard.listening(), worlds_in_memory() as (worlds, folder):
            visitors = Visitors(worlds, loop, folder)
            parts = options.part or PARTS
            if "edges" in parts:
                run.edges(visitors, scenarios)
            if "faults" in parts:
                run.faults(visitors, scenarios)
            if "walks" in parts:
                run.walks(visitors, walked, options.walks, options.seed, loop)
    except KeyboardInterrupt:
        run.progress.tell("")
        print(f"interrupted, when {run.found} findings had been made")
        return 130
    died = unheard.found()
    for line in died:
        print(line)
    return int(run.found > 0 or bool(died))


class Interrupts:
    """Ctrl+C is heard between two steps: Qt would swallow an exception that is raised in a slot."""

    def __init__(self) -> None:
        self._came = False
        signal.signal(signal.SIGINT, self._on_signal)

    def check(self) -> None:
        """Raise ``KeyboardInterrupt`` if it came."""
        if self._came:
            raise KeyboardInterrupt

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._came = True


class Run:
    """What was found in one run of the command."""

    def __init__(self, interrupts: Interrupts) -> None:
        self.found = 0
        self.progress = Progress()
        self._interrupts = interrupts
        self._tries = 0

    def edges(self, visitors: Visitors, scenarios: list[Scenario]) -> None:
        from gui.testing.walker.edges import Map, explore, strandings

        began, found = time.monotonic(), Map()
        for number, scenario in enumerate(scenarios, start=1):
            tell = self._tell(f"edges, scenario {number} of {len(scenarios)}")
            tell(scenario.id)
            before = len(found.findings)
            with visitors.of(scenario.seed) as visitor:
                explore(visitor, scenario, found, tell)
            self._show(found.findings[before:])
        stranded = strandings(found) if len(scenarios) == len(load_scenarios()) else []
        for line in (*(f"could not be come back to: {lost}" for lost in found.lost), *stranded):
            print(line)
        self.found += len(stranded) + len(found.lost)
        there = set(found.edges.values())
        print(
            f"edges: {len(found.explored)} states, {len(found.edges)} edges to {len(there)} states, "
            f"{len(found.findings) + len(stranded)} findings, {time.monotonic() - began:.0f} s",
            flush=True,
        )

    def faults(self, visitors: Visitors, scenarios: list[Scenario]) -> None:
        from gui.testing.walker.faults import Faults, strike

        began, found = time.monotonic(), Faults()
        for number, scenario in enumerate(scenarios, start=1):
            tell = self._tell(f"faults, scenario {number} of {len(scenarios)}")
            tell(scenario.id)
            before = len(found.findings)
            with visitors.of(scenario.seed) as visitor:
                strike(visitor, scenario, found, tell)
            self._show(found.findings[before:])
        for lost in found.lost:
            print(f"could not be come back to: {lost}")
        self.found += len(found.lost)
        steps = {(screen, step) for screen, step, _ in found.tried}
        print(
            f"faults: {len(found.tried)} at {len(steps)} steps, {len(found.findings)} findings, "
            f"{time.monotonic() - began:.0f} s",
            flush=True,
        )

    def walks(
        self,
        visitors: Visitors,
        scenarios: list[Scenario],
        count: int,
        seed: int,
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        from gui.testing.walker.drawn import Walks
        from gui.testing.walker.place import Place
        from tests.walker.drawing import search
        from tests.walker.telling import as_test

        began, steps, findings = time.monotonic(), 0, 0
        places: set[Place] = set()
        for number, scenario in enumerate(scenarios, start=1):
            tell = self._tell(f"walks, scenario {number} of {len(scenarios)}")
            with visitors.of(scenario.seed) as visitor:
                walks = Walks(visitor, scenario, tell)
                finding = search(walks, count, seed)
            steps, places = steps + walks.steps, places | walks.places
            if finding is not None:
                findings += 1
                self._show([finding])
                print(as_test(finding, loop))
        print(
            f"walks: {count} along each of {len(scenarios)} scenarios, {steps} steps to {len(places)} states, "
            f"{findings} findings, {time.monotonic() - began:.0f} s",
            flush=True,
        )

    def _tell(self, part: str) -> Callable[[str], None]:
        def tell(text: str) -> None:
            self._interrupts.check()
            self._collect()
            self.progress.tell(f"{part}: {text}; {self.found} findings")

        return tell

    def _collect(self) -> None:
        self._tries += 1
        if self._tries % TRIES_BETWEEN_COLLECTIONS == 0:
            gc.collect()

    def _show(self, findings: list[Finding]) -> None:
        self.found += len(findings)
        if findings:
            self.progress.tell("")
        for finding in findings:
            print(finding, flush=True)


if __name__ == "__main__":
    sys.exit(main())
