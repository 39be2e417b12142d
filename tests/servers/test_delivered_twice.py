"""What one server tells the other comes more than once, under its key or another, and late: the receiver takes it once."""

from __future__ import annotations

import pytest

from models.contract.bank_reports import REPORT_ACCOUNT, REPORT_REVIEW, AccountChanged, ReviewResult
from models.contract.payment_bank import READ_ACCOUNT, REPORT_BINDING, AccountFacts
from models.domain.application import ApplicationState, ReviewDecision
from tests.servers.bank_desk import BankDesk
from tests.servers.clerk_steps import Clerk
from tests.servers.conftest import Wire
from tests.servers.payment_steps import REVIEW_SECONDS, Phone, opened_accounts

ONE_KEY_OR_THREE = pytest.mark.parametrize(
    "keys", [("a", "a", "a"), ("a", "b", "c")], ids=["one key", "three keys"]
)


def facts(wire: Wire) -> AccountFacts:
    (account,) = opened_accounts(wire)
    return wire.call(READ_ACCOUNT, account_id=account["id"])


@ONE_KEY_OR_THREE
def test_that_a_binding_that_is_reported_thrice_opens_one_account(wire: Wire, keys: tuple[str, ...]) -> None:
    desk = BankDesk(wire)
    desk.verified()
    told = [desk.report_binding(key=key) for key in keys]
    assert told == [told[0]] * 3
    assert len(opened_accounts(wire)) == 1
    assert (
        len(
            [
                row
                for row in wire.host.inspector.rows("bank", "bindings")
                if row["wallet_id"] == desk.person.wallet_id
            ]
        )
        == 1
    )


def test_that_a_binding_that_is_reported_once_more_after_the_review_changes_nothing(wire: Wire) -> None:
    desk = BankDesk(wire)
    account = desk.reviewed()
    assert desk.report_binding(key="late") == account == desk.read(account.account_id)


def test_that_a_binding_that_is_reported_again_under_its_key_has_the_first_answer(wire: Wire) -> None:
    desk = BankDesk(wire)
    desk.verified()
    binding = desk.binding()
    first = wire.call(REPORT_BINDING, binding, key="a")
    wire.advance(REVIEW_SECONDS)
    assert wire.call(REPORT_BINDING, binding, key="a") == first != desk.read(first.account_id)


@ONE_KEY_OR_THREE
def test_that_a_review_of_before_that_comes_after_the_end_takes_nothing_back(
    wire: Wire, keys: tuple[str, ...]
) -> None:
    phone = Phone(wire)
    phone.to_review()
    early = facts(wire)
    wire.advance(REVIEW_SECONDS)
    reviewed = phone.read()
    assert reviewed.state is ApplicationState.APPROVED
    application_id = wire.host.inspector.rows("payment", "applications")[-1]["id"]
    late = ReviewResult(application_id=application_id, decision=ReviewDecision.REFERRED, account=early)
    end = ReviewResult(application_id=application_id, decision=ReviewDecision.APPROVED, account=facts(wire))
    for key in keys:
        wire.call(REPORT_REVIEW, late, key=f"late-{key}")
        wire.call(REPORT_REVIEW, end, key=f"end-{key}")
    assert phone.read().model_copy(update={"version": reviewed.version}) == reviewed


@ONE_KEY_OR_THREE
def test_that_a_freeze_that_comes_after_its_end_freezes_nothing(wire: Wire, keys: tuple[str, ...]) -> None:
    phone = Phone(wire)
    phone.to_active()
    clerk, account_id = Clerk(wire), facts(wire).account_id
    clerk.freeze(account_id)
    frozen = AccountChanged(account=facts(wire))
    clerk.unfreeze(account_id)
    for key in keys:
        wire.call(REPORT_ACCOUNT, frozen, key=key)
    account = phone.read().account
    assert account is not None
    assert not account.frozen
