"""Linking further accounts without Qt: each link is a call of its own, and giving up is cheap."""

from __future__ import annotations

from gui.screens.limit_raise.presenter import LimitRaisePresenter
from models.contract.history_data import AccountKind
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.standings import raising


def linked(presenter: LimitRaisePresenter) -> list[str]:
    return [row.address for row in presenter.state.rows if row.linked]


def test_that_each_account_has_an_address_of_its_own() -> None:
    state = LimitRaisePresenter(Phone(raising()).context).state
    assert [row.address for row in state.rows] == ["mail", "game", "social", "social.2", "wealth"]
    assert [row.adds_data for row in state.rows] == [True, False, True, True, True]


def test_that_a_switch_links_and_a_second_one_takes_it_back() -> None:
    async def test() -> None:
        phone = Phone(raising())
        presenter = LimitRaisePresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [raising(2, "mail-4417"), raising(3)]
        presenter.switch("mail")
        assert (presenter.state.busy, presenter.state.switching) == (True, "mail")
        await phone.settle()
        assert linked(presenter) == ["mail"]
        presenter.switch("mail")
        await phone.settle()
        assert linked(presenter) == []
        assert phone.gateway.calls == [
            ("link_account", AccountKind.MAIL, "mail-4417"),
            ("unlink_account", AccountKind.MAIL, "mail-4417"),
        ]

    run(test)


def test_that_a_refused_link_is_said_at_its_row() -> None:
    async def test() -> None:
        phone = Phone(raising())
        presenter = LimitRaisePresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [problem(ProblemType.LINK_UNKNOWN), raising(2, "game-2086")]
        presenter.switch("social.2")
        await phone.settle()
        assert slug(presenter.state.link_error) == ProblemType.LINK_UNKNOWN
        assert presenter.state.error_at == "social.2"
        assert linked(presenter) == []
        presenter.switch("game")
        await phone.settle()
        assert presenter.state.link_error is None
        assert linked(presenter) == ["game"]

    run(test)


def test_that_submitting_leads_to_the_result() -> None:
    async def test() -> None:
        phone = Phone(raising(1, "mail-4417"))
        presenter = LimitRaisePresenter(phone.context)
        gate = phone.gateway.hold()
        phone.gateway.answers = [application(ApplicationState.RAISE_DECIDED, 2)]
        presenter.submit()
        presenter.switch("mail")
        presenter.give_up()
        assert (presenter.state.submitting, presenter.state.switching) == (True, "")
        gate.set()
        await phone.settle()
        assert phone.gateway.calls == [("submit_raise",)]
        assert phone.navigator.current.id == "raise_result"

    run(test)


def test_that_giving_up_leads_back_to_the_account() -> None:
    async def test() -> None:
        phone = Phone(raising())
        presenter = LimitRaisePresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.ACTIVE, 2)]
        presenter.give_up()
        await phone.settle()
        assert phone.gateway.calls == [("close_raise",)]
        assert phone.navigator.current.id == "account_home"

    run(test)
