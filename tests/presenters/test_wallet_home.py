"""The wallet's home without Qt: what it says of the account, and where it leads."""

from __future__ import annotations

import pytest

from gui.screens.wallet_home.presenter import Entry, WalletHomePresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import Phone, application, challenge, problem, run

NEW = application(ApplicationState.NOT_STARTED)


@pytest.mark.parametrize("state", list(ApplicationState))
def test_that_the_entry_follows_from_where_the_application_stands(state: ApplicationState) -> None:
    presenter = WalletHomePresenter(Phone(application(state)).context)
    in_use = {ApplicationState.ACTIVE, ApplicationState.RAISE_OPEN, ApplicationState.RAISE_DECIDED}
    expected = (
        Entry.OFFER
        if state is ApplicationState.NOT_STARTED
        else Entry.CARD
        if state in in_use
        else Entry.UNDER_WAY
    )
    assert presenter.state.entry is expected


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
