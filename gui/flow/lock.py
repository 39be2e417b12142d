"""Screens whose tries the server counts: after too many misses it locks them, and the clock opens them again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import Problem


@dataclass(frozen=True)
class LockableState(ScreenState):
    """``remaining`` counts the tries that are left. ``locked_seconds`` is what is left of a lock on the clock;
    ``None`` while there is none."""

    remaining: int = 0
    locked_until: datetime | None = None
    locked_seconds: int | None = None

    @property
    def locked(self) -> bool:
        return self.locked_until is not None


LockableT = TypeVar("LockableT", bound=LockableState)


class LockablePresenter(Presenter[LockableT]):
    """Counts a lock down, and asks the server once when it has run out."""

    def __init__(self, context: ScreenContext, initial: LockableT) -> None:
        super().__init__(context, initial)
        self._asked_after_lock: datetime | None = None

    def take_lock(self, until: datetime | None) -> None:
        """Take over until when the server's view says that the screen is locked; ``None`` when it is not."""
        if self.state.locked and until is None:
            self._update(problem=None)
        self._update(locked_until=until)
        self.tick()

    def take_locking(self, problem: Problem) -> None:
        """Take the refusal that locked the screen."""
        self._update(locked_until=problem.retry_at, problem=problem, remaining=0)
        self.tick()

    def tick(self) -> None:
        until = self.state.locked_until
        if until is None:
            self._update(locked_seconds=None)
            return
        seconds = seconds_until(until, self.context.clock.now())
        self._update(locked_seconds=seconds)
        if seconds == 0 and self._asked_after_lock != until:
            self._asked_after_lock = until
            self._ask_again()

    def refused_by_lock(self) -> bool:
        """Whether nothing can be sent because of a lock; when its time has come, the server is asked again."""
        if self.state.locked and self.state.locked_seconds == 0:
            self._ask_again()
        return self.state.locked

    def _ask_again(self) -> None:
        """Ask the server, which opens the application again once the time has come."""
        self._call("reopen", self.context.gateway.read)
