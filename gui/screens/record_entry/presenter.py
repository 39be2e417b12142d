"""Takes the full real-name record of a person without a wallet, checks its form, and submits it (leaves D and E)."""

from __future__ import annotations

from dataclasses import dataclass

from gui.flow.lock import LockablePresenter, LockableState
from gui.flow.presenter import ScreenContext
from gui.flow.problem import Problem
from gui.flow.progress import Progress, progress_of
from gui.flow.record import document_fault, mobile_fault, name_fault
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.cards import digits_only
from models.domain.documents import DocumentType, normalise_document
from models.domain.mobiles import MOBILE_DIGITS
from models.domain.names import normalise_name


@dataclass(frozen=True)
class RecordEntryState(LockableState):
    """The record as it was typed; ``mobile`` holds digits only. ``refused`` is how it was refused as it stands; ``None``
    once any of it was edited."""

    progress: Progress | None = None
    name: str = ""
    document_type: DocumentType = DocumentType.RESIDENT_ID
    document: str = ""
    mobile: str = ""
    name_error: Problem | None = None
    document_error: Problem | None = None
    mobile_error: Problem | None = None
    refused: Problem | None = None

    def faults(self) -> dict[str, Problem | None]:
        """What is wrong with each input as far as can be told here."""
        return {
            "name": name_fault(self.name),
            "document": document_fault(self.document_type, self.document),
            "mobile": mobile_fault(self.mobile),
        }

    @property
    def done(self) -> frozenset[str]:
        """The inputs with which nothing is wrong; none of a record that was refused."""
        if self.refused is not None:
            return frozenset()
        return frozenset(name for name, fault in self.faults().items() if fault is None)


class RecordEntryPresenter(LockablePresenter[RecordEntryState]):
    screen_id = "record_entry"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, RecordEntryState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        record = application.record
        self._update(
            progress=progress_of(application),
            remaining=record.remaining if record is not None else self.state.remaining,
        )
        self.take_lock(application.locked_until)

    def edit_name(self, text: str) -> None:
        self._update(name=text, name_error=None, refused=None, problem=None)

    def choose_document_type(self, document_type: DocumentType) -> None:
        """Another kind of document; the number stays, and is checked anew when the record is sent."""
        self._update(document_type=document_type, document_error=None, refused=None, problem=None)

    def edit_document(self, text: str) -> None:
        self._update(document=text, document_error=None, refused=None, problem=None)

    def edit_mobile(self, text: str) -> None:
        """Take over the number typed so far. That a whole one is wrong is said at once."""
        mobile = digits_only(text)
        whole = len(mobile) == MOBILE_DIGITS
        self._update(
            mobile=mobile, mobile_error=mobile_fault(mobile) if whole else None, refused=None, problem=None
        )

    def draft(self) -> RecordEntryState | None:
        state = self.state
        typed = (state.name, state.document, state.mobile)
        return state if any(typed) or state.document_type is not DocumentType.RESIDENT_ID else None

    def take_up(self, draft: RecordEntryState) -> None:
        self._update(
            name=draft.name,
            document_type=draft.document_type,
            document=draft.document,
            mobile=draft.mobile,
            refused=draft.refused,
        )

    def submit(self) -> None:
        """Send the record, unless something is wrong here already: every fault is said at its field at once.

        A record that was refused is not sent once more, which would cost another try: the same is said again.
        """
        state = self.state
        if state.busy or self.refused_by_lock():
            return
        if state.refused is not None:
            self._say(state.refused)
            return
        faults = state.faults()
        self._update(**{f"{name}_error": fault for name, fault in faults.items()})
        if any(faults.values()):
            return
        gateway = self.context.gateway
        name, number = normalise_name(state.name), normalise_document(state.document_type, state.document)
        self._call(
            "submit",
            lambda: gateway.submit_full_name(name, state.document_type, number, state.mobile),
            on_problem=self._take_problem,
            on_ok=self._leave,
        )

    def _take_problem(self, problem: Problem) -> None:
        if problem.slug == ProblemType.APPLICATION_LOCKED:
            self.take_locking(problem)
            return
        if problem.remaining is not None:
            self._update(remaining=problem.remaining)
        if problem.slug in _ABOUT_THE_RECORD:
            self._update(refused=problem)
        self._say(problem)

    def _say(self, problem: Problem) -> None:
        self._update(**{_FIELDS.get(problem.field or "", "problem"): problem})

    def _leave(self, _application: ApplicationView) -> None:
        self._update(name="", document="", mobile="", document_type=DocumentType.RESIDENT_ID)


_FIELDS = {"name": "name_error", "document_number": "document_error", "mobile": "mobile_error"}
"""Where a problem goes that names an input of the request."""
_ABOUT_THE_RECORD = frozenset(
    {
        ProblemType.RECORD_MISMATCH,
        ProblemType.WALLET_EXISTS,
        ProblemType.NAME_INVALID,
        ProblemType.DOCUMENT_INVALID,
        ProblemType.MOBILE_INVALID,
    }
)
"""Refusals that only another record can change."""
