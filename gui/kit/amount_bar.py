"""How much of an amount is used, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.theme import tokens_for

_HEIGHT = 8


class AmountBar(QWidget):
    """The used part of a total, both in fen. The used part stands out on a quiet track."""

    def __init__(self, used: int = 0, total: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used = used
        self._total = total
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_amounts(self, used: int, total: int) -> None:
        """Show `used` of `total` fen. The owner's labels say the figures; set an accessible name too."""
        self._used = used
        self._total = total
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        bar = QRectF(self.rect())
        corner = bar.height() / 2
        draw_panel(painter, bar, corner, tokens.track)
        if self._used <= 0 or self._total <= 0:
            return
        share = min(1.0, self._used / self._total)
        track = QPainterPath()
        track.addRoundedRect(bar, corner, corner)
        used = QPainterPath()
        # Never narrower than a dot, or the first yuan would not show.
        width = max(bar.height(), bar.width() * share)
        used.addRoundedRect(QRectF(bar.left(), bar.top(), width, bar.height()), corner, corner)
        painter.fillPath(used.intersected(track), tokens.primary)
