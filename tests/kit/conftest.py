"""What the tests of the kit share: the theme in force, nothing moving, and a phone with a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.kit.buttons import PrimaryButton
from gui.kit.device_frame import DeviceFrame
from gui.kit.scaffold import ScreenScaffold
from gui.kit.tokens import Theme
from kaihu_testing.showing import Show


@pytest.fixture(autouse=True)
def _kit(qapp: QApplication) -> Iterator[None]:
    motion.set_motion(False)
    theme.apply(qapp)
    yield
    theme.theme().set_theme(Theme.LIGHT)
    theme.theme().set_stage_theme(Theme.DARK)
    theme.theme().set_type_scale(1.0)


@pytest.fixture
def page() -> ScreenScaffold:
    screen = ScreenScaffold("bind_card")
    screen.show_back("Back")
    screen.set_title("Bind a debit card")
    screen.set_primary(PrimaryButton("Continue"))
    return screen


@pytest.fixture
def phone(page: ScreenScaffold, show: Show) -> DeviceFrame:
    frame = DeviceFrame()
    frame.set_screen(page)
    show(frame)
    return frame


@pytest.fixture
def moving() -> Iterator[None]:
    motion.set_motion(True)
    yield
    motion.set_motion(False)
