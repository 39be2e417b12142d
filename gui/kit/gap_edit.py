"""The editor inside a gap field: a line edit over the gaps that paints the whole record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from gui.kit.caret import Caret
from gui.kit.cells import CellState, draw_cell
from gui.kit.fonts import font_of
from gui.kit.frames import smooth_painter
from gui.kit.gap_row import Cell, Gap, Hidden, Known, Look, cell_rects, flat, look_for, looks, row_width
from gui.kit.gap_validator import GapValidator
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens
from gui.kit.utf16 import index_at, units

_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class GapEdit(QLineEdit):
    """Holds the characters of the gaps; the caret is a box, and typing into a filled box replaces it."""

    disagreed = Signal()
    """More than the gaps hold was given, and it is not the record that is shown around them."""

    def __init__(self, pattern: Sequence[Cell], digits_only: bool) -> None:
        super().__init__()
        self._pattern: tuple[Cell, ...] = ()
        self._wrong = False
        self._composed = ""
        self._is_committing = False
        self._caret = Caret(self)
        self._validator = GapValidator(digits_only, self)
        self.setFrame(False)
        self.setValidator(self._validator)
        if digits_only:
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._validator.disagreed.connect(self.disagreed)
        self.textChanged.connect(self._on_text_changed)
        self.selectionChanged.connect(self._remember)
        self.cursorPositionChanged.connect(self._remember)
        self.set_pattern(pattern)

    @property
    def gap_count(self) -> int:
        return sum(isinstance(cell, Gap) for cell in self._pattern)

    def set_pattern(self, pattern: Sequence[Cell]) -> None:
        """Show ``pattern``; the one that is shown already leaves text, caret and selection alone."""
        flattened = flat(pattern)
        if flattened == self._pattern:
            return
        self._pattern = flattened
        self._validator.set_pattern(self._pattern)
        self.setText(self.text()[: self.gap_count])
        self.updateGeometry()
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def cell_rects(self) -> list[QRectF]:
        """Where each character of the record stands, in the roomiest look that fits."""
        return cell_rects(self._pattern, self._look())

    def sizeHint(self) -> QSize:
        return QSize(row_width(self._pattern, looks()[0]), self._look().height)

    def minimumSizeHint(self) -> QSize:
        return QSize(row_width(self._pattern, looks()[-1]), self._look().height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Another look may fit, which is of another height.
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        look = self._look()
        gap = 0
        for cell, rect in zip(self._pattern, self.cell_rects(), strict=True):
            if isinstance(cell, Gap):
                draw_cell(painter, rect, look.box_corner, self._cell_state(gap), look.style, tokens)
                gap += 1
            else:
                self._draw_fixed(painter, rect, cell, look, tokens)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        gaps = [
            rect for cell, rect in zip(self._pattern, self.cell_rects(), strict=True) if isinstance(cell, Gap)
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
        goals = {
            Qt.Key.Key_Left: self._index() - 1,
            Qt.Key.Key_Right: self._index() + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.gap_count,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is not None and event.modifiers() in _NO_MODIFIERS:
            self._go_to(goal)
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # Qt tells of the caret's new place here before it asks the validator.
        self._is_committing = True
        super().inputMethodEvent(event)
        self._is_committing = False
        self._remember()
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

    def _remember(self) -> None:
        """Tell the validator what it cannot ask for: a selection is gone before it is asked."""
        if self._is_committing:
            return
        caret = self.cursorPosition()
        start, end = (
            (self.selectionStart(), self.selectionEnd()) if self.hasSelectedText() else (caret, caret)
        )
        self._validator.remember(self.text(), start, end)

    def _index(self) -> int:
        units = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        return index_at(self.text(), units)

    def _go_to(self, index: int) -> None:
        """Move to a box; one that is filled is selected, so that typing replaces it."""
        index = max(0, min(index, len(self.text()), self.gap_count - 1))
        text = self.text()
        if index < len(text):
            self.setSelection(units(text[:index]), units(text[index]))
        else:
            self.setCursorPosition(units(text))
        self._caret.start()

    def _cell_state(self, gap: int) -> CellState:
        text = self.text()
        index = min(self._index(), self.gap_count - 1)
        active = self.hasFocus() and gap == index
        composing = active and bool(self._composed)
        shown = text[gap] if gap < len(text) else ""
        end = index_at(text, self.selectionEnd())
        selected = self.hasSelectedText() and self._index() <= gap < end
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
        self, painter: QPainter, rect: QRectF, cell: Known | Hidden, look: Look, tokens: Tokens
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

    def _look(self) -> Look:
        return look_for(self._pattern, self.width())

    def _active_rect(self) -> QRectF:
        index = min(self._index(), self.gap_count - 1)
        gap = 0
        for cell, rect in zip(self._pattern, self.cell_rects(), strict=True):
            if isinstance(cell, Gap):
                if gap == index:
                    return rect
                gap += 1
        return QRectF(self.rect())

    def _on_text_changed(self, _text: str) -> None:
        self._remember()
        self._composed = ""
        if self.hasFocus():
            self._caret.start()
        self.update()
