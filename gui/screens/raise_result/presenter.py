"""What the bank decided on a limit raise, why, and when it may be asked again (step 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from models.contract.application_view import ApplicationView
from models.contract.history_data import HistoryGroup
from models.contract.score import ScoreReport
from models.domain.application import RaiseOutcome

LINKABLE = (HistoryGroup.SOCIAL, HistoryGroup.MAIL, HistoryGroup.WEALTH)
"""The groups that come from accounts a person can link."""


@dataclass(frozen=True)
class RaiseResultState(ScreenState):
    """Limits in fen. ``retry_at`` is ``None`` when there is nothing to wait for.

    ``helps`` is the group of data that could bring the most further points, ``points_left``, by linking an account;
    ``None`` after a raise, and where no more can be had.
    """

    outcome: RaiseOutcome = RaiseOutcome.NOTHING_NEW
    old_limit: int = 0
    new_limit: int = 0
    maximum_limit: int = 0
    retry_at: datetime | None = None
    report: ScoreReport | None = None
    bank_id: str = ""
    helps: HistoryGroup | None = None
    points_left: int = 0


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
        is_stuck = result.outcome not in (RaiseOutcome.RAISED, RaiseOutcome.AT_MAXIMUM)
        left = points_left(result.report) if is_stuck else {}
        helps = max(left, key=left.__getitem__, default=None)
        self._update(helps=helps, points_left=left[helps] if helps is not None else 0)

    def leave(self) -> None:
        """The result was seen: back to the account."""
        self._call("leave", self.context.gateway.close_raise)


def points_left(report: ScoreReport) -> dict[HistoryGroup, int]:
    """How many points each linkable group has not given; groups that gave all of them are left out."""
    left = {
        group: sum(item.maximum - item.points for item in report.items if item.group is group)
        for group in LINKABLE
    }
    return {group: points for group, points in left.items() if points > 0}
