"""Put widgets on the page of a test, and read what the audit says of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.testing.audit.finding import Finding, Rule


def plant(page: QWidget, *widgets: QWidget) -> None:
    """Add the widgets to the page's column and let everything find its place."""
    layout = page.layout()
    assert layout is not None
    for number, widget in enumerate(widgets):
        widget.setObjectName(widget.objectName() or f"page.{type(widget).__name__.lower()}{number or ''}")
        layout.addWidget(widget)
    settle()


def settle() -> None:
    for _ in range(4):
        QCoreApplication.sendPostedEvents()


def told(findings: Iterable[Finding]) -> list[tuple[Rule, str]]:
    """Which rules are broken, and where."""
    return [(finding.rule, finding.where) for finding in findings]
