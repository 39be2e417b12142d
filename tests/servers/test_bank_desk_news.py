"""The news of the clerk's desk: its version, and the long poll."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from models.contract.bank_staff import AWAIT_DESK_NEWS, CaseKind, StaffView
from models.contract.payment_bank import REPORT_BINDING, AccountFacts, AccountState
from models.contract.problems import ProblemType
from models.contract.wire import Nothing
from tests.servers.bank_desk import BankDesk, problem_of
from tests.servers.clerk_steps import FOR_A_CLERK, TO_MONDAY, Clerk, hand_in
from tests.servers.conftest import Wire


async def poll(wire: Wire, after: int) -> StaffView:
    return await wire._client.call(AWAIT_DESK_NEWS, Nothing(), query={"after": after})


async def parked(wire: Wire) -> None:
    """Wait until a poll is held."""
    await wire.host.settle()
    assert wire.host.on_loop.gate.parked == 1


def heard(wire: Wire, happen: Callable[[], Awaitable[object]]) -> StaffView:
    """What a clerk hears, who waits for news, once something has happened."""
    before = Clerk(wire).desk()

    async def scenario() -> StaffView:
        waiting = asyncio.create_task(poll(wire, before.version))
        await parked(wire)
        await happen()
        await wire.host.settle()
        assert wire.host.on_loop.gate.parked == 0
        return await waiting

    with Clerk(wire).on_the_line():
        wire._client._http.headers["authorization"] = f"Bearer {wire.token}"
        view = wire.run(scenario)
    assert view.version > before.version
    return view


def passing(wire: Wire, seconds: float) -> Callable[[], Awaitable[None]]:
    async def happen() -> None:
        wire.host.clock.advance(timedelta(seconds=seconds))

    return happen


def test_that_the_clerk_hears_at_once_of_a_case(wire: Wire) -> None:
    BankDesk(wire).opened(FOR_A_CLERK)
    view = heard(wire, passing(wire, 90))
    assert [case.decision for case in view.cases] == [None]


def test_that_the_clerk_hears_at_once_of_a_form_that_comes_to_the_desk(wire: Wire) -> None:
    hand_in(wire)
    view = heard(wire, passing(wire, TO_MONDAY))
    assert [case.kind for case in view.cases] == [CaseKind.FORM]


def test_that_the_clerk_hears_at_once_of_a_new_account(wire: Wire) -> None:
    bank = BankDesk(wire)
    bank.verified()
    known = {account.account_id for account in Clerk(wire).desk().accounts}
    binding = bank.binding()

    async def report() -> AccountFacts:
        return await wire._client.call(REPORT_BINDING, binding, key="binding")

    view = heard(wire, report)
    (opened,) = (account for account in view.accounts if account.account_id not in known)
    assert opened.state is AccountState.IN_REVIEW


def test_that_older_knowledge_is_answered_at_once_and_no_version_is_refused(wire: Wire) -> None:
    clerk = Clerk(wire)
    before = clerk.desk().version
    BankDesk(wire).reviewed(FOR_A_CLERK)
    desk = clerk.desk()
    with clerk.on_the_line():
        assert wire.call(AWAIT_DESK_NEWS, query={"after": before}) == desk
        problem, document = problem_of(lambda: wire.call(AWAIT_DESK_NEWS, query={"after": "x"}))
    assert (problem, document.field) == (ProblemType.INVALID_REQUEST, "after")


def test_that_the_version_grows_with_every_change_of_the_desk(wire: Wire) -> None:
    clerk, bank = Clerk(wire), BankDesk(wire)
    versions = [clerk.desk().version]

    def seen() -> None:
        versions.append(clerk.desk().version)

    account_id = bank.opened(FOR_A_CLERK).account_id
    seen()
    wire.advance(90)
    seen()
    clerk.approve(clerk.case().case_id)
    seen()
    bank.purchase(account_id, 100)
    seen()
    bank.repay(account_id, 100)
    seen()
    clerk.freeze(account_id)
    seen()
    clerk.unfreeze(account_id)
    seen()
    assert versions == sorted(set(versions))
