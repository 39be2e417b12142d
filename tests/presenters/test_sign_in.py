"""The password that opens a session, without Qt: misses, the lock and its end, a lost reply, leaving."""

from __future__ import annotations

from gui.flow.problem import InputProblem, Problem
from gui.screens.sign_in.presenter import SignInPresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import START, FakeView, Phone, application, problem, run, slug
from tests.presenters.leaf_standings import LOCK

PASSWORD = "936274"
NEEDED = Problem(ProblemType.PASSWORD_NEEDED, field="password", remaining=5)
LOCKED = Problem(ProblemType.PASSWORD_LOCKED, remaining=0, retry_at=START + LOCK)
IN = application(ApplicationState.NOT_STARTED)
NO_ANSWER = problem(ProblemType.UNREACHABLE, status=503)


def typed(phone: Phone) -> SignInPresenter:
    presenter = SignInPresenter(phone.context)
    presenter.attach(FakeView())
    presenter.edit_password(PASSWORD)
    return presenter


def test_that_without_a_session_the_screen_is_the_one_that_asks_for_the_password() -> None:
    phone = Phone(NEEDED)
    assert phone.navigator.current.id == "sign_in"
    assert phone.navigator.state is ApplicationState.SIGNED_OUT
    assert SignInPresenter(phone.context).state.remaining == 5


def test_that_the_password_goes_with_the_call_leaves_the_form_at_once_and_leads_in() -> None:
    async def test() -> None:
        phone = Phone(NEEDED)
        presenter = typed(phone)
        phone.gateway.answers = [IN]
        release = phone.gateway.hold()
        presenter.submit()
        assert presenter.state.busy
        assert presenter.state.password == ""
        presenter.submit()
        release.set()
        await phone.settle()
        assert phone.gateway.calls == [("enter", PASSWORD)]
        assert phone.navigator.current.id == "wallet_home"

    run(test)


def test_that_the_password_is_in_no_representation_and_no_draft() -> None:
    presenter = typed(Phone(NEEDED))
    assert PASSWORD not in repr(presenter.state)
    assert presenter.draft() is None


def test_that_a_password_that_is_not_whole_is_not_sent() -> None:
    phone = Phone(NEEDED)
    presenter = SignInPresenter(phone.context)
    presenter.edit_password("93627")
    presenter.submit()
    assert slug(presenter.state.password_error) == InputProblem.PASSWORD_INCOMPLETE
    assert presenter.state.password == "93627"
    assert phone.gateway.calls == []


def test_that_a_wrong_password_is_said_at_its_field_with_the_tries_left() -> None:
    async def test() -> None:
        phone = Phone(NEEDED)
        presenter = typed(phone)
        phone.gateway.answers = [problem(ProblemType.PASSWORD_WRONG, field="password", remaining=4)]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.password_error) == ProblemType.PASSWORD_WRONG
        assert presenter.state.remaining == 4
        presenter.submit()
        assert slug(presenter.state.password_error) == ProblemType.PASSWORD_WRONG
        assert phone.navigator.current.id == "sign_in"
        presenter.edit_password("1")
        assert presenter.state.password_error is None

    run(test)


def test_that_the_last_miss_locks_and_the_end_of_the_lock_asks_the_server_without_a_password() -> None:
    async def test() -> None:
        phone = Phone(NEEDED)
        presenter = typed(phone)
        phone.gateway.answers = [
            problem(ProblemType.PASSWORD_LOCKED, retry_at=START + LOCK),
            problem(ProblemType.PASSWORD_NEEDED, field="password", remaining=5),
        ]
        presenter.submit()
        await phone.settle()
        assert (presenter.state.locked_seconds, presenter.state.remaining) == (900, 0)
        phone.clock.advance(LOCK)
        presenter.tick()
        presenter.tick()
        await phone.settle()
        assert phone.gateway.calls[1:] == [("enter", None)]
        assert not presenter.state.locked
        assert (presenter.state.remaining, presenter.state.problem) == (5, None)

    run(test)


def test_that_a_lock_from_before_is_shown_at_once_and_nothing_is_sent_while_it_lasts() -> None:
    phone = Phone(LOCKED)
    presenter = typed(phone)
    assert presenter.state.locked_seconds == 900
    presenter.submit()
    assert phone.gateway.calls == []


def test_that_where_the_end_of_the_lock_met_no_answer_it_can_be_asked_for_again() -> None:
    async def test() -> None:
        phone = Phone(LOCKED)
        presenter = typed(phone)
        needed = problem(ProblemType.PASSWORD_NEEDED, field="password", remaining=5)
        phone.gateway.answers = [NO_ANSWER, NO_ANSWER, needed]
        phone.clock.advance(LOCK)
        presenter.tick()
        await phone.settle()
        assert presenter.state.locked
        presenter.submit()
        await phone.settle()
        assert not presenter.state.locked

    run(test)


def test_that_a_lost_answer_is_asked_for_once_more_with_the_same_password() -> None:
    async def test() -> None:
        phone = Phone(NEEDED)
        presenter = typed(phone)
        phone.gateway.answers = [NO_ANSWER, IN]
        presenter.submit()
        await phone.settle()
        assert phone.gateway.calls == [("enter", PASSWORD)] * 2
        assert phone.navigator.current.id == "wallet_home"

    run(test)


def test_that_where_nobody_answers_it_is_said_and_the_password_has_to_be_typed_again() -> None:
    async def test() -> None:
        phone = Phone(NEEDED)
        presenter = typed(phone)
        phone.gateway.answers = [NO_ANSWER, NO_ANSWER]
        presenter.submit()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.UNREACHABLE
        assert (presenter.state.busy, presenter.state.password) == (False, "")

    run(test)


def test_that_nobody_leaves_while_a_call_is_under_way() -> None:
    async def test() -> None:
        phone = Phone(NEEDED)
        left: list[bool] = []
        phone.navigator.on_left(lambda: left.append(True))
        presenter = typed(phone)
        phone.gateway.answers = [problem(ProblemType.PASSWORD_WRONG, field="password", remaining=4)]
        release = phone.gateway.hold()
        presenter.submit()
        presenter.leave()
        assert left == []
        release.set()
        await phone.settle()
        presenter.leave()
        assert left == [True]

    run(test)
