"""The foot of a screen: its one action, a line under it, and quieter ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.label import Label, Role
from gui.kit.metrics import MARGIN, SPACE_M, SPACE_S


class PageFoot(QWidget):
    """Hidden as long as there is nothing in it. Its line is `<screen>.reassurance`. ``resized`` tells of another
    height."""

    resized = Signal()

    def __init__(self, screen: str) -> None:
        super().__init__()
        self._actions = QVBoxLayout()
        self._actions.setSpacing(SPACE_S)
        self._line = Label("", Role.FAINT)
        self._line.setObjectName(f"{screen}.reassurance")
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # Where there is nothing to say, the action stays in its place.
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)
        self._line.hide()
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self._line.setContentsMargins(0, SPACE_M, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._actions)
        self._column.addWidget(self._line)
        self._column.addLayout(self._links)
        self.hide()

    def set_primary(self, button: QWidget) -> None:
        self._actions.insertWidget(0, button)
        self.show()

    def add_secondary(self, widget: QWidget) -> None:
        self._actions.addWidget(widget)
        self.show()

    def add_link(self, link: QWidget) -> None:
        """Put a way to something else under the line, which speaks of the action."""
        self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show()

    def set_line(self, text: str) -> None:
        self._line.setText(text)
        self._line.setVisible(bool(text))
        if text:
            self.show()

    def needed_height(self, width: int) -> int:
        """What it takes of a page of this width."""
        return 0 if self.isHidden() else self._column.totalHeightForWidth(width)

    def place(self, side: int) -> None:
        """Keep `side` pixels free at either side."""
        self._column.setContentsMargins(side, SPACE_M, side, MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
