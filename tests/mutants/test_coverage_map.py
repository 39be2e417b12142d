"""What is told while the tests are run to see which of them runs which line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.mutants import coverage_map
from tests.mutants.coverage_map import how_far, watched

LINE = "." * 72


class Gatekeeper:
    """Keeps what it is told, and lets a program go on that waits at ``gate`` when it hears that half is done."""

    def __init__(self, gate: Path) -> None:
        self.texts: list[str] = []
        self._gate: Path | None = gate

    def tell(self, text: str) -> None:
        self.texts.append(text)
        if self._gate is not None and "50 %" in text:
            self._gate.write_text("go on", "utf-8")
            self._gate = None


def test_that_the_time_that_is_left_is_told_by_the_share_that_is_done() -> None:
    assert how_far(f"{LINE} [ 10%]\n{LINE} [ 25%]\n...", 120.0) == (
        "which test runs which line: 25 %, 2 min so far, about 6 min left"
    )

    assert how_far(f"{LINE} [ 99%]\n", 120.0).endswith("about 1 min left")


@pytest.mark.parametrize("output", ["", "bringing up nodes...\n", f"{LINE} [  0%]\n"])
def test_that_nothing_is_foretold_before_there_is_a_share(output: str) -> None:
    assert how_far(output, 60.0) == "which test runs which line: 1 min so far"


def test_that_it_is_told_that_the_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage_map, "SECONDS_BETWEEN_LOOKS", 0.01)
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    keeper = Gatekeeper(gate)
    program = f"print('. [ 50%]', flush=True); open({str(gate)!r}).read(); print('done'); raise SystemExit(1)"
    code, output = watched([sys.executable, "-c", program], tmp_path, dict(os.environ), keeper)
    assert (code, output) == (1, ". [ 50%]\ndone\n")
    assert any("50 %" in text for text in keeper.texts)
    assert keeper.texts[-1] == ""
