"""How a picture is taken: theme and language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gui.kit.language import Language, language
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from kaihu_testing.pictures.picture import picture_of

Take = Callable[[], QImage]
"""Draws a picture, in a theme and language of its own."""


@dataclass(frozen=True)
class Variant:
    """How a state is shown."""

    theme: Theme = Theme.LIGHT
    spoken: Language = Language.EN

    def __str__(self) -> str:
        return f"{self.theme}-{self.spoken}"

    def put_on(self) -> None:
        """Have everything shown like this from now on."""
        theme().set_theme(self.theme)
        language().set_language(self.spoken)


def taken_and_gone(window: QWidget) -> QImage:
    """The picture of a window, which is then closed for good."""
    picture = picture_of(window)
    window.close()
    window.deleteLater()
    # What is left of it would hear of the next picture's language.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return picture
