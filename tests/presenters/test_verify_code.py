"""The code without Qt: one field, its life by the clock, and every way on from a dead one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gui.flow.problem import InputProblem
from gui.screens.verify_code.presenter import Doing, VerifyCodePresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import START, Phone, application, problem, run, slug
from tests.presenters.leaf_standings import at_account_code, at_account_found
from tests.presenters.standings import at_code_entry

BOUND = application(ApplicationState.BOUND, version=2)


def test_that_the_countdowns_follow_the_clock() -> None:
    phone = Phone(at_code_entry())
    presenter = VerifyCodePresenter(phone.context)
    assert (presenter.state.expires_in, presenter.state.resend_in) == (300, 60)
    phone.clock.advance(timedelta(seconds=59.5))
    presenter.tick()
    assert (presenter.state.expires_in, presenter.state.resend_in) == (241, 1)
    phone.clock.advance(timedelta(hours=1))
    presenter.tick()
    assert (presenter.state.expires_in, presenter.state.resend_in) == (0, 0)


def test_that_a_tick_within_the_same_second_renders_nothing() -> None:
    phone = Phone(at_code_entry())
    presenter = VerifyCodePresenter(phone.context)
    view = phone.show(presenter)
    phone.clock.advance(timedelta(seconds=0.25))
    presenter.tick()
    assert len(view.states) == 1


def test_that_the_right_code_goes_on_and_is_kept_nowhere() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        view = phone.show(presenter)
        phone.gateway.answers = [BOUND]
        presenter.submit("482 193")
        assert presenter.state.busy
        assert presenter.state.doing is Doing.SUBMIT
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]
        assert phone.navigator.current.id == "binding_result"
        assert not any(state.code for state in view.states)

    run(test)


def test_that_the_code_of_an_sms_is_shown_and_submitted_once() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        view = phone.show(presenter)
        phone.gateway.answers = [BOUND]
        presenter.fill_code("482193")
        presenter.submit("482193")
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]
        assert "482193" in [state.code for state in view.states]
        assert presenter.state.code == ""
        assert "482193" not in repr(view.states)

    run(test)


def test_that_a_wrong_code_says_what_remains_until_the_next_digit() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.CODE_WRONG, remaining=4)]
        presenter.submit("000000")
        await phone.settle()
        assert slug(presenter.state.field_problem) == ProblemType.CODE_WRONG
        assert presenter.state.remaining == 4
        assert not presenter.state.busy
        presenter.edit()
        assert presenter.state.field_problem is None
        assert presenter.state.remaining == 4

    run(test)


def test_that_too_few_digits_are_not_sent() -> None:
    phone = Phone(at_code_entry())
    presenter = VerifyCodePresenter(phone.context)
    presenter.submit("48219")
    assert slug(presenter.state.field_problem) == InputProblem.CODE_INCOMPLETE
    assert phone.gateway.calls == []


def test_that_an_expired_code_is_not_sent() -> None:
    phone = Phone(at_code_entry())
    presenter = VerifyCodePresenter(phone.context)
    phone.clock.advance(timedelta(minutes=5))
    presenter.tick()
    assert slug(presenter.state.field_problem) == ProblemType.CODE_EXPIRED
    presenter.submit("482193")
    presenter.fill_code("482193")
    assert phone.gateway.calls == []


def test_that_the_last_wrong_try_leaves_the_resend_as_the_way_on() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry(remaining=1))
        presenter = VerifyCodePresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [problem(ProblemType.CODE_EXHAUSTED, remaining=0)]
        presenter.submit("000000")
        await phone.settle()
        assert slug(presenter.state.field_problem) == ProblemType.CODE_EXHAUSTED
        presenter.edit()
        assert slug(presenter.state.field_problem) == ProblemType.CODE_EXHAUSTED
        phone.clock.advance(timedelta(seconds=70))
        phone.gateway.answers = [at_code_entry(2, sent_after=70)]
        presenter.resend()
        assert presenter.state.doing is Doing.RESEND
        await phone.settle()
        assert presenter.state.field_problem is None
        assert (presenter.state.remaining, presenter.state.expires_in) == (5, 300)

    run(test)


@pytest.mark.parametrize("kind", [ProblemType.RESEND_TOO_SOON, ProblemType.RESEND_LIMIT])
def test_that_a_refused_resend_is_said_at_the_resend(kind: ProblemType) -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        phone.gateway.answers = [problem(kind, retry_at=START + timedelta(seconds=30))]
        presenter.resend()
        await phone.settle()
        assert slug(presenter.state.resend_error) == kind
        assert presenter.state.field_problem is None

    run(test)


def test_that_a_day_without_more_codes_is_counted_down_until_a_code_arrives_after_all() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [problem(ProblemType.RESEND_LIMIT, retry_at=START + timedelta(hours=14))]
        presenter.resend()
        await phone.settle()
        assert presenter.state.resend_in == 14 * 3600
        phone.navigator.apply(at_code_entry(2, sent_after=30))
        assert (presenter.state.resend_in, presenter.state.resend_error) == (90, None)

    run(test)


def test_that_back_changes_the_card() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.CARD_ENTRY, version=2)]
        presenter.change_card()
        await phone.settle()
        assert phone.navigator.current.id == "bind_card"

    run(test)


def test_that_nothing_else_is_asked_while_the_code_is_on_its_way() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        gate = phone.gateway.hold()
        phone.gateway.answers = [BOUND]
        presenter.submit("482193")
        presenter.submit("111111")
        presenter.resend()
        presenter.change_card()
        assert presenter.state.doing is Doing.SUBMIT
        gate.set()
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]

    run(test)


def test_that_no_answer_is_said_at_the_code_and_the_same_can_be_sent_again() -> None:
    async def test() -> None:
        phone = Phone(at_code_entry())
        presenter = VerifyCodePresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.UNREACHABLE), problem(ProblemType.UNREACHABLE)]
        presenter.submit("482193")
        await phone.settle()
        assert slug(presenter.state.field_problem) == ProblemType.UNREACHABLE
        assert not presenter.state.busy
        phone.gateway.answers = [BOUND]
        presenter.submit("482193")
        await phone.settle()
        assert phone.navigator.current.id == "binding_result"

    run(test)


def test_that_a_code_to_the_phone_of_an_account_is_told_from_one_for_a_card() -> None:
    assert not VerifyCodePresenter(Phone(at_code_entry()).context).state.of_account
    phone = Phone(at_account_code())
    assert VerifyCodePresenter(phone.context).state.of_account


def test_that_the_way_back_from_an_accounts_code_leads_to_the_account() -> None:
    async def test() -> None:
        phone = Phone(at_account_code())
        presenter = VerifyCodePresenter(phone.context)
        phone.show(presenter)
        phone.gateway.answers = [at_account_found(2)]
        presenter.change_card()
        await phone.settle()
        assert phone.gateway.calls == [("change_card",)]
        assert phone.navigator.current.id == "account_found"

    run(test)
