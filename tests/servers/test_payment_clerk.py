"""A review that is left to a clerk, and an account that a clerk froze, as the payment server tells them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.client_payment import (
    CLOSE_RAISE,
    LEAVE_BINDING_RESULT,
    LEAVE_REVIEW_RESULT,
    MAKE_PURCHASE,
    MAKE_REPAYMENT,
    OPEN_RAISE,
    START,
    SUBMIT_CODE,
    SUBMIT_RAISE,
    Purchase,
    Repayment,
)
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, DeclineReason
from models.domain.people import person_by_id
from models.ports import Fault, Link
from tests.servers.clerk_steps import Clerk
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Log, Phone, figures

REFERRED_AT = STARTS_AT + timedelta(seconds=REVIEW_SECONDS)
XU = "xu-lan"
PURCHASE = Purchase(shop_id="teahouse", amount=100)


def account_of(wire: Wire, phone: Phone) -> str:
    """The id of the phone's virtual account."""
    wallet_id = phone.read().wallet.wallet_id
    (account,) = [
        row
        for row in wire.host.inspector.rows("payment", "virtual_accounts")
        if row["wallet_id"] == wallet_id
    ]
    return str(account["account_id"])


def test_that_a_review_left_to_a_clerk_is_waited_for(wire: Wire) -> None:
    phone = Phone(wire, XU)
    view = phone.to_reviewed()
    assert (view.state, view.account, view.declined) == (ApplicationState.WITH_CLERK, None, None)
    assert (view.timeline.referred_at, view.timeline.reviewed_at) == (REFERRED_AT, None)
    phone.problem(MAKE_PURCHASE, PURCHASE, expected=ProblemType.ACCOUNT_NOT_USABLE)
    phone.problem(START, expected=ProblemType.WRONG_STATE)


def test_that_a_clerks_approval_reaches_the_phone(wire: Wire) -> None:
    phone, clerk = Phone(wire, XU), Clerk(wire)
    before = phone.to_reviewed()
    clerk.approve(clerk.case().case_id)
    view = phone.read()
    assert (view.state, figures(view)) == (ApplicationState.APPROVED, (5_000, 0, 5_000))
    assert view.version > before.version
    assert phone.call(LEAVE_REVIEW_RESULT).state is ApplicationState.ACTIVE


def test_that_a_clerks_decline_says_why_and_when_again(wire: Wire) -> None:
    phone, clerk = Phone(wire, XU), Clerk(wire)
    phone.to_reviewed()
    clerk.decline(clerk.case().case_id, DeclineReason.OBLIGATIONS_TOO_HIGH)
    view = phone.read()
    assert view.state is ApplicationState.DECLINED
    assert view.declined is not None
    assert view.declined.reason is DeclineReason.OBLIGATIONS_TOO_HIGH
    assert phone.problem(START, expected=ProblemType.RETRY_TOO_EARLY).retry_at == view.declined.retry_at


def test_that_a_decision_made_while_the_phone_was_away_is_heard_of(open_wire: Callable[[], Wire]) -> None:
    Phone(open_wire(), XU).to_reviewed()
    wire = open_wire()
    assert Phone(wire, XU).read().state is ApplicationState.WITH_CLERK
    clerk = Clerk(wire)
    clerk.approve(clerk.case().case_id)
    assert Phone(open_wire(), XU).read().state is ApplicationState.APPROVED


def test_that_the_binding_result_on_show_leads_to_where_the_clerk_has_it(wire: Wire) -> None:
    phone = Phone(wire, XU)
    phone.to_bound()
    wire.settle()
    wire.advance(REVIEW_SECONDS)
    view = phone.read()
    assert (view.state, view.timeline.referred_at) == (ApplicationState.BOUND, REFERRED_AT)
    assert phone.call(LEAVE_BINDING_RESULT).state is ApplicationState.WITH_CLERK


def test_that_a_referral_may_be_heard_of_before_the_account_was(wire: Wire) -> None:
    phone = Phone(wire, XU)
    phone.to_code_entry()
    phone.call(SUBMIT_CODE, phone.code())
    for _ in range(4):
        wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "binding_result")
    wire.settle()
    phone.call(LEAVE_BINDING_RESULT)
    for seconds in (5, 10, 20, 60):
        wire.advance(seconds)
    assert phone.read().state is ApplicationState.WITH_CLERK
    wire.advance(60)
    assert phone.read().state is ApplicationState.WITH_CLERK


@pytest.fixture
def phone(wire: Wire) -> Phone:
    """A phone whose account is in use and has been drawn on."""
    phone = Phone(wire)
    phone.to_active()
    phone.buy(12_000)
    return phone


def test_that_a_frozen_account_is_shown_and_moves_nothing(phone: Phone) -> None:
    clerk, before = Clerk(phone.wire), phone.read()
    clerk.freeze(account_of(phone.wire, phone))
    view = phone.read()
    assert view.account is not None
    assert view.account.frozen
    assert view.version > before.version
    phone.wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    phone.problem(MAKE_PURCHASE, PURCHASE, expected=ProblemType.ACCOUNT_NOT_USABLE)
    phone.problem(MAKE_REPAYMENT, Repayment(amount=100), expected=ProblemType.ACCOUNT_NOT_USABLE)
    phone.problem(OPEN_RAISE, expected=ProblemType.ACCOUNT_NOT_USABLE)
    assert phone.read() == view
    assert figures(view) == figures(before)


def test_that_an_unfrozen_account_is_in_use_again(phone: Phone) -> None:
    clerk, account_id = Clerk(phone.wire), account_of(phone.wire, phone)
    clerk.freeze(account_id)
    clerk.unfreeze(account_id)
    view = phone.call(MAKE_REPAYMENT, Repayment(amount=12_000))
    assert view.account is not None
    assert (view.account.frozen, view.account.used) == (False, 0)


def test_that_a_raise_under_way_is_refused_once_the_account_is_frozen(phone: Phone) -> None:
    phone.call(OPEN_RAISE)
    Clerk(phone.wire).freeze(account_of(phone.wire, phone))
    log = Log(phone.wire)
    phone.problem(SUBMIT_RAISE, expected=ProblemType.ACCOUNT_NOT_USABLE)
    assert [record.receiver for record in log.requests("limit_raise")] == ["payment"]
    assert phone.call(CLOSE_RAISE).state is ApplicationState.ACTIVE


def test_that_a_purchase_booked_before_the_freeze_is_told_so_when_asked_again(phone: Phone) -> None:
    phone.wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "purchase")
    phone.problem(MAKE_PURCHASE, PURCHASE, key="tea", expected=ProblemType.UNREACHABLE)
    Clerk(phone.wire).freeze(account_of(phone.wire, phone))
    view = phone.call(MAKE_PURCHASE, PURCHASE, key="tea")
    assert view.account is not None
    assert (view.account.used, view.account.frozen, view.account.waiting) == (12_100, True, None)


@pytest.mark.parametrize(
    ("person", "state"),
    [
        ("tang-yue", ApplicationState.ACTIVE),
        ("fang-min", ApplicationState.ACTIVE),
        ("du-heng", ApplicationState.IN_REVIEW),
        ("song-yi", ApplicationState.DECLINED),
    ],
)
def test_that_an_account_of_before_is_come_upon_as_it_stands(
    wire: Wire, person: str, state: ApplicationState
) -> None:
    phone = Phone(wire, person)
    view = phone.to_matched()
    assert view.state is state
    assert (view.account is not None) is (state is ApplicationState.ACTIVE)
    if view.account is not None:
        seeded = person_by_id(person).virtual_account
        assert seeded is not None
        assert figures(view)[:2] == (seeded.limit, seeded.used)
        assert view.account.frozen is (person == "fang-min")


def test_that_an_account_come_upon_is_repaid_from_the_bound_card(wire: Wire) -> None:
    phone = Phone(wire, "tang-yue")
    phone.to_matched()
    view = phone.call(MAKE_REPAYMENT, Repayment(amount=6_000))
    assert figures(view) == (200_000, 30_000, 170_000)
