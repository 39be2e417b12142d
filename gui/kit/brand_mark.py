"""Logo and name of the platform in one line: whose program it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.kit.brand import LogoView, platform_name
from gui.kit.label import Label, Role
from gui.kit.language import language
from gui.kit.metrics import SPACE_S


class BrandMark(QWidget):
    """The platform's logo with its name beside it, in the present language; a long one ends in an ellipsis."""

    def __init__(self, role: Role = Role.STRONG, logo_size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("", role, elides=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(LogoView(size=logo_size))
        line.addWidget(self._name)
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def _retranslate(self) -> None:
        self._name.setText(platform_name())
