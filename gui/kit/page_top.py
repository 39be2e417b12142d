"""The top bar of a screen: the way back or whose page it is, how far the person is, and something small at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.kit.icon_button import IconButton
from gui.kit.label import Label, Role
from gui.kit.metrics import SPACE_S, TOP_BAR_HEIGHT

_ARROW_INSET = 18
"""How far the back arrow's touch area reaches beyond the arrow at its left."""


class PageTop(QHBoxLayout):
    """The way back is `<screen>.back`, how far the person is `<screen>.progress`."""

    back_requested = Signal()

    def __init__(self, screen: str) -> None:
        super().__init__()
        self._mark: QWidget | None = None
        self._back = IconButton("back")
        self._back.setObjectName(f"{screen}.back")
        self._back.clicked.connect(self.back_requested)
        self.progress = Label("", Role.LABEL, wrap=False)
        self.progress.setObjectName(f"{screen}.progress")
        for part in (self._back, self.progress):
            part.hide()
        self.setSpacing(SPACE_S)
        self.addWidget(self._back)
        self.addStretch(1)
        self.addStrut(TOP_BAR_HEIGHT)
        self.addWidget(self.progress)

    def show_back(self, text: str) -> None:
        self._back.set_text(text)
        self._back.setVisible(bool(text))

    def set_mark(self, mark: QWidget) -> None:
        """Show whose page it is, in the place of the way back."""
        self._mark = mark
        mark.setContentsMargins(_ARROW_INSET, 0, 0, 0)
        self.insertWidget(0, mark)

    def show_mark(self, shown: bool) -> None:
        if self._mark is not None:
            self._mark.setVisible(shown)

    def set_progress(self, text: str) -> None:
        self.progress.setText(text)
        self.progress.setVisible(bool(text))

    def place(self, side: int, above: int) -> None:
        """Leave ``side`` pixels beside what can be seen and ``above`` over it: the arrow, not its touch area, stands on
        the side margin."""
        self.setContentsMargins(side - _ARROW_INSET, above, side, 0)
