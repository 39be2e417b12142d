"""A surface: the windows of a program that a test acts on, as a person has them before them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kaihu_testing import actions
from kaihu_testing.act import Act, stepped
from kaihu_testing.actions import SWIPE_PIXELS, Direction
from kaihu_testing.announcements import announced, listen, newest
from kaihu_testing.blocking import do_bearing_dialogs
from kaihu_testing.context import Context
from kaihu_testing.failures import Telling
from kaihu_testing.locator import Locator
from kaihu_testing.pictures.picture import picture_of
from kaihu_testing.query import Given, Query
from kaihu_testing.reach import Spot, fronts, opened_from
from kaihu_testing.waiting import finish, in_task, turn
from kaihu_testing.words import Wanted


class Surface:
    """One window or more that belong together; ``root`` is the one of which pictures are taken."""

    def __init__(self, root: QWidget, *, context: Context) -> None:
        self.root = root
        self.context = context
        listen()
        self._announced_before = newest()
        context.journal.watch(root, self.tree)

    def windows(self) -> list[QWidget]:
        """Where elements are looked for: the root, and what it opened, as windows that lie in no other do too."""
        return [
            self.root,
            *(front for front in fronts() if front.parent() is None and front is not self.root),
        ]

    def get(
        self,
        object_name: str | None = None,
        *,
        role: str | None = None,
        name: Wanted | None = None,
        label: Wanted | None = None,
        text: Wanted | None = None,
        within: Locator | str | None = None,
    ) -> Locator:
        """The element that is all that is said of it.

        ``role`` is a word of ``kaihu_testing.roles``, ``name`` what a screen reader calls it, ``label`` what the label
        of a field says, ``text`` what it shows. A ``str`` is the whole text but for white space, a pattern is searched.
        """
        outer = self.get(within) if isinstance(within, str) else within
        return Locator(self, Query(object_name, role, name, label, text), outer)

    def of(self, widget: QWidget) -> Locator:
        """The very ``widget``, for a test that made it itself and need not look for it."""
        return Locator(self, Given(widget))

    def tap(self, object_name: str) -> Act[None]:
        __tracebackhide__ = True
        return self.get(object_name).tap()

    def double_tap(self, object_name: str) -> Act[None]:
        __tracebackhide__ = True
        return self.get(object_name).double_tap()

    def type(self, object_name: str, text: str) -> Act[None]:
        __tracebackhide__ = True
        return self.get(object_name).type(text)

    def append(self, object_name: str, text: str) -> Act[None]:
        __tracebackhide__ = True
        return self.get(object_name).append(text)

    def paste(self, object_name: str, text: str) -> Act[None]:
        __tracebackhide__ = True
        return self.get(object_name).paste(text)

    def swipe(self, object_name: str, direction: Direction, distance: int = SWIPE_PIXELS) -> Act[None]:
        __tracebackhide__ = True
        return self.get(object_name).swipe(direction, distance)

    def press(self, key: str) -> Act[None]:
        """Press a key (``Enter``, ``Ctrl+A``) where the focus is. Raises ``OutOfReach`` when nothing has it."""
        __tracebackhide__ = True
        actions.combination(key)
        what = f"press {key}"
        return stepped(what, self._work(what, lambda: actions.press(self._listening(), key)))

    def insert(self, text: str) -> Act[None]:
        """Type ``text`` where the cursor is. Raises ``OutOfReach`` when nothing has the focus."""
        __tracebackhide__ = True
        what = self.context.told(f"insert {text!r}")
        return stepped(what, self._work(what, lambda: actions.enter(self._listening(), text)))

    def pause(self) -> Act[None]:
        """Leave the windows usable until F8 is pressed. Offscreen, where nobody sees them, it is skipped and said."""
        from kaihu_testing.pausing import pause

        return stepped("pause", pause(self.windows()))

    def tree(self) -> str:
        """The accessible tree as text, the same whatever the font; of the dialogs and menus that are open too."""
        from kaihu_testing.trees import tree_of

        windows = self.windows()
        return self.context.told(tree_of([*windows, *opened_from(windows)]))

    def announcements(self) -> list[str]:
        """What its windows have had screen readers say since the surface was made, in order."""
        windows = [self.root.window(), *self.windows()]
        return announced(self._announced_before, windows)

    def picture(self) -> QImage:
        """The root as it is painted now."""
        return picture_of(self.root, background=True)

    def place(self, spot: Spot) -> tuple[int, int]:
        """Where ``spot`` is on the picture, in logical pixels."""
        point = spot.widget.mapToGlobal(spot.point) - self.root.mapToGlobal(QPoint(0, 0))
        return point.x(), point.y()

    async def settled(self) -> None:
        """After an action: come to rest, where the context knows how, else let what is posted happen."""
        __tracebackhide__ = True
        settle = self.context.settle
        if settle is None:
            await turn()
        elif in_task():
            await settle()
        else:
            finish(asyncio.get_running_loop(), _settling(settle), "coming to rest")
        if self.context.slow_ms:
            await turn(self.context.slow_ms)

    async def _work(self, what: str, do: Callable[[], None]) -> None:
        __tracebackhide__ = True
        with Telling(what, self), self.context.journal.action(what):
            await do_bearing_dialogs(do, self.context.limit_seconds)
            await self.settled()

    def _listening(self) -> QWidget:
        """What a key is pressed on: the focus of the window in front."""
        __tracebackhide__ = True
        for front in fronts():
            focused: QWidget | None = front.focusWidget()
            return focused if focused is not None else front
        return actions.focused_in(self.root)


async def _settling(settle: Callable[[], Awaitable[None]]) -> None:
    await settle()
