"""What stands in place of a content that is not there: nothing yet, no connection, or something went wrong."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import SecondaryButton
from gui.kit.illustration import Illustration
from gui.kit.label import Label, Role
from gui.kit.metrics import SPACE_S, SPACE_XL


class StateKind(StrEnum):
    """Why there is no content; each has an illustration of that name."""

    EMPTY = "empty"
    OFFLINE = "offline"
    ERROR = "error"


class StateView(QWidget):
    """An illustration, what happened, what happens next, and at most one thing to do."""

    action_requested = Signal()

    def __init__(self, kind: StateKind | str = StateKind.EMPTY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._illustration = Illustration(StateKind(kind))
        self._title = Label("", Role.STRONG)
        self._text = Label("", Role.TEXT)
        self._action = SecondaryButton()
        self._action.hide()
        self.setFocusProxy(self._action)
        self._action.clicked.connect(self.action_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._illustration, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_S)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(SPACE_XL - SPACE_S)
        column.addWidget(self._action)

    def set_kind(self, kind: StateKind | str) -> None:
        self._illustration.set_name(StateKind(kind))

    def set_texts(self, title: str, text: str, action: str = "") -> None:
        """Say what happened and what happens next; without `action` there is nothing to do here."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def set_busy(self, busy: bool) -> None:
        """Show that what was asked for is under way."""
        self._action.set_busy(busy)

    def set_address(self, address: str) -> None:
        """Name the view, its words `<address>.title` and `<address>.text`, and its button `<address>.action`."""
        self.setObjectName(address)
        self._title.setObjectName(f"{address}.title")
        self._text.setObjectName(f"{address}.text")
        self._action.setObjectName(f"{address}.action")
