"""Virtual accounts from before the world's beginning: what they are, and who hears of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from models.contract.bank_staff import FREEZE_ACCOUNT, UNFREEZE_ACCOUNT
from models.contract.client_payment import (
    LEAVE_BINDING_RESULT,
    LEAVE_REVIEW_RESULT,
    MAKE_PURCHASE,
    MAKE_REPAYMENT,
    Purchase,
    Repayment,
)
from models.contract.payment_bank import AccountFacts, AccountState
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, DeclineReason
from models.domain.people import Person, SeededAccount, load_people, person_by_id
from servers.bank.credit import china_day
from servers.bank.scorecard import OPENING_MAXIMUM, score
from tests.servers.bank_desk import DAY_SECONDS, BankDesk, history_of, problem_of
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Log, Phone, figures

APPROVED, DECLINED, IN_REVIEW, FROZEN = (
    person_by_id(person_id) for person_id in ("tang-yue", "song-yi", "du-heng", "fang-min")
)
WITHOUT_WALLET = person_by_id("shen-qiao")
WITH_ACCOUNT = [person for person in load_people() if person.virtual_account is not None]


def found(wire: Wire, person: Person) -> AccountFacts:
    account = BankDesk(wire, person).look_up().virtual_account
    assert account is not None
    return account


def set_frozen(wire: Wire, account_id: str, frozen: bool) -> None:
    """Do what a clerk does at the desk."""
    phone, wire.token = wire.token, wire.host.staff_token
    wire.call(FREEZE_ACCOUNT if frozen else UNFREEZE_ACCOUNT, account_id=account_id)
    wire.token = phone
    wire.settle()


@pytest.mark.parametrize("person", WITH_ACCOUNT, ids=lambda person: person.id)
def test_that_an_account_from_before_is_what_the_persons_own_data_make_it(wire: Wire, person: Person) -> None:
    facts, seeded = found(wire, person), person.virtual_account
    assert seeded is not None
    assert (facts.state, facts.limit, facts.used) == (seeded.state, seeded.limit, seeded.used)
    assert facts.created_at <= STARTS_AT
    if facts.state is AccountState.IN_REVIEW:
        assert facts.report is None
        assert facts.review_due_at > STARTS_AT
    else:
        assert facts.reviewed_at is not None
        assert facts.reviewed_at < STARTS_AT
        assert facts.report == score(history_of(person), china_day(facts.reviewed_at), OPENING_MAXIMUM)
    assert sum(BankDesk(wire, person).entries(facts.account_id)) == facts.used


@pytest.mark.parametrize(
    "account",
    [
        SeededAccount("approved", 300_000),
        SeededAccount("declined"),
        SeededAccount("in_review", 5_000),
    ],
)
def test_that_an_account_that_the_bank_would_not_have_given_is_refused(
    wire_of: Callable[[Person], Wire], account: SeededAccount
) -> None:
    with pytest.raises(ValueError, match="would not have given"):
        wire_of(replace(APPROVED, virtual_account=account))


def test_that_an_account_needs_a_savings_account(wire_of: Callable[[Person], Wire]) -> None:
    with pytest.raises(ValueError, match="no savings account"):
        wire_of(replace(WITHOUT_WALLET, cards=()))


def test_that_nothing_is_reviewed_or_told_as_long_as_nobody_has_asked(wire: Wire) -> None:
    log = Log(wire)
    assert wire.host.clock.next_due() is None
    wire.advance(3 * DAY_SECONDS)
    wire.host.set_reporter(None)
    assert log.messages == []
    assert wire.host.inspector.rows("bank", "outbox") == []
    assert found(wire, IN_REVIEW).state is AccountState.IN_REVIEW


def test_that_a_freeze_that_nobody_waits_for_is_found_later(wire: Wire) -> None:
    (account_id,) = (
        row["id"]
        for row in wire.host.inspector.rows("bank", "virtual_accounts")
        if (row["state"], row["credit_limit"]) == ("approved", 200_000)
    )
    set_frozen(wire, account_id, True)
    assert wire.host.inspector.rows("bank", "outbox") == []
    assert found(wire, APPROVED).state is AccountState.FROZEN


def test_that_the_review_reaches_the_application_that_came_upon_the_account(wire: Wire) -> None:
    phone = Phone(wire, IN_REVIEW.id)
    assert phone.to_matched().state is ApplicationState.IN_REVIEW
    wire.advance(DAY_SECONDS)
    view = phone.read()
    assert view.state is ApplicationState.APPROVED
    assert view.account is not None
    assert view.account.limit == 100_000


def test_that_a_look_up_that_is_repeated_after_the_review_tells_how_it_ended(wire: Wire) -> None:
    bank = BankDesk(wire, IN_REVIEW)
    bank.look_up(key="lookup:once")
    wire.advance(2 * DAY_SECONDS)
    account = bank.look_up(key="lookup:once").virtual_account
    assert account is not None
    assert account.state is AccountState.APPROVED


def test_that_a_review_that_was_asked_about_comes_after_a_restart_too(open_wire: Callable[[], Wire]) -> None:
    Phone(open_wire(), IN_REVIEW.id).to_matched()
    wire = open_wire()
    phone = Phone(wire, IN_REVIEW.id)
    assert phone.read().state is ApplicationState.IN_REVIEW
    wire.advance(DAY_SECONDS)
    assert phone.read().state is ApplicationState.APPROVED


def test_that_an_approved_account_is_used_repaid_and_frozen_at_once(wire: Wire) -> None:
    phone = Phone(wire, APPROVED.id)
    view = phone.to_matched()
    assert view.state is ApplicationState.ACTIVE
    assert figures(view) == (200_000, 36_000, 164_000)
    assert view.account is not None
    phone.call(MAKE_PURCHASE, Purchase(shop_id="teahouse", amount=4_000))
    view = phone.call(MAKE_REPAYMENT, Repayment(amount=40_000))
    assert figures(view) == (200_000, 0, 200_000)
    account_id = found(wire, APPROVED).account_id
    set_frozen(wire, account_id, True)
    frozen = phone.read().account
    assert frozen is not None
    assert frozen.frozen
    set_frozen(wire, account_id, False)
    phone.buy(1_000)


def test_that_a_frozen_account_is_not_used(wire: Wire) -> None:
    phone = Phone(wire, FROZEN.id)
    view = phone.to_matched()
    assert view.account is not None
    assert view.account.frozen
    purchase = Purchase(shop_id="teahouse", amount=100)
    phone.problem(MAKE_PURCHASE, purchase, expected=ProblemType.ACCOUNT_NOT_USABLE)
    desk = BankDesk(wire, FROZEN)
    account_id = desk.look_up().virtual_account.account_id  # type: ignore[union-attr]
    assert problem_of(lambda: desk.purchase(account_id, 100))[0] is ProblemType.ACCOUNT_NOT_USABLE


def test_that_a_decline_of_before_counts_until_its_date_and_the_account_is_reviewed_anew_then(
    wire: Wire,
) -> None:
    declined = found(wire, DECLINED)
    assert declined.reason is DeclineReason.SCORE_TOO_LOW
    assert declined.retry_at is not None
    wire.advance((declined.retry_at - STARTS_AT).total_seconds() - 1)
    assert found(wire, DECLINED) == declined
    wire.advance(1)
    desk = BankDesk(wire, DECLINED, savings_account_ref=str(DECLINED.bound_card_reference))
    assert desk.look_up().virtual_account is None
    reopened = desk.report_binding()
    assert (reopened.account_id, reopened.state) == (declined.account_id, AccountState.IN_REVIEW)


def test_that_an_account_goes_to_the_first_application_that_binds_for_it_and_stays_there(wire: Wire) -> None:
    desk = BankDesk(wire, WITHOUT_WALLET)
    before = found(wire, WITHOUT_WALLET)
    desk.verified_by_phone()
    assert desk.report_binding() == before
    other = BankDesk(wire, WITHOUT_WALLET, application_id="application-2")
    other.verified_by_phone()
    assert other.report_binding() == before
    (row,) = (r for r in wire.host.inspector.rows("bank", "virtual_accounts") if r["id"] == before.account_id)
    assert (row["application_id"], row["wallet_id"]) == ("application-1", WITHOUT_WALLET.wallet_id)
    assert row["bound_at"] > row["created_at"]


def test_that_a_wallet_that_opens_with_the_account_buys_repays_and_hears_of_a_freeze(wire: Wire) -> None:
    phone = Phone(wire, WITHOUT_WALLET.id)
    phone.to_bound()
    wire.settle()
    view = phone.call(LEAVE_BINDING_RESULT)
    assert view.account is not None
    assert figures(view) == (20_000, 3_600, 16_400)
    if view.state is ApplicationState.APPROVED:
        view = phone.call(LEAVE_REVIEW_RESULT)
    assert view.state is ApplicationState.ACTIVE
    phone.buy(1_400)
    assert figures(phone.call(MAKE_REPAYMENT, Repayment(amount=5_000))) == (20_000, 0, 20_000)
    set_frozen(wire, found(wire, WITHOUT_WALLET).account_id, True)
    frozen = phone.read().account
    assert frozen is not None
    assert frozen.frozen
