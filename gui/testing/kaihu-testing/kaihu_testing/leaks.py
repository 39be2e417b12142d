"""What a test must not leave behind: windows, widgets on one that stays, open modal dialogs, tasks and threads.

Generic: it imports nothing of the program.
"""

from __future__ import annotations

import asyncio
import gc
import re
import threading
from collections.abc import Iterable
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

JOIN_SECONDS = 1.0
"""How long a thread that is about to end is given for it."""


class Leaks:
    """Remembers what there was when it was made, and names what has come since.

    ``lasting`` are patterns of the names of threads that outlive a test on purpose.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, lasting: Iterable[str] = ()) -> None:
        self._loop = loop
        # Kept, because an object that is gone may leave its id to another.
        self._before = QApplication.topLevelWidgets()
        self._tasks = set(asyncio.all_tasks(loop))
        self._threads = set(threading.enumerate())
        self._qthreads = set(_running_qthreads())
        self._lasting = [re.compile(pattern) for pattern in lasting]

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

    def threads(self) -> list[threading.Thread]:
        """The threads of Python that still run, a moment later at the latest."""
        new = [thread for thread in threading.enumerate() if thread not in self._threads]
        new = [thread for thread in new if not _is_borrowed(thread) and not self._lasts(thread.name)]
        for thread in new:
            thread.join(JOIN_SECONDS)
        return [thread for thread in new if thread.is_alive()]

    def qthreads(self) -> list[QThread]:
        """The threads of Qt that still run, a moment later at the latest."""
        new = [thread for thread in _running_qthreads() if thread not in self._qthreads]
        new = [thread for thread in new if not self._lasts(thread.objectName())]
        return [thread for thread in new if not thread.wait(round(JOIN_SECONDS * 1000))]

    def found(self) -> list[str]:
        """One line for each leak."""
        return [
            *(f"the task {task.get_name()!r} still runs" for task in self.tasks()),
            *(f"{name_of(widget)} was left, held by {_holders(widget)}" for widget in self.widgets()),
            *(f"the thread {thread.name!r} still runs" for thread in self.threads()),
            *(f"the thread {name_of(thread)} still runs" for thread in self.qthreads()),
        ]

    def clear(self) -> None:
        """End and close what can be, so that the next test is not harmed."""
        for task in self.tasks():
            task.cancel()
        for widget in self._new_widgets():
            widget.hide()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for thread in _running_qthreads():
            if thread not in self._qthreads and not self._lasts(thread.objectName()):
                _kept.append(thread)
                thread.quit()

    def _new_widgets(self) -> list[QWidget]:
        return [w for w in QApplication.topLevelWidgets() if w not in self._before and isValid(w)]

    def _lasts(self, name: str) -> bool:
        return any(pattern.search(name) for pattern in self._lasting)


class Guests:
    """Remembers which widgets ``host`` carried when it was made, and names those that have come since."""

    def __init__(self, host: QWidget) -> None:
        self._host = host
        self._before = _children(host)

    def hidden(self) -> list[str]:
        """One line for each that came and is hidden, so that nobody will ever see it again."""
        return [f"{name_of(widget)} was left hidden" for widget in self._come() if widget.isHidden()]

    def found(self) -> list[str]:
        """One line for each that came and is still there."""
        return [f"{name_of(widget)} was left in {name_of(self._host)}" for widget in self._come()]

    def _come(self) -> list[QWidget]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [widget for widget in _children(self._host) if widget not in self._before]


class Modals:
    """Remembers which modal windows were open when it was made, and closes those that were opened since."""

    def __init__(self) -> None:
        self._before = _open_modals()

    def closed(self, owned: Iterable[QWidget] = ()) -> list[str]:
        """Close what is open, the newest first, but not what is ``owned`` by who will close it; a line for each."""
        kept = [*self._before, *owned]
        lines = []
        for modal in reversed([modal for modal in _open_modals() if modal not in kept]):
            lines.append(f"the modal {name_of(modal)} was left open")
            if not modal.close() or modal.isVisible():
                modal.hide()
        return lines


def name_of(thing: QWidget | QThread) -> str:
    """Its class, its objectName, and the title of a window that has one."""
    title = thing.windowTitle() if isinstance(thing, QWidget) else ""
    return f"{type(thing).__name__} {thing.objectName()!r}" + (f" titled {title!r}" if title else "")


def watch_qthreads() -> None:
    """Remember from now on which of Qt's threads are started, as Qt has no list of them."""
    start = QThread.start
    if getattr(start, "watched", False):
        return

    def start_watched(thread: QThread, /, *priority: QThread.Priority) -> None:
        if not type(thread).__module__.startswith("qasync"):
            _started.add(thread)
        start(thread, *priority)

    start_watched.watched = True  # type: ignore[attr-defined]
    QThread.start = start_watched  # type: ignore[method-assign, assignment]


_started: WeakSet[QThread] = WeakSet()
_kept: list[QThread] = []
"""Threads that no test ended: to destroy one that runs would abort the process."""


def _running_qthreads() -> list[QThread]:
    return [thread for thread in _started if isValid(thread) and thread.isRunning()]


def _is_borrowed(thread: threading.Thread) -> bool:
    """Whether Python merely met the thread: it is Qt's, or a library's, and leaves no word of its end."""
    return isinstance(thread, threading._DummyThread)


def _open_modals() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isModal() and widget.isVisible()]


def _children(host: QWidget) -> list[QWidget]:
    return host.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _holders(widget: QWidget) -> str:
    """Who refers to the widget, as far as Python knows."""
    kinds = {
        type(holder).__qualname__
        for holder in gc.get_referrers(widget)
        if not isinstance(holder, list | tuple)
    }
    return ", ".join(sorted(kinds)) or "Qt alone"
