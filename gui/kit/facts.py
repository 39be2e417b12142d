"""A few things to know, one below the other on one panel: each with a sign, what it is about, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.language import listed
from gui.kit.metrics import PANEL_CORNER, SPACE_L, SPACE_M
from gui.kit.theme import tokens_for


@dataclass(frozen=True)
class Fact:
    """``name`` is the last part of its address; ``token`` the colour of its ``icon``."""

    name: str
    icon: str
    title: str
    text: str
    token: str = "primary"


class Facts(QWidget):
    """The facts of a decision. Addresses are those of the panel, `<address>`, and of each text, `<address>.<name>`."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(address)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self._column.setSpacing(SPACE_L)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these; without any there is no panel."""
        while len(self._rows) > len(facts):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(facts):
            self._rows.append(_Row())
            self._column.addWidget(self._rows[-1])
        for row, fact in zip(self._rows, facts, strict=True):
            row.show_fact(fact, f"{self.objectName()}.{fact.name}")
        self.setVisible(bool(facts))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        draw_panel(smooth_painter(self), self.rect(), PANEL_CORNER, tokens.surface, tokens.line)


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sign = IconView("info", size=20)
        self._title = Label("", Role.STRONG)
        self._text = Label("", Role.LABEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._text)
        row.addLayout(column, 1)

    def show_fact(self, fact: Fact, address: str) -> None:
        self._sign.set_icon(fact.icon, fact.token)
        self._title.setText(fact.title)
        self._text.setText(fact.text)
        self._text.setObjectName(address)
        self.setAccessibleName(listed(fact.title, fact.text))
