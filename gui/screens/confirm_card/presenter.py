"""Takes the wallet password that confirms the bound card (leaf B)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from gui.flow.lock import LockablePresenter, LockableState
from gui.flow.presenter import ScreenContext
from gui.flow.problem import Problem, incomplete_password
from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView, BoundCard
from models.contract.problems import ProblemType
from models.domain.cards import digits_only
from models.domain.passwords import PASSWORD_DIGITS


class Doing(StrEnum):
    """What the screen is busy with."""

    SUBMIT = "submit"
    OTHER_CARD = "other_card"


@dataclass(frozen=True)
class ConfirmCardState(LockableState):
    """``password`` is what was typed, until the call with it has begun."""

    progress: Progress | None = None
    card: BoundCard | None = None
    masked_name: str = ""
    password: str = field(default="", repr=False)
    terms_accepted: bool = False
    password_error: Problem | None = None
    terms_error: Problem | None = None
    doing: Doing | None = None


class ConfirmCardPresenter(LockablePresenter[ConfirmCardState]):
    screen_id = "confirm_card"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, ConfirmCardState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        asked = application.password
        self._update(
            progress=progress_of(application),
            card=asked.card if asked is not None else self.state.card,
            masked_name=application.wallet.masked_name,
            remaining=asked.remaining if asked is not None else self.state.remaining,
        )
        self.take_lock(application.locked_until)

    def edit_password(self, text: str) -> None:
        self._update(password=digits_only(text), password_error=None, problem=None)

    def accept_terms(self, accepted: bool) -> None:
        self._update(terms_accepted=accepted, terms_error=None, problem=None)

    def draft(self) -> ConfirmCardState | None:
        return replace(self.state, password="") if self.state.terms_accepted else None

    def take_up(self, draft: ConfirmCardState) -> None:
        self.accept_terms(draft.terms_accepted)

    def submit(self) -> None:
        """Send the password, unless something is missing; from then on it is in this call alone."""
        if self.state.busy:
            return
        self._update(doing=Doing.SUBMIT)
        if self.refused_by_lock():
            return
        password, accepted = self.state.password, self.state.terms_accepted
        whole = len(password) == PASSWORD_DIGITS
        self._update(
            password_error=None if whole else incomplete_password(password, self.state.password_error),
            terms_error=None if accepted else Problem(ProblemType.TERMS_NOT_ACCEPTED),
        )
        if not (whole and accepted):
            return
        gateway = self.context.gateway
        if self._call("submit", lambda: gateway.submit_password(password, accepted), self._take_problem):
            self._update(password="")

    def other_card(self) -> None:
        """Bind another card instead."""
        if not self.state.busy:
            self._update(doing=Doing.OTHER_CARD, password="", password_error=None, terms_error=None)
            self._call("other_card", self.context.gateway.change_card)

    def _take_problem(self, problem: Problem) -> None:
        if problem.slug == ProblemType.PASSWORD_LOCKED:
            self.take_locking(problem)
        elif problem.slug == ProblemType.TERMS_NOT_ACCEPTED:
            self._update(terms_error=problem)
        elif problem.slug == ProblemType.PASSWORD_WRONG or problem.field == "password":
            remaining = self.state.remaining if problem.remaining is None else problem.remaining
            self._update(password_error=problem, remaining=remaining)
        else:
            self._update(problem=problem)
