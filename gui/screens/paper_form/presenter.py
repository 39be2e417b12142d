"""Takes the traditional application's form, checks what can be checked here, and hands it in (¶3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import InputProblem, Problem
from gui.flow.record import document_fault, mobile_fault, name_fault
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.cards import digits_only
from models.domain.contacts import is_address, is_email, normalise_address, normalise_email
from models.domain.documents import DocumentType, normalise_document
from models.domain.mobiles import MOBILE_DIGITS
from models.domain.names import normalise_name


@dataclass(frozen=True)
class PaperFormState(ScreenState):
    """The form as it was typed; ``mobile`` holds digits only. ``leaving``: the call under way gives it up."""

    name: str = ""
    document_type: DocumentType = DocumentType.RESIDENT_ID
    document: str = ""
    address: str = ""
    email: str = ""
    mobile: str = ""
    name_error: Problem | None = None
    document_error: Problem | None = None
    address_error: Problem | None = None
    email_error: Problem | None = None
    mobile_error: Problem | None = None
    leaving: bool = False

    def faults(self) -> dict[str, Problem | None]:
        """What is wrong with each line to fill in as far as can be told here."""
        return {
            "name": name_fault(self.name),
            "document": document_fault(self.document_type, self.document),
            "address": _address_fault(self.address),
            "email": _email_fault(self.email),
            "mobile": mobile_fault(self.mobile),
        }

    @property
    def done(self) -> frozenset[str]:
        """The lines with which nothing is wrong."""
        faults = self.faults()
        return frozenset(
            name for name in faults if faults[name] is None and getattr(self, f"{name}_error") is None
        )


class PaperFormPresenter(Presenter[PaperFormState]):
    screen_id: ClassVar[str] = "paper_form"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, PaperFormState())

    def edit_name(self, text: str) -> None:
        self._update(name=text, name_error=None, problem=None)

    def choose_document_type(self, document_type: DocumentType) -> None:
        """Another kind of document; the number stays, and is checked anew when the form is handed in."""
        self._update(document_type=document_type, document_error=None, problem=None)

    def edit_document(self, text: str) -> None:
        self._update(document=text, document_error=None, problem=None)

    def edit_address(self, text: str) -> None:
        self._update(address=text, address_error=None, problem=None)

    def edit_email(self, text: str) -> None:
        self._update(email=text, email_error=None, problem=None)

    def edit_mobile(self, text: str) -> None:
        """Take over the number typed so far. That a whole one is wrong is said at once."""
        mobile = digits_only(text)
        whole = len(mobile) == MOBILE_DIGITS
        self._update(mobile=mobile, mobile_error=mobile_fault(mobile) if whole else None, problem=None)

    def draft(self) -> PaperFormState | None:
        state = self.state
        typed = (state.name, state.document, state.address, state.email, state.mobile)
        return state if any(typed) or state.document_type is not DocumentType.RESIDENT_ID else None

    def take_up(self, draft: PaperFormState) -> None:
        self._update(
            name=draft.name,
            document_type=draft.document_type,
            document=draft.document,
            address=draft.address,
            email=draft.email,
            mobile=draft.mobile,
        )

    def submit(self) -> None:
        """Hand the form in, unless something is wrong here already: every fault is said at its field at once."""
        state = self.state
        if state.busy:
            return
        faults = state.faults()
        self._update(**{f"{name}_error": fault for name, fault in faults.items()}, leaving=False)
        if any(faults.values()):
            return
        self._call(
            "submit",
            lambda: self.context.gateway.submit_form(
                normalise_name(state.name),
                state.document_type,
                normalise_document(state.document_type, state.document),
                normalise_address(state.address),
                normalise_email(state.email),
                state.mobile,
            ),
            on_problem=self._take_problem,
            on_ok=self._leave_nothing,
        )

    def go_home(self) -> None:
        """To the wallet. A form with nothing in it is given up on the way, so that the wallet offers all it did."""
        if self.draft() is not None:
            super().go_home()
        elif not self.state.busy:
            self._update(leaving=True)
            self._call(
                "leave",
                self.context.gateway.leave_form,
                # Even where that fails; the wallet can give it up as well.
                on_problem=lambda _problem: self.context.navigator.go_home(),
                on_ok=self._go_home_from,
            )

    def leave(self) -> None:
        """Give the form up; nothing of it stays."""
        if not self.state.busy:
            self._update(leaving=True)
            self._call("leave", self.context.gateway.leave_form, on_ok=self._leave_nothing)

    def _go_home_from(self, application: ApplicationView) -> None:
        # It may stand on another screen now, a declined form's.
        self.context.navigator.apply(application)
        self.context.navigator.go_home()

    def _take_problem(self, problem: Problem) -> None:
        self._update(**{_FIELDS.get(problem.field or "", "problem"): problem})

    def _leave_nothing(self, _application: ApplicationView) -> None:
        self._update(
            name="", document_type=DocumentType.RESIDENT_ID, document="", address="", email="", mobile=""
        )


_FIELDS = {
    "name": "name_error",
    "document_number": "document_error",
    "address": "address_error",
    "email": "email_error",
    "mobile": "mobile_error",
}
"""Where a problem goes that names an input of the request."""


def _address_fault(text: str) -> Problem | None:
    address = normalise_address(text)
    if not address:
        return Problem(InputProblem.ADDRESS_MISSING)
    return None if is_address(address) else Problem(ProblemType.ADDRESS_INVALID)


def _email_fault(text: str) -> Problem | None:
    email = normalise_email(text)
    if not email:
        return Problem(InputProblem.EMAIL_MISSING)
    return None if is_email(email) else Problem(ProblemType.EMAIL_INVALID)
