"""A visitor for each test."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.testing.shared_world import SharedWorld
from gui.testing.walker.visitor import Visitor
from tests.walker.open_visitor import visitor_to


@pytest.fixture
def visitor(
    shared_world: SharedWorld, gui_loop: asyncio.AbstractEventLoop, qapp: QApplication, tmp_path: Path
) -> Iterator[Visitor]:
    """To the world that every test has, with nobody there yet."""
    theme.apply(qapp)
    motion.set_motion(False)
    with visitor_to(shared_world, gui_loop, tmp_path / "copies") as visitor:
        yield visitor
