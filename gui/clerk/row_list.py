"""A list of rows to choose one from, in sections; the arrow keys go up and down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.label import Label, Role
from gui.kit.metrics import SPACE_L, SPACE_S
from gui.kit.rows import ListRow


@dataclass(frozen=True)
class RowFacts:
    """One row: ``id`` is what is chosen with it, ``token`` the colour of ``trailing``."""

    id: str
    icon: str
    title: str
    note: str
    trailing: str = ""
    token: str = "ink_soft"


@dataclass(frozen=True)
class Section:
    """Rows under a heading."""

    heading: str
    rows: Sequence[RowFacts]


class RowList(QWidget):
    """``chosen`` carries the id of the row that was pressed. The rows are called ``<address>.1`` and on, in order."""

    chosen = Signal(str)

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self._rows: dict[str, _Row] = {}
        self._headings: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_L)
        self._column.setSpacing(SPACE_S)

    def show_sections(self, sections: Sequence[Section], chosen: str | None) -> None:
        """Show the sections that have rows; a row keeps its widget, and so the focus, wherever it comes to stand."""
        facts = [row for section in sections for row in section.rows]
        self._drop_all_but({row.id for row in facts})
        while self._column.takeAt(0) is not None:
            pass
        for place, section in enumerate(sections):
            heading = self._heading(place)
            heading.setText(section.heading)
            heading.setVisible(bool(section.rows))
            self._column.addWidget(heading)
            for row in section.rows:
                self._column.addWidget(self._row(row, row.id == chosen))
        # An alignment would do the same, and cut rows that are higher than their hint.
        self._column.addStretch(1)
        for number, row in enumerate(facts, 1):
            self._rows[row.id].setObjectName(f"{self._address}.{number}")
        for upper, lower in pairwise(facts):
            QWidget.setTabOrder(self._rows[upper.id], self._rows[lower.id])

    def focus_chosen(self) -> None:
        """Bring the focus to the row that stands out, or to none where no row does."""
        for row in self._rows.values():
            if row.isChecked():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_note(self, row_id: str, note: str) -> None:
        """Change what is said under a row's title."""
        row = self._rows.get(row_id)
        if row is not None:
            row.tell(note)

    def _heading(self, place: int) -> Label:
        """The heading of the section that stands at ``place``."""
        if place == len(self._headings):
            heading = Label("", Role.LABEL, self)
            heading.setContentsMargins(0, SPACE_S, 0, 0)
            self._headings.append(heading)
        return self._headings[place]

    def _row(self, facts: RowFacts, chosen: bool) -> _Row:
        row = self._rows.get(facts.id)
        if row is None:
            row = self._rows[facts.id] = _Row(self)
            row.clicked.connect(lambda: self.chosen.emit(facts.id))
        row.set_icon_name(facts.icon)
        row.set_title(facts.title)
        row.tell(facts.note)
        # The chosen row's ground is tinted, on which a colour would be faint.
        row.set_trailing(facts.trailing, "ink" if chosen else facts.token)
        row.setChecked(chosen)
        return row

    def _drop_all_but(self, kept: set[str]) -> None:
        for row_id in self._rows.keys() - kept:
            row = self._rows.pop(row_id)
            row.hide()
            row.deleteLater()


class _Row(ListRow):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, chevron=False)
        self.setCheckable(True)
        self._told = ""

    def nextCheckState(self) -> None:
        """Nothing: the desk decides what is chosen."""

    def tell(self, note: str) -> None:
        if note != self._told:
            self._told = note
            self.set_note(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
