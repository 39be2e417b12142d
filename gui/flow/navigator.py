"""Which screen is shown: a function of the application's state, but for a visit to the wallet's home."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.flow.registry import ScreenRegistry
from gui.flow.spec import ScreenSpec
from models.domain.application import ApplicationState

if TYPE_CHECKING:
    from gui.flow.problem import Problem
    from models.contract.application_view import ApplicationView


class Navigator:
    """Holds the newest view of the application and tells when the screen or the application changed.

    Listeners of ``on_shown`` get the new screen's spec, listeners of ``on_application`` every newer view. The
    screen is told first, so that a new screen's presenter starts with the view that brought it up.

    Until the first view came there may be a ``refusal``: what the server wants before it opens a session. Listeners
    of ``on_signed_in`` hear once that the first view is shown, those of ``on_left`` that nobody is to be signed in.
    """

    def __init__(self, registry: ScreenRegistry) -> None:
        self.registry = registry
        self.application: ApplicationView | None = None
        self.refusal: Problem | None = None
        self.at_home = False
        self._current: ScreenSpec | None = None
        self._shown: list[Callable[[ScreenSpec], None]] = []
        self._signed_in: list[Callable[[], None]] = []
        self._left: list[Callable[[], None]] = []
        self._application_listeners: list[Callable[[ApplicationView], None]] = []

    @property
    def current(self) -> ScreenSpec:
        """The screen that is shown. Raises ``LookupError`` before the first view arrived."""
        if self._current is None:
            raise LookupError("no application view has arrived yet")
        return self._current

    @property
    def state(self) -> ApplicationState | None:
        """Where the application stands; ``None`` while nothing is known."""
        if self.application is not None:
            return self.application.state
        return None if self.refusal is None else ApplicationState.SIGNED_OUT

    def refuse(self, refusal: Problem) -> None:
        """No session was opened: show the screen that gives the server what it wants."""
        self.refusal = refusal
        self._show()

    def leave(self) -> None:
        """Nobody is to be signed in after all."""
        for listener in tuple(self._left):
            listener()

    def apply(self, application: ApplicationView, *, reply: bool = False) -> None:
        """Take over a newer view; an older one is dropped. A ``reply`` to the person's own call ends a visit to the
        home, news do not."""
        if reply:
            self.at_home = False
        if self.application is None or application.version >= self.application.version:
            news = application != self.application
            self.application = application
            self._show()
            for listener in tuple(self._application_listeners) if news else ():
                listener(application)
        else:
            self._show()
        listeners, self._signed_in = self._signed_in, []
        for tell in listeners:
            tell()

    def go_home(self) -> None:
        """Show the wallet's home, whatever the application's state, until ``resume`` or a reply to a call."""
        self.at_home = True
        self._show()

    def resume(self) -> None:
        """Leave the home for the screen where the application stands."""
        self.at_home = False
        self._show()

    def on_shown(self, listener: Callable[[ScreenSpec], None]) -> None:
        self._shown.append(listener)

    def on_signed_in(self, listener: Callable[[], None]) -> None:
        self._signed_in.append(listener)

    def on_left(self, listener: Callable[[], None]) -> None:
        self._left.append(listener)

    def on_application(self, listener: Callable[[ApplicationView], None]) -> None:
        self._application_listeners.append(listener)

    def _show(self) -> None:
        if self.state is None:
            return
        spec = self.registry.home if self.at_home else self.registry.for_state(self.state)
        if spec is self._current:
            return
        before, self._current = self._current, spec
        try:
            for listener in tuple(self._shown):
                listener(spec)
        except BaseException:
            # It could not be shown, so the next view tries again.
            self._current = before
            raise
