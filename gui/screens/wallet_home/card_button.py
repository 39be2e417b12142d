"""The virtual credit card in the wallet, to be pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.kit.card_face import CardFace
from gui.kit.frames import draw_focus_ring, smooth_painter
from gui.kit.metrics import CARD_CORNER
from gui.kit.pressable import Pressable
from gui.kit.theme import tokens_for


class CardButton(Pressable):
    """A card face that acts as one button. ``face`` takes the texts; what it is called is the owner's to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.face = CardFace(self)
        self.face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ring = _FocusRing(self)
        self.setSizePolicy(self.face.sizePolicy())

    def sizeHint(self) -> QSize:
        return self.face.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self.face.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.face.setGeometry(self.rect())
        self._ring.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        # The face and the ring paint everything.
        self._ring.update()


class _FocusRing(QWidget):
    """Lies above the face, which would hide a ring that the button paints."""

    def __init__(self, button: CardButton) -> None:
        super().__init__(button)
        self._button = button
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._button.shows_focus:
            draw_focus_ring(smooth_painter(self), self.rect(), CARD_CORNER, tokens_for(self).gold)
