"""What is changed, what it is tested with, and copies of the tree in which it is changed."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]

TARGETS: Final = (
    "gui/flow/*.py",
    "gui/clerk/presenter.py",
    "gui/screens/*/presenter.py",
    "servers/*/handlers.py",
    "servers/*/handlers/*.py",
    "servers/bank/*.py",
)
"""Presenters and handlers, with the rules that they follow. Patterns below the root."""

NOT_RULES: Final = frozenset(
    f"servers/bank/{name}.py"
    for name in ("app", "routes", "party", "seed", "texts", "repository", "desk_repository", "outbox")
)
"""Of the bank: what wires, stores and words things."""

TESTS: Final = ("tests/presenters", "tests/unit", "tests/servers", "tests/journeys")
LEFT_OUT: Final = (
    "tests/journeys/test_brand.py",
    "tests/journeys/test_compare.py",
    "tests/journeys/test_play.py",
    "tests/journeys/test_play_again.py",
    "tests/journeys/test_program.py",
    "tests/journeys/test_program_opening.py",
    "tests/journeys/test_interrupts.py",
    "tests/journeys/test_crashes.py",
    "tests/journeys/test_hurry.py",
    "tests/journeys/test_graph.py",
    "tests/journeys/test_diagrams.py",
    "tests/journeys/test_motion.py",
    "tests/journeys/test_stage.py",
    "tests/unit/test_bench.py",
    "tests/unit/test_kit_plugin.py",
    "tests/servers/api/test_machine.py",
    "tests/servers/test_parallel_openings.py",
    "tests/servers/test_serving.py",
    "tests/servers/test_refused_worlds.py",
)
"""Tests in other processes, where no line of theirs is seen, such as play again what others do, and the longest searches."""

COPIED: Final = ("assets", "docs", "gui", "models", "servers", "tests")
FILES: Final = (
    "main.py",
    "LICENSE",
    "pyproject.toml",
    "requirements.lock",
    "Makefile",
    "README.md",
    "README.zh-CN.md",
)


def target_files(root: Path) -> list[str]:
    """The files that are changed, below ``root``, in order."""
    found = {path.relative_to(root).as_posix() for pattern in TARGETS for path in root.glob(pattern)}
    return sorted(found - NOT_RULES)


def copy_tree(source: Path, folder: Path) -> Path:
    """A copy of what the tests need of ``source``, in ``folder``. Without compiled files, which would be looked for by date."""
    for name in COPIED:
        shutil.copytree(source / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy2(source / name, folder / name)
    return folder


def environment(tree: Path) -> dict[str, str]:
    """The variables that tests in ``tree`` run with: the kit of the tests comes from there too, not from where it is
    installed from, which may be edited meanwhile."""
    path = os.pathsep.join([str(tree), str(tree / "gui" / "testing" / "kaihu-testing")])
    return os.environ | {"PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"}


def digest(root: Path) -> str:
    """Of all Python code in a tree."""
    whole = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        whole.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
