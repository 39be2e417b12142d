"""Runs what is measured, as processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
SUBJECT = HERE / "subject"
REFERENCE = HERE / "reference"
LIMIT_SECONDS = 120
"""After so many seconds a measured process counts as hung; some may take longer."""


Tell = Callable[[str], None]


class MeasureFailed(Exception):
    """A measured process ended badly; the text is the end of what it said."""


def timed(script: Path, *arguments: str, limit: int = LIMIT_SECONDS) -> tuple[float, Any]:
    """When the process started, in ``time.perf_counter``'s time, and the JSON that it printed last."""
    started = time.perf_counter()
    said = run([str(script), *arguments], {}, limit)
    return started, json.loads(said.strip().splitlines()[-1])


def run(arguments: list[str], extra: dict[str, str], limit: int = LIMIT_SECONDS) -> str:
    """What Python says when it is run with ``arguments``. Raises ``MeasureFailed`` when it ends badly."""
    surroundings = {**os.environ, "PYTHONPATH": str(REPO), **extra}
    # Without compiled files every start would compile the program anew, which no installed program does.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=REPO,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=limit,
        check=False,
    )
    if done.returncode != 0 or not done.stdout.strip():
        said = (done.stderr.strip() or done.stdout.strip())[-500:]
        raise MeasureFailed(f"{' '.join(arguments[:2])} ended with {done.returncode}: {said}")
    return done.stdout
