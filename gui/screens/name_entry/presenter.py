"""Fills the gaps of the masked record and submits them, nothing else (Fig. 3B, step 1)."""

from __future__ import annotations

from dataclasses import dataclass

from gui.flow.lock import LockablePresenter, LockableState
from gui.flow.presenter import ScreenContext
from gui.flow.problem import InputProblem, Problem
from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView, ChallengeView
from models.contract.problems import ProblemType
from models.domain.names import is_latin
from models.domain.partial import could_be_asked_name, normalise


@dataclass(frozen=True)
class NameEntryState(LockableState):
    """``name`` and ``document`` are what was typed into the gaps. ``refused`` is how the parts that stand in the gaps
    were refused; ``None`` once one of them was edited."""

    challenge: ChallengeView | None = None
    progress: Progress | None = None
    name: str = ""
    document: str = ""
    name_error: Problem | None = None
    document_error: Problem | None = None
    refused: Problem | None = None


class NameEntryPresenter(LockablePresenter[NameEntryState]):
    screen_id = "name_entry"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, NameEntryState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        challenge = application.challenge
        if challenge is not None:
            self._take_challenge(challenge)
        self._update(progress=progress_of(application))
        self.take_lock(application.locked_until)

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
        if self.refused_by_lock():
            return
        if self.state.refused is not None:
            self._update(problem=self.state.refused)
            return
        name, document = normalise(self.state.name), normalise(self.state.document)
        name_error = _name_fault(name, challenge)
        document_open = len(document) != len(challenge.document_asked)
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

    def _take_challenge(self, challenge: ChallengeView) -> None:
        """Take over a challenge; what was typed into the gaps of another one is dropped."""
        old = self.state.challenge
        if old is not None and not _asks_the_same(old, challenge):
            self._update(name="", document="", name_error=None, document_error=None, refused=None)
        self._update(challenge=challenge, remaining=challenge.remaining)

    def _take_problem(self, problem: Problem) -> None:
        if problem.slug == ProblemType.APPLICATION_LOCKED:
            self.take_locking(problem)
        elif problem.remaining is not None:
            refused = problem if problem.slug == ProblemType.NAME_MISMATCH else None
            self._update(problem=problem, remaining=problem.remaining, refused=refused)
        else:
            self._update(problem=problem)

    def _leave(self, _application: ApplicationView) -> None:
        self._update(name="", document="")


def _name_fault(name: str, challenge: ChallengeView) -> Problem | None:
    if len(name) != len(challenge.name_asked):
        return Problem(InputProblem.NAME_MISSING)
    if could_be_asked_name(name, challenge.name_mask):
        return None
    latin = any(is_latin(sign) for sign in challenge.name_mask)
    return Problem(InputProblem.NAME_NOT_LETTER if latin else InputProblem.NAME_NOT_CHINESE)


def _asks_the_same(one: ChallengeView, other: ChallengeView) -> bool:
    """Whether both ask for the same gaps of the same record; the tries that are left do not count."""
    return one.model_copy(update={"remaining": other.remaining}) == other
