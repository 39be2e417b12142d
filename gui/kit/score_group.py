"""The items of one group of a score, each with its points and a bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.history_text import datum_name, group_name
from gui.kit.label import Label, Role
from gui.kit.language import translate


class ScoreItemLike(Protocol):
    """One item: `points` of at most `maximum`."""

    @property
    def group(self) -> str: ...
    @property
    def datum(self) -> str: ...
    @property
    def points(self) -> int: ...
    @property
    def maximum(self) -> int: ...


class ScoreLike(Protocol):
    """A whole score: its items, the groups that were missing, and the sum of the points."""

    @property
    def items(self) -> Sequence[ScoreItemLike]: ...
    @property
    def missing(self) -> Sequence[str]: ...
    @property
    def total(self) -> int: ...


class ScoreGroup(QWidget):
    """What `group` gave to `score`: its name and a line for each item."""

    def __init__(self, score: ScoreLike, group: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 20)
        column.setSpacing(8)
        column.addWidget(Label(group_name(group), Role.STRONG))
        for item in score.items:
            if item.group == group:
                column.addWidget(_Item(item))


class _Item(QWidget):
    def __init__(self, item: ScoreItemLike) -> None:
        super().__init__()
        name = datum_name(item.group, item.datum)
        points = translate("score", "{points} of {maximum}").format(points=item.points, maximum=item.maximum)
        bar = AmountBar(item.points, item.maximum)
        bar.setFixedWidth(72)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(name, Role.LABEL), 1)
        row.addWidget(bar)
        figure = Label(points, Role.LABEL, wrap=False)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setFixedWidth(60)
        row.addWidget(figure)
        self.setAccessibleName(f"{name}: {points}")
