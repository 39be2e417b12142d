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
        self._chosen: str | None = None
        self._marks = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_L)
        self._column.setSpacing(SPACE_S)

    def show_sections(self, sections: Sequence[Section], chosen: str | None) -> None:
        """Show the sections that have rows; a row keeps its widget, and so the focus, wherever it comes to stand."""
        self._chosen = chosen
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
                self._column.addWidget(self._row(row))
        # An alignment would do the same, and cut rows that are higher than their hint.
        self._column.addStretch(1)
        for number, row in enumerate(facts, 1):
            self._rows[row.id].setObjectName(f"{self._address}.{number}")
        for upper, lower in pairwise(facts):
            QWidget.setTabOrder(self._rows[upper.id], self._rows[lower.id])

    @property
    def is_empty(self) -> bool:
        return not self._rows

    def set_marks(self, marks: bool) -> None:
        """Whether the chosen row stands out: where it is not shown beside the list, nothing is open."""
        if marks != self._marks:
            self._marks = marks
            for row_id, row in self._rows.items():
                row.mark(marks and row_id == self._chosen)

    def focus_row(self, reason: Qt.FocusReason) -> None:
        """Bring the focus to the row that was chosen, or to the first; nothing happens where there is none."""
        rows = sorted(self._rows.items(), key=lambda item: (item[0] != self._chosen, item[1].y()))
        if rows:
            rows[0][1].setFocus(reason)

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

    def _row(self, facts: RowFacts) -> _Row:
        row = self._rows.get(facts.id)
        if row is None:
            row = self._rows[facts.id] = _Row(self)
            row.clicked.connect(lambda: self.chosen.emit(facts.id))
        row.set_icon_name(facts.icon)
        row.set_title(facts.title)
        row.tell(facts.note)
        row.say_at_end(facts.trailing, facts.token)
        row.mark(self._marks and facts.id == self._chosen)
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
        self._end = ("", "ink_soft")

    def nextCheckState(self) -> None:
        """Nothing: the desk decides what is chosen."""

    def tell(self, note: str) -> None:
        if note != self._told:
            self._told = note
            self.set_note(note)

    def say_at_end(self, text: str, token: str) -> None:
        self._end = (text, token)

    def mark(self, marked: bool) -> None:
        """Let it stand out, or not, with what is said at its end."""
        text, token = self._end
        # The ground of a row that stands out is tinted, on which a colour would be faint.
        self.set_trailing(text, "ink" if marked else token)
        self.setChecked(marked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
