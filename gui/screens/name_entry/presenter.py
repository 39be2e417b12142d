"""Fills the gaps of the masked record and submits them, nothing else (Fig. 3B, step 1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import InputProblem, Problem
from models.contract.application_view import ApplicationView, ChallengeView
from models.contract.problems import ProblemType
from models.domain.partial import is_chinese, normalise


@dataclass(frozen=True)
class NameEntryState(ScreenState):
    """``name`` and ``document`` are what was typed into the gaps. ``remaining`` counts the tries that are left.

    ``locked_seconds`` is what is left of a lock on the clock; ``None`` while there is none. ``refused`` is how the
    parts that stand in the gaps were refused; ``None`` once one of them was edited.
    """

    challenge: ChallengeView | None = None
    name: str = ""
    document: str = ""
    name_error: Problem | None = None
    document_error: Problem | None = None
    refused: Problem | None = None
    remaining: int = 0
    locked_until: datetime | None = None
    locked_seconds: int | None = None

    @property
    def locked(self) -> bool:
        return self.locked_until is not None


class NameEntryPresenter(Presenter[NameEntryState]):
    screen_id = "name_entry"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, NameEntryState())
        self._asked_after_lock: datetime | None = None
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        challenge = application.challenge
        if challenge is not None:
            self._take_challenge(challenge)
        if self.state.locked and application.locked_until is None:
            self._update(problem=None)
        self._update(locked_until=application.locked_until)
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

    def edit_name(self, text: str) -> None:
        self._update(name=text, name_error=None, refused=None, problem=None)

    def edit_document(self, text: str) -> None:
        self._update(document=text, document_error=None, refused=None, problem=None)

    def draft(self) -> NameEntryState | None:
        return self.state if self.state.name or self.state.document else None

    def take_up(self, draft: NameEntryState) -> None:
        if draft.challenge is not None and self.state.challenge is not None:
            same = _asks_the_same(draft.challenge, self.state.challenge)
            if same:
                self._update(name=draft.name, document=draft.document, refused=draft.refused)

    def submit(self) -> None:
        """Send what was filled in, unless a gap is open or holds what no name has: that is said at its field.

        Parts that were refused are not sent once more, which would cost another try: the same is said again.
        """
        challenge = self.state.challenge
        if challenge is None or self.state.busy:
            return
        if self.state.locked:
            if self.state.locked_seconds == 0:
                self._ask_again()
            return
        if self.state.refused is not None:
            self._update(problem=self.state.refused)
            return
        name, document = normalise(self.state.name), normalise(self.state.document)
        name_error = _name_fault(name, challenge)
        document_open = len(document) < len(challenge.document_asked)
        self._update(
            name_error=name_error,
            document_error=Problem(InputProblem.DOCUMENT_MISSING) if document_open else None,
        )
        if name_error is not None or document_open:
            return
        gateway = self.context.gateway
        self._call(
            "submit",
            lambda: gateway.submit_partial_name(name, document),
            on_problem=self._take_problem,
            on_ok=self._leave,
        )

    def _ask_again(self) -> None:
        """Ask the server, which opens the application again once the time has come."""
        self._call("reopen", self.context.gateway.read)

    def _take_challenge(self, challenge: ChallengeView) -> None:
        """Take over a challenge; what was typed into the gaps of another one is dropped."""
        old = self.state.challenge
        if old is not None and not _asks_the_same(old, challenge):
            self._update(name="", document="", name_error=None, document_error=None, refused=None)
        self._update(challenge=challenge, remaining=challenge.remaining)

    def _take_problem(self, problem: Problem) -> None:
        if problem.slug == ProblemType.APPLICATION_LOCKED:
            self._update(locked_until=problem.retry_at, problem=problem, remaining=0)
            self.tick()
        elif problem.remaining is not None:
            refused = problem if problem.slug == ProblemType.NAME_MISMATCH else None
            self._update(problem=problem, remaining=problem.remaining, refused=refused)
        else:
            self._update(problem=problem)

    def _leave(self, _application: ApplicationView) -> None:
        self._update(name="", document="")


def _name_fault(name: str, challenge: ChallengeView) -> Problem | None:
    if len(name) < len(challenge.name_asked):
        return Problem(InputProblem.NAME_MISSING)
    return None if is_chinese(name) else Problem(InputProblem.NAME_NOT_CHINESE)


def _asks_the_same(one: ChallengeView, other: ChallengeView) -> bool:
    """Whether both ask for the same gaps of the same record; the tries that are left do not count."""
    return one.model_copy(update={"remaining": other.remaining}) == other
