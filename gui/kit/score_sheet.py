"""The data behind a limit: which item counted how much, and what could not be had."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.kit.buttons import SecondaryButton
from gui.kit.language import language, translate
from gui.kit.score_breakdown import ScoreBreakdown
from gui.kit.score_group import ScoreLike
from gui.kit.screen_view import ScreenView
from gui.kit.sheet import Sheet


class ScoreSheet(Sheet):
    """The breakdown over a screen."""

    def __init__(self, page: QWidget, score: ScoreLike) -> None:
        screen = page.objectName()
        breakdown = ScoreBreakdown(score)
        breakdown.set_address(f"{screen}.score_breakdown")
        self._close = SecondaryButton()
        self._close.setObjectName(f"{screen}.sheet_close")
        super().__init__(page, breakdown, foot=self._close)
        self.scroll_by_keys()
        self.setObjectName(f"{screen}.score")
        self._close.clicked.connect(self.dismiss)
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def _retranslate(self) -> None:
        self.set_title(translate("score", "Data that were used"))
        self._close.setText(translate("score", "Close"))


class ScoreSheetPlace:
    """Where a screen's score sheet opens and closes, as its state says."""

    def __init__(self, view: ScreenView[Any], on_dismissed: Callable[[], None]) -> None:
        self._view = view
        self._on_dismissed = on_dismissed
        self._sheet: ScoreSheet | None = None

    def show(self, score: ScoreLike | None) -> None:
        """Have the sheet open with ``score``, or closed without one."""
        if score is None:
            if self._sheet is not None:
                self._sheet.deleteLater()
                self._sheet = None
        elif self._sheet is None:
            self._sheet = ScoreSheet(self._view.page, score)
            self._sheet.dismissed.connect(self._on_dismissed)
            self._sheet.open()
