"""Whether every editor takes what is pasted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.testing.audit.finding import Finding, Rule, address_of

SAMPLES = ("482913", "王", "7", "a")
"""What some editor or other takes: digits, a character of a name, a single digit, a letter."""


def refusing_editors(controls: Iterable[QWidget]) -> list[Finding]:
    """Editors in which Ctrl+V does nothing. What they held is put back, and nobody hears of it."""
    editors = [control for control in controls if isinstance(control, QLineEdit)]
    return [
        Finding(Rule.PASTE, address_of(editor), "takes nothing that is pasted")
        for editor in editors
        if editor.isEnabled()
        and not editor.isReadOnly()
        and not any(_takes(editor, text) for text in SAMPLES)
    ]


def _takes(editor: QLineEdit, text: str) -> bool:
    clipboard = QApplication.clipboard()
    kept, held, place = clipboard.text(), editor.text(), editor.cursorPosition()
    was_blocked = editor.blockSignals(True)
    try:
        clipboard.setText(text)
        editor.setText("")
        QTest.keySequence(editor, "Ctrl+V")
        return bool(editor.text().strip())
    finally:
        editor.setText(held)
        editor.setCursorPosition(place)
        editor.blockSignals(was_blocked)
        clipboard.setText(kept)
