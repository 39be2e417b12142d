"""The editor inside a gap field: a line edit over the gaps that paints the whole record."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from gui.kit.caret import Caret
from gui.kit.cells import CellState, draw_cell
from gui.kit.fonts import font_of
from gui.kit.frames import smooth_painter
from gui.kit.metrics import TEXT, TITLE, TypeStyle
from gui.kit.text_flow import text_width
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens


@dataclass(frozen=True)
class Known:
    """Characters that the record shows."""

    text: str


@dataclass(frozen=True)
class Hidden:
    """A character that stays hidden."""


@dataclass(frozen=True)
class Gap:
    """A hidden character that is asked for."""


Cell = Known | Hidden | Gap


@dataclass(frozen=True)
class _Look:
    """Measures of a row, in pixels."""

    style: TypeStyle
    height: int
    box: int
    box_corner: int
    box_gap: int
    text_gap: int
    dot_pitch: int
    dot: int


_LARGE = _Look(TITLE, 58, 52, 14, 8, 14, 22, 6)
_COMPACT = _Look(TypeStyle(18, 26), 50, 30, 10, 4, 1, 11, 5)
_TIGHT = _Look(TEXT, 50, 24, 8, 3, 0, 9, 4)
_LOOKS = (_LARGE, _COMPACT, _TIGHT)


class _GapValidator(QValidator):
    """Keeps what the gaps can hold, at most one character each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.limit = 0
        self.digits_only = False
        self.takes_check_letter = False

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        kept = self._kept(text)[: self.limit]
        before = len(self._kept(text[:position]))
        return QValidator.State.Acceptable, kept, min(before, len(kept))

    def _kept(self, text: str) -> str:
        if not self.digits_only:
            return "".join(sign for sign in text if not sign.isspace() and sign.isprintable())
        plain = unicodedata.normalize("NFKC", text).upper()
        kept = ""
        for sign in plain:
            is_check_letter = sign == "X" and self.takes_check_letter and len(kept) == self.limit - 1
            if "0" <= sign <= "9" or is_check_letter:
                kept += sign
        return kept


class GapEdit(QLineEdit):
    """Holds the characters of the gaps; the caret is a box, and typing into a filled box replaces it."""

    def __init__(self, pattern: Sequence[Cell], digits_only: bool) -> None:
        super().__init__()
        self._pattern: tuple[Cell, ...] = ()
        self._wrong = False
        self._composed = ""
        self._caret = Caret(self)
        self._validator = _GapValidator(self)
        self._validator.digits_only = digits_only
        self.setFrame(False)
        self.setValidator(self._validator)
        if digits_only:
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self.set_pattern(pattern)

    @property
    def gap_count(self) -> int:
        return sum(isinstance(cell, Gap) for cell in self._pattern)

    def set_pattern(self, pattern: Sequence[Cell]) -> None:
        flat: list[Cell] = []
        for cell in pattern:
            if isinstance(cell, Known):
                flat.extend(Known(sign) for sign in cell.text)
            else:
                flat.append(cell)
        self._pattern = tuple(flat)
        self._validator.limit = self.gap_count
        self._validator.takes_check_letter = bool(flat) and isinstance(flat[-1], Gap)
        self.setText(self.text()[: self.gap_count])
        self.updateGeometry()
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._row_width(_LOOKS[0]), _LOOKS[0].height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._row_width(_TIGHT), self._look().height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        look = self._look()
        gap = 0
        for cell, rect in zip(self._pattern, self._cell_rects(look), strict=True):
            if isinstance(cell, Gap):
                draw_cell(painter, rect, look.box_corner, self._cell_state(gap), look.style, tokens)
                gap += 1
            else:
                self._draw_fixed(painter, rect, cell, look, tokens)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        gaps = [
            rect
            for cell, rect in zip(self._pattern, self._cell_rects(self._look()), strict=True)
            if isinstance(cell, Gap)
        ]
        if gaps:
            x = event.position().x()
            nearest = min(range(len(gaps)), key=lambda index: abs(gaps[index].center().x() - x))
            self._go_to(nearest)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._go_to(self._index() + step)
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self.update()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *arguments: Any) -> Any:
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return self._active_rect().toRect()
        return super().inputMethodQuery(query, *arguments)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(len(self.text()))
        self._caret.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composed = ""
        self.deselect()
        self._caret.stop()

    def _index(self) -> int:
        return self.selectionStart() if self.hasSelectedText() else self.cursorPosition()

    def _go_to(self, index: int) -> None:
        """Move to a box; one that is filled is selected, so that typing replaces it."""
        index = max(0, min(index, len(self.text()), self.gap_count - 1))
        if index < len(self.text()):
            self.setSelection(index, 1)
        else:
            self.setCursorPosition(index)
        self._caret.start()

    def _cell_state(self, gap: int) -> CellState:
        text = self.text()
        index = min(self._index(), self.gap_count - 1)
        active = self.hasFocus() and gap == index
        composing = active and bool(self._composed)
        shown = text[gap] if gap < len(text) else ""
        selected = self.hasSelectedText() and (
            self.selectionStart() <= gap < self.selectionStart() + self.selectionLength()
        )
        return CellState(
            text=self._composed if composing else shown,
            active=active,
            selected=selected,
            wrong=self._wrong,
            enabled=self.isEnabled(),
            caret=active and self._caret.is_visible,
            composing=composing,
        )

    def _draw_fixed(
        self, painter: QPainter, rect: QRectF, cell: Known | Hidden, look: _Look, tokens: Tokens
    ) -> None:
        if isinstance(cell, Known):
            painter.setFont(font_of(look.style))
            painter.setPen(tokens.ink_soft)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cell.text)
            return
        centre = rect.center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ink_faint)
        painter.drawEllipse(centre, look.dot / 2, look.dot / 2)

    def _look(self) -> _Look:
        """The roomiest look that fits."""
        if len(self._pattern) > 8:
            fitting = [look for look in _LOOKS[1:] if self._row_width(look) <= self.width()]
        else:
            fitting = [look for look in _LOOKS if self._row_width(look) <= self.width()]
        return fitting[0] if fitting else _TIGHT

    def _row_width(self, look: _Look) -> int:
        rects = self._cell_rects(look)
        return round(rects[-1].right()) if rects else 0

    def _cell_rects(self, look: _Look) -> list[QRectF]:
        rects: list[QRectF] = []
        x = 0.0
        for index, cell in enumerate(self._pattern):
            if index:
                x += self._space(self._pattern[index - 1], cell, look)
            width = self._cell_width(cell, look)
            rects.append(QRectF(x, 0, width, look.height))
            x += width
        return rects

    def _cell_width(self, cell: Cell, look: _Look) -> int:
        if isinstance(cell, Gap):
            return look.box
        if isinstance(cell, Hidden):
            return look.dot_pitch
        return text_width(cell.text, look.style)

    def _space(self, before: Cell, after: Cell, look: _Look) -> int:
        boxes = isinstance(before, Gap) + isinstance(after, Gap)
        if boxes == 2:
            return look.box_gap
        return max(look.text_gap, 5) if boxes == 1 else look.text_gap

    def _active_rect(self) -> QRectF:
        index = min(self._index(), self.gap_count - 1)
        gap = 0
        for cell, rect in zip(self._pattern, self._cell_rects(self._look()), strict=True):
            if isinstance(cell, Gap):
                if gap == index:
                    return rect
                gap += 1
        return QRectF(self.rect())

    def _on_text_changed(self, _text: str) -> None:
        self._composed = ""
        if self.hasFocus():
            self._caret.start()
        self.update()
