"""Step 10: purchases and repayments move what they should, once, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.contract.client_payment import MAKE_PURCHASE, MAKE_REPAYMENT, Purchase, Repayment
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from models.tables.idempotency import UNKNOWN
from servers.payment import outbox
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone, bank_takes_its_keys_for, figures, to_state

LIMIT = 300_000


@pytest.fixture
def phone(wire: Wire) -> Phone:
    phone = Phone(wire)
    phone.to_active()
    return phone


def entries(phone: Phone) -> list[tuple[int, str]]:
    account = phone.read().account
    assert account is not None
    return [(entry.amount, entry.counterparty) for entry in account.entries]


def waiting(phone: Phone) -> tuple[int, str] | None:
    account = phone.read().account
    assert account is not None
    return None if account.waiting is None else (account.waiting.amount, account.waiting.counterparty)


def test_that_a_purchase_draws_on_the_limit(phone: Phone) -> None:
    view = phone.buy(12_000)
    assert figures(view) == (LIMIT, 12_000, LIMIT - 12_000)
    assert entries(phone) == [(12_000, "teahouse")]


def test_that_a_repayment_restores_the_limit(phone: Phone) -> None:
    phone.buy(12_000)
    view = phone.call(MAKE_REPAYMENT, Repayment(amount=12_000))
    assert figures(view) == (LIMIT, 0, LIMIT)
    assert entries(phone) == [(-12_000, ""), (12_000, "teahouse")]


def test_that_the_last_fen_can_be_spent_and_not_one_more(phone: Phone) -> None:
    phone.buy(LIMIT - 100)
    problem = phone.problem(
        MAKE_PURCHASE, Purchase(shop_id="cycles", amount=101), expected=ProblemType.LIMIT_EXCEEDED
    )
    assert (problem.field, problem.exceeded) == ("amount", 100)
    assert figures(phone.read()) == (LIMIT, LIMIT - 100, 100)
    assert figures(phone.buy(100)) == (LIMIT, LIMIT, 0)
    assert len(entries(phone)) == 2


def test_that_no_more_than_what_is_used_can_be_repaid(phone: Phone) -> None:
    phone.buy(5_000)
    problem = phone.problem(
        MAKE_REPAYMENT, Repayment(amount=5_001), expected=ProblemType.REPAYMENT_EXCEEDS_USED
    )
    assert (problem.field, problem.exceeded) == ("amount", 5_000)
    assert figures(phone.read()) == (LIMIT, 5_000, LIMIT - 5_000)
    assert entries(phone) == [(5_000, "teahouse")]


@pytest.mark.parametrize(
    ("changes", "expected", "field"),
    [
        ({"shop_id": "nowhere"}, ProblemType.NOT_FOUND, "shop_id"),
        ({"amount": 10**12 + 1}, ProblemType.AMOUNT_INVALID, "amount"),
    ],
)
def test_that_a_purchase_needs_a_shop_and_an_amount(
    phone: Phone, changes: dict[str, Any], expected: ProblemType, field: str
) -> None:
    right: dict[str, Any] = {"shop_id": "teahouse", "amount": 100}
    assert phone.problem(MAKE_PURCHASE, Purchase(**right | changes), expected=expected).field == field
    assert entries(phone) == []


@pytest.mark.parametrize(
    "body", ['{"shop_id":"teahouse","amount":0}', '{"shop_id":"teahouse","amount":-5}', "{}"]
)
def test_that_a_malformed_purchase_names_its_field(phone: Phone, body: str) -> None:
    response = phone.wire.raw(
        MAKE_PURCHASE,
        "/account/purchases",
        content=body,
        headers={"idempotency-key": "malformed", "content-type": "application/json"},
    )
    assert response.status_code == 422
    assert response.json()["field"] in ("amount", "shop_id")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (ApplicationState.NOT_STARTED, ProblemType.WRONG_STATE),
        (ApplicationState.CODE_ENTRY, ProblemType.WRONG_STATE),
        (ApplicationState.IN_REVIEW, ProblemType.ACCOUNT_NOT_USABLE),
        (ApplicationState.APPROVED, ProblemType.WRONG_STATE),
        (ApplicationState.RAISE_OPEN, ProblemType.WRONG_STATE),
    ],
)
def test_that_money_moves_only_on_an_account_in_use(
    wire: Wire, state: ApplicationState, expected: ProblemType
) -> None:
    phone = Phone(wire)
    to_state(phone, state)
    phone.problem(MAKE_PURCHASE, Purchase(shop_id="teahouse", amount=100), expected=expected)
    phone.problem(MAKE_REPAYMENT, Repayment(amount=100), expected=expected)


def test_that_a_declined_account_cannot_be_used(wire: Wire) -> None:
    phone = Phone(wire, "zhao-yi")
    phone.to_reviewed()
    problem = phone.problem(
        MAKE_PURCHASE, Purchase(shop_id="teahouse", amount=100), expected=ProblemType.ACCOUNT_NOT_USABLE
    )
    assert problem.retry_at is not None


@pytest.mark.parametrize("link", [Link.CLIENT_PAYMENT, Link.PAYMENT_BANK])
@pytest.mark.parametrize(
    "fault",
    [Fault(lose_request=True), Fault(lose_reply=True), Fault(status=429)],
    ids=["request", "reply", "answer in place"],
)
def test_that_a_purchase_asked_again_with_the_same_key_is_booked_once(
    phone: Phone, link: Link, fault: Fault
) -> None:
    phone.wire.host.links.fail_next(link, fault, "purchase")
    asked = Purchase(shop_id="bookshop", amount=12_000)
    phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.UNREACHABLE)
    assert figures(phone.call(MAKE_PURCHASE, asked, key="purchase")) == (LIMIT, 12_000, LIMIT - 12_000)
    assert entries(phone) == [(12_000, "bookshop")]
    phone.wire.advance(3600)
    assert entries(phone) == [(12_000, "bookshop")]
    assert figures(phone.read()) == (LIMIT, 12_000, LIMIT - 12_000)


def test_that_a_purchase_without_an_answer_is_settled_on_the_clock_and_once(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "purchase")
    asked = Purchase(shop_id="bookshop", amount=12_000)
    phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.UNREACHABLE)
    assert entries(phone) == []
    before = phone.read().version
    phone.wire.advance(5)
    assert entries(phone) == [(12_000, "bookshop")]
    assert phone.read().version > before
    assert figures(phone.call(MAKE_PURCHASE, asked, key="purchase")) == (LIMIT, 12_000, LIMIT - 12_000)
    assert len(entries(phone)) == 1


def test_that_an_answer_whose_booking_crashed_is_booked_at_the_next_try(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError

    asked = Purchase(shop_id="bookshop", amount=12_000)
    with monkeypatch.context() as patched:
        patched.setattr(outbox, "settle", crash)
        phone.problem(MAKE_PURCHASE, asked, expected=ProblemType.INTERNAL)
        phone.wire.advance(5)
    assert entries(phone) == []
    phone.wire.advance(10)
    assert entries(phone) == [(12_000, "bookshop")]


@pytest.mark.parametrize(
    "fault", [Fault(lose_request=True), Fault(lose_reply=True)], ids=["request", "reply"]
)
def test_that_a_movement_without_an_answer_is_shown_and_no_other_is_made_before_it(
    phone: Phone, fault: Fault
) -> None:
    before = phone.read().version
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, fault, "purchase")
    phone.problem(MAKE_PURCHASE, Purchase(shop_id="florist", amount=2_600), expected=ProblemType.UNREACHABLE)
    assert waiting(phone) == (2_600, "florist")
    assert phone.read().version > before
    other = Purchase(shop_id="teahouse", amount=1_000)
    phone.problem(MAKE_PURCHASE, other, expected=ProblemType.MOVEMENT_WAITING)
    phone.problem(MAKE_REPAYMENT, Repayment(amount=600), expected=ProblemType.MOVEMENT_WAITING)
    assert figures(phone.read()) == (LIMIT, 0, LIMIT)
    phone.wire.advance(5)
    assert waiting(phone) is None
    assert entries(phone) == [(2_600, "florist")]
    assert figures(phone.buy(1_000)) == (LIMIT, 3_600, LIMIT - 3_600)
    assert entries(phone) == [(1_000, "teahouse"), (2_600, "florist")]


def test_that_a_waiting_repayment_is_shown_and_booked_once(phone: Phone) -> None:
    phone.buy(3_600)
    phone.wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    for _ in range(2):
        phone.problem(MAKE_REPAYMENT, Repayment(amount=600), key="repay", expected=ProblemType.UNREACHABLE)
    assert waiting(phone) == (-600, "")
    phone.wire.host.links.heal(Link.PAYMENT_BANK)
    phone.wire.advance(60)
    assert waiting(phone) is None
    assert figures(phone.read()) == (LIMIT, 3_000, LIMIT - 3_000)
    assert entries(phone)[0] == (-600, "")


@pytest.mark.parametrize("booked", [False, True])
def test_that_a_key_stands_for_one_purchase_also_while_its_answer_is_owed(phone: Phone, booked: bool) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_request=True), "purchase")
    asked = Purchase(shop_id="teahouse", amount=100)
    phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.UNREACHABLE)
    if booked:
        phone.wire.advance(5)
    other = Purchase(shop_id="teahouse", amount=99_900)
    phone.problem(MAKE_PURCHASE, other, key="purchase", expected=ProblemType.KEY_REUSED)
    assert figures(phone.call(MAKE_PURCHASE, asked, key="purchase")) == (LIMIT, 100, LIMIT - 100)
    phone.wire.advance(60)
    assert entries(phone) == [(100, "teahouse")]


def test_that_a_late_refusal_takes_the_movement_back(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "purchase")
    asked = Purchase(shop_id="camera", amount=LIMIT + 1)
    phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.UNREACHABLE)
    shown = phone.read()
    assert waiting(phone) == (LIMIT + 1, "camera")
    phone.wire.advance(5)
    assert entries(phone) == []
    assert waiting(phone) is None
    assert phone.read().version > shown.version
    assert phone.wire.host.inspector.rows("payment", "movements") == []
    problem = phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.LIMIT_EXCEEDED)
    assert problem.exceeded == LIMIT
    assert figures(phone.buy(100)) == (LIMIT, 100, LIMIT - 100)


def test_that_what_the_bank_may_have_booked_is_not_taken_back_because_it_knows_another_by_the_key(
    phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    asked = Purchase(shop_id="bookshop", amount=12_000)
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "purchase")
    phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.UNREACHABLE)
    bank_takes_its_keys_for(phone.wire, "another")
    phone.wire.advance(5)
    phone.problem(MAKE_PURCHASE, asked, key="purchase", expected=ProblemType.UNREACHABLE)
    assert waiting(phone) == (12_000, "bookshop")
    assert "the bank refused a movement: idempotency-key-reused" in caplog.text
    bank_takes_its_keys_for(phone.wire, UNKNOWN)
    assert figures(phone.call(MAKE_PURCHASE, asked, key="purchase")) == (LIMIT, 12_000, LIMIT - 12_000)
    assert entries(phone) == [(12_000, "bookshop")]


def test_that_a_purchase_cut_off_by_the_end_of_the_program_is_settled_at_the_next_start(
    open_wire: Callable[[], Wire],
) -> None:
    wire = open_wire()
    phone = Phone(wire)
    phone.to_active()
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "purchase")
    phone.problem(
        MAKE_PURCHASE, Purchase(shop_id="bookshop", amount=12_000), expected=ProblemType.UNREACHABLE
    )
    wire = open_wire()
    wire.advance(5)
    again = Phone(wire)
    assert entries(again) == [(12_000, "bookshop")]
    assert figures(again.read()) == (LIMIT, 12_000, LIMIT - 12_000)
