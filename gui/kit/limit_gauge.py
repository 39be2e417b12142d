"""A limit: what is available of it, large, and how much of the total is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.amount_bar import AmountBar
from gui.kit.formats import format_money
from gui.kit.frames import draw_panel, smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_M, SPACE_S
from gui.kit.theme import tokens_for


class LimitGauge(QWidget):
    """Total, used and available of a limit, in fen, written as the language in force writes money."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = self._used = self._available = 0
        self._caption = Label("", Role.LABEL)
        self._amount = Label("", Role.AMOUNT, wrap=False)
        self._bar = AmountBar()
        self._legend = _Legend()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._amount)
        column.addSpacing(SPACE_M)
        column.addWidget(self._bar)
        column.addSpacing(SPACE_S)
        column.addWidget(self._legend)
        self._fill()

    def set_address(self, screen: str) -> None:
        """Name the figures `<screen>.available`, `<screen>.used`, `<screen>.limit`, and the bar `<screen>.gauge`."""
        self._amount.setObjectName(f"{screen}.available")
        self._legend.used.setObjectName(f"{screen}.used")
        self._legend.total.setObjectName(f"{screen}.limit")
        self._bar.setObjectName(f"{screen}.gauge")

    def set_amounts(self, *, total: int, used: int, available: int) -> None:
        """Show these amounts in fen. The available one is the bank's word, not the difference of the others."""
        self._total, self._used, self._available = total, used, available
        self._fill()
        self._bar.set_amounts(used, total)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        locale = language().locale
        used, total = format_money(self._used, locale), format_money(self._total, locale)
        self._caption.setText(translate("kit", "Available"))
        self._amount.setText(format_money(self._available, locale))
        self._legend.used.setText(translate("kit", "Used {amount}").format(amount=used))
        self._legend.total.setText(translate("kit", "Limit {amount}").format(amount=total))
        self._bar.setAccessibleName(translate("kit", "{used} of {limit} used").format(used=used, limit=total))


class _Legend(QWidget):
    """What is used at the left, the total at the right; one under the other where both do not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.used = Label("", Role.LABEL, wrap=False)
        self.total = Label("", Role.LABEL, wrap=False)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(_with_key("primary", self.used))
        self._row.addStretch(1)
        self._row.addLayout(_with_key("track", self.total))

    def minimumSizeHint(self) -> QSize:
        # Wider than its place it would widen the screen instead of breaking.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange()

    def arrange(self) -> None:
        """Find out anew whether both fit beside each other."""
        texts = self.used.sizeHint().width() + self.total.sizeHint().width()
        needed = texts + 2 * (SPACE_S + SPACE_S) + SPACE_M
        beside = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(beside if needed <= self.width() else QBoxLayout.Direction.TopToBottom)


def _with_key(token: str, text: Label) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    row.addWidget(_Key(token))
    row.addWidget(text, 1)
    return row


class _Key(QWidget):
    """A dot that tells which part of the bar the text beside it is about."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedWidth(SPACE_S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        dot = QRectF(0, 0, SPACE_S, SPACE_S)
        dot.moveCenter(QRectF(self.rect()).center())
        is_track = self._token == "track"
        colour = getattr(tokens, self._token if self.isEnabled() or is_track else "disabled_ink")
        draw_panel(smooth_painter(self), dot, SPACE_S / 2, colour, tokens.field_line if is_track else None)
