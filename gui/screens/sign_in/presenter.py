"""Takes the wallet password that opens a session."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from gui.flow.lock import LockablePresenter, LockableState
from gui.flow.presenter import ScreenContext
from gui.flow.problem import Problem, incomplete_password
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import digits_only
from models.domain.passwords import PASSWORD_DIGITS


@dataclass(frozen=True)
class SignInState(LockableState):
    """``password`` is what was typed, until the call with it has begun."""

    password: str = field(default="", repr=False)
    password_error: Problem | None = None


class SignInPresenter(LockablePresenter[SignInState]):
    screen_id = "sign_in"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, SignInState())
        refusal = context.navigator.refusal
        if refusal is not None:
            self._update(remaining=refusal.remaining or 0)
            self.take_lock(refusal.retry_at)

    def edit_password(self, text: str) -> None:
        self._update(password=digits_only(text), password_error=None, problem=None)

    def submit(self) -> None:
        """Send the password, unless it is not whole; from then on it is in this call alone."""
        if self.state.busy or self.refused_by_lock():
            return
        password = self.state.password
        if len(password) != PASSWORD_DIGITS:
            self._update(password_error=incomplete_password(password, self.state.password_error))
            return
        self._update(password_error=None)
        if self._enter("submit", password):
            self._update(password="")

    def leave(self) -> None:
        """Sign in nobody, unless a call is under way: its end has to be seen here."""
        if not self.state.busy:
            self.context.navigator.leave()

    def _ask_again(self) -> None:
        """Ask without a password whether the lock has ended: there is no session in which its end would be told."""
        self._enter("reopen", None)

    def _enter(self, action: str, password: str | None) -> bool:
        gateway = self.context.gateway
        return self._call(action, lambda: gateway.enter(password), self._take_problem)

    async def _surely(self, work: Callable[[], Awaitable[ApplicationView]]) -> ApplicationView:
        """Do ``work``, and once more if no answer comes: nobody can be asked what became of it. The second try carries
        the first one's idempotency key, so that a wrong password counts once."""
        try:
            return await work()
        except ProblemError as error:
            if error.problem is not ProblemType.UNREACHABLE:
                raise
        return await work()

    def _take_problem(self, problem: Problem) -> None:
        if problem.slug == ProblemType.PASSWORD_LOCKED:
            self.take_locking(problem)
        elif problem.slug == ProblemType.PASSWORD_NEEDED:
            self._update(remaining=problem.remaining or 0)
            self.take_lock(None)
        elif problem.slug == ProblemType.PASSWORD_WRONG or problem.field == "password":
            remaining = self.state.remaining if problem.remaining is None else problem.remaining
            self._update(password_error=problem, remaining=remaining)
        else:
            self._update(problem=problem)
