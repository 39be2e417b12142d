"""Recognises a card while it is typed, checks what can be checked here, and submits it (Fig. 3C, step 5)."""

from __future__ import annotations

from dataclasses import dataclass

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import InputProblem, Problem
from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView, BoundCard
from models.contract.problems import ProblemType
from models.domain.cards import (
    CardKind,
    card_products,
    digits_only,
    has_valid_check_digit,
    recognise,
)
from models.domain.mobiles import MOBILE_DIGITS, is_mobile


@dataclass(frozen=True)
class BindCardState(ScreenState):
    """``number`` and ``mobile`` hold digits only.

    ``opens_wallet``: there is none yet, and it is opened at the end of this way. ``bound_card`` is the one that could
    be used instead of another. ``returning``: that is under way; ``correcting``: so is going back to the record.
    """

    masked_name: str = ""
    opens_wallet: bool = False
    bound_card: BoundCard | None = None
    progress: Progress | None = None
    number: str = ""
    mobile: str = ""
    terms_accepted: bool = False
    number_error: Problem | None = None
    mobile_error: Problem | None = None
    terms_error: Problem | None = None
    returning: bool = False
    correcting: bool = False

    @property
    def done(self) -> frozenset[str]:
        """The fields with which nothing is wrong as far as can be told here, and which nobody refused."""
        number = self.number_error is None and _number_fault(self.number) is None
        mobile = self.mobile_error is None and _mobile_fault(self.mobile) is None
        return frozenset(name for name, right in (("number", number), ("mobile", mobile)) if right)


class BindCardPresenter(Presenter[BindCardState]):
    screen_id = "bind_card"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, BindCardState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        self._update(
            masked_name=application.wallet.masked_name,
            opens_wallet=not application.wallet.is_open,
            bound_card=application.bound_card,
            progress=progress_of(application),
        )

    def edit_number(self, text: str) -> None:
        """Take over the number typed so far. What is certainly wrong with it is said at once."""
        number = digits_only(text)
        self._update(number=number, number_error=_certain_fault(number), problem=None)

    def edit_mobile(self, text: str) -> None:
        mobile = digits_only(text)
        wrong = len(mobile) == MOBILE_DIGITS and not is_mobile(mobile)
        self._update(
            mobile=mobile, mobile_error=Problem(InputProblem.MOBILE_FORMAT) if wrong else None, problem=None
        )

    def accept_terms(self, accepted: bool) -> None:
        self._update(terms_accepted=accepted, terms_error=None, problem=None)

    def draft(self) -> BindCardState | None:
        state = self.state
        return state if state.number or state.mobile or state.terms_accepted else None

    def take_up(self, draft: BindCardState) -> None:
        self.edit_number(draft.number)
        self.edit_mobile(draft.mobile)
        self.accept_terms(draft.terms_accepted)

    def submit(self) -> None:
        """Send the card, unless something is wrong here already: every fault is said at its field at once."""
        if self.state.busy:
            return
        number, mobile, accepted = self.state.number, self.state.mobile, self.state.terms_accepted
        faults = (_number_fault(number), _mobile_fault(mobile), None if accepted else _TERMS_OPEN)
        self._update(number_error=faults[0], mobile_error=faults[1], terms_error=faults[2])
        self._update(returning=False, correcting=False)
        if any(faults):
            return
        gateway = self.context.gateway
        self._call(
            "submit",
            lambda: gateway.submit_savings_account(number, mobile, accepted),
            on_problem=self._take_problem,
            on_ok=self._leave,
        )

    def use_bound_card(self) -> None:
        """Go back to the card that is bound already, which the wallet password confirms."""
        if not self.state.busy:
            self._update(returning=True, correcting=False)
            self._call("bound_card", self.context.gateway.use_bound_card)

    def change_record(self) -> None:
        """Go back to the record, which can be stated again until the wallet is opened."""
        if not self.state.busy:
            self._update(correcting=True, returning=False)
            self._call("change_record", self.context.gateway.change_record)

    def _take_problem(self, problem: Problem) -> None:
        place = _PLACES.get(problem.slug) or _FIELDS.get(problem.field or "", "problem")
        self._update(**{place: problem})

    def _leave(self, _application: ApplicationView) -> None:
        self._update(number="", mobile="", terms_accepted=False)


_TERMS_OPEN = Problem(ProblemType.TERMS_NOT_ACCEPTED)
_FIELDS = {"card_number": "number_error", "mobile": "mobile_error", "terms_accepted": "terms_error"}
"""Where a problem goes that names an input of the request."""
_PLACES: dict[str, str] = {
    ProblemType.CARD_CHECK_DIGIT: "number_error",
    ProblemType.CARD_BANK_UNKNOWN: "number_error",
    ProblemType.CARD_NOT_DEBIT: "number_error",
    ProblemType.CARD_UNKNOWN: "number_error",
    ProblemType.CARD_INACTIVE: "number_error",
    ProblemType.CARD_NOT_YOURS: "number_error",
    ProblemType.CARD_BOUND_ELSEWHERE: "number_error",
    ProblemType.MOBILE_MISMATCH: "mobile_error",
    ProblemType.TERMS_NOT_ACCEPTED: "terms_error",
}
"""Where a problem goes by its type."""


def _certain_fault(number: str) -> Problem | None:
    """What no further digit can mend."""
    product = recognise(number)
    if product is None:
        longest = max(len(known.prefix) for known in card_products())
        return Problem(ProblemType.CARD_BANK_UNKNOWN) if len(number) >= longest else None
    if product.kind is not CardKind.DEBIT:
        return Problem(ProblemType.CARD_NOT_DEBIT)
    if len(number) == product.length and not has_valid_check_digit(number):
        return Problem(ProblemType.CARD_CHECK_DIGIT)
    return None


def _number_fault(number: str) -> Problem | None:
    if not number:
        return Problem(InputProblem.CARD_MISSING)
    product = recognise(number)
    incomplete = product is None or len(number) != product.length
    return _certain_fault(number) or (Problem(InputProblem.CARD_INCOMPLETE) if incomplete else None)


def _mobile_fault(mobile: str) -> Problem | None:
    if not mobile:
        return Problem(InputProblem.MOBILE_MISSING)
    return None if is_mobile(mobile) else Problem(InputProblem.MOBILE_FORMAT)
