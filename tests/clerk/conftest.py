"""A clerk's window that is shown, in English and in the light theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from kaihu_testing.context import Context
from tests.clerk.desk_window import Desk


@pytest.fixture
def bank_desk(qapp: QApplication, kaihu_context: Context) -> Iterator[Desk]:
    theme.apply(qapp)
    motion.set_motion(False)
    language().set_language(Language.EN)
    shown = Desk(kaihu_context)
    yield shown
    shown.window.close()
    shown.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language().set_language(Language.EN)
    theme.theme().set_theme(Theme.LIGHT)
    theme.theme().set_type_scale(1.0)
