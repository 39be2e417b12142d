"""What the pages at the right of the clerk's window are laid out with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.kit.frames import smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.metrics import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, scaled
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import tokens_for

SIDE = SPACE_XL
WIDEST = 640
"""Pixels beyond which lines would be too long to read."""


LEAST_BODY = 96
"""Pixels of the body that stay in sight however high the foot is: it tells who this is about."""
LEAST_VALUE = 128
"""Pixels that a fact needs to be read beside what it is called."""


class Page(QWidget):
    """A body that scrolls over a foot that stays. A foot with no room for all of it scrolls too."""

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(SIDE, SPACE_XL, SIDE, SPACE_XL)
        self.body.setSpacing(0)
        self.foot = Foot()
        self.area, self._foot_area = ScrollArea(content), ScrollArea(self.foot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot_area)
        content.setMaximumWidth(WIDEST + 2 * SIDE)
        self._foot_area.content_changed.connect(self._fit_foot)

    def show_foot(self, visible: bool) -> None:
        """Whether there is anything to do here."""
        self._foot_area.setVisible(visible)
        self._fit_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        room = self.height() - scaled(LEAST_BODY)
        height = max(0, min(self._foot_area.height_in(self.width()), room))
        if height != self._foot_area.height():
            self._foot_area.setFixedHeight(height)
            # At once: a button must not move under a finger after it was seen.
            self._column.activate()


class Foot(QWidget):
    """A strip with a hairline above it."""

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        content.setMaximumWidth(WIDEST + 2 * SIDE)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(SIDE, SPACE_L, SIDE, SPACE_L)
        self.column.setSpacing(SPACE_M)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content, 1)
        row.addStretch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)


class Facts(QWidget):
    """What is known, one under the other: a label at the left, its value at the right of it.

    Where that is too narrow, each value stands under its label.
    """

    LABEL_WIDTH = 136

    def __init__(self, *addresses: str) -> None:
        super().__init__()
        self._rows: list[QBoxLayout] = []
        self._labels: list[Label] = []
        self._values: list[Label] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for address in addresses:
            label, value = Label("", Role.TEXT, wrap=False), Label("", Role.STRONG)
            value.setObjectName(address)
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(value, 1)
            column.addLayout(row)
            self._rows.append(row)
            self._labels.append(label)
            self._values.append(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        widest = max(label.sizeHint().width() for label in self._labels)
        label_width = max(scaled(self.LABEL_WIDTH), widest)
        abreast = self.width() >= label_width + SPACE_L + scaled(LEAST_VALUE)
        direction = QBoxLayout.Direction.LeftToRight if abreast else QBoxLayout.Direction.TopToBottom
        for row, label in zip(self._rows, self._labels, strict=True):
            row.setDirection(direction)
            row.setSpacing(SPACE_L if abreast else 0)
            label.setFixedWidth(label_width if abreast else self.width())

    def show_facts(self, *facts: tuple[str, str]) -> None:
        """Each fact with what it is called, in the order of the addresses; one without a text is left out."""
        for label, value, (name, fact) in zip(self._labels, self._values, facts, strict=True):
            label.setText(name)
            value.setText(fact)
            label.setVisible(bool(fact))
            value.setVisible(bool(fact))
        self._arrange()


class Nothing(QWidget):
    """What is said where there is nothing to show."""

    def __init__(self, icon: str, address: str) -> None:
        super().__init__()
        self._title = Label("", Role.STRONG)
        self._title.setObjectName(address)
        self._text = Label("")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.setSpacing(SPACE_S)
        column.addStretch(2)
        column.addWidget(IconView(icon, "ink_faint", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE_XS)
        for label in (self._title, self._text):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 8)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
