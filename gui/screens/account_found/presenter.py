"""Shows the account that the bank found and has a code sent to the phone on record (leaves A and D)."""

from __future__ import annotations

from dataclasses import dataclass

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import Problem
from gui.flow.progress import Progress, progress_of
from models.contract.application_view import ApplicationView, FoundAccountView
from models.contract.problems import ProblemType


@dataclass(frozen=True)
class AccountFoundState(ScreenState):
    """``opens_wallet``: there is none yet, and it is opened at the end of this way (leaf D). ``correcting``: going back
    to the record is under way."""

    progress: Progress | None = None
    account: FoundAccountView | None = None
    masked_name: str = ""
    opens_wallet: bool = False
    terms_accepted: bool = False
    terms_error: Problem | None = None
    correcting: bool = False


class AccountFoundPresenter(Presenter[AccountFoundState]):
    screen_id = "account_found"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, AccountFoundState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        self._update(
            progress=progress_of(application),
            account=application.found_account or self.state.account,
            masked_name=application.wallet.masked_name,
            opens_wallet=not application.wallet.is_open,
        )

    def accept_terms(self, accepted: bool) -> None:
        self._update(terms_accepted=accepted, terms_error=None, problem=None)

    def draft(self) -> AccountFoundState | None:
        return self.state if self.state.terms_accepted else None

    def take_up(self, draft: AccountFoundState) -> None:
        self.accept_terms(draft.terms_accepted)

    def submit(self) -> None:
        """Have the code sent, once the terms are accepted."""
        if self.state.busy:
            return
        self._update(correcting=False)
        if not self.state.terms_accepted:
            self._update(terms_error=Problem(ProblemType.TERMS_NOT_ACCEPTED))
            return
        gateway = self.context.gateway
        self._call("submit", lambda: gateway.confirm_found_account(True), on_problem=self._take_problem)

    def change_record(self) -> None:
        """Go back to the record, which can be stated again until the wallet is opened."""
        if not self.state.busy:
            self._update(correcting=True)
            self._call("change_record", self.context.gateway.change_record)

    def _take_problem(self, problem: Problem) -> None:
        place = "terms_error" if problem.slug == ProblemType.TERMS_NOT_ACCEPTED else "problem"
        self._update(**{place: problem})
