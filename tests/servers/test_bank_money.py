"""Purchases and repayments: the figures follow, and what is refused moves nothing (step 10)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from models.contract.payment_bank import PURCHASE
from models.contract.problems import ProblemType
from models.domain.people import person_by_id
from servers.store import Store
from tests.servers.bank_desk import BankDesk, problem_of
from tests.servers.conftest import Wire


def test_that_a_purchase_draws_on_the_limit_and_a_repayment_restores_it(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    facts = desk.purchase(account, 12_000)
    assert (facts.limit, facts.used, facts.available) == (300_000, 12_000, 288_000)
    facts = desk.repay(account, 2_000)
    assert (facts.limit, facts.used, facts.available) == (300_000, 10_000, 290_000)
    assert desk.read(account) == facts
    assert desk.entries(account) == [12_000, -2_000]


def test_that_the_whole_limit_can_be_drawn_and_not_a_fen_more(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    assert desk.purchase(account, 300_000).available == 0
    problem, document = problem_of(lambda: desk.purchase(account, 1))
    assert (problem, document.exceeded) == (ProblemType.LIMIT_EXCEEDED, 0)


def test_that_a_purchase_over_what_is_available_moves_nothing_and_tells_the_figure(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    before = desk.purchase(account, 100_000)
    problem, document = problem_of(lambda: desk.purchase(account, 200_001))
    assert (problem, document.exceeded, document.field) == (ProblemType.LIMIT_EXCEEDED, 200_000, "amount")
    assert desk.read(account) == before
    assert desk.entries(account) == [100_000]


def test_that_a_repayment_above_what_is_used_moves_nothing_and_tells_the_figure(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    before = desk.purchase(account, 100_000)
    problem, document = problem_of(lambda: desk.repay(account, 100_001))
    assert (problem, document.exceeded) == (ProblemType.REPAYMENT_EXCEEDS_USED, 100_000)
    assert desk.read(account) == before
    assert desk.repay(account, 100_000).used == 0


def test_that_a_repayment_comes_from_the_bound_card_only(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    desk.purchase(account, 100_000)
    problem, _ = problem_of(lambda: desk.repay(account, 50_000, card="savings-account-0"))
    assert problem is ProblemType.CARD_UNKNOWN
    assert desk.read(account).used == 100_000


def test_that_the_same_movement_twice_is_booked_once(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    assert desk.purchase(account, 5_000, key="purchase") == desk.purchase(account, 5_000, key="purchase")
    assert desk.repay(account, 1_000, key="repayment") == desk.repay(account, 1_000, key="repayment")
    assert desk.entries(account) == [5_000, -1_000]
    assert problem_of(lambda: desk.purchase(account, 6_000, key="purchase"))[0] is ProblemType.KEY_REUSED


def test_that_a_crash_right_after_the_booking_leaves_the_outcome_of_once(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    run = Store.run

    async def run_and_crash(store: Store, transaction: Callable[[Session], object]) -> object:
        result = await run(store, transaction)
        if desk.entries(account):
            raise MemoryError
        return result

    with monkeypatch.context() as crashing:
        crashing.setattr(Store, "run", run_and_crash)
        assert problem_of(lambda: desk.purchase(account, 5_000, key="purchase"))[0] is ProblemType.INTERNAL
    assert desk.purchase(account, 5_000, key="purchase").used == 5_000
    assert desk.entries(account) == [5_000]


def test_that_an_account_in_review_or_declined_cannot_be_used(wire: Wire) -> None:
    desk = BankDesk(wire, person_by_id("chen-mo"))
    account = desk.opened().account_id
    assert problem_of(lambda: desk.purchase(account, 100))[0] is ProblemType.ACCOUNT_NOT_USABLE
    wire.advance(90)
    problem, document = problem_of(lambda: desk.purchase(account, 100))
    assert problem is ProblemType.ACCOUNT_NOT_USABLE
    assert document.retry_at == desk.read(account).retry_at
    assert problem_of(lambda: desk.repay(account, 100))[0] is ProblemType.ACCOUNT_NOT_USABLE
    assert desk.entries(account) == []


@pytest.mark.parametrize("amount", [0, -100])
def test_that_an_amount_is_above_zero(wire: Wire, amount: int) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed().account_id
    response = wire.raw(
        PURCHASE,
        PURCHASE.url(account_id=account),
        json={"amount": amount, "counterparty": "teahouse"},
        headers={"Idempotency-Key": "purchase"},
    )
    assert response.status_code == 422
    assert response.json()["field"] == "amount"
    assert desk.entries(account) == []
