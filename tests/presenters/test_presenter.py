"""What every presenter does with a call: busy, lost replies, problems, crashes."""

from __future__ import annotations

import asyncio

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import Problem
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import Phone, application, problem, run, slug

FIRST = application(ApplicationState.ACTIVE)
NEXT = application(ApplicationState.ACTIVE, version=2)
LOST = problem(ProblemType.UNREACHABLE)


class AnyPresenter(Presenter[ScreenState]):
    screen_id = "any"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, ScreenState())
        self.problems: list[Problem] = []

    def act(self) -> bool:
        return self._call("act", self.context.gateway.open_raise)

    def act_carefully(self) -> bool:
        return self._call("act", self.context.gateway.open_raise, on_problem=self.problems.append)


def test_that_a_call_is_busy_from_the_click_to_the_reply() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        view = phone.show(presenter)
        phone.gateway.answers = [NEXT]
        assert presenter.act()
        assert not presenter.act()
        await phone.settle()
        assert [state.busy for state in view.states] == [False, True, False]
        assert phone.navigator.application == NEXT

    run(test)


def test_that_a_problem_nobody_places_is_the_screens_own() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.IN_PROGRESS), NEXT]
        presenter.act()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.IN_PROGRESS
        presenter.act()
        assert presenter.state.problem is None
        await phone.settle()

    run(test)


def test_that_a_placed_problem_is_not_shown_twice() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.LIMIT_EXCEEDED, exceeded=500)]
        presenter.act_carefully()
        await phone.settle()
        assert presenter.problems == [Problem(ProblemType.LIMIT_EXCEEDED, exceeded=500)]
        assert presenter.state == ScreenState()

    run(test)


def test_that_after_a_lost_reply_the_state_is_asked_for_before_the_second_try() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        phone.gateway.answers = [LOST, NEXT, application(ApplicationState.ACTIVE, version=3)]
        presenter.act()
        await phone.settle()
        assert [name for name, *_ in phone.gateway.calls] == ["open_raise", "read", "open_raise"]
        assert phone.context.application.version == 3
        assert presenter.state == ScreenState()

    run(test)


def test_that_a_refusal_because_of_the_state_leads_to_where_the_application_stands() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        elsewhere = application(ApplicationState.CARD_ENTRY, version=5)
        phone.gateway.answers = [problem(ProblemType.WRONG_STATE), elsewhere]
        presenter.act()
        await phone.settle()
        assert [name for name, *_ in phone.gateway.calls] == ["open_raise", "read"]
        assert phone.navigator.current.id == "bind_card"
        assert slug(presenter.state.problem) == ProblemType.WRONG_STATE

    run(test)


def test_that_a_server_that_stays_away_is_said_once() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        phone.gateway.answers = [LOST, problem(ProblemType.UNREACHABLE)]
        presenter.act()
        await phone.settle()
        assert [name for name, *_ in phone.gateway.calls] == ["open_raise", "read"]
        assert slug(presenter.state.problem) == ProblemType.UNREACHABLE
        assert not presenter.state.busy

    run(test)


def test_that_a_crash_ends_the_wait_and_keeps_the_state() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        phone.gateway.answers = [RuntimeError("broken")]
        presenter.act()
        await phone.tasks.wait_idle()
        assert [type(error) for error in phone.crashes] == [RuntimeError]
        assert presenter.state == ScreenState()

    run(test)


def test_that_nobody_goes_home_while_a_call_is_under_way() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        release = phone.gateway.hold()
        phone.gateway.answers = [NEXT]
        presenter.act()
        presenter.go_home()
        assert phone.navigator.current.id == "account_home"
        release.set()
        await phone.settle()
        presenter.go_home()
        assert phone.navigator.current.id == "wallet_home"

    run(test)


def test_that_the_reply_to_a_screen_that_is_gone_calls_nobody_back_from_the_wallet() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        release = phone.gateway.hold()
        phone.gateway.answers = [application(ApplicationState.RAISE_OPEN, version=2)]
        presenter.act()
        presenter.detach()
        phone.navigator.go_home()
        release.set()
        await phone.settle()
        assert phone.navigator.current.id == "wallet_home"
        assert phone.context.application.version == 2

    run(test)


def test_that_a_call_whose_forerunner_still_runs_says_so() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        release = phone.gateway.hold()
        phone.gateway.answers = [NEXT]
        before, after = AnyPresenter(phone.context), AnyPresenter(phone.context)
        before.act()
        assert not after.act()
        assert slug(after.state.problem) == ProblemType.IN_PROGRESS
        assert not after.state.busy
        release.set()
        await phone.settle()

    run(test)


def test_that_after_a_lost_reply_the_screen_that_the_state_leads_to_is_the_outcome() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        phone.gateway.answers = [LOST, application(ApplicationState.RAISE_OPEN, version=2)]
        presenter.act()
        await phone.settle()
        assert [name for name, *_ in phone.gateway.calls] == ["open_raise", "read"]
        assert phone.navigator.current.id == "limit_raise"
        assert presenter.state == ScreenState()

    run(test)


def test_that_a_view_renders_only_what_changed_and_nothing_once_it_is_gone() -> None:
    async def test() -> None:
        phone = Phone(FIRST)
        presenter = AnyPresenter(phone.context)
        view = phone.show(presenter)
        presenter._update(busy=False)
        assert len(view.states) == 1
        release = phone.gateway.hold()
        phone.gateway.answers = [NEXT]
        presenter.act()
        await asyncio.sleep(0)
        presenter.detach()
        release.set()
        await phone.settle()
        assert len(view.states) == 2

    run(test)
