"""The same pictures every time: twice in one process and in two processes, in every theme and language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from gui.kit.tokens import Theme

NAMES = ["buttons", "fields", "rows", "icons", "colours"]


def draw(folder: Path) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-m", "gui.kit.gallery", str(folder), *NAMES], check=True, capture_output=True
    )
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.png"))}


def test_that_two_processes_draw_the_same_bytes(tmp_path: Path) -> None:
    first, second = draw(tmp_path / "first"), draw(tmp_path / "second")
    assert len(first) == len(NAMES) * len(Theme) * 2
    assert first == second
