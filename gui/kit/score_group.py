"""The items of one group of a score, each with its points and a bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.history_text import datum_name, group_name
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.language import listed, translate
from gui.kit.metrics import LABEL, SPACE_L, SPACE_M, SPACE_S, scaled
from gui.kit.text_flow import text_width

_BAR = 72
_FIGURE = 60


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
    """What `group` gave to `score`: its name with its sum, and a line for each item.

    Gold marks a group that gave no answer: it may still bring points another time.
    """

    def __init__(self, score: ScoreLike, group: str) -> None:
        super().__init__()
        items = [item for item in score.items if item.group == group]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(_head(group, items, group in score.missing))
        for item in items:
            column.addWidget(_Item(item))


def _head(group: str, items: Sequence[ScoreItemLike], missing: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_M)
    row.addWidget(Label(group_name(group), Role.STRONG), 1)
    if missing:
        row.addWidget(IconView("clock", "gold_ink", 16))
    sums = (sum(item.points for item in items), sum(item.maximum for item in items))
    figure = _figure(translate("score", "No answer") if missing else _points(*sums), Role.LABEL_STRONG)
    figure.set_token("gold_ink" if missing else None)
    row.addWidget(figure)
    return row


class _Item(QWidget):
    def __init__(self, item: ScoreItemLike) -> None:
        super().__init__()
        name, points = datum_name(item.group, item.datum), _points(item.points, item.maximum)
        bar = AmountBar(item.points, item.maximum)
        bar.setFixedWidth(scaled(_BAR))
        bar.setAccessibleName(listed(name, points))
        figure = _figure(points, Role.LABEL)
        figure.setFixedWidth(max(text_width(points, LABEL), scaled(_FIGURE)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(Label(name, Role.LABEL), 1)
        row.addWidget(bar)
        row.addWidget(figure)
        self.setAccessibleName(listed(name, points))


def _points(points: int, maximum: int) -> str:
    return translate("score", "{points} of {maximum}").format(points=points, maximum=maximum)


def _figure(text: str, role: Role) -> Label:
    figure = Label(text, role, wrap=False)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return figure
