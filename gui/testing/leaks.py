"""What a test must not leave behind: top-level widgets and asyncio tasks.

Generic: it imports nothing of the program.
"""

from __future__ import annotations

import asyncio
import gc
from typing import Any

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
