"""The new wallet password without Qt: what is easily guessed, what differs, one call alone."""

from __future__ import annotations

import pytest

from gui.flow.problem import InputProblem
from gui.screens.set_password.presenter import SetPasswordPresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.leaf_standings import at_password_setting

PASSWORD = "473905"
BOUND = application(ApplicationState.BOUND, version=2)


def filled_in(phone: Phone) -> SetPasswordPresenter:
    presenter = SetPasswordPresenter(phone.context)
    phone.show(presenter)
    presenter.edit_password(PASSWORD)
    presenter.edit_repeat(PASSWORD)
    return presenter


def test_that_the_password_goes_with_the_call_and_leaves_the_form_at_once() -> None:
    async def test() -> None:
        phone = Phone(at_password_setting())
        presenter = filled_in(phone)
        assert PASSWORD not in repr(presenter.state)
        phone.gateway.answers = [BOUND]
        presenter.submit()
        assert (presenter.state.password, presenter.state.repeat) == ("", "")
        await phone.settle()
        assert phone.gateway.calls == [("set_password", PASSWORD)]
        assert phone.navigator.current.id == "binding_result"

    run(test)


@pytest.mark.parametrize("password", ["000000", "123456", "987654"])
def test_that_what_is_guessed_first_is_said_with_the_last_digit_and_never_sent(password: str) -> None:
    phone = Phone(at_password_setting())
    presenter = SetPasswordPresenter(phone.context)
    presenter.edit_password(password[:-1])
    assert presenter.state.password_error is None
    presenter.edit_password(password)
    assert slug(presenter.state.password_error) == ProblemType.PASSWORD_TRIVIAL
    presenter.edit_repeat(password)
    presenter.submit()
    assert slug(presenter.state.password_error) == ProblemType.PASSWORD_TRIVIAL
    assert phone.gateway.calls == []


def test_that_a_repetition_that_differs_is_said_at_its_own_field() -> None:
    phone = Phone(at_password_setting())
    presenter = filled_in(phone)
    presenter.edit_repeat("473906")
    assert slug(presenter.state.repeat_error) == InputProblem.PASSWORD_DIFFERENT
    presenter.edit_repeat("4739")
    assert presenter.state.repeat_error is None
    presenter.submit()
    assert slug(presenter.state.repeat_error) == InputProblem.PASSWORD_DIFFERENT
    assert presenter.state.password_error is None
    assert phone.gateway.calls == []


def test_that_an_incomplete_password_is_said_before_its_repetition() -> None:
    phone = Phone(at_password_setting())
    presenter = SetPasswordPresenter(phone.context)
    presenter.edit_password("4739")
    presenter.submit()
    assert slug(presenter.state.password_error) == InputProblem.PASSWORD_INCOMPLETE
    assert presenter.state.repeat_error is None


def test_that_what_only_the_record_tells_is_said_at_the_password_too() -> None:
    async def test() -> None:
        phone = Phone(at_password_setting())
        presenter = filled_in(phone)
        phone.gateway.answers = [problem(ProblemType.PASSWORD_TRIVIAL, field="password")]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.password_error) == ProblemType.PASSWORD_TRIVIAL
        assert presenter.state.problem is None

    run(test)


def test_that_nothing_of_it_is_kept_for_a_return() -> None:
    assert filled_in(Phone(at_password_setting())).draft() is None
