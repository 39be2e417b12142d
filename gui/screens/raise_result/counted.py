"""What the bank counted, on the page itself: it is why the limit is what it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.metrics import SPACE_S
from gui.kit.score_breakdown import ScoreBreakdown
from models.contract.score import ScoreReport


class Counted(QWidget):
    """The breakdown of a score under its heading."""

    def __init__(self) -> None:
        super().__init__()
        self._report: ScoreReport | None = None
        self._breakdown: ScoreBreakdown | None = None
        self._title = Label("", Role.STRONG)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        self._column.addWidget(self._title)
        self._retranslate()

    def show_report(self, report: ScoreReport | None) -> None:
        if report == self._report:
            return
        self._report = report
        self.setVisible(report is not None and bool(report.items))
        if self._breakdown is not None:
            self._breakdown.deleteLater()
            self._breakdown = None
        if report is not None:
            self._breakdown = ScoreBreakdown(report)
            self._breakdown.set_address("raise_result.score_breakdown")
            self._column.addWidget(self._breakdown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(translate("raise_result", "What the bank counted"))
