"""The data behind a limit: which item counted how much, and what could not be had."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import SecondaryButton
from gui.kit.history_text import group_list
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.notice import Notice, Tone
from gui.kit.score_group import ScoreGroup, ScoreLike
from gui.kit.screen_view import ScreenView
from gui.kit.sheet import Sheet


class ScoreSheet(Sheet):
    """The list over the phone's screen. Every item has its line, so that a gap shows as one."""

    def __init__(self, page: QWidget, score: ScoreLike) -> None:
        screen = page.objectName()
        self._score = score
        self._intro = Label("", Role.TEXT)
        self._missing = Notice("", Tone.GOLD)
        self._list = QVBoxLayout()
        self._close = SecondaryButton()
        self._close.setObjectName(f"{screen}.sheet_close")
        super().__init__(page, self._build_content(), foot=self._close)
        self.scroll_by_keys()
        self.setObjectName(f"{screen}.score")
        self._close.clicked.connect(self.dismiss)
        language().language_changed.connect(self._fill)
        self._fill()

    def _build_content(self) -> QWidget:
        self._list.setSpacing(0)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._intro)
        column.addWidget(self._missing)
        column.addLayout(self._list)
        return content

    def _fill(self) -> None:
        self.set_title(translate("score", "Data that were used"))
        self._close.setText(translate("score", "Close"))
        self._intro.setText(
            translate(
                "score", "Together they gave {points} of {maximum} points. The points decide the limit."
            ).format(points=self._score.total, maximum=sum(item.maximum for item in self._score.items))
        )
        self._missing.set_text(
            translate("score", "No answer came for: {groups}. These data counted nothing.").format(
                groups=group_list(self._score.missing)
            )
        )
        self._missing.setVisible(bool(self._score.missing))
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for group in dict.fromkeys(item.group for item in self._score.items):
            self._list.addWidget(ScoreGroup(self._score, group))


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
