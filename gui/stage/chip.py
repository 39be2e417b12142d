"""Small buttons of the stage."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.fonts import font_of
from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.metrics import CHIP_CORNER, LABEL, LABEL_STRONG, SPACE_M, SPACE_S, scaled
from gui.kit.pressable import Pressable
from gui.kit.text_flow import elided, text_width
from gui.kit.theme import tokens_for
from gui.kit.tokens import Tokens

HEIGHT = 34
SIDE = SPACE_M
INPUT_SIDE = SPACE_M
ICON = 20
BADGE = 20
BADGE_GAP = SPACE_S
MANY = 10
"""From here on a badge has no room for the figure."""


class Chip(Pressable):
    """A word to press; a chip that is checked stands out as in force."""

    def __init__(self, address: str, *, checkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName(address)
        self.setCheckable(checkable)
        # A click must not take the focus from the phone.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), LABEL_STRONG) + 2 * SIDE, scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        fill, ink = self._colours(tokens)
        line = tokens.tint_line if self.isEnabled() else None
        # Not by colour alone.
        draw_panel(painter, self.rect(), CHIP_CORNER, fill, tokens.primary if self.isChecked() else line)
        self._draw_content(painter, ink)
        if self.shows_focus:
            draw_focus_ring(painter, self.rect(), CHIP_CORNER, tokens.focus)

    def _draw_content(self, painter: QPainter, ink: QColor) -> None:
        painter.setFont(font_of(LABEL_STRONG if self.isChecked() else LABEL))
        painter.setPen(ink)
        painter.drawText(self._text_place(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _text_place(self) -> QRect:
        return self.rect()

    def _colours(self, tokens: Tokens) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return tokens.surface, tokens.disabled_ink
        if self.isChecked():
            return tokens.primary_tint, tokens.primary
        return (
            tokens.surface_hover if self.is_hovered or self.is_pressed else tokens.surface_raised
        ), tokens.ink


class IconChip(Chip):
    """A sign to press, checked while what it stands for is there; then it has another sign."""

    def __init__(self, address: str, icon: str, checked_icon: str) -> None:
        super().__init__(address, checkable=True)
        self._icon = icon
        self._checked_icon = checked_icon

    def sizeHint(self) -> QSize:
        return QSize(scaled(HEIGHT), scaled(HEIGHT))

    def _draw_content(self, painter: QPainter, ink: QColor) -> None:
        sign = QRect(0, 0, ICON, ICON)
        sign.moveCenter(self.rect().center())
        draw_icon(painter, sign, self._checked_icon if self.isChecked() else self._icon, ink)


class CountChip(Chip):
    """A chip with a figure at its end while there is something to count."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(address, parent=parent)
        self._count = 0

    @property
    def count(self) -> int:
        return self._count

    def set_count(self, count: int, spoken: str) -> None:
        """``spoken`` is what assistive technology says of the count."""
        self._count = count
        self.setAccessibleDescription(spoken if count else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint.grownBy(QMargins(0, 0, BADGE + BADGE_GAP, 0)) if self._count else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        badge = QRect(self.width() - SIDE - BADGE, (self.height() - BADGE) // 2, BADGE, BADGE)
        draw_panel(painter, badge, BADGE / 2, tokens.gold)
        painter.setFont(font_of(LABEL_STRONG))
        painter.setPen(tokens.on_gold)
        painter.drawText(
            badge, Qt.AlignmentFlag.AlignCenter, str(self._count) if self._count < MANY else "9+"
        )

    def _text_place(self) -> QRect:
        return self.rect().adjusted(0, 0, -(BADGE + BADGE_GAP) if self._count else 0, 0)


class InputChip(Pressable):
    """One input of a person: what it is at the left, its value at the right. Ready while its field is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._label = ""
        self._ready = False
        # A click must not take the focus from the field it types into.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_input(self, label: str, value: str, spoken: str) -> None:
        """``spoken`` is what assistive technology says in place of ``value``."""
        self._label = label
        self.setText(value)
        self.setAccessibleName(f"{label}: {spoken}")
        self.updateGeometry()
        self.update()

    @property
    def is_ready(self) -> bool:
        return self._ready

    def set_ready(self, ready: bool) -> None:
        if ready != self._ready:
            self._ready = ready
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, scaled(HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return scaled(HEIGHT) + (0 if self._goes_in_a_line(width) else LABEL.line)

    def _goes_in_a_line(self, width: int) -> bool:
        """Whether there is room for the value beside what it is; else it stands under it."""
        label, value = text_width(self._label, LABEL), text_width(self.text(), LABEL_STRONG)
        return label + INPUT_SIDE + value <= width - 2 * INPUT_SIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        hovered = self.is_hovered or self.is_pressed
        fill = tokens.primary_tint if self._ready else tokens.surface_raised
        line = tokens.primary if self._ready and hovered else tokens.tint_line
        draw_panel(
            painter,
            self.rect(),
            CHIP_CORNER,
            tokens.surface_hover if hovered and not self._ready else fill,
            line,
        )
        self._draw_texts(painter, tokens)
        if self.shows_focus:
            draw_focus_ring(painter, self.rect(), CHIP_CORNER, tokens.focus)

    def _draw_texts(self, painter: QPainter, tokens: Tokens) -> None:
        label = self.rect().adjusted(INPUT_SIDE, 0, -INPUT_SIDE, 0)
        value = QRect(label)
        if not self._goes_in_a_line(self.width()):
            edge = (self.height() - 2 * LABEL.line) // 2
            label.adjust(0, edge, 0, -edge - LABEL.line)
            value.setTop(label.bottom() + 1)
            value.setHeight(LABEL.line)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font_of(LABEL))
        painter.setPen(tokens.ink_soft)
        painter.drawText(label, Qt.AlignmentFlag.AlignLeft | middle, self._label)
        # Not by colour alone.
        style = LABEL_STRONG if self._ready else LABEL
        painter.setFont(font_of(style))
        painter.setPen(tokens.primary if self._ready else tokens.ink)
        painter.drawText(
            value, Qt.AlignmentFlag.AlignRight | middle, elided(self.text(), style, value.width())
        )
