"""What journeys look at besides the phone."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from tests.journeys.branches import Books
from tests.journeys.program import Start, launch
from tests.journeys.staged import Stage


@pytest.fixture
def books(world: WorldDriver) -> Books:
    """What comes into the parties' databases from here on."""
    return Books(world)


@pytest.fixture
def stage(world: WorldDriver, qapp: QApplication, tmp_path: Path, kaihu_context: Context) -> Iterator[Stage]:
    theme.apply(qapp)
    motion.set_motion(False)
    language().set_language(Language.EN)
    stage = Stage(world, tmp_path, kaihu_context)
    yield stage
    stage.close()
    theme.theme().set_theme(Theme.LIGHT)
    language().set_language(Language.EN)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program on a folder of the test's own; what is left of it is killed after the test."""
    running: list[subprocess.Popen[str]] = []

    def start(when: str = "signed in", *more: str) -> subprocess.Popen[str]:
        running.append(launch(tmp_path / "data", when, *more))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()
