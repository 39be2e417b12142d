"""The review without Qt: pending, counted down, approved, declined."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from gui.screens.review_status.presenter import ReviewStatusPresenter
from models.contract.client_payment import (
    AccountView,
    ApplicationView,
    BoundCard,
    DeclineView,
    TimelineView,
)
from models.contract.history_data import HistoryGroup
from models.contract.problems import ProblemType
from models.contract.score import ScoreItem, ScoreReport
from models.domain.application import ApplicationState, DeclineReason
from tests.presenters.fakes import START, Phone, application, problem, run, slug, wallet

CARD = BoundCard(bank_id="kite", last_four="8812", bound_at=START)
REPORT = ScoreReport(
    items=(ScoreItem(group=HistoryGroup.MAIL, datum="count", points=3, maximum=5),),
    missing=(HistoryGroup.WEALTH,),
    total=61,
    limit=300_000,
)
ACCOUNT = AccountView(
    bank_id="heron",
    last_four="6037",
    valid_until="11/31",
    limit=300_000,
    used=0,
    available=300_000,
    maximum_limit=1_000_000,
    report=REPORT,
)
RETRY_AT = START + timedelta(days=30)


def standing(state: ApplicationState, version: int = 1, *, reviewed: bool = False) -> ApplicationView:
    """An application in ``state`` whose account, unless it is pending, was created at the start."""
    times: dict[str, Any] = {"record_matched_at": START, "card_bound_at": START}
    if state is not ApplicationState.OPENING_PENDING:
        times |= {"account_created_at": START, "review_due_at": START + timedelta(seconds=90)}
    if reviewed:
        times |= {"reviewed_at": START + timedelta(seconds=90)}
    approved, declined = state is ApplicationState.APPROVED, state is ApplicationState.DECLINED
    return application(
        state,
        version,
        wallet=wallet((CARD,)),
        timeline=TimelineView(**times),
        account=ACCOUNT if approved else None,
        declined=DeclineView(reason=DeclineReason.UNDER_AGE, retry_at=RETRY_AT) if declined else None,
    )


def shown_report(presenter: ReviewStatusPresenter) -> ScoreReport | None:
    return presenter.state.report if presenter.state.report_shown else None


APPROVED = standing(ApplicationState.APPROVED, 2, reviewed=True)
DECLINED = standing(ApplicationState.DECLINED, 2, reviewed=True)


def test_that_the_review_is_counted_down_by_the_clock() -> None:
    phone = Phone(standing(ApplicationState.IN_REVIEW))
    presenter = ReviewStatusPresenter(phone.context)
    assert presenter.state.review_in == 90
    phone.clock.advance(timedelta(seconds=72))
    presenter.tick()
    assert presenter.state.review_in == 18
    phone.clock.advance(timedelta(seconds=72))
    presenter.tick()
    assert presenter.state.review_in == 0


def test_that_pending_becomes_review_becomes_approval_without_a_touch() -> None:
    phone = Phone(standing(ApplicationState.OPENING_PENDING))
    presenter = ReviewStatusPresenter(phone.context)
    view = phone.show(presenter)
    phone.navigator.apply(standing(ApplicationState.IN_REVIEW, 2))
    phone.navigator.apply(standing(ApplicationState.APPROVED, 3, reviewed=True))
    seen = list(dict.fromkeys((state.standing, state.limit) for state in view.states))
    assert seen == [
        (ApplicationState.OPENING_PENDING, 0),
        (ApplicationState.IN_REVIEW, 0),
        (ApplicationState.APPROVED, 300_000),
    ]
    assert phone.gateway.calls == []


def test_that_an_approval_leads_to_the_account() -> None:
    async def test() -> None:
        phone = Phone(APPROVED)
        presenter = ReviewStatusPresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.ACTIVE, 3, account=ACCOUNT)]
        presenter.go_on()
        await phone.settle()
        assert phone.gateway.calls == [("leave_review_result",)]
        assert phone.navigator.current.id == "account_home"

    run(test)


def test_that_a_decline_names_its_reason_and_when_to_try_again() -> None:
    phone = Phone(DECLINED)
    presenter = ReviewStatusPresenter(phone.context)
    state = presenter.state
    assert (state.reason, state.retry_at) == (DeclineReason.UNDER_AGE, RETRY_AT)
    assert state.retry_in == 30 * 24 * 3600
    phone.clock.advance(timedelta(days=30))
    presenter.tick()
    assert presenter.state.retry_in == 0


def test_that_a_declined_person_applies_again_from_here() -> None:
    async def test() -> None:
        phone = Phone(DECLINED)
        presenter = ReviewStatusPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.RETRY_TOO_EARLY, retry_at=RETRY_AT)]
        presenter.go_on()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.RETRY_TOO_EARLY
        phone.gateway.answers = [application(ApplicationState.NAME_ENTRY, 3)]
        presenter.go_on()
        await phone.settle()
        assert phone.navigator.current.id == "name_entry"

    run(test)


@pytest.mark.parametrize("state", [ApplicationState.OPENING_PENDING, ApplicationState.IN_REVIEW])
def test_that_nothing_is_gone_on_to_while_the_bank_is_at_work(state: ApplicationState) -> None:
    phone = Phone(standing(state))
    ReviewStatusPresenter(phone.context).go_on()
    assert phone.gateway.calls == []


@pytest.mark.parametrize("view", [standing(ApplicationState.IN_REVIEW), APPROVED, DECLINED])
def test_that_the_wallet_can_be_gone_back_to_always(view: ApplicationView) -> None:
    phone = Phone(view)
    ReviewStatusPresenter(phone.context).go_home()
    assert phone.navigator.current.id == "wallet_home"
    phone.navigator.resume()
    assert phone.navigator.current.id == "review_status"


def test_that_the_data_used_are_shown_once_there_is_a_report() -> None:
    phone = Phone(standing(ApplicationState.IN_REVIEW))
    presenter = ReviewStatusPresenter(phone.context)
    phone.show(presenter)
    presenter.show_report()
    assert shown_report(presenter) is None
    phone.navigator.apply(APPROVED)
    assert shown_report(presenter) is None
    presenter.show_report()
    assert shown_report(presenter) == REPORT
    presenter.hide_report()
    assert shown_report(presenter) is None
