"""What the import contracts say of Qt holds when the modules are really imported, their packages' __init__ included."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

IMPORT_WITHOUT_QT = """
import importlib, sys
for name in ("PySide6", "shiboken6", "qasync"):
    sys.modules[name] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def modules(*patterns: str) -> list[str]:
    """The dotted names of the files that match `patterns`, relative to the project."""
    found = [path.relative_to(ROOT) for pattern in patterns for path in ROOT.glob(pattern)]
    return sorted(".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in found)


@pytest.mark.parametrize(
    "patterns",
    [
        ["models/**/*.py"],
        ["servers/**/*.py"],
        ["gui/flow/**/*.py", "gui/gateway/**/*.py"],
        ["gui/screens/*/presenter.py"],
    ],
    ids=["models", "servers", "flow and gateway", "presenters"],
)
def test_that_it_can_be_imported_on_a_machine_without_qt(patterns: list[str]) -> None:
    names = modules(*patterns)
    assert names
    ended = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT_QT, *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
