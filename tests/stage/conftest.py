"""The stage's window without a world, in English and in the looks that it has at first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from kaihu_testing.showing import Show
from tests.stage.bare_stage import BareStage


@pytest.fixture
def bare_stage(qapp: QApplication, show: Show) -> Iterator[BareStage]:
    theme.apply(qapp)
    motion.set_motion(False)
    language().set_language(Language.EN)
    yield BareStage(show)
    show.close()
    language().set_language(Language.EN)
    theme.theme().set_theme(Theme.LIGHT)
    theme.theme().set_stage_theme(Theme.DARK)
    theme.theme().set_type_scale(1.0)
    motion.set_motion(False)
