"""The clerk's desk without its window: listens to the bank, holds what is chosen, and decides."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Protocol

from gui.clerk.calls import StaffCalls
from gui.clerk.state import ClerkState
from gui.flow.problem import Problem
from gui.tasks import Outcome, TaskRunner
from models.contract.bank_staff import StaffView
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import DeclineReason
from models.ports import Clock

READ = "clerk.read"
NEWS = "clerk.news"
RECONNECT_SECONDS = 1.0
"""Real seconds until the bank is asked again after it gave no answer."""


class DeskView(Protocol):
    """What the desk knows of its window."""

    def render(self, state: ClerkState) -> None: ...


class ClerkDesk:
    """One clerk's desk. Its verbs are what the window's signals call; none does anything while it is busy."""

    def __init__(self, gateway: StaffCalls, tasks: TaskRunner, clock: Clock) -> None:
        self.clock = clock
        self.state = ClerkState()
        self._gateway = gateway
        self._tasks = tasks
        self._view: DeskView | None = None
        self._listener: Callable[[], None] = lambda: None

    def attach(self, view: DeskView) -> None:
        """Take ``view`` and render the state at once."""
        self._view = view
        view.render(self.state)

    def detach(self) -> None:
        """Let the view go."""
        self._view = None

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Have ``listener`` told after every change of the state."""
        self._listener = listener

    def open(self) -> None:
        """Read the desk, and hear of every change from then on."""
        self._tasks.run(
            READ,
            self._gateway.read,
            on_ok=self._take_over,
            on_problem=self._note_silence,
            on_end=self._listen,
        )

    def choose_case(self, case_id: str) -> None:
        """Show the case; a reason that was being chosen for another is dropped."""
        if not self.state.busy:
            self._update(case_id=case_id, declining=False, reason=None, reason_error=None, problem=None)

    def choose_account(self, account_id: str) -> None:
        if not self.state.busy:
            self._update(account_id=account_id, problem=None)

    def turn_over(self) -> None:
        """Go from the cases to the accounts, or back: what the last call met was said there."""
        if not self.state.busy:
            self._update(problem=None)

    def approve(self) -> None:
        case_id = self.state.case_id
        if case_id is not None:
            self._call("clerk.approve", lambda: self._gateway.approve(case_id))

    def begin_declining(self) -> None:
        """Ask for the reason."""
        if not self.state.busy:
            self._update(declining=True, problem=None)

    def leave_declining(self) -> None:
        """Go back to the case, undecided."""
        if not self.state.busy:
            self._update(declining=False, reason=None, reason_error=None, problem=None)

    def choose_reason(self, reason: DeclineReason) -> None:
        if not self.state.busy:
            self._update(reason=reason, reason_error=None, problem=None)

    def confirm_decline(self) -> None:
        case_id, reason = self.state.case_id, self.state.reason
        if reason is None:
            self._update(reason_error=Problem(ProblemType.REASON_MISSING))
        elif case_id is not None:
            self._call("clerk.decline", lambda: self._gateway.decline(case_id, reason))

    def freeze(self) -> None:
        account_id = self.state.account_id
        if account_id is not None:
            self._call("clerk.freeze", lambda: self._gateway.freeze(account_id))

    def unfreeze(self) -> None:
        account_id = self.state.account_id
        if account_id is not None:
            self._call("clerk.unfreeze", lambda: self._gateway.unfreeze(account_id))

    def show_crash(self) -> None:
        """Say that something unexpected happened in this program."""
        self._update(problem=Problem(ProblemType.INTERNAL))

    def _call(self, key: str, work: Callable[[], Awaitable[StaffView]]) -> None:
        """Do ``work`` as the task ``key``, unless the desk is busy. ``busy`` ends in every case."""
        if self.state.busy:
            return
        self._gateway.mean_anew()

        async def surely() -> StaffView:
            return await self._surely(work)

        def end(_outcome: Outcome) -> None:
            self._update(busy=False)

        started = self._tasks.run(
            key, surely, on_ok=self._take_reply, on_problem=self._take_problem, on_end=end
        )
        self._update(busy=started, problem=None)

    async def _surely(self, work: Callable[[], Awaitable[StaffView]]) -> StaffView:
        """Do ``work``; if no answer comes, look at the desk and try once more.

        A lost reply is no proof that nothing happened; the second try has the idempotency key of the first.
        """
        try:
            return await work()
        except ProblemError as error:
            if error.problem is not ProblemType.UNREACHABLE:
                raise
        self._take_over(await self._gateway.read())
        return await work()

    def _take_reply(self, desk: StaffView) -> None:
        self._update(declining=False, reason=None)
        self._show(desk)

    def _take_problem(self, error: ProblemError) -> None:
        self._update(problem=Problem.of(error))

    def _note_silence(self, _error: ProblemError) -> None:
        self._update(reachable=False)

    def _listen(self, outcome: Outcome) -> None:
        """Hear of news for as long as the tasks last; a crash does not end that, nor follow on another without rest."""
        pause = 0.0 if outcome is Outcome.OK else RECONNECT_SECONDS
        self._tasks.run(NEWS, lambda: self._hear_news(pause), on_end=self._listen, background=True)

    async def _hear_news(self, pause: float) -> None:
        await asyncio.sleep(pause)
        while True:
            try:
                await self._hear_once()
            except ProblemError as error:
                self._note_silence(error)
                await asyncio.sleep(RECONNECT_SECONDS)

    async def _hear_once(self) -> None:
        """Take over what comes next. Raises ``ProblemError``.

        After a silence, and when an older desk comes than the one known, because the world began anew or two replies
        overtook each other, the bank is asked how it stands.
        """
        known = self.state.desk
        if known is None or not self.state.reachable:
            self._take_over(await self._gateway.read())
            return
        news = await self._gateway.await_news(known.version)
        if news is None:
            return
        known = self.state.desk
        if known is not None and news.version < known.version:
            self._take_over(await self._gateway.read())
        else:
            self._show(news)

    def _show(self, desk: StaffView) -> None:
        """Show ``desk`` unless a newer one has come meanwhile."""
        known = self.state.desk
        if known is None or desk.version >= known.version:
            self._take_over(desk)

    def _take_over(self, desk: StaffView) -> None:
        """Show ``desk`` whatever was known before. The first case that waits is chosen where none is."""
        state = replace(self.state, desk=desk, reachable=True)
        if state.case is None:
            waiting = (case.case_id for case in desk.cases if case.decision is None)
            state = replace(state, case_id=next(waiting, None))
        if state.account is None:
            accounts = (account.account_id for account in desk.accounts)
            state = replace(state, account_id=next(accounts, None))
        if state.case_id != self.state.case_id or state.case is None or state.case.decision is not None:
            state = replace(state, declining=False, reason=None, reason_error=None)
        self._set(state)

    def _update(self, **changes: Any) -> None:
        """Replace fields of the state."""
        self._set(replace(self.state, **changes))

    def _set(self, state: ClerkState) -> None:
        """Take ``state`` over, and render if that changed anything."""
        if state != self.state:
            self.state = state
            if self._view is not None:
                self._view.render(state)
            self._listener()
