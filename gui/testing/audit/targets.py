"""Whether a finger hits what it is meant to."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gui.testing.audit.finding import Finding, Rule, address_of

LEAST = 44
"""Pixels that a target has at least, either way."""


def small_targets(controls: Iterable[QWidget]) -> list[Finding]:
    """Buttons and editors that are too small for a finger. A link within a sentence is as high as its line."""
    found: list[Finding] = []
    for control in controls:
        if not isinstance(control, QAbstractButton | QLineEdit) or not control.isEnabled():
            continue
        size = _target(control)
        if size.width() < LEAST or size.height() < LEAST:
            what = f"is {size.width()} by {size.height()} pixels"
            found.append(Finding(Rule.TARGET, address_of(control), what))
    return found


def _target(control: QWidget) -> QSize:
    """The size of what can be pressed: the control, or what is around it and takes its presses."""
    target = control
    around = control.parentWidget()
    while around is not None and around.focusProxy() is control:
        if type(around).mousePressEvent is not QWidget.mousePressEvent:
            target = around
        around = around.parentWidget()
    return target.size()
