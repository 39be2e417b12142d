"""The wallet's home without Qt: what it says of the account, and where it leads."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from gui.flow.progress import Progress
from gui.screens.wallet_home.presenter import Entry, WalletHomePresenter
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import START, Phone, application, challenge, problem, run
from tests.presenters.paper_standings import (
    ARRIVES_AT,
    DESK_AT,
    delivered,
    form_declined,
    in_verification,
    mailed,
)
from tests.presenters.paper_standings import RETRY_AT as FORM_RETRY_AT
from tests.presenters.standings import RETRY_AT, approved, declined, in_review

NEW = application(ApplicationState.NOT_STARTED)


IN_USE = {ApplicationState.ACTIVE, ApplicationState.RAISE_OPEN, ApplicationState.RAISE_DECIDED}
OFFERED = {ApplicationState.NOT_STARTED, ApplicationState.FORM_DECLINED, ApplicationState.CARD_DELIVERED}


@pytest.mark.parametrize("state", list(ApplicationState))
def test_that_the_entry_follows_from_where_the_application_stands(state: ApplicationState) -> None:
    presenter = WalletHomePresenter(Phone(application(state)).context)
    expected = Entry.OFFER if state in OFFERED else Entry.CARD if state in IN_USE else Entry.UNDER_WAY
    assert presenter.state.entry is expected


@pytest.mark.parametrize("state", list(ApplicationState))
def test_that_the_traditional_way_is_offered_only_where_it_can_be_begun(state: ApplicationState) -> None:
    async def test() -> None:
        phone = Phone(application(state))
        presenter = WalletHomePresenter(phone.context)
        offered = state in (ApplicationState.NOT_STARTED, ApplicationState.FORM_DECLINED)
        assert presenter.state.form_offered == offered
        phone.gateway.answers = [application(ApplicationState.FORM_ENTRY, version=2)]
        presenter.open_form()
        await phone.settle()
        assert phone.gateway.calls == ([("open_form",)] if offered else [])

    run(test)


def test_that_a_declined_form_is_offered_again_once_its_time_has_come() -> None:
    phone = Phone(form_declined())
    presenter = WalletHomePresenter(phone.context)
    assert not presenter.state.form_offered
    phone.clock.advance(FORM_RETRY_AT - START)
    presenter.tick()
    assert presenter.state.form_offered


@pytest.mark.parametrize(
    ("view", "due_at"),
    [
        (in_review(), START + timedelta(seconds=90)),
        (in_verification(), DESK_AT),
        (mailed(), ARRIVES_AT),
        (approved(), None),
        (delivered(), None),
        (NEW, None),
    ],
)
def test_that_the_wallet_knows_when_what_is_waited_for_comes(
    view: ApplicationView, due_at: datetime | None
) -> None:
    phone = Phone(view)
    presenter = WalletHomePresenter(phone.context)
    assert presenter.state.due_at == due_at
    assert (presenter.state.due_in > 0) == (due_at is not None)
    phone.clock.advance(timedelta(days=30))
    presenter.tick()
    assert presenter.state.due_in == 0


def test_that_a_declined_application_counts_down_to_the_next() -> None:
    phone = Phone(declined())
    presenter = WalletHomePresenter(phone.context)
    assert presenter.state.retry_at == RETRY_AT
    phone.clock.advance(RETRY_AT - START - timedelta(seconds=1))
    presenter.tick()
    assert presenter.state.retry_in == 1


def test_that_the_wallet_counts_the_steps_of_the_application() -> None:
    progress = {
        state: WalletHomePresenter(Phone(application(state)).context).state.progress
        for state in (ApplicationState.CARD_ENTRY, ApplicationState.IN_REVIEW)
    }
    assert progress == {
        ApplicationState.CARD_ENTRY: Progress(2, 3),
        ApplicationState.IN_REVIEW: None,
    }


def test_that_the_traditional_way_leads_to_its_form() -> None:
    async def test() -> None:
        phone = Phone(NEW)
        presenter = WalletHomePresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.FORM_ENTRY, version=2)]
        presenter.open_form()
        assert (presenter.state.busy, presenter.state.opening_form) == (True, True)
        await phone.settle()
        assert phone.navigator.current.id == "paper_form"

    run(test)


@pytest.mark.parametrize("state", list(ApplicationState))
def test_that_a_form_can_be_given_up_only_while_it_is_filled_in(state: ApplicationState) -> None:
    async def test() -> None:
        phone = Phone(application(state))
        phone.navigator.go_home()
        presenter = WalletHomePresenter(phone.context)
        phone.show(presenter)
        begun = state is ApplicationState.FORM_ENTRY
        assert presenter.state.form_begun == begun
        phone.gateway.answers = [application(ApplicationState.NOT_STARTED, version=2)]
        presenter.leave_form()
        presenter.leave_form()
        await phone.settle()
        assert phone.gateway.calls == ([("leave_form",)] if begun else [])
        assert phone.navigator.current.id == "wallet_home"
        assert not begun or presenter.state.entry is Entry.OFFER

    run(test)


def test_that_opening_an_account_starts_the_application() -> None:
    async def test() -> None:
        phone = Phone(NEW)
        presenter = WalletHomePresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [application(ApplicationState.NAME_ENTRY, version=2, challenge=challenge())]
        presenter.open_account()
        assert presenter.state.busy
        await phone.settle()
        assert phone.gateway.calls == [("start",)]
        assert phone.navigator.current.id == "name_entry"

    run(test)


def test_that_a_refused_start_is_said_and_can_be_tried_again() -> None:
    async def test() -> None:
        phone = Phone(NEW)
        presenter = WalletHomePresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.IN_PROGRESS)]
        presenter.open_account()
        await phone.settle()
        assert presenter.state.problem is not None
        assert not presenter.state.busy

    run(test)


def test_that_the_way_back_to_the_application_needs_no_call() -> None:
    phone = Phone(application(ApplicationState.NAME_ENTRY, challenge=challenge()))
    phone.navigator.go_home()
    assert phone.navigator.current.id == "wallet_home"
    WalletHomePresenter(phone.context).resume()
    assert phone.navigator.current.id == "name_entry"
    assert phone.gateway.calls == []
