"""Steps with what has happened to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.glide import Glide
from gui.kit.icons import draw_icon
from gui.kit.label import Label, Role
from gui.kit.language import listed, translate
from gui.kit.metrics import MOTION_SHORT, SPACE_L, SPACE_XL, scaled
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

_DOT = 22
_SIGN = 16
_GUTTER = _DOT + SPACE_L
_STEP_GAP = SPACE_XL
_CLOSE_GAP = SPACE_L
"""Between steps, and where a page is short."""


class StepStatus(StrEnum):
    DONE = "done"
    ACTIVE = "active"
    WAITING = "waiting"
    FAILED = "failed"


_NOTE_TOKEN = {StepStatus.WAITING: "ink_faint"}


@dataclass(frozen=True)
class TimelineItem:
    """A step: its title, a note such as its time, and how far it is."""

    title: str
    note: str
    status: StepStatus | str


class Timeline(QWidget):
    """Steps one below the other: done ones ticked green, the active one gold, those to come hollow.

    Each tells its status in words to those who do not see its sign.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._steps: list[_Step] = []
        self._close = False

    def set_close(self, close: bool) -> None:
        """Draw the steps together, where a page is short."""
        self._close = close
        for step in self._steps:
            step.set_gap(self._gap)

    @property
    def _gap(self) -> int:
        return _CLOSE_GAP if self._close else _STEP_GAP

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these steps; a step that stays is changed in place."""
        while len(self._steps) > len(items):
            step = self._steps.pop()
            self._column.removeWidget(step)
            step.hide()
            step.deleteLater()
        while len(self._steps) < len(items):
            step = _Step(self._gap)
            self._steps.append(step)
            self._column.addWidget(step)
        for index, (step, item) in enumerate(zip(self._steps, items, strict=True)):
            step.show_item(item, is_last=index == len(items) - 1)


class _Step(QWidget):
    def __init__(self, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._status = self._before = StepStatus.WAITING
        self._arrival = Glide(self, 1.0, MOTION_SHORT)
        """How far the present status has taken the place of the one before."""
        self._is_last = False
        self._title = Label("", Role.STRONG)
        self._note = Label("", Role.LABEL)
        self._row = QHBoxLayout(self)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._title)
        text.addWidget(self._note)
        self._row.addLayout(text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_item(self, item: TimelineItem, is_last: bool) -> None:
        status = StepStatus(item.status)
        if status is not self._status:
            self._before, self._status = self._status, status
            self._arrival.anew()
        self._is_last = is_last
        self._title.setText(item.title)
        self._title.set_token("ink_faint" if self._status is StepStatus.WAITING else None)
        self._note.setText(item.note)
        self._note.set_token(_NOTE_TOKEN.get(self._status))
        self._note.setVisible(bool(item.note))
        self._set_margins()
        told = listed(item.title, told_as(status))
        self._title.setAccessibleName(told)
        self.setAccessibleName(listed(told, item.note))
        self.update()

    def set_gap(self, gap: int) -> None:
        """Keep so many pixels under it."""
        self._gap = gap
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_margins()

    def _set_margins(self) -> None:
        self._row.setContentsMargins(scaled(_GUTTER), 0, 0, 0 if self._is_last else self._gap)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        dot = QRectF(1, 1, scaled(_DOT), scaled(_DOT))
        if not self._is_last:
            # Dashes say that the way from here has not been gone yet.
            done = self._status is StepStatus.DONE
            pen = QPen(tokens.primary if done else tokens.field_line, 2 if done else 1.5)
            if not done:
                pen.setDashPattern([2, 2.5])
            painter.setPen(pen)
            x = dot.center().x()
            painter.drawLine(QPointF(x, dot.bottom() + 5), QPointF(x, self.height() - 4))
        arrival = self._arrival.value
        if arrival < 1:
            draw_dot(painter, dot, self._before, tokens)
            # It spreads from the middle. To scale it would mean to draw its icon anew for each size.
            spread = QPainterPath()
            spread.addEllipse(dot.center(), arrival * dot.width() / 2, arrival * dot.width() / 2)
            painter.setClipPath(spread)
        draw_dot(painter, dot, self._status, tokens)


def told_as(status: StepStatus) -> str:
    """The status in words, for those who do not see its sign."""
    match status:
        case StepStatus.DONE:
            return translate("timeline", "done")
        case StepStatus.ACTIVE:
            return translate("timeline", "under way")
        case StepStatus.WAITING:
            return translate("timeline", "to come")
        case StepStatus.FAILED:
            return translate("timeline", "ended here")


def draw_dot(painter: QPainter, dot: QRectF, status: StepStatus, tokens: Tokens) -> None:
    """The round sign of a step within `dot`: green tick, grey cross, gold dots, or hollow."""
    painter.setPen(Qt.PenStyle.NoPen)
    side = scaled(_SIGN)
    sign = QRect(0, 0, side, side)
    sign.moveCenter(dot.center().toPoint())
    if status is StepStatus.DONE:
        painter.setBrush(tokens.ok)
        painter.drawEllipse(dot)
        draw_icon(painter, sign, "check", tokens.on_ok)
    elif status is StepStatus.FAILED:
        # An end, not an alarm: there is nothing here that the person has to do.
        painter.setBrush(tokens.ink_soft)
        painter.drawEllipse(dot)
        draw_icon(painter, sign, "close", tokens.surface)
    elif status is StepStatus.ACTIVE:
        painter.setBrush(tokens.gold)
        painter.drawEllipse(dot)
        painter.setBrush(tokens.on_gold)
        for shift in (-4.5, 0.0, 4.5):
            painter.drawEllipse(dot.center() + QPointF(shift, 0), 1.5, 1.5)
    else:
        painter.setBrush(tokens.surface)
        painter.setPen(QPen(tokens.field_line, 1.5))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
