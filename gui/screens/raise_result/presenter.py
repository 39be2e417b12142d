"""What the bank decided on a limit raise, why, and when it may be asked again (step 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from models.contract.application_view import ApplicationView
from models.contract.score import ScoreReport
from models.domain.application import RaiseOutcome


@dataclass(frozen=True)
class RaiseResultState(ScreenState):
    """Limits in fen. ``retry_at`` is ``None`` when there is nothing to wait for."""

    outcome: RaiseOutcome = RaiseOutcome.NOTHING_NEW
    old_limit: int = 0
    new_limit: int = 0
    maximum_limit: int = 0
    retry_at: datetime | None = None
    report: ScoreReport | None = None
    bank_id: str = ""
    report_shown: bool = False


class RaiseResultPresenter(Presenter[RaiseResultState]):
    screen_id: ClassVar[str] = "raise_result"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, RaiseResultState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        result = application.limit_raise.result if application.limit_raise else None
        if result is None:
            return
        account = application.account
        self._update(
            outcome=result.outcome,
            old_limit=result.old_limit,
            new_limit=result.new_limit,
            maximum_limit=account.maximum_limit if account else 0,
            retry_at=result.retry_at,
            report=result.report,
            bank_id=account.bank_id if account else "",
        )

    def show_report(self) -> None:
        """Open the list of the data that were used, and what each counted."""
        self._update(report_shown=self.state.report is not None)

    def hide_report(self) -> None:
        self._update(report_shown=False)

    def leave(self) -> None:
        """The result was seen: back to the account."""
        self._call("leave", self.context.gateway.close_raise)
