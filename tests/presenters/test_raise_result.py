"""The result of a limit raise without Qt: every outcome with its figures, and the way back."""

from __future__ import annotations

import pytest

from gui.screens.raise_result.presenter import RaiseResultPresenter
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, RaiseOutcome
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.standings import REPORT, RETRY_AT, decided


@pytest.mark.parametrize("outcome", list(RaiseOutcome))
def test_that_every_outcome_is_shown_with_its_figures(outcome: RaiseOutcome) -> None:
    new_limit = 600_000 if outcome is RaiseOutcome.RAISED else 300_000
    state = RaiseResultPresenter(Phone(decided(outcome)).context).state
    assert (state.outcome, state.old_limit, state.new_limit) == (outcome, 300_000, new_limit)
    assert state.retry_at == (None if outcome is RaiseOutcome.NOTHING_NEW else RETRY_AT)


def test_that_the_data_used_can_be_looked_at() -> None:
    presenter = RaiseResultPresenter(Phone(decided(RaiseOutcome.RAISED)).context)
    presenter.show_report()
    assert presenter.state.report_shown
    assert presenter.state.report == REPORT
    presenter.hide_report()
    assert not presenter.state.report_shown


def test_that_the_result_is_left_for_the_account() -> None:
    async def test() -> None:
        phone = Phone(decided(RaiseOutcome.RAISED))
        presenter = RaiseResultPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.INTERNAL)]
        presenter.leave()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.INTERNAL
        phone.gateway.answers = [application(ApplicationState.ACTIVE, 2)]
        presenter.leave()
        await phone.settle()
        assert phone.navigator.current.id == "account_home"

    run(test)
