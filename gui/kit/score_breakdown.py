"""A score taken apart: the whole of it, each group of data, each datum with its points, and what could not be had."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.history_text import group_list
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import SPACE_L
from gui.kit.notice import Notice, Tone
from gui.kit.score_group import ScoreGroup, ScoreLike


class ScoreBreakdown(QWidget):
    """Every item has its line, so that a gap shows as one."""

    def __init__(self, score: ScoreLike, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = score
        self._intro = Label("", Role.TEXT)
        self._bar = AmountBar(score.total, self._maximum)
        self._missing = Notice("", Tone.GOLD)
        self._missing.setVisible(bool(score.missing))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        for part in (self._intro, self._bar, self._missing):
            column.addWidget(part)
        column.addLayout(self._groups)
        self._fill()

    def set_address(self, address: str) -> None:
        """Name the breakdown `address`, what it says of the whole `<address>.total`, and what is missing
        `<address>.missing`."""
        self.setObjectName(address)
        self._intro.setObjectName(f"{address}.total")
        self._missing.set_address(f"{address}.missing")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    @property
    def _maximum(self) -> int:
        return sum(item.maximum for item in self._score.items)

    def _fill(self) -> None:
        total = translate(
            "score", "Together they gave {points} of {maximum} points. The points decide the limit."
        ).format(points=self._score.total, maximum=self._maximum)
        self._intro.setText(total)
        self._bar.setAccessibleName(total)
        self._missing.set_text(
            translate("score", "No answer came for: {groups}. These data counted nothing.").format(
                groups=group_list(self._score.missing)
            )
        )
        while (old := self._groups.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for group in dict.fromkeys(item.group for item in self._score.items):
            self._groups.addWidget(ScoreGroup(self._score, group))
