"""The review of the virtual credit account: waited for, counted down, left to a clerk, approved or declined (step 8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from gui.flow.binding import BindingWay, binding_way
from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from models.contract.application_view import ApplicationView, TimelineView
from models.contract.score import ScoreReport
from models.domain.application import ApplicationState, DeclineReason


@dataclass(frozen=True)
class ReviewStatusState(ScreenState):
    """``standing`` is one of the states this screen shows. ``limit`` is in fen, ``review_in`` in seconds.

    ``binding`` is ``None`` where the account was there before any card. ``bank_id`` and ``report`` are known once the
    bank has decided, either way. ``retry_in`` are the seconds until a declined person may apply again.
    """

    standing: ApplicationState = ApplicationState.OPENING_PENDING
    bank_id: str = ""
    binding: BindingWay | None = None
    card_bank_id: str = ""
    card_last_four: str = ""
    timeline: TimelineView = field(default_factory=TimelineView)
    review_in: int = 0
    limit: int = 0
    reason: DeclineReason | None = None
    retry_at: datetime | None = None
    retry_in: int = 0
    report: ScoreReport | None = None
    report_shown: bool = False


class ReviewStatusPresenter(Presenter[ReviewStatusState]):
    screen_id: ClassVar[str] = "review_status"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, ReviewStatusState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        card = application.wallet.cards[-1] if application.wallet.cards else None
        account, declined = application.account, application.declined
        decided = account or declined
        self._update(
            standing=application.state,
            bank_id=decided.bank_id if decided else "",
            binding=binding_way(application),
            card_bank_id=card.bank_id if card else "",
            card_last_four=card.last_four if card else "",
            timeline=application.timeline,
            limit=account.limit if account else 0,
            reason=declined.reason if declined else None,
            retry_at=declined.retry_at if declined else None,
            report=decided.report if decided else None,
        )
        self.tick()

    def tick(self) -> None:
        now = self.context.clock.now()
        self._update(
            review_in=seconds_until(self.state.timeline.review_due_at, now),
            retry_in=seconds_until(self.state.retry_at, now),
        )

    def show_report(self) -> None:
        """Open the list of the data that were used, and what each counted."""
        if self.state.report is not None:
            self._update(report_shown=True)

    def hide_report(self) -> None:
        self._update(report_shown=False)

    def go_on(self) -> None:
        """From an approval to the account; from a decline, once its time has come, to a new application."""
        if self.state.standing is ApplicationState.APPROVED:
            self._call("leave", self.context.gateway.leave_review_result)
        elif self.state.standing is ApplicationState.DECLINED:
            self._call("start", self.context.gateway.start)
