"""What the tests of the gallery share: the theme in force, nothing moving, English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme


@pytest.fixture(autouse=True)
def _kit(qapp: QApplication) -> Iterator[None]:
    motion.set_motion(False)
    theme.apply(qapp)
    language().set_language(Language.EN)
    yield
    language().set_language(Language.EN)
    theme.theme().set_theme(Theme.LIGHT)
    theme.theme().set_stage_theme(Theme.DARK)
    theme.theme().set_type_scale(1.0)
