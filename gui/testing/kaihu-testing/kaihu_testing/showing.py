"""The fixture ``show``: windows that a test shows, and that are gone after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kaihu_testing.context import Context
from kaihu_testing.locator import Locator
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import WaitedTooLong, in_task, wait_until

On = Callable[[QWidget], Locator]
"""The fixture ``on``."""
WidgetT = TypeVar("WidgetT", bound=QWidget)

ACTIVE_SECONDS = 1.0
"""How long the system may take to put a window in front. Without a window manager nothing ever does."""


class Show:
    """Shows widgets and owns them: they are closed and deleted after the test."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.shown: list[QWidget] = []
        self._surfaces: list[Surface] = []

    def __call__(self, widget: QWidget) -> Surface:
        """Show ``widget`` in front and give what acts on it.

        In a plain test it is to be seen afterwards; in an ``async def`` one the first action waits for that.
        """
        __tracebackhide__ = True
        self.own(widget)
        widget.show()
        widget.raise_()
        widget.activateWindow()
        if not in_task():
            self._wait(widget)
        surface = Surface(widget, context=self._context)
        self._surfaces.append(surface)
        return surface

    def own(self, widget: WidgetT) -> WidgetT:
        """``widget``, closed and deleted after the test like those that are shown."""
        if widget not in self.shown:
            self.shown.append(widget)
        return widget

    def on(self, widget: QWidget) -> Locator:
        """The very ``widget``, on the newest surface that it is on. Raises ``ValueError`` where it is on none."""
        for surface in reversed(self._surfaces):
            if isValid(surface.root) and (surface.root is widget or surface.root.isAncestorOf(widget)):
                return surface.of(widget)
        raise ValueError(f"the {type(widget).__name__} is on nothing that was shown: show(...) it first")

    def close(self) -> None:
        """Close what was shown, the newest first, and delete it, even what refuses to be closed."""
        for widget in reversed(self.shown):
            if isValid(widget):
                if not widget.close():
                    widget.hide()
                widget.deleteLater()
        self.shown.clear()
        self._surfaces.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _wait(self, widget: QWidget) -> None:
        __tracebackhide__ = True
        window = widget.window().windowHandle()
        wait_until(
            window.isExposed, f"the window {type(widget).__name__} on the screen", self._context.limit_seconds
        )
        try:
            wait_until(widget.isActiveWindow, "the window in front", ACTIVE_SECONDS)
        except WaitedTooLong:
            return
