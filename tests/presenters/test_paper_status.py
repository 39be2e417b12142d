"""The traditional application after its form was handed in, without Qt: waited for, declined, mailed, delivered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gui.screens.paper_status.presenter import PaperStatusPresenter
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import START, Phone, application, challenge, problem, run, slug
from tests.presenters.paper_standings import (
    DESK_AT,
    RETRY_AT,
    delivered,
    form_declined,
    in_verification,
    mailed,
)


def test_that_the_way_to_the_clerks_desk_is_counted_by_the_clock() -> None:
    phone = Phone(in_verification())
    presenter = PaperStatusPresenter(phone.context)
    assert presenter.state.desk_in == (DESK_AT - START).total_seconds()
    phone.clock.advance(DESK_AT - START)
    presenter.tick()
    assert presenter.state.desk_in == 0


def test_that_everything_up_to_the_card_comes_by_itself() -> None:
    phone = Phone(in_verification())
    presenter = PaperStatusPresenter(phone.context)
    view = phone.show(presenter)
    phone.navigator.apply(mailed(2))
    phone.navigator.apply(delivered(3))
    assert list(dict.fromkeys((state.standing, state.goes_on) for state in view.states)) == [
        (ApplicationState.FORM_VERIFICATION, False),
        (ApplicationState.CARD_MAILED, False),
        (ApplicationState.CARD_DELIVERED, True),
    ]
    assert phone.navigator.current.id == "paper_status"
    assert phone.gateway.calls == []


@pytest.mark.parametrize("view", [in_verification(), form_declined(), mailed()])
def test_that_nothing_is_gone_on_to_before_its_time(view: ApplicationView) -> None:
    phone = Phone(view)
    PaperStatusPresenter(phone.context).go_on()
    assert phone.gateway.calls == []


def test_that_a_declined_person_fills_in_the_form_again_once_its_time_has_come() -> None:
    async def test() -> None:
        phone = Phone(form_declined())
        presenter = PaperStatusPresenter(phone.context)
        phone.clock.advance(RETRY_AT - START - timedelta(seconds=1))
        presenter.tick()
        assert not presenter.state.goes_on
        phone.clock.advance(timedelta(seconds=1))
        presenter.tick()
        phone.gateway.answers = [application(ApplicationState.FORM_ENTRY, 2)]
        presenter.go_on()
        await phone.settle()
        assert phone.gateway.calls == [("open_form",)]
        assert phone.navigator.current.id == "paper_form"

    run(test)


def test_that_the_card_leads_to_the_virtual_account() -> None:
    async def test() -> None:
        phone = Phone(delivered())
        presenter = PaperStatusPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.INTERNAL)]
        presenter.go_on()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.INTERNAL
        phone.gateway.answers = [application(ApplicationState.NAME_ENTRY, 2, challenge=challenge())]
        presenter.go_on()
        await phone.settle()
        assert phone.gateway.calls == 2 * [("start",)]
        assert phone.navigator.current.id == "name_entry"

    run(test)


@pytest.mark.parametrize("view", [in_verification(), form_declined(), mailed(), delivered()])
def test_that_the_wallet_can_be_gone_back_to_always(view: ApplicationView) -> None:
    phone = Phone(view)
    PaperStatusPresenter(phone.context).go_home()
    assert phone.navigator.current.id == "wallet_home"
    phone.navigator.resume()
    assert phone.navigator.current.id == "paper_status"
