"""What a test must not leave behind: top-level widgets, widgets on one that stays, and asyncio tasks.

Generic: it imports nothing of the program.
"""

from __future__ import annotations

import asyncio
import gc
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Leaks:
    """Remembers what there was when it was made, and names what has come since."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        # Kept, because an object that is gone may leave its id to another.
        self._before = QApplication.topLevelWidgets()
        self._tasks = set(asyncio.all_tasks(loop))

    def tasks(self) -> list[asyncio.Task[Any]]:
        """The tasks that still run."""
        return [task for task in asyncio.all_tasks(self._loop) - self._tasks if not task.done()]

    def widgets(self) -> list[QWidget]:
        """The top-level widgets that still exist once the garbage is collected."""
        new = self._new_widgets()
        if new:
            del new
            gc.collect()
        return self._new_widgets()

    def found(self) -> list[str]:
        """One line for each leak."""
        tasks = [f"the task {task.get_name()!r} still runs" for task in self.tasks()]
        return tasks + [f"{_name(widget)} was left, held by {_holders(widget)}" for widget in self.widgets()]

    def _new_widgets(self) -> list[QWidget]:
        return [w for w in QApplication.topLevelWidgets() if w not in self._before and isValid(w)]


class Guests:
    """Remembers which widgets ``host`` carried when it was made, and names those that have come since."""

    def __init__(self, host: QWidget) -> None:
        self._host = host
        self._before = _children(host)

    def hidden(self) -> list[str]:
        """One line for each that came and is hidden, so that nobody will ever see it again."""
        return [f"{_name(widget)} was left hidden" for widget in self._come() if widget.isHidden()]

    def found(self) -> list[str]:
        """One line for each that came and is still there."""
        return [f"{_name(widget)} was left in {_name(self._host)}" for widget in self._come()]

    def _come(self) -> list[QWidget]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [widget for widget in _children(self._host) if widget not in self._before]


def _children(host: QWidget) -> list[QWidget]:
    return host.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def _holders(widget: QWidget) -> str:
    """Who refers to the widget, as far as Python knows."""
    kinds = {
        type(holder).__qualname__
        for holder in gc.get_referrers(widget)
        if not isinstance(holder, list | tuple)
    }
    return ", ".join(sorted(kinds)) or "Qt alone"
