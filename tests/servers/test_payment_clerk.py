"""What a clerk's decision and a frozen account mean for the client: it hears of both by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from models.contract.application_view import ApplicationView
from models.contract.bank_staff import FREEZE_ACCOUNT
from models.contract.client_payment import AWAIT_NEWS, LEAVE_REVIEW_RESULT, MAKE_PURCHASE, Purchase
from models.contract.payment_bank import READ_ACCOUNT, REPORT_ACCOUNT, AccountChanged
from models.contract.problems import ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState, DeclineReason
from models.ports import Fault, Link
from tests.servers.clerk_steps import Clerk, told
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Log, Phone, figures

REFERRED_AT = STARTS_AT + timedelta(seconds=REVIEW_SECONDS)
PURCHASE = Purchase(shop_id="teahouse", amount=1_990)


def with_clerk(wire: Wire) -> tuple[Phone, str]:
    """A phone whose application waits for a clerk, and the case."""
    phone = Phone(wire, "xu-lan")
    phone.to_reviewed()
    return phone, Clerk(wire).case().case_id


def active(wire: Wire) -> tuple[Phone, str]:
    """A phone with an account in use, and the account's id at the bank."""
    phone = Phone(wire)
    phone.to_active()
    (account,) = wire.host.inspector.rows("payment", "virtual_accounts")
    return phone, account["account_id"]


def test_that_the_client_sees_that_a_clerk_will_decide(wire: Wire) -> None:
    phone, _ = with_clerk(wire)
    view = phone.read()
    assert view.state is ApplicationState.WITH_CLERK
    assert (view.timeline.referred_at, view.timeline.reviewed_at) == (REFERRED_AT, None)
    assert view.account is None


def test_that_an_approval_by_a_clerk_opens_the_account(wire: Wire) -> None:
    phone, case_id = with_clerk(wire)
    before = phone.read()
    wire.advance(3_600)
    Clerk(wire).approve(case_id)
    view = phone.read()
    assert (view.state, view.version > before.version) == (ApplicationState.APPROVED, True)
    assert view.timeline.reviewed_at == REFERRED_AT + timedelta(hours=1)
    assert figures(view) == (5_000, 0, 5_000)
    assert phone.call(LEAVE_REVIEW_RESULT).state is ApplicationState.ACTIVE


def test_that_a_decline_by_a_clerk_says_why_and_from_when_on_to_try_again(wire: Wire) -> None:
    phone, case_id = with_clerk(wire)
    Clerk(wire).decline(case_id, DeclineReason.OBLIGATIONS_TOO_HIGH)
    view = phone.read()
    assert view.state is ApplicationState.DECLINED
    assert view.declined is not None
    assert view.declined.reason is DeclineReason.OBLIGATIONS_TOO_HIGH
    assert view.declined.retry_at == REFERRED_AT + timedelta(days=30)


def test_that_both_results_of_one_application_arrive_after_the_bank_was_cut_off(wire: Wire) -> None:
    phone = Phone(wire, "xu-lan")
    phone.to_review()
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    wire.advance(REVIEW_SECONDS)
    Clerk(wire).approve(Clerk(wire).case().case_id)
    assert phone.read().state is ApplicationState.IN_REVIEW
    wire.host.links.heal(Link.PAYMENT_BANK)
    log = Log(wire)
    wire.advance(60)
    assert len(log.requests("review_result")) == 2
    assert phone.read().state is ApplicationState.APPROVED


def test_that_a_decision_made_while_the_client_was_closed_is_there_when_it_comes_back(
    open_wire: Callable[[], Wire],
) -> None:
    _, case_id = with_clerk(open_wire())
    wire = open_wire()
    Clerk(wire).approve(case_id)
    assert Phone(open_wire(), "xu-lan").read().state is ApplicationState.APPROVED


def test_that_the_client_hears_at_once_of_a_frozen_account(wire: Wire) -> None:
    phone, account_id = active(wire)
    before = phone.read()

    async def scenario() -> ApplicationView:
        waiting = asyncio.create_task(
            wire._client.call(AWAIT_NEWS, Nothing(), query={"after": before.version})
        )
        await wire.host.settle()
        wire._client._http.headers["authorization"] = f"Bearer {wire.host.staff_token}"
        await wire._client.call(FREEZE_ACCOUNT, Nothing(), key="freeze", account_id=account_id)
        await wire.host.settle()
        wire._client._http.headers["authorization"] = f"Bearer {wire.token}"
        return await waiting

    view = wire.run(scenario)
    assert view.state is ApplicationState.ACTIVE
    assert view.account is not None
    assert view.account.frozen


def test_that_a_frozen_account_moves_nothing_until_it_is_unfrozen(wire: Wire) -> None:
    phone, account_id = active(wire)
    Clerk(wire).freeze(account_id)
    phone.problem(MAKE_PURCHASE, PURCHASE, expected=ProblemType.ACCOUNT_NOT_USABLE)
    assert figures(phone.read())[1] == 0
    Clerk(wire).unfreeze(account_id)
    view = phone.call(MAKE_PURCHASE, PURCHASE)
    assert figures(view)[1] == PURCHASE.amount
    assert view.account is not None
    assert not view.account.frozen


@pytest.mark.parametrize("fault", [Fault(lose_request=True), Fault(status=503)])
def test_that_freezing_and_unfreezing_arrive_in_their_order(wire: Wire, fault: Fault) -> None:
    phone, account_id = active(wire)
    clerk = Clerk(wire)
    wire.host.links.fail_next(Link.PAYMENT_BANK, fault, "account_changed")
    clerk.freeze(account_id)
    clerk.unfreeze(account_id)
    clerk.freeze(account_id)
    wire.advance(60)
    view = phone.read()
    assert view.account is not None
    assert view.account.frozen
    assert told(wire) == ["review", "account", "account", "account"]
    assert all(row["delivered_at"] for row in wire.host.inspector.rows("bank", "outbox"))


def test_that_late_news_of_an_account_change_nothing(wire: Wire) -> None:
    phone, account_id = active(wire)
    before = wire.call(READ_ACCOUNT, account_id=account_id)
    Clerk(wire).freeze(account_id)
    wire.call(REPORT_ACCOUNT, AccountChanged(account=before))
    view = phone.read()
    assert view.account is not None
    assert view.account.frozen


def test_that_an_account_nobody_has_come_to_is_no_news(wire: Wire) -> None:
    tang = next(account for account in Clerk(wire).desk().accounts if account.used == 36_000)
    phone = Phone(wire, "tang-yue")
    version = phone.read().version
    Clerk(wire).freeze(tang.account_id)
    assert told(wire) == []
    facts = wire.call(READ_ACCOUNT, account_id=tang.account_id)
    wire.call(REPORT_ACCOUNT, AccountChanged(account=facts))
    assert phone.read().version == version
    view = phone.to_matched()
    assert view.state is ApplicationState.ACTIVE
    assert view.account is not None
    assert view.account.frozen
