"""Takes the new wallet's password, twice (leaves D and E)."""

from __future__ import annotations

from dataclasses import dataclass, field

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import InputProblem, Problem
from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.cards import digits_only
from models.domain.passwords import PASSWORD_DIGITS, is_trivial


@dataclass(frozen=True)
class SetPasswordState(ScreenState):
    """``password`` and ``repeat`` are what was typed, until the call with it has begun."""

    progress: Progress | None = None
    password: str = field(default="", repr=False)
    repeat: str = field(default="", repr=False)
    password_error: Problem | None = None
    repeat_error: Problem | None = None


class SetPasswordPresenter(Presenter[SetPasswordState]):
    screen_id = "set_password"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, SetPasswordState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        self._update(progress=progress_of(application))

    def edit_password(self, text: str) -> None:
        """Take over the password typed so far. That a whole one is easily guessed is said at once."""
        password = digits_only(text)
        trivial = len(password) == PASSWORD_DIGITS and is_trivial(password)
        self._update(
            password=password,
            password_error=Problem(ProblemType.PASSWORD_TRIVIAL) if trivial else None,
            repeat_error=None,
            problem=None,
        )

    def edit_repeat(self, text: str) -> None:
        """Take over the repetition. That a whole one differs is said at once."""
        repeat = digits_only(text)
        different = len(repeat) == PASSWORD_DIGITS and repeat != self.state.password
        self._update(
            repeat=repeat,
            repeat_error=Problem(InputProblem.PASSWORD_DIFFERENT) if different else None,
            problem=None,
        )

    def submit(self) -> None:
        """Send the password, unless it is wanting; from then on it is in this call alone.

        What only the wallet's record can tell, such as a birth date in it, the server finds.
        """
        if self.state.busy:
            return
        password, repeat = self.state.password, self.state.repeat
        different = Problem(InputProblem.PASSWORD_DIFFERENT) if repeat != password else None
        fault = _fault(password)
        self._update(password_error=fault, repeat_error=None if fault is not None else different)
        if fault is not None or different is not None:
            return
        gateway = self.context.gateway
        if self._call("submit", lambda: gateway.set_password(password), self._take_problem):
            self._update(password="", repeat="")

    def _take_problem(self, problem: Problem) -> None:
        at_field = problem.slug == ProblemType.PASSWORD_TRIVIAL or problem.field == "password"
        self._update(**{"password_error" if at_field else "problem": problem})


def _fault(password: str) -> Problem | None:
    if len(password) != PASSWORD_DIGITS:
        return Problem(InputProblem.PASSWORD_INCOMPLETE)
    return Problem(ProblemType.PASSWORD_TRIVIAL) if is_trivial(password) else None
