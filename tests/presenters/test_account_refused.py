"""The account's home without Qt where something is refused: frozen, above a figure, no card to repay from."""

from __future__ import annotations

import pytest

from gui.screens.account_home.presenter import AccountHomePresenter, RaiseStanding, Sheet
from models.contract.problems import ProblemType
from models.domain.shops import load_shops
from tests.presenters.fakes import Phone, problem, run, slug
from tests.presenters.standings import active

SHOP = load_shops()[0]


def standing(presenter: AccountHomePresenter) -> RaiseStanding:
    return presenter.state.raise_standing


def sheet(presenter: AccountHomePresenter) -> Sheet | None:
    return presenter.state.sheet


def test_that_nothing_is_begun_on_a_frozen_account_and_news_free_it() -> None:
    phone = Phone(active(used=126_000, frozen=True))
    presenter = AccountHomePresenter(phone.context)
    phone.show(presenter)
    presenter.open_purchase()
    presenter.open_repayment()
    presenter.open_raise()
    assert presenter.state.frozen
    assert standing(presenter) is RaiseStanding.FROZEN
    assert sheet(presenter) is None
    assert phone.gateway.calls == []
    phone.navigator.apply(active(2, used=126_000))
    assert standing(presenter) is RaiseStanding.POSSIBLE
    presenter.open_purchase()
    assert sheet(presenter) is Sheet.PURCHASE


def test_that_a_purchase_under_way_when_the_account_is_frozen_is_refused_and_kept() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = AccountHomePresenter(phone.context)
        phone.show(presenter)
        presenter.open_purchase()
        presenter.pick_shop(SHOP.id)
        phone.navigator.apply(active(2, frozen=True))
        phone.gateway.answers = [problem(ProblemType.ACCOUNT_NOT_USABLE)]
        presenter.purchase("120.50")
        await phone.settle()
        assert slug(presenter.state.amount_error) == ProblemType.ACCOUNT_NOT_USABLE
        assert (sheet(presenter), presenter.state.shop_id) == (Sheet.PURCHASE, SHOP.id)

    run(test)


@pytest.mark.parametrize(
    ("kind", "exceeded"),
    [(ProblemType.LIMIT_EXCEEDED, 300_000), (ProblemType.REPAYMENT_EXCEEDS_USED, 126_000)],
)
def test_that_a_refusal_keeps_the_figure_that_was_exceeded(kind: ProblemType, exceeded: int) -> None:
    async def test() -> None:
        phone = Phone(active(used=126_000))
        presenter = AccountHomePresenter(phone.context)
        presenter.open_repayment()
        phone.gateway.answers = [problem(kind, exceeded=exceeded)]
        presenter.repay("9000")
        await phone.settle()
        assert presenter.state.amount_error is not None
        assert presenter.state.amount_error.exceeded == exceeded

    run(test)


def test_that_nothing_is_repaid_where_no_card_is_bound() -> None:
    phone = Phone(active(used=126_000, cards=()))
    presenter = AccountHomePresenter(phone.context)
    presenter.open_repayment()
    presenter.repay("100")
    assert sheet(presenter) is Sheet.REPAYMENT
    assert phone.gateway.calls == []


def test_that_an_amount_that_is_under_way_stays_as_it_was_sent() -> None:
    async def test() -> None:
        phone = Phone(active(used=126_000))
        presenter = AccountHomePresenter(phone.context)
        phone.gateway.hold()
        presenter.open_repayment()
        presenter.repay("120.50")
        presenter.propose_all()
        assert presenter.state.proposed is None
        phone.tasks.close()

    run(test)
