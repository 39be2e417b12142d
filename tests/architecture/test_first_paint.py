"""What is imported before the window is seen: nothing that takes long."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("httpx", "pydantic", "sqlalchemy", "fastapi", "starlette", "qasync", "asyncio", "stdnum")
PROBE = """
import json, os, sys
import main

def open_world(*arguments, **options):
    raise AssertionError("the world is opened after the first paint, and this test ends there")

from gui.stage.desk import DeskWindow

painted = DeskWindow.paintEvent

def paint_and_tell(self, event):
    painted(self, event)
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

DeskWindow.paintEvent = paint_and_tell
main.open_world = open_world
main.main(["demo", "--data", sys.argv[1]])
"""


def modules_at_first_paint(data: Path) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", PROBE, str(data)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return set(json.loads(ended.stdout))


def test_that_the_window_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    modules = modules_at_first_paint(tmp_path)
    assert "gui.kit.device_frame" in modules
    assert sorted(modules.intersection(HEAVY)) == []
    assert [name for name in modules if name.startswith(("servers", "models.contract"))] == []
