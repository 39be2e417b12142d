"""The window that is recorded in: a slim bar, and under it the phone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.kit.buttons import TextButton
from gui.kit.device_frame import DeviceFrame
from gui.kit.frames import smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import counted, translate
from gui.kit.metrics import HAIRLINE, SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.kit.theme import tokens_for

BAR_WIDTH = 560
"""The least width, in pixels: the bar's buttons in one row."""


class RecordBar(QWidget):
    """What is being recorded, and what can be done besides using the phone. Every signal is an intent."""

    minute_requested = Signal()
    next_requested = Signal()
    expect_requested = Signal()
    undo_requested = Signal()
    note_written = Signal(str)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = 0
        self._last = ""
        self._is_picking = False
        self._count = Label("", Role.STRONG, wrap=False)
        self._count.setObjectName("record.count")
        self._said = Label("", Role.LABEL, wrap=False)
        self._said.setObjectName("record.last")
        self._buttons = {
            name: self._button(name) for name in ("minute", "next", "expect", "undo", "note", "stop")
        }
        self._note = QLineEdit()
        self._note.setObjectName("record.note_text")
        self._note.hide()
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self._count)
        head.addWidget(self._said, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        for name, button in self._buttons.items():
            if name == "stop":
                row.addStretch(1)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_S)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self._note)
        self._buttons["minute"].clicked.connect(self.minute_requested)
        self._buttons["next"].clicked.connect(self.next_requested)
        self._buttons["expect"].clicked.connect(self.expect_requested)
        self._buttons["undo"].clicked.connect(self.undo_requested)
        self._buttons["stop"].clicked.connect(self.stop_requested)
        self._buttons["note"].clicked.connect(self._on_note_clicked)
        self._note.returnPressed.connect(self._on_note_return_pressed)
        self.setMinimumWidth(BAR_WIDTH)
        self.render_state(0, "", has_next=False)

    def render_state(self, steps: int, last: str, *, has_next: bool, is_picking: bool = False) -> None:
        """Show how many ``steps`` there are, and the ``last`` one in words."""
        self._steps, self._last, self._is_picking = steps, last, is_picking
        self._buttons["undo"].setEnabled(steps > 0)
        self._buttons["next"].setEnabled(has_next)
        self._retranslate()

    def set_busy(self, busy: bool) -> None:
        """Whether something is under way, so that nothing can be asked for."""
        self.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        tokens = tokens_for(self)
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, self.height() - HAIRLINE, self.width(), HAIRLINE, tokens.line)

    def _button(self, name: str) -> TextButton:
        button = TextButton()
        button.setObjectName(f"record.{name}")
        # The focus stays in the phone, where a key may be the next step.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_note_clicked(self) -> None:
        self._note.show()
        self._note.setFocus()

    def _on_note_return_pressed(self) -> None:
        text = self._note.text().strip()
        self._note.clear()
        self._note.hide()
        if text:
            self.note_written.emit(text)

    def _retranslate(self) -> None:
        steps = counted(self._steps, translate("recording", "1 step"), translate("recording", "{n} steps"))
        self._count.setText(steps)
        picking = translate("recording", "Click what has to be shown here")
        nothing = translate("recording", "Use the phone. What you do becomes a test.")
        self._said.setText(picking if self._is_picking else self._last or nothing)
        texts = {
            "minute": translate("recording", "+1 min"),
            "next": translate("recording", "To the next event"),
            "expect": translate("recording", "Expect"),
            "undo": translate("recording", "Undo"),
            "note": translate("recording", "Note"),
            "stop": translate("recording", "Stop and write"),
        }
        for name, text in texts.items():
            self._buttons[name].setText(text)
        self._note.setPlaceholderText(translate("recording", "A note for the reader of the test, then Enter"))
        self._note.setAccessibleName(translate("recording", "Note"))


class RecordWindow(QWidget):
    """``close_requested`` tells that the person wants to stop by the window's own button."""

    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = RecordBar()
        self.frame = DeviceFrame()
        self._stand = QVBoxLayout()
        self._stand.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        self._stand.addWidget(self.frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._stand, 1)
        self._retranslate()

    def put_frame(self, frame: DeviceFrame) -> None:
        """Show another device in the place of the one before, which stays its owner's to delete."""
        self._stand.replaceWidget(self.frame, frame)
        self.frame.hide()
        self.frame = frame
        frame.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        smooth_painter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("recording", "Kaihu, recording a test"))
