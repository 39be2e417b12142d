"""A box to tick beside a text with links."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit.frames import draw_focus_ring, draw_panel, smooth_painter
from gui.kit.icons import draw_icon
from gui.kit.linked_text import LinkedText
from gui.kit.metrics import CHIP_CORNER, FOCUS_GAP, FOCUS_WIDTH, LABEL, SPACE_M, TOUCH, scaled
from gui.kit.theme import tokens_for

_BOX = 22
_TICK = 16
_TICK_IN_RING = 12


class _Box(QCheckBox):
    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wrong = False
        self.read_only = False

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def nextCheckState(self) -> None:
        if not self.read_only:
            super().nextCheckState()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_BOX), scaled(_BOX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # As everywhere else, Enter presses what has the focus; Qt leaves it to the space bar here.
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        corner = float(CHIP_CORNER)
        if self.hasFocus():
            draw_focus_ring(painter, box, corner, tokens.focus)
            inset = FOCUS_WIDTH + FOCUS_GAP
            box = box.adjusted(inset, inset, -inset, -inset)
            corner -= inset
        if self.isChecked():
            fill = tokens.primary if self.isEnabled() else tokens.disabled_fill
            draw_panel(painter, box, corner, fill)
            side = scaled(_TICK if box.width() == self.width() else _TICK_IN_RING)
            sign = QRect(0, 0, side, side)
            sign.moveCenter(box.center().toPoint())
            draw_icon(painter, sign, "check", tokens.on_primary if self.isEnabled() else tokens.disabled_ink)
        else:
            line = tokens.bad if self._wrong else tokens.ink_faint if self.underMouse() else tokens.field_line
            fill = tokens.surface
            if not self.isEnabled():
                fill, line = tokens.disabled_fill, tokens.disabled_ink
            draw_panel(painter, box, corner, fill, line, 1.5)


class CheckRow(QWidget):
    """A box to tick, unticked at first, with rich text that may hold links (`<a href="terms">…</a>`).

    A click on the text outside its links ticks the box too. `link_activated` carries the link's href.
    """

    toggled = Signal(bool)
    link_activated = Signal(str)

    def __init__(self, html: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = _Box()
        self._text = LinkedText()
        self._text.link_activated.connect(self.link_activated)
        self._box.toggled.connect(self.toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        # The first line stands level with the box.
        column = QVBoxLayout()
        column.setContentsMargins(0, (_BOX - LABEL.base_line) // 2, 0, 0)
        column.addWidget(self._text)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self._box)
        self.setMinimumHeight(TOUCH)
        self.set_html(html)

    @property
    def check_box(self) -> QCheckBox:
        """The box itself, which carries the address."""
        return self._box

    @property
    def linked_text(self) -> LinkedText:
        """The text beside it, which knows where its links are."""
        return self._text

    def set_html(self, html: str) -> None:
        self._text.set_html(html)
        self._box.setAccessibleName(self._text.text())

    def set_address(self, address: str) -> None:
        """Name the box `address` and its text `<address>.text`."""
        self._box.setObjectName(address)
        self._text.setObjectName(f"{address}.text")

    def set_checked(self, checked: bool) -> None:
        self._box.setChecked(checked)

    @property
    def is_checked(self) -> bool:
        return self._box.isChecked()

    def set_read_only(self, read_only: bool) -> None:
        """Keep the box as it is for now; its focus stays, and its links can be followed."""
        self._box.read_only = read_only

    def set_wrong(self, wrong: bool) -> None:
        """Mark the box red when it should have been ticked."""
        self._box.set_wrong(wrong)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._box.nextCheckState()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
