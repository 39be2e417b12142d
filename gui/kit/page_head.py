"""The head of a screen: a sign of what happened, the title, the introduction, and what the screen is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.label import Label, Role
from gui.kit.metrics import MARGIN, SPACE_L, SPACE_S


class PageHead(QWidget):
    """Hidden as long as there is nothing in it. Its texts are `<screen>.title` and `<screen>.intro`."""

    def __init__(self, screen: str) -> None:
        super().__init__()
        self._title = _label(Role.TITLE, f"{screen}.title")
        self._intro = _label(Role.TEXT, f"{screen}.intro")
        self._aside = QVBoxLayout()
        self._aside.setSpacing(MARGIN)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, MARGIN)
        self._column.setSpacing(SPACE_S)
        self._column.addWidget(self._title)
        self._column.addWidget(self._intro)
        self._column.addLayout(self._aside)
        self.hide()

    def title(self) -> str:
        return self._title.text()

    def set_title(self, text: str) -> None:
        self._set(self._title, text)

    def set_intro(self, text: str) -> None:
        self._set(self._intro, text)

    def set_sign(self, sign: QWidget) -> None:
        """Put a sign over the title."""
        sign.setContentsMargins(0, 0, 0, SPACE_S)
        self._column.insertWidget(0, sign, 0, Qt.AlignmentFlag.AlignLeft)

    def add_aside(self, widget: QWidget) -> None:
        """Show what the screen is about, under the texts."""
        self._aside.addWidget(widget)
        widget.installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep room under the texts only for what is shown there."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show()
        return super().eventFilter(watched, event)

    def _set(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        self._show()

    def _show(self) -> None:
        titled = bool(self._title.text() or self._intro.text())
        beside = titled and not self._aside.isEmpty()
        self._aside.setContentsMargins(0, SPACE_L if beside else 0, 0, 0)
        self.setVisible(titled or self._aside.count() > 0)


def _label(role: Role, address: str) -> Label:
    label = Label("", role)
    label.setObjectName(address)
    label.hide()
    return label
