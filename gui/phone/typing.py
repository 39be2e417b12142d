"""Types into a field of the phone for the person, by the way an input method takes."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit


def takes_text(field: QLineEdit) -> bool:
    """Whether a person could type into ``field`` now."""
    return field.isEnabled() and not field.isReadOnly()


def type_into(field: QLineEdit, text: str) -> None:
    """Put ``text`` in place of what ``field`` holds, as if the person had typed it."""
    field.setFocus()
    field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)
