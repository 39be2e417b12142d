"""How much of an amount is used, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from gui.kit.frames import draw_panel, fill_part, smooth_painter
from gui.kit.glide import Glide
from gui.kit.metrics import MOTION_LONG, SPACE_S
from gui.kit.theme import tokens_for


class AmountBar(QProgressBar):
    """The used part of a total. The used part stands out on a quiet track.

    It is a progress bar with a value in per cent to those who do not see it. A change is gone over in a moment, unless nothing moves.
    """

    def __init__(
        self, used: int = 0, total: int = 0, parent: QWidget | None = None, *, token: str = "primary"
    ) -> None:
        super().__init__(parent)
        self._token = token
        self._share = Glide(self, milliseconds=MOTION_LONG)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_amounts(used, total)

    def set_amounts(self, used: int, total: int) -> None:
        """Show `used` of `total`: fen, or points. The owner's labels say the figures; set an accessible name too."""
        share = min(max(used, 0), total) / max(total, 1)
        self.setValue(round(share * 100))
        self._share.to(share)

    def sizeHint(self) -> QSize:
        return QSize(240, SPACE_S)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, SPACE_S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        bar = QRectF(self.rect())
        draw_panel(painter, bar, bar.height() / 2, tokens.track)
        if self._share.value <= 0:
            return
        # Never narrower than a dot, or the first yuan would not show.
        width = max(bar.height(), bar.width() * self._share.value)
        token = self._token if self.isEnabled() else "disabled_ink"
        fill_part(painter, bar, width, getattr(tokens, token))
