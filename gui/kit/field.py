"""What every field to fill in has in common: a label above, the error under it, an address."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from gui.kit.announce import announce
from gui.kit.focus import note_keys, note_pointer
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.metrics import LABEL, MARGIN, SPACE_S

_LABEL_GAP = SPACE_S
_ERROR_GAP = SPACE_S
_SIGN = 16
_NOT_REVEALING = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldError(QWidget):
    """What is wrong with a field, said under it in red with a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label("", Role.ERROR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, _ERROR_GAP, 0, 0)
        row.setSpacing(SPACE_S)
        sign = IconView("alert", "bad", _SIGN)
        column = QVBoxLayout()
        # The sign stands level with the first line.
        column.setContentsMargins(0, (LABEL.base_line - _SIGN) // 2, 0, 0)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column)
        row.addWidget(self.label, 1)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.label.text(), assertive=True)


class Field(QWidget):
    """A labelled field around one editor. The editor carries the address that tests and recordings use."""

    text_edited = Signal(str)
    """What the field holds, after every change a person made."""
    submitted = Signal()
    """Enter was pressed in the field."""

    def __init__(self, label: str, editor: QLineEdit, frame: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_edit = editor
        self._error_text: str | None = None
        self._told_error: str | None = None
        self._refuses = False
        self._label = Label(label, Role.LABEL)
        self._error = FieldError()
        self._hint = Label("", Role.FAINT)
        self._hint.setContentsMargins(0, _ERROR_GAP, 0, 0)
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addSpacing(_LABEL_GAP)
        column.addWidget(frame)
        column.addWidget(self._error)
        column.addWidget(self._hint)
        editor.returnPressed.connect(self.submitted)
        editor.installEventFilter(self)
        self.text_edited.connect(self._reveal)
        self.setFocusProxy(editor)
        self.set_label(label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a key that is held submit once: the next screen must not hear of it. Scroll to the field when Enter in
        the one before it, or whatever else but a press of the mouse, brought the focus."""
        if isinstance(event, QKeyEvent) and event.isAutoRepeat() and event.key() in _ENTER:
            return True
        if isinstance(event, QKeyEvent) and event.key() in _ENTER:
            note_keys(self)
        elif event.type() == QEvent.Type.MouseButtonPress:
            note_pointer(self)
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in _NOT_REVEALING:
            self._reveal()
        return super().eventFilter(watched, event)

    def set_label(self, label: str) -> None:
        """Set the label above the field, which is its accessible name as well."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self.line_edit.setAccessibleName(label)

    def set_address(self, address: str) -> None:
        """Name the editor `address`, such as `bind_card.number`, its error `<address>.error` and its hint `<address>.hint`."""
        self.line_edit.setObjectName(address)
        self._error.label.setObjectName(f"{address}.error")
        self._hint.setObjectName(f"{address}.hint")

    def set_hint(self, text: str) -> None:
        """Say under the field what it asks for, as long as nothing is wrong with it."""
        self._hint.setText(text)
        self._show_hint()

    def set_error(self, text: str | None) -> None:
        """Say under the field what is wrong with it, or nothing; the input stays.

        While nothing is told, the field says why it did not take the last input, if that is so.
        """
        self._told_error = text
        self._say_error(text or (self._refusal_text() if self._refuses else None))

    def _set_refuses(self, refuses: bool) -> None:
        """Say from now on why the field did not take what was given to it, or no longer."""
        if refuses != self._refuses:
            self._refuses = refuses
            self.set_error(self._told_error)

    def _refusal_text(self) -> str:
        """Why the field does not take an input that is not fit for it."""
        raise NotImplementedError

    def _say_error(self, text: str | None) -> None:
        is_other = self._error.isVisible() and text != self._error_text
        self._error_text = text or None
        self._error.label.setText(text or "")
        self._error.setVisible(bool(text))
        if is_other:
            announce(self._error, text or "", assertive=True)
        self._show_hint()
        self._show_error_state(bool(text))

    @property
    def error(self) -> str | None:
        """The error shown, if any."""
        return self._error_text

    def set_read_only(self, read_only: bool) -> None:
        """Take no more input for now; text, caret and focus stay."""
        self.line_edit.setReadOnly(read_only)

    def text(self) -> str:
        """What was typed, without any spaces the field puts between groups."""
        return self.line_edit.text()

    def _show_hint(self) -> None:
        self._hint.setVisible(bool(self._hint.text()) and self._error_text is None)
        self.line_edit.setAccessibleDescription(self._error_text or self._hint.text())

    def _reveal(self) -> None:
        """Scroll until the whole field can be seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, MARGIN)

    def _show_error_state(self, wrong: bool) -> None:
        """Give the frame the look of something wrong, or take it away."""
        raise NotImplementedError
