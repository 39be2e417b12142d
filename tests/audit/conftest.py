"""What the tests of the audit share: a page in a window, in plain colours, with whatever a test plants on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.kit import motion, theme
from gui.kit.tokens import Theme


@pytest.fixture
def page(qapp: QApplication) -> Iterator[QWidget]:
    """A white page of 400 by 300 pixels that is shown; its layout is a column."""
    motion.set_motion(False)
    theme.apply(qapp)
    theme.theme().set_theme(Theme.LIGHT)
    page = QWidget()
    palette = page.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#FFFFFF"))
    page.setPalette(palette)
    page.setAutoFillBackground(True)
    QVBoxLayout(page)
    page.resize(400, 300)
    page.show()
    yield page
    page.close()
    page.deleteLater()
