"""The clerk as the stage and the player hold one: gateway, desk and window for a world."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gui.clerk.presenter import ClerkDesk
from gui.clerk.view import ClerkView
from gui.clerk.window import ClerkWindow
from gui.gateway.bank_staff import BankStaffGateway
from gui.tasks import TaskRunner
from models.ports import Cancel, World

TICK_MILLISECONDS = 1000


class Clerk(QObject):
    """Sits at the bank's desk in ``world``, and listens from the beginning on. Made on a running event loop.

    ``waiting_changed`` carries how many cases wait. The window is made when it is first asked for.
    """

    waiting_changed = Signal(int)
    _clock_changed = Signal()

    def __init__(self, world: World, on_crash: Callable[[BaseException], None] | None = None) -> None:
        super().__init__()
        self._on_crash = on_crash
        self._tasks = TaskRunner(self.show_crash)
        self._gateway = BankStaffGateway(world.bank_staff_transport(), world.entropy, world.staff_token)
        self._view: ClerkView | None = None
        self._waiting = 0
        self.desk = ClerkDesk(self._gateway, self._tasks, world.clock)
        self.desk.on_changed(self._on_desk_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        # It may come from another thread; the signal brings it to this one.
        self._clock_changed.connect(self.tick)
        self._cancel: Cancel = world.clock.on_changed(self._clock_changed.emit)
        self._timer.start(TICK_MILLISECONDS)
        self.desk.open()

    @property
    def window(self) -> ClerkWindow:
        """The clerk's window; it is for the caller to show."""
        if self._view is None:
            self._view = ClerkView(self.desk)
            self.desk.attach(self._view)
        return self._view.window

    @property
    def waiting(self) -> int:
        """How many cases wait for a decision."""
        return self._waiting

    @property
    def idle(self) -> bool:
        """Whether no call is under way; the long poll does not count."""
        return self._tasks.idle

    async def wait_idle(self) -> None:
        """Return once the clerk is ``idle``."""
        await self._tasks.wait_idle()

    def show(self) -> None:
        """Show the window, or bring the one that is open to the front."""
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()

    def hide(self) -> None:
        """Put the window away; the desk listens on."""
        if self._view is not None:
            self._view.window.hide()

    def show_crash(self, error: BaseException) -> None:
        """Say at the desk that something unexpected happened, and to whoever wants to hear of it."""
        self.desk.show_crash()
        if self._on_crash is not None:
            self._on_crash(error)

    def tick(self) -> None:
        """Bring the ages of what waits up to the clock."""
        if self._view is not None and self._view.window.isVisible():
            self._view.tick()

    async def close(self) -> None:
        """Stop every task, let the window go and then the world, which stays open."""
        self._timer.stop()
        self._cancel()
        self._tasks.close()
        self.desk.detach()
        if self._view is not None:
            self._view.window.hide()
            self._view.window.deleteLater()
            self._view = None
        # It ends to the last, also when nobody waits for that any more.
        await asyncio.shield(self._end())

    async def _end(self) -> None:
        await self._tasks.closed()
        await self._gateway.close()
        self.deleteLater()

    def _on_desk_changed(self) -> None:
        waiting = self.desk.state.waiting
        if waiting != self._waiting:
            self._waiting = waiting
            self.waiting_changed.emit(waiting)
