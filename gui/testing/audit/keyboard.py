"""Whether keys come to everything that is to be used."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gui.testing.audit.finding import Finding, Rule, address_of


def unreachable(controls: Collection[QWidget]) -> list[Finding]:
    """Enabled buttons and editors that Tab does not come to.

    Of a row or grid of the same kind of button, such as the keys of a number pad, one stop is enough: arrows lead on.
    """
    stops = {(control.parentWidget(), type(control)) for control in controls if _is_stop(control)}
    return [
        Finding(Rule.KEYBOARD, address_of(control), "is not reached by keys")
        for control in controls
        if isinstance(control, QAbstractButton | QLineEdit)
        and control.isEnabled()
        and not _is_stop(control)
        and (control.parentWidget(), type(control)) not in stops
    ]


def _is_stop(control: QWidget) -> bool:
    return control.isEnabled() and bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
