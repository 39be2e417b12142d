"""How the news of the clerk's desk travel: by themselves, in their order, and never back."""

from __future__ import annotations

import asyncio

import pytest

from models.contract.application_view import ApplicationView
from models.contract.bank_reports import REPORT_ACCOUNT, AccountChanged
from models.contract.bank_staff import FREEZE_ACCOUNT
from models.contract.client_payment import AWAIT_NEWS
from models.contract.payment_bank import READ_ACCOUNT
from models.contract.problems import ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from tests.servers.clerk_steps import Clerk, told
from tests.servers.conftest import Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Log, Phone


def active(wire: Wire) -> tuple[Phone, str]:
    """A phone with an account in use, and the account's id at the bank."""
    phone = Phone(wire)
    phone.to_active()
    (account,) = wire.host.inspector.rows("payment", "virtual_accounts")
    return phone, account["account_id"]


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


@pytest.mark.parametrize("fault", [Fault(lose_request=True), Fault(status=503)])
def test_that_freezing_and_unfreezing_arrive_in_their_order(wire: Wire, fault: Fault) -> None:
    phone, account_id = active(wire)
    clerk = Clerk(wire)
    log = Log(wire)
    wire.host.links.fail_always(Link.PAYMENT_BANK, fault)
    clerk.freeze(account_id)
    clerk.unfreeze(account_id)
    wire.host.links.heal(Link.PAYMENT_BANK)
    clerk.freeze(account_id)
    wire.advance(60)
    versions = [int(str(record.key).rsplit(":", 1)[1]) for record in log.requests("account_changed")]
    assert len(set(versions)) == 3
    assert versions == sorted(versions)
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
    phone.problem(REPORT_ACCOUNT, AccountChanged(account=facts), expected=ProblemType.NOT_FOUND)
    assert phone.read().version == version
    view = phone.to_matched()
    assert view.state is ApplicationState.ACTIVE
    assert view.account is not None
    assert view.account.frozen
