"""A button that is only an icon."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.metrics import CONTROL_CORNER, TOUCH
from gui.kit.pressable import Pressable
from gui.kit.theme import tokens_for


class IconButton(Pressable):
    """A button that is only an icon. Its text is not shown; it is the accessible name and the tool tip."""

    def __init__(
        self, icon: str, text: str = "", parent: QWidget | None = None, *, token: str = "ink"
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._token = token
        self.setToolTip(text)
        self.setFixedSize(TOUCH, TOUCH)

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        return QSize(TOUCH, TOUCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        ground = self.rect().adjusted(4, 4, -4, -4)
        if self.is_pressed:
            draw_panel(painter, ground, CONTROL_CORNER, tokens.track)
        elif self.is_hovered:
            draw_panel(painter, ground, CONTROL_CORNER, tokens.primary_tint)
        colour = getattr(tokens, self._token) if self.isEnabled() else tokens.disabled_ink
        draw_icon(painter, self.rect().adjusted(10, 10, -10, -10), self._icon, colour)
        if self.shows_focus:
            draw_focus_ring(painter, ground, CONTROL_CORNER, tokens.focus)
