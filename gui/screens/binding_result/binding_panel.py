"""One binding, drawn: the wallet, the way to the other side, and what stands there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.glide import Glide
from gui.kit.icons import draw_icon
from gui.kit.label import Label, Role
from gui.kit.metrics import CONTROL_CORNER, MOTION_LONG, PANEL_CORNER, SPACE_L, SPACE_M, SPACE_S
from gui.kit.theme import tokens_for
from gui.kit.timeline import StepStatus, draw_dot
from gui.kit.tokens import Tokens

_PADDING = SPACE_L
_SIGN = 48
_ICON = 24
_DOT = 24


class BindingPanel(QWidget):
    """Two signs with a line between them: whole and ticked once they are bound, dashed before."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = _Drawing(icon)
        self._title = Label("", Role.STRONG)
        self._note = Label("", Role.LABEL)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, SPACE_L)
        column.setSpacing(0)
        column.addWidget(self._drawing)
        column.addSpacing(SPACE_M)
        column.addWidget(self._title)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_address(self, address: str) -> None:
        """Name the panel `address`, its title `<address>.title` and its note `<address>.note`."""
        self.setObjectName(address)
        self._title.setObjectName(f"{address}.title")
        self._note.setObjectName(f"{address}.note")

    def show_binding(self, title: str, note: str, status: StepStatus) -> None:
        """Show how far the binding is, with its title and what there is to say of it."""
        self._title.setText(title)
        self._note.setText(note)
        self._drawing.set_status(status)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        draw_panel(smooth_painter(self), self.rect(), PANEL_CORNER, tokens.surface, tokens.line)


class _Drawing(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._status = self._before = StepStatus.WAITING
        self._arrival = Glide(self, 1.0, MOTION_LONG)
        """How far the present status has taken the place of the one before."""
        self.setFixedHeight(_SIGN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_status(self, status: StepStatus) -> None:
        if status is not self._status:
            self._before, self._status = self._status, status
            self._arrival.anew()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        done = self._status is StepStatus.DONE
        left = QRect(0, 0, _SIGN, _SIGN)
        right = QRect(self.width() - _SIGN, 0, _SIGN, _SIGN)
        self._draw_way(painter, left.right() + 1 + SPACE_S, right.left() - SPACE_S, tokens)
        self._draw_sign(painter, left, "wallet", True, tokens)
        self._draw_sign(painter, right, self._icon, done, tokens)
        dot = QRectF((self.width() - _DOT) / 2, (_SIGN - _DOT) / 2, _DOT, _DOT)
        self._draw_dot(painter, dot, tokens)

    def _draw_way(self, painter: QPainter, start: int, end: int, tokens: Tokens) -> None:
        gone = start + (end - start) * self._arrival.value if self._status is StepStatus.DONE else start
        if gone < end:
            pen = QPen(tokens.field_line, 1.5)
            pen.setDashPattern([2, 2.5])
            painter.setPen(pen)
            painter.drawLine(QPointF(gone, _SIGN / 2), QPointF(end, _SIGN / 2))
        if gone > start:
            painter.setPen(QPen(tokens.ok, 2))
            painter.drawLine(QPointF(start, _SIGN / 2), QPointF(gone, _SIGN / 2))

    def _draw_sign(self, painter: QPainter, place: QRect, icon: str, firm: bool, tokens: Tokens) -> None:
        draw_panel(painter, place, CONTROL_CORNER, tokens.primary_tint if firm else tokens.canvas)
        sign = QRect(0, 0, _ICON, _ICON)
        sign.moveCenter(place.center())
        draw_icon(painter, sign, icon, tokens.primary if firm else tokens.ink_faint)

    def _draw_dot(self, painter: QPainter, dot: QRectF, tokens: Tokens) -> None:
        # A ring in the panel's colour sets the dot off from the line it sits on.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.surface)
        painter.drawEllipse(dot.adjusted(-6, -6, 6, 6))
        draw_dot(painter, dot, self._status if self._arrival.value == 1 else self._before, tokens)
