"""The result of a limit raise without Qt: every outcome with its figures, and the way back."""

from __future__ import annotations

import pytest

from gui.screens.raise_result.presenter import RaiseResultPresenter, points_left
from models.contract.history_data import HistoryGroup
from models.contract.problems import ProblemType
from models.contract.score import ScoreItem
from models.domain.application import ApplicationState, RaiseOutcome
from tests.presenters.fakes import Phone, application, problem, run, slug
from tests.presenters.standings import REPORT, RETRY_AT, decided


@pytest.mark.parametrize("outcome", list(RaiseOutcome))
def test_that_every_outcome_is_shown_with_its_figures(outcome: RaiseOutcome) -> None:
    old_limit = 1_000_000 if outcome is RaiseOutcome.AT_MAXIMUM else 300_000
    new_limit = 600_000 if outcome is RaiseOutcome.RAISED else old_limit
    state = RaiseResultPresenter(Phone(decided(outcome)).context).state
    assert (state.outcome, state.old_limit, state.new_limit) == (outcome, old_limit, new_limit)
    assert (state.maximum_limit, state.bank_id) == (1_000_000, "heron")
    assert state.retry_at == (None if outcome is RaiseOutcome.NOTHING_NEW else RETRY_AT)


@pytest.mark.parametrize("outcome", list(RaiseOutcome))
def test_that_the_account_that_could_bring_the_most_is_named_where_the_limit_could_not_be_raised(
    outcome: RaiseOutcome,
) -> None:
    state = RaiseResultPresenter(Phone(decided(outcome)).context).state
    assert state.report == REPORT
    expected = (
        (None, 0) if outcome in (RaiseOutcome.RAISED, RaiseOutcome.AT_MAXIMUM) else (HistoryGroup.WEALTH, 20)
    )
    assert (state.helps, state.points_left) == expected


def test_that_only_accounts_that_can_be_linked_are_named() -> None:
    by_itself = REPORT.model_copy(
        update={
            "items": (
                ScoreItem(group=HistoryGroup.EXCHANGE, datum="count", points=0, maximum=20),
                ScoreItem(group=HistoryGroup.MAIL, datum="count", points=5, maximum=5),
            )
        }
    )
    assert points_left(by_itself) == {}


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
