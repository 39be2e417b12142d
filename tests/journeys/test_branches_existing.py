"""Step 3: the bank has a virtual account for the person already. It is gone to as it stands; no second one is opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books, play_until

DAY = 24 * 60 * 60


def on(screen: str) -> Callable[[Step], bool]:
    return lambda step: isinstance(step, Expect) and step.expect == screen


def test_that_an_account_in_use_is_gone_to_and_used_at_once(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("exists-approved"))
    expect(phone.get("account_home.available")).to_have_text("¥1,640.00")
    expect(phone.get("account_home.used")).to_contain_text("¥360.00")
    expect(phone).to_have_received_codes(0)
    expect(phone).to_have_sent("wallet_password", times=0)
    assert books.added("bank", "virtual_accounts") == []
    phone.tap("account_home.repay")
    phone.type("account_home.repay_amount", "amount:36000")
    phone.tap("account_home.repay_confirm")
    expect(phone.get("account_home.available")).to_have_text("¥2,000.00")


def test_that_a_decline_of_before_says_why_and_from_when_on_to_apply_again(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("exists-declined"))
    expect(phone.get("review_status.notice.text")).to_contain_text("do not reach the lowest limit")
    expect(phone.get("review_status.way_on.when")).to_contain_text("14 Dec 2026")
    expect(phone.get("review_status.wallet")).to_be_reachable()
    expect(phone.get("review_status.next")).to_be_hidden()
    assert books.added("bank", "virtual_accounts") == []
    world.clock.advance(days=20, minutes=2)
    expect(phone.get("review_status.next")).to_be_reachable()  # Thirty days have passed since then.


def test_that_an_account_in_review_comes_to_its_result_by_itself(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "exists-in-review", on("review_status"))
    expect(phone).to_be_in("in_review")
    expect(phone.get("review_status.wallet")).to_be_reachable()
    expect(phone.get("review_status.next")).to_be_hidden()
    phone.do(rest)
    expect(phone.get("account_home.available")).to_have_text("¥1,000.00")
    expect(phone).to_have_sent("binding_result", times=0)  # Nothing is bound a second time.
    assert books.added("bank", "virtual_accounts") == []


def test_that_a_review_that_ends_while_the_program_is_closed_is_there_when_it_comes_back(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    play_until(phone, "exists-in-review", on("review_status"))
    phone.closed_while(world.clock.to_next)
    expect(phone).to_be_in("approved")
    expect(phone.get("review_status.limit")).to_have_text("¥1,000.00")


def test_that_a_frozen_account_is_shown_and_lets_nothing_begin(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("exists-frozen"))
    expect(phone.get("account_home.frozen.text")).to_contain_text("has frozen this account")
    expect(phone.get("account_home.frozen.text")).to_contain_text("Ask the bank")
    for action in ("purchase", "repay", "raise"):
        expect(phone.get(f"account_home.{action}")).never.to_be_reachable()
    expect(phone.get("account_home.back")).to_be_reachable()
    assert books.added("bank", "entries") == []


def test_that_a_wallet_is_opened_for_an_account_the_bank_has_and_a_code_comes_first(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "exists-without-wallet", on("account_found"))
    expect(phone).to_have_sent("wallet_password", times=0)
    expect(phone).to_have_received_codes(0)
    assert books.added("payment", "virtual_accounts") == [], "a name and a number show nobody's account"
    phone.do(rest)
    expect(phone).to_have_received_codes(1)
    expect(phone.get("account_home.available")).to_have_text("¥164.00")
    expect(phone.get("account_home.used")).to_contain_text("¥36.00")
    assert books.added("bank", "virtual_accounts") == []
    assert len(books.added("payment", "virtual_accounts")) == 1


def test_that_a_review_of_another_day_is_told_with_its_date(phone: PhoneDriver) -> None:
    rest = play_until(phone, "exists-without-wallet", on("binding_result"))
    expect(phone.get("binding_result.account.note")).to_contain_text("14 Nov 2026")
    assert rest


@pytest.mark.parametrize(
    ("scenario", "state"),
    [
        ("exists-approved", "active"),
        ("exists-declined", "declined"),
        ("exists-frozen", "active"),
        ("exists-without-wallet", "active"),
    ],
)
def test_that_what_exists_is_there_again_after_a_restart(
    phone: PhoneDriver, scenario: str, state: str
) -> None:
    phone.play(scenario_by_id(scenario))
    phone.restart()
    assert phone.state == state
