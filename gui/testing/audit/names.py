"""What somebody hears who does not see the window: names, roles, and no number in full."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.testing.audit.finding import Finding, Rule, address_of

LONG_NUMBER = re.compile(r"\d(?: ?\d){5,}")
"""Six digits or more: a code, or more of a number than its last four."""
_DATE = re.compile(r"\b(19|20)\d\d(?=\D|$)")
_COUNTED = "01234567890"
"""A number that only counts up is an example."""
_SECRETS = re.compile(r"password|passcode|\bpin\b", re.IGNORECASE)

_ROLE = QAccessible.Role
_BUTTONS = {_ROLE.Button, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.Link, _ROLE.ButtonMenu, _ROLE.PageTab}
_WITHOUT_MEANING = {_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.Window, _ROLE.Grouping}


def names_and_roles(controls: Iterable[QWidget]) -> list[Finding]:
    """Controls without a name, or with a role that does not tell what can be done with them."""
    found: list[Finding] = []
    for control in controls:
        heard = QAccessible.queryAccessibleInterface(control)
        if not heard.text(QAccessible.Text.Name).strip():
            found.append(Finding(Rule.NAME, address_of(control), "has no name"))
        if not _has_right_role(control, heard.role(), bool(heard.state().checkable)):
            found.append(Finding(Rule.ROLE, address_of(control), f"is told as {heard.role().name}"))
    return found


def unmasked_numbers(widgets: Iterable[QWidget], spoken: Collection[str] = ()) -> list[Finding]:
    """Names, descriptions, values, tool tips and texts that hold a number in full, and secrets that are not hidden.

    A number that stands in an editor is the person's own entry. The widgets whose addresses are ``spoken`` have to
    say what they hold.
    """
    widgets = list(widgets)
    entered = {_digits(widget.text()) for widget in widgets if isinstance(widget, QLineEdit)}
    found: list[Finding] = []
    for widget in widgets:
        if widget.objectName() in spoken:
            continue
        for kind, text in _texts(widget):
            numbers = [_digits(number) for number in LONG_NUMBER.findall(_DATE.sub("", text))]
            if any(
                number not in _COUNTED and not any(number in own for own in entered) for number in numbers
            ):
                # The finding must not tell what the widget should not.
                found.append(Finding(Rule.MASK, address_of(widget), f"its {kind} holds a number in full"))
        if isinstance(widget, QLineEdit) and _is_secret_in_sight(widget):
            found.append(Finding(Rule.MASK, address_of(widget), "shows what has to be secret"))
    return found


def _has_right_role(control: QWidget, role: QAccessible.Role, checkable: bool) -> bool:
    if isinstance(control, QLineEdit):
        return role is _ROLE.EditableText
    if isinstance(control, QAbstractButton):
        return role in _BUTTONS and (checkable or not control.isCheckable())
    return role not in _WITHOUT_MEANING


def _is_secret_in_sight(editor: QLineEdit) -> bool:
    """Whether a password can be read, or heard."""
    if not _SECRETS.search(editor.objectName()):
        return False
    told = QAccessible.queryAccessibleInterface(editor).text(QAccessible.Text.Value)
    return editor.echoMode() is QLineEdit.EchoMode.Normal or (bool(editor.text()) and editor.text() in told)


def _texts(widget: QWidget) -> list[tuple[str, str]]:
    texts = [
        ("name", widget.accessibleName()),
        ("description", widget.accessibleDescription()),
        ("tool tip", widget.toolTip()),
        ("title", widget.windowTitle()),
    ]
    if isinstance(widget, QAbstractButton | QLabel):
        texts.append(("text", widget.text()))
    if not isinstance(widget, QLineEdit):
        heard = QAccessible.queryAccessibleInterface(widget)
        texts.append(("value", heard.text(QAccessible.Text.Value)))
    return texts


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
