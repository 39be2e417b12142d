"""What is imported before the window is seen: nothing that takes long."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("httpx", "pydantic", "sqlalchemy", "fastapi", "starlette", "qasync", "asyncio", "stdnum", "datetime")
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
OURS = {
    *(
        "main",
        "gui",
        "gui.display",
        "gui.flow",
        "gui.flow.session",
        "models",
        "models.domain",
        "models.domain.brand_choice",
    ),
    *(
        "gui.stage",
        "gui.stage.appearance",
        "gui.stage.application",
        "gui.stage.command",
        "gui.stage.desk",
    ),
    *("gui.stage.opening", "gui.stage.program"),
    *("gui.kit", "gui.kit.brand_option", "gui.kit.look_options"),
    *("gui.kit.bezel", "gui.kit.device_frame", "gui.kit.devices", "gui.kit.frames", "gui.kit.launch_screen"),
    *("gui.kit.language", "gui.kit.metrics", "gui.kit.motion", "gui.kit.spinner", "gui.kit.status_bar"),
    *("gui.kit.collector", "gui.kit.theme", "gui.kit.tokens", "gui.kit.wordmark"),
}
"""All that is needed to paint a phone with a wordmark on it. Whatever else it seems to need can come a moment later:
import it in the function that uses it, as ``gui.kit.status_bar`` does."""
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
SOURCES_PROBE = """
import json, linecache, os, sys
import main

def open_world(*arguments, **options):
    print(json.dumps([file for file in linecache.cache if file.endswith(".py")]), flush=True)
    os._exit(0)

main.open_world = open_world
main.main(["demo", "--data", sys.argv[1]])
"""


def told_by(probe: str, data: Path) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", probe, str(data)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return set(json.loads(ended.stdout))


def test_that_the_window_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    modules = told_by(PROBE, tmp_path)
    assert "gui.kit.device_frame" in modules
    assert sorted(modules.intersection(HEAVY)) == []
    assert {name for name in modules if name.startswith("PySide6.Qt")} == QT


def test_that_of_the_program_only_what_is_painted_first_is_imported_before(tmp_path: Path) -> None:
    rooms = ("main", "gui", "models", "servers", "tests")
    ours = {name for name in told_by(PROBE, tmp_path) if name.split(".")[0] in rooms}
    assert ours == OURS


def test_that_no_source_is_read_beside_what_python_compiled(tmp_path: Path) -> None:
    sources = told_by(SOURCES_PROBE, tmp_path)
    assert sorted(file for file in sources if Path(file).is_relative_to(ROOT / "gui")) == []
