"""The place of rows that are still to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.metrics import HAIRLINE, PANEL_CORNER, SPACE_L, SPACE_M
from gui.kit.theme import tokens_for

_DASHES = (4, 4)


class EmptyRow(QWidget):
    """A dashed panel that says what will stand here, and what brings it."""

    def __init__(self, icon: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(text, Role.LABEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        row.setSpacing(SPACE_M)
        row.addWidget(IconView(icon, "ink_faint", 22), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_text(self, text: str) -> None:
        self._text.setText(text)

    def set_address(self, address: str) -> None:
        """Name the words; the row is nothing to press."""
        self._text.setObjectName(address)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        pen = QPen(tokens_for(self).line_strong, HAIRLINE)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        half = HAIRLINE / 2
        shape = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(shape, PANEL_CORNER - half, PANEL_CORNER - half)
