"""The bound card without Qt: the password is in one call alone, misses, the lock, another card."""

from __future__ import annotations

from gui.flow.problem import InputProblem
from gui.screens.confirm_card.presenter import ConfirmCardPresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import START, Phone, application, problem, run, slug
from tests.presenters.leaf_standings import (
    BOUND_CARD,
    LOCK,
    at_other_card,
    at_password_entry,
    password_locked,
)

PASSWORD = "473905"
BOUND = application(ApplicationState.BOUND, version=2)


def filled_in(phone: Phone) -> ConfirmCardPresenter:
    presenter = ConfirmCardPresenter(phone.context)
    phone.show(presenter)
    presenter.edit_password(PASSWORD)
    presenter.accept_terms(True)
    return presenter


def test_that_the_password_goes_with_the_call_and_leaves_the_form_at_once() -> None:
    async def test() -> None:
        phone = Phone(at_password_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [BOUND]
        release = phone.gateway.hold()
        presenter.submit()
        assert presenter.state.busy
        assert presenter.state.password == ""
        presenter.submit()
        release.set()
        await phone.settle()
        assert phone.gateway.calls == [("submit_password", PASSWORD, True)]
        assert phone.navigator.current.id == "binding_result"

    run(test)


def test_that_the_password_is_in_no_representation_and_no_draft() -> None:
    presenter = filled_in(Phone(at_password_entry()))
    assert PASSWORD not in repr(presenter.state)
    draft = presenter.draft()
    assert draft is not None
    assert draft.password == ""
    again = ConfirmCardPresenter(Phone(at_password_entry()).context)
    again.take_up(draft)
    assert (again.state.terms_accepted, again.state.password) == (True, "")


def test_that_what_is_missing_is_said_at_once_and_costs_no_try() -> None:
    phone = Phone(at_password_entry())
    presenter = ConfirmCardPresenter(phone.context)
    presenter.edit_password("47390")
    presenter.submit()
    assert slug(presenter.state.password_error) == InputProblem.PASSWORD_INCOMPLETE
    assert slug(presenter.state.terms_error) == ProblemType.TERMS_NOT_ACCEPTED
    assert presenter.state.password == "47390"
    assert phone.gateway.calls == []


def test_that_a_wrong_password_is_said_at_its_field_with_the_tries_left() -> None:
    async def test() -> None:
        phone = Phone(at_password_entry())
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.PASSWORD_WRONG, field="password", remaining=4)]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.password_error) == ProblemType.PASSWORD_WRONG
        presenter.submit()
        assert slug(presenter.state.password_error) == ProblemType.PASSWORD_WRONG
        assert (presenter.state.remaining, presenter.state.terms_accepted) == (4, True)
        presenter.edit_password("1")
        assert presenter.state.password_error is None

    run(test)


def test_that_the_last_miss_locks_and_the_end_of_the_lock_asks_the_server() -> None:
    async def test() -> None:
        phone = Phone(at_password_entry(remaining=1))
        presenter = filled_in(phone)
        phone.gateway.answers = [
            problem(ProblemType.PASSWORD_LOCKED, retry_at=START + LOCK),
            at_password_entry(3),
        ]
        presenter.submit()
        await phone.settle()
        assert (presenter.state.locked_seconds, presenter.state.remaining) == (900, 0)
        phone.clock.advance(LOCK)
        presenter.tick()
        await phone.settle()
        assert phone.gateway.calls[1:] == [("read",)]
        assert not presenter.state.locked
        assert presenter.state.remaining == 5

    run(test)


def test_that_another_card_can_be_used_also_while_the_password_is_locked() -> None:
    async def test() -> None:
        for first in (at_password_entry(), password_locked()):
            phone = Phone(first)
            presenter = ConfirmCardPresenter(phone.context)
            phone.show(presenter)
            assert presenter.state.card == BOUND_CARD
            phone.gateway.answers = [at_other_card(2)]
            presenter.other_card()
            await phone.settle()
            assert phone.gateway.calls == [("change_card",)]
            assert phone.navigator.current.id == "bind_card"

    run(test)
