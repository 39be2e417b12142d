"""The account's home without Qt: figures, a purchase, a repayment, refusals that lose nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gui.flow.problem import InputProblem
from gui.screens.account_home.presenter import AccountHomePresenter, Booked, RaiseStanding, Sheet
from models.contract.application_view import ApplicationView, EntryView, MovementView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.domain.shops import load_shops
from tests.presenters.fakes import START, Phone, application, problem, run, slug
from tests.presenters.standings import active

SHOP = load_shops()[0]


def sheet(presenter: AccountHomePresenter) -> Sheet | None:
    return presenter.state.sheet


def in_purchase(phone: Phone) -> AccountHomePresenter:
    presenter = AccountHomePresenter(phone.context)
    phone.show(presenter)
    presenter.open_purchase()
    presenter.pick_shop(SHOP.id)
    return presenter


def test_that_limit_used_and_available_are_the_accounts() -> None:
    state = AccountHomePresenter(Phone(active(used=120_000)).context).state
    assert (state.limit, state.used, state.available) == (300_000, 120_000, 180_000)


def test_that_a_picked_shop_proposes_its_amount_until_it_is_edited() -> None:
    presenter = in_purchase(Phone(active()))
    assert (presenter.state.shop_id, presenter.state.proposed) == (SHOP.id, SHOP.amount)
    presenter.edit_amount()
    assert (presenter.state.shop_id, presenter.state.proposed) == (SHOP.id, None)
    other = load_shops()[1]
    presenter.leave_shop()
    presenter.pick_shop(other.id)
    assert (presenter.state.shop_id, presenter.state.proposed) == (other.id, other.amount)


def test_that_a_purchase_is_booked_and_the_figures_follow() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = in_purchase(phone)
        entry = EntryView(at=START, amount=12_050, counterparty=SHOP.id)
        phone.gateway.answers = [active(2, used=12_050, entries=(entry,))]
        presenter.purchase("120.50")
        assert presenter.state.busy
        assert sheet(presenter) is Sheet.PURCHASE
        await phone.settle()
        assert phone.gateway.calls == [("make_purchase", SHOP.id, 12_050)]
        assert sheet(presenter) is None
        assert presenter.state.booked == Booked(SHOP.id, 12_050, START)
        assert presenter.state.available == 287_950
        assert presenter.state.entries == (entry,)

    run(test)


def test_that_it_is_said_for_a_minute_what_was_booked() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = in_purchase(phone)
        phone.gateway.answers = [active(2, used=100)]
        presenter.purchase("1")
        await phone.settle()
        for seconds, is_said in ((59, True), (1, False)):
            phone.clock.advance(timedelta(seconds=seconds))
            presenter.tick()
            assert (presenter.state.booked is not None) is is_said

    run(test)


def test_that_a_repayment_is_booked_and_the_figures_follow() -> None:
    async def test() -> None:
        phone = Phone(active(used=12_050))
        presenter = AccountHomePresenter(phone.context)
        phone.show(presenter)
        presenter.open_repayment()
        assert (sheet(presenter), presenter.state.proposed) == (Sheet.REPAYMENT, None)
        presenter.propose_all()
        assert (sheet(presenter), presenter.state.proposed) == (Sheet.REPAYMENT, 12_050)
        phone.gateway.answers = [active(2)]
        presenter.repay("120.50")
        await phone.settle()
        assert phone.gateway.calls == [("make_repayment", 12_050)]
        assert presenter.state.booked == Booked("", 12_050, START)
        assert presenter.state.used == 0

    run(test)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", InputProblem.AMOUNT_MISSING),
        ("  ", InputProblem.AMOUNT_MISSING),
        ("0", ProblemType.AMOUNT_INVALID),
        ("tea", ProblemType.AMOUNT_INVALID),
        ("1.234", ProblemType.AMOUNT_INVALID),
    ],
)
def test_that_no_amount_is_said_at_its_field_and_not_sent(text: str, expected: str) -> None:
    phone = Phone(active(used=10_000))
    presenter = in_purchase(phone)
    presenter.purchase(text)
    assert slug(presenter.state.amount_error) == expected
    presenter.edit_amount()
    assert presenter.state.amount_error is None
    presenter.open_repayment()
    presenter.repay(text)
    assert slug(presenter.state.amount_error) == expected
    assert phone.gateway.calls == []


def test_that_a_purchase_over_the_available_limit_keeps_the_sheet_and_names_the_figure() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = in_purchase(phone)
        phone.gateway.answers = [problem(ProblemType.LIMIT_EXCEEDED, exceeded=300_000)]
        presenter.purchase("5000")
        await phone.settle()
        error = presenter.state.amount_error
        assert error is not None
        assert (error.slug, error.exceeded) == (ProblemType.LIMIT_EXCEEDED, 300_000)
        assert (presenter.state.sheet, presenter.state.shop_id) == (Sheet.PURCHASE, SHOP.id)
        assert presenter.state.booked is None
        assert not presenter.state.busy

    run(test)


def test_that_a_repayment_above_what_is_used_names_the_figure() -> None:
    async def test() -> None:
        phone = Phone(active(used=5_000))
        presenter = AccountHomePresenter(phone.context)
        presenter.open_repayment()
        phone.gateway.answers = [problem(ProblemType.REPAYMENT_EXCEEDS_USED, exceeded=5_000)]
        presenter.repay("50.01")
        await phone.settle()
        error = presenter.state.amount_error
        assert error is not None
        assert (error.slug, error.exceeded) == (ProblemType.REPAYMENT_EXCEEDS_USED, 5_000)
        assert presenter.state.sheet is Sheet.REPAYMENT

    run(test)


def test_that_the_sheet_stays_while_its_call_is_under_way() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = in_purchase(phone)
        gate = phone.gateway.hold()
        phone.gateway.answers = [active(2, used=100)]
        presenter.purchase("1")
        presenter.close_sheet()
        presenter.leave_shop()
        presenter.open_repayment()
        presenter.purchase("1")
        assert (presenter.state.sheet, presenter.state.shop_id) == (Sheet.PURCHASE, SHOP.id)
        gate.set()
        await phone.settle()
        assert phone.gateway.calls == [("make_purchase", SHOP.id, 100)]

    run(test)


WAITING = MovementView(amount=12_050, counterparty=SHOP.id)


def test_that_a_purchase_that_was_taken_down_is_said_to_be_waiting_and_not_to_have_failed() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = in_purchase(phone)
        lost = problem(ProblemType.UNREACHABLE, status=503)
        phone.gateway.answers = [lost, active(2, waiting=WAITING), lost]
        presenter.purchase("120.50")
        await phone.settle()
        taken_down = presenter.state
        assert (sheet(presenter), taken_down.amount_error) == (None, None)
        assert (taken_down.waiting, taken_down.booked) == (WAITING, None)
        entry = EntryView(at=START, amount=12_050, counterparty=SHOP.id)
        phone.navigator.apply(active(3, used=12_050, entries=(entry,)))
        assert presenter.state.waiting is None
        assert presenter.state.booked == Booked(SHOP.id, 12_050, START)

    run(test)


def test_that_news_of_a_waiting_purchase_end_what_its_sheet_had_to_say() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = in_purchase(phone)
        lost = problem(ProblemType.UNREACHABLE, status=503)
        phone.gateway.answers = [lost, active(), lost]
        presenter.purchase("120.50")
        await phone.settle()
        assert slug(presenter.state.amount_error) == ProblemType.UNREACHABLE
        phone.navigator.apply(active(2, waiting=WAITING))
        assert (sheet(presenter), presenter.state.amount_error) == (None, None)

    run(test)


def test_that_a_waiting_movement_keeps_another_out_and_says_why() -> None:
    async def test() -> None:
        phone = Phone(active(waiting=WAITING))
        presenter = in_purchase(phone)
        phone.gateway.answers = [problem(ProblemType.MOVEMENT_WAITING, status=409)]
        presenter.purchase("1")
        await phone.settle()
        assert slug(presenter.state.amount_error) == ProblemType.MOVEMENT_WAITING
        assert sheet(presenter) is Sheet.PURCHASE

    run(test)


def test_that_it_is_said_that_a_waiting_movement_was_not_booked_until_the_next_is_begun() -> None:
    phone = Phone(active(waiting=WAITING))
    presenter = AccountHomePresenter(phone.context)
    phone.show(presenter)
    phone.navigator.apply(active(2))
    assert presenter.state.waiting is None
    assert presenter.state.refused == WAITING
    assert presenter.state.booked is None
    presenter.open_purchase()
    assert presenter.state.refused is None


def test_that_closing_the_sheet_forgets_what_was_begun() -> None:
    presenter = in_purchase(Phone(active()))
    presenter.purchase("")
    presenter.close_sheet()
    state = presenter.state
    assert (state.sheet, state.shop_id, state.proposed, state.amount_error) == (None, "", None, None)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (active(), RaiseStanding.POSSIBLE),
        (active(next_raise_at=START + timedelta(days=1)), RaiseStanding.LATER),
        (active(next_raise_at=START), RaiseStanding.POSSIBLE),
        (active(limit=1_000_000), RaiseStanding.AT_MAXIMUM),
    ],
)
def test_that_the_raise_row_says_what_asking_can_bring(
    view: ApplicationView, expected: RaiseStanding
) -> None:
    assert AccountHomePresenter(Phone(view).context).state.raise_standing is expected


def test_that_a_cool_off_ends_by_the_clock() -> None:
    phone = Phone(active(next_raise_at=START + timedelta(days=30)))
    presenter = AccountHomePresenter(phone.context)
    phone.clock.advance(timedelta(days=30))
    presenter.tick()
    assert presenter.state.raise_standing is RaiseStanding.POSSIBLE


def test_that_the_raise_row_leads_to_linking_accounts() -> None:
    async def test() -> None:
        phone = Phone(active())
        presenter = AccountHomePresenter(phone.context)
        phone.gateway.answers = [application(ApplicationState.RAISE_OPEN, 2)]
        presenter.open_raise()
        assert presenter.state.opening_raise
        await phone.settle()
        assert phone.navigator.current.id == "limit_raise"

    run(test)


def test_that_a_raise_that_cannot_be_had_yet_is_not_asked_for() -> None:
    async def test() -> None:
        phone = Phone(active(next_raise_at=START + timedelta(days=1)))
        presenter = AccountHomePresenter(phone.context)
        presenter.open_raise()
        await phone.settle()
        assert phone.gateway.calls == []

    run(test)


@pytest.mark.parametrize("used", [0, 5_000])
def test_that_the_price_is_proposed_whole_where_less_is_available(used: int) -> None:
    assert SHOP.amount > 5_000
    presenter = in_purchase(Phone(active(limit=5_000, used=used)))
    assert presenter.state.proposed == SHOP.amount
