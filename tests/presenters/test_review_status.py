"""The review without Qt: pending, counted down, approved, declined."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gui.flow.binding import BindingWay
from gui.screens.review_status.presenter import ReviewStatusPresenter
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.contract.score import ScoreReport
from models.domain.application import CLERK_REASONS, ApplicationState, DeclineReason, Leaf
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.standings import (
    REPORT,
    RETRY_AT,
    account,
    approved,
    declined,
    in_review,
    of_leaf,
    opening_pending,
    with_clerk,
)


def shown_report(presenter: ReviewStatusPresenter) -> ScoreReport | None:
    return presenter.state.report if presenter.state.report_shown else None


def test_that_the_review_is_counted_down_by_the_clock() -> None:
    phone = Phone(in_review())
    presenter = ReviewStatusPresenter(phone.context)
    assert presenter.state.review_in == 90
    phone.clock.advance(timedelta(seconds=72))
    presenter.tick()
    assert presenter.state.review_in == 18
    phone.clock.advance(timedelta(seconds=72))
    presenter.tick()
    assert presenter.state.review_in == 0


def test_that_pending_becomes_review_becomes_approval_without_a_touch() -> None:
    phone = Phone(opening_pending())
    presenter = ReviewStatusPresenter(phone.context)
    view = phone.show(presenter)
    phone.navigator.apply(in_review(2))
    phone.navigator.apply(approved(3))
    seen = list(dict.fromkeys((state.standing, state.limit) for state in view.states))
    assert seen == [
        (ApplicationState.OPENING_PENDING, 0),
        (ApplicationState.IN_REVIEW, 0),
        (ApplicationState.APPROVED, 300_000),
    ]
    assert phone.gateway.calls == []


def test_that_the_clerks_decision_comes_by_itself() -> None:
    phone = Phone(in_review())
    presenter = ReviewStatusPresenter(phone.context)
    view = phone.show(presenter)
    phone.navigator.apply(with_clerk(2))
    phone.navigator.apply(declined(3, DeclineReason.OBLIGATIONS_TOO_HIGH))
    assert list(dict.fromkeys((state.standing, state.reason) for state in view.states))[-2:] == [
        (ApplicationState.WITH_CLERK, None),
        (ApplicationState.DECLINED, DeclineReason.OBLIGATIONS_TOO_HIGH),
    ]
    assert phone.navigator.current.id == "review_status"
    assert phone.gateway.calls == []


@pytest.mark.parametrize("reason", [DeclineReason.UNDER_AGE, *CLERK_REASONS])
def test_that_every_decline_keeps_its_reason_and_its_date(reason: DeclineReason) -> None:
    state = ReviewStatusPresenter(Phone(declined(reason=reason)).context).state
    assert (state.reason, state.retry_at) == (reason, RETRY_AT)


@pytest.mark.parametrize(
    ("leaf", "way"),
    [
        (Leaf.A, BindingWay.ACCOUNT),
        (Leaf.B, BindingWay.PASSWORD),
        (Leaf.C, BindingWay.CARD),
        (Leaf.D, BindingWay.ACCOUNT),
        (Leaf.E, BindingWay.CARD),
    ],
)
def test_that_the_review_knows_what_each_leaf_confirmed(leaf: Leaf, way: BindingWay) -> None:
    state = ReviewStatusPresenter(Phone(of_leaf(leaf, ApplicationState.IN_REVIEW)).context).state
    assert state.binding is way
    assert (state.timeline.wallet_opened_at is not None) == (leaf in (Leaf.D, Leaf.E))


def test_that_an_account_that_was_there_before_needs_no_card() -> None:
    state = ReviewStatusPresenter(Phone(application(ApplicationState.IN_REVIEW)).context).state
    assert state.binding is None


def test_that_an_approval_leads_to_the_account() -> None:
    async def test() -> None:
        phone = Phone(approved(2))
        presenter = ReviewStatusPresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.ACTIVE, 3, account=account())]
        presenter.go_on()
        await phone.settle()
        assert phone.gateway.calls == [("leave_review_result",)]
        assert phone.navigator.current.id == "account_home"

    run(test)


def test_that_a_decline_names_its_reason_and_when_to_try_again() -> None:
    phone = Phone(declined())
    presenter = ReviewStatusPresenter(phone.context)
    state = presenter.state
    assert (state.reason, state.retry_at) == (DeclineReason.UNDER_AGE, RETRY_AT)
    assert state.bank_id == "heron"
    assert state.retry_in == 30 * 24 * 3600
    phone.clock.advance(timedelta(days=30))
    presenter.tick()
    assert presenter.state.retry_in == 0


def test_that_a_declined_person_applies_again_from_here() -> None:
    async def test() -> None:
        phone = Phone(declined())
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


@pytest.mark.parametrize("view", [opening_pending(), in_review(), with_clerk()])
def test_that_nothing_is_gone_on_to_while_the_bank_is_at_work(view: ApplicationView) -> None:
    phone = Phone(view)
    ReviewStatusPresenter(phone.context).go_on()
    assert phone.gateway.calls == []


@pytest.mark.parametrize("view", [opening_pending(), in_review(), with_clerk(), approved(), declined()])
def test_that_the_wallet_can_be_gone_back_to_always(view: ApplicationView) -> None:
    phone = Phone(view)
    ReviewStatusPresenter(phone.context).go_home()
    assert phone.navigator.current.id == "wallet_home"
    phone.navigator.resume()
    assert phone.navigator.current.id == "review_status"


def test_that_the_data_used_are_shown_once_there_is_a_report() -> None:
    phone = Phone(in_review())
    presenter = ReviewStatusPresenter(phone.context)
    phone.show(presenter)
    presenter.show_report()
    assert shown_report(presenter) is None
    phone.navigator.apply(approved(2))
    assert shown_report(presenter) is None
    presenter.show_report()
    assert shown_report(presenter) == REPORT
    presenter.hide_report()
    assert shown_report(presenter) is None


def test_that_a_declined_person_sees_which_data_were_used() -> None:
    phone = Phone(declined())
    presenter = ReviewStatusPresenter(phone.context)
    phone.show(presenter)
    presenter.show_report()
    assert shown_report(presenter) == REPORT
