"""The window that is recorded in: a slim bar, and under it the phone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.kit.buttons import TextButton
from gui.kit.device_frame import DeviceFrame
from gui.kit.frames import smooth_painter
from gui.kit.label import Label, Role
from gui.kit.language import counted, translate
from gui.kit.metrics import FOCUS_WIDTH, HAIRLINE, SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.kit.theme import tokens_for

NAMES = ("minute", "next", "expect", "note", "undo", "stop")


@dataclass(frozen=True)
class BarState:
    """What is written down by now, and what can be done besides using the phone.

    ``last`` is the last step in words, ``pointed`` what a click would choose, ``trouble`` why the last
    thing that was asked for could not be.
    """

    steps: int = 0
    last: str = ""
    has_next: bool = False
    is_picking: bool = False
    pointed: str = ""
    is_busy: bool = False
    trouble: str = ""


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
        self._state = BarState()
        self._count = Label("", Role.STRONG, wrap=False)
        self._count.setObjectName("record.count")
        self._said = Label("", Role.LABEL, elides=True)
        self._said.setObjectName("record.last")
        self._buttons = {name: self._button(name) for name in NAMES}
        self._note = _NoteEdit()
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
        self._note.left.connect(self._note.hide)
        self.render(self._state)

    def render(self, state: BarState) -> None:  # type: ignore[override]
        """Show ``state``."""
        self._state = state
        for name, button in self._buttons.items():
            button.setEnabled(not state.is_busy or name == "stop")
        self._buttons["undo"].setEnabled(state.steps > 0 and not state.is_busy)
        self._buttons["next"].setEnabled(state.has_next and not state.is_busy)
        self._retranslate()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        tokens = tokens_for(self)
        picking = self._state.is_picking
        painter.fillRect(self.rect(), tokens.primary_tint if picking else tokens.surface)
        thick = FOCUS_WIDTH if picking else HAIRLINE
        line = tokens.primary if picking else tokens.line
        painter.fillRect(0, self.height() - thick, self.width(), thick, line)

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
        state = self._state
        steps = counted(state.steps, translate("recording", "1 step"), translate("recording", "{n} steps"))
        self._count.setText(steps)
        self._count.setVisible(state.steps > 0)
        self._said.setText(self._words())
        self._said.set_token("bad" if state.trouble else "primary" if state.is_picking else None)
        expect = translate("recording", "Expect")
        if state.is_picking:
            expect = translate("recording", "Cancel")
        texts = {
            "minute": translate("recording", "+1 min"),
            "next": translate("recording", "To the next event"),
            "expect": expect,
            "note": translate("recording", "Note"),
            "undo": translate("recording", "Undo"),
            "stop": translate("recording", "Stop and write"),
        }
        for name, text in texts.items():
            button = self._buttons[name]
            button.setText(text)
            # The bar is as wide as its words, each in one line.
            button.setMinimumWidth(button.sizeHint().width())
        self._note.setPlaceholderText(translate("recording", "A note for the reader of the test, then Enter"))
        self._note.setAccessibleName(translate("recording", "Note"))

    def _words(self) -> str:
        state = self._state
        if state.trouble:
            return state.trouble
        if state.is_picking:
            return state.pointed or translate("recording", "Click what has to be shown here")
        return state.last or translate("recording", "Use the phone: each step is written down.")


class _NoteEdit(QLineEdit):
    """``left`` tells that Escape was pressed: nothing is to be written."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


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

    def fit(self) -> None:
        """Become as large as the device asks for, as far as there is room on the screen."""
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        smooth_painter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("recording", "Kaihu, recording a test"))
