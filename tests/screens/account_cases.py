"""From the binding result to the account in use and its raises, in every state."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from gui.flow.problem import Problem
from gui.screens.account_home.presenter import Booked
from models.contract.application_view import EntryView, MovementView, TimelineView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, DeclineReason, Leaf, RaiseOutcome
from tests.presenters.fakes import START, application
from tests.presenters.standings import (
    DECLINED,
    MATCHED,
    REFERRED,
    REVIEWED,
    account,
    active,
    approved,
    bound,
    decided,
    declined,
    in_review,
    of_leaf,
    opening_pending,
    raising,
    with_clerk,
)
from tests.screens.case import Case

ENTRIES = (
    EntryView(at=START, amount=-2_000, counterparty=""),
    EntryView(at=START - timedelta(minutes=20), amount=120_000, counterparty="cycles"),
    EntryView(at=START - timedelta(days=3), amount=6_800, counterparty="teahouse"),
    EntryView(at=START - timedelta(days=3, hours=2), amount=1_200, counterparty="florist"),
)


def pick_shop(presenter: Any) -> None:
    presenter.open_purchase()
    presenter.pick_shop("camera")
    presenter.purchase("")


def pay(presenter: Any) -> None:
    presenter.open_purchase()
    presenter.pick_shop("teahouse")
    presenter._update(busy=True)


def repay_nothing(presenter: Any) -> None:
    presenter.open_repayment()
    presenter.repay("tea")


ACCOUNT_CASES = {
    "bound_pending": Case(bound(times=MATCHED)),
    "bound_in_review": Case(bound()),
    "bound_approved": Case(bound(times=REVIEWED, account=account())),
    "bound_declined": Case(bound(times=REVIEWED, declined=DECLINED)),
    "bound_with_clerk": Case(bound(times=REFERRED)),
    **{f"bound_{leaf}": Case(of_leaf(leaf, ApplicationState.BOUND)) for leaf in Leaf},
    **{f"review_{leaf}": Case(of_leaf(leaf, ApplicationState.IN_REVIEW), 18) for leaf in Leaf},
    "clerk_after_opening": Case(of_leaf(Leaf.D, ApplicationState.WITH_CLERK, 1, REFERRED), 100),
    "review_found": Case(application(ApplicationState.IN_REVIEW), 18),
    "review_of_before": Case(
        application(
            ApplicationState.IN_REVIEW,
            timeline=TimelineView(account_created_at=START, review_due_at=START + timedelta(days=1)),
        )
    ),
    "opening_pending": Case(opening_pending()),
    "in_review": Case(in_review(), 18),
    "review_due": Case(in_review(), 90),
    "with_clerk": Case(with_clerk(), 100),
    "approved": Case(approved(), 90),
    "approved_report": Case(approved(), 90, lambda presenter: presenter.show_report()),
    "declined_age": Case(declined(), 90),
    "declined_score": Case(declined(reason=DeclineReason.SCORE_TOO_LOW), 90),
    "declined_data": Case(declined(reason=DeclineReason.DATA_NOT_VERIFIED), 90),
    "declined_obligations": Case(declined(reason=DeclineReason.OBLIGATIONS_TOO_HIGH), 90),
    "declined_again": Case(declined(), 31 * 24 * 3600),
    "account": Case(active()),
    "account_used": Case(active(used=126_000, entries=ENTRIES, next_raise_at=START + timedelta(days=9))),
    "account_waiting": Case(active(waiting=MovementView(amount=128_000, counterparty="cycles"))),
    "account_refused": Case(
        active(waiting=MovementView(amount=-2_000, counterparty="")),
        0,
        lambda presenter: presenter.application_changed(active(2)),
    ),
    "account_frozen": Case(active(used=126_000, frozen=True)),
    "account_highest": Case(active(limit=1_000_000)),
    "account_shops": Case(active(), 0, lambda presenter: presenter.open_purchase()),
    "account_purchase": Case(active(), 0, pick_shop),
    "account_repayment": Case(active(used=126_000), 0, repay_nothing),
    "account_without_card": Case(
        active(used=126_000, cards=()), 0, lambda presenter: presenter.open_repayment()
    ),
    "account_booked": Case(
        active(used=6_800, entries=ENTRIES[2:3]),
        0,
        lambda presenter: presenter._update(booked=Booked("teahouse", 6_800, START)),
    ),
    "account_frozen_new": Case(active(frozen=True)),
    "account_paying": Case(active(), 0, pay),
    "account_raising": Case(
        active(used=126_000), 0, lambda presenter: presenter._update(busy=True, opening_raise=True)
    ),
    "account_unreachable": Case(
        active(used=126_000), 0, lambda presenter: presenter._update(problem=Problem(ProblemType.UNREACHABLE))
    ),
    "raise": Case(raising(1, "mail-4417")),
    "raise_none": Case(raising()),
    "raise_all": Case(raising(1, "mail-4417", "social-7351", "social-9900", "wealth-9025")),
    "raise_switching": Case(raising(), 0, lambda presenter: presenter._update(busy=True, switching="wealth")),
    "raise_refused": Case(
        raising(),
        0,
        lambda presenter: presenter._update(link_error=Problem(ProblemType.LINK_UNKNOWN), error_at="social"),
    ),
    "raise_asking": Case(
        raising(1, "mail-4417"), 0, lambda presenter: presenter._update(busy=True, submitting=True)
    ),
} | {f"raise_{outcome}": Case(decided(outcome)) for outcome in RaiseOutcome}
