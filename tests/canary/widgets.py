"""What windows and widgets say of themselves: titles, what a screen reader hears, tool tips, and the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QClipboard
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.canary.net import Net

SPOKEN = "phone.sms"
"""The notification of an SMS belongs to the phone, which reads it out: its code is heard for as long as it is there."""
SECRET = ("code", "password")
"""Parts of the addresses of fields whose content nobody may read, be it the person's own."""


def look(net: Net) -> None:
    """Catch what every widget of every window says now, and what is on the clipboard."""
    for widget in QApplication.allWidgets():
        where = _address(widget)
        net.catch("titles", where, widget.windowTitle())
        if SPOKEN not in where:
            for channel, text in _said(widget):
                net.catch(channel, where, text)
    clipboard = QApplication.clipboard()
    net.catch("clipboard", "clipboard", clipboard.text())
    if clipboard.supportsSelection():
        net.catch("clipboard", "selection", clipboard.text(QClipboard.Mode.Selection))


def _said(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "accessible names", widget.accessibleName()
    yield "accessible descriptions", widget.accessibleDescription()
    yield "tool tips", widget.toolTip()
    yield "tool tips", widget.whatsThis()
    yield "tool tips", widget.statusTip()
    if not widget.isVisible():
        return
    heard = QAccessible.queryAccessibleInterface(widget)
    yield "accessible names", heard.text(QAccessible.Text.Name)
    yield "accessible descriptions", heard.text(QAccessible.Text.Description)
    value = heard.text(QAccessible.Text.Value)
    if not _is_own_entry(widget):
        yield "accessible values", value
        text = heard.textInterface()
        if text is not None:
            yield "accessible values", text.text(0, text.characterCount())


def _is_own_entry(widget: QWidget) -> bool:
    """Whether it is a field that the person reads and mends what was typed in; codes and passwords are not read."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    if not isinstance(widget, QLineEdit):
        return False
    return not widget.isReadOnly() and not any(part in _address(widget) for part in SECRET)


def _address(widget: QWidget) -> str:
    """The address of the widget, or of what it is part of."""
    part: QWidget | None = widget
    while part is not None:
        if "." in part.objectName():
            return part.objectName()
        part = part.parentWidget()
    return type(widget).__name__
