"""Reference: the bare journey as one test of pytest. Its counts come from ``BARE_COUNTS``. Imports nothing of ours."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from tests.bench.reference.bare_journey import Backend, journey


def test_as_many_keystrokes_calls_and_commits_on_bare_qt(tmp_path: Path) -> None:
    counts = [int(count) for count in os.environ["BARE_COUNTS"].split()]
    app = QApplication([])
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        assert runner.run(journey(Backend(tmp_path), *counts)) > 0
