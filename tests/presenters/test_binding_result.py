"""The binding result without Qt: the card is bound, and the bank's side follows the news."""

from __future__ import annotations

import pytest

from gui.flow.binding import BindingWay
from gui.screens.binding_result.presenter import BankSide, BindingResultPresenter
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, Leaf
from tests.presenters.fakes import START, Phone, application, problem, run, slug, wallet
from tests.presenters.standings import (
    BOUND_BEFORE,
    CARD,
    CREATED,
    DECLINED,
    MATCHED,
    REFERRED,
    REVIEWED,
    account,
    bound,
    of_leaf,
)


@pytest.mark.parametrize(
    ("view", "side"),
    [
        (bound(1, MATCHED), BankSide.PENDING),
        (bound(1, CREATED), BankSide.IN_REVIEW),
        (bound(1, REFERRED), BankSide.WITH_CLERK),
        (bound(1, REVIEWED, account=account()), BankSide.APPROVED),
        (bound(1, REVIEWED, declined=DECLINED), BankSide.DECLINED),
    ],
)
def test_that_the_banks_side_is_read_from_the_application(view: ApplicationView, side: BankSide) -> None:
    state = BindingResultPresenter(Phone(view).context).state
    assert state.bank_side is side
    assert (state.card_bank_id, state.card_last_four, state.bound_at) == ("kite", "8812", START)
    assert state.bank_id == ("heron" if side in (BankSide.APPROVED, BankSide.DECLINED) else "")


@pytest.mark.parametrize(
    ("leaf", "way"),
    [
        (Leaf.A, BindingWay.ACCOUNT),
        (Leaf.B, BindingWay.PASSWORD),
        (Leaf.C, BindingWay.CARD),
        (Leaf.D, BindingWay.ACCOUNT),
        (Leaf.E, BindingWay.CARD),
    ],
)
def test_that_each_leaf_says_how_the_card_was_bound_and_whether_the_wallet_was_opened(
    leaf: Leaf, way: BindingWay
) -> None:
    state = BindingResultPresenter(Phone(of_leaf(leaf, ApplicationState.BOUND)).context).state
    assert state.binding is way
    assert state.wallet_opened_at == (START if leaf in (Leaf.D, Leaf.E) else None)


def test_that_another_card_entered_in_place_of_the_bound_one_counts_as_entered() -> None:
    new = of_leaf(Leaf.B, ApplicationState.BOUND).model_copy(update={"wallet": wallet((BOUND_BEFORE, CARD))})
    assert BindingResultPresenter(Phone(new).context).state.binding is BindingWay.CARD


def test_that_the_second_binding_appears_with_the_approval() -> None:
    phone = Phone(bound(1, MATCHED))
    presenter = BindingResultPresenter(phone.context)
    view = phone.show(presenter)
    phone.navigator.apply(bound(2, CREATED))
    phone.navigator.apply(bound(3, REVIEWED, account=account()))
    assert [state.bank_side for state in view.states] == [
        BankSide.PENDING,
        BankSide.IN_REVIEW,
        BankSide.APPROVED,
    ]
    assert [state.account_last_four for state in view.states] == ["", "", "6037"]
    assert view.states[-1].limit == 300_000


@pytest.mark.parametrize(
    "next_state",
    [
        ApplicationState.OPENING_PENDING,
        ApplicationState.IN_REVIEW,
        ApplicationState.WITH_CLERK,
        ApplicationState.APPROVED,
        ApplicationState.DECLINED,
    ],
)
def test_that_going_on_leads_to_the_review(next_state: ApplicationState) -> None:
    async def test() -> None:
        phone = Phone(bound(1, CREATED))
        presenter = BindingResultPresenter(phone.context)
        phone.gateway.answers = [application(next_state, version=2)]
        presenter.leave()
        assert presenter.state.busy
        await phone.settle()
        assert phone.gateway.calls == [("leave_binding_result",)]
        assert phone.navigator.current.id == "review_status"

    run(test)


def test_that_a_failed_leave_is_said_and_can_be_tried_again() -> None:
    async def test() -> None:
        phone = Phone(bound(1, CREATED))
        presenter = BindingResultPresenter(phone.context)
        phone.gateway.answers = [problem(ProblemType.INTERNAL)]
        presenter.leave()
        await phone.settle()
        assert slug(presenter.state.problem) == ProblemType.INTERNAL
        phone.gateway.answers = [application(ApplicationState.IN_REVIEW, version=2)]
        presenter.leave()
        assert presenter.state.problem is None
        await phone.settle()
        assert phone.navigator.current.id == "review_status"

    run(test)
