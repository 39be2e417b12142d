"""Step 3: the bank has a virtual account for the person already. It is gone to as it stands; no second one is opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from tests.journeys.branches import Books, play_until

DAY = 24 * 60 * 60


def on(screen: str) -> Callable[[Step], bool]:
    return lambda step: isinstance(step, Expect) and step.expect == screen


def test_that_an_account_in_use_is_gone_to_and_used_at_once(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("exists-approved"))
    assert phone.reads("account_home.available") == "¥1,640.00"
    phone.expect_text("account_home.used", contains="¥360.00")
    assert phone.codes_received() == 0
    assert phone.messages("wallet_password") == 0
    assert books.added("bank", "virtual_accounts") == []
    phone.tap("account_home.repay")
    phone.type("account_home.repay_amount", "amount:36000")
    phone.tap("account_home.repay_confirm")
    assert phone.reads("account_home.available") == "¥2,000.00"


def test_that_a_decline_of_before_says_why_and_from_when_on_to_apply_again(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("exists-declined"))
    phone.expect_text("review_status.notice.text", contains="do not reach the lowest limit")
    phone.expect_text("review_status.way_on.when", contains="14 Dec 2026")
    assert phone.can_use("review_status.wallet")
    assert not phone.shows("review_status.next")
    assert books.added("bank", "virtual_accounts") == []
    world.advance(20 * DAY + 2 * 60)
    assert phone.can_use("review_status.next"), "thirty days have passed since then"


def test_that_an_account_in_review_comes_to_its_result_by_itself(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "exists-in-review", on("review_status"))
    assert phone.state == "in_review"
    assert phone.can_use("review_status.wallet")
    assert not phone.shows("review_status.next")
    phone.do(rest)
    assert phone.reads("account_home.available") == "¥1,000.00"
    assert phone.messages("binding_result") == 0, "nothing is bound a second time"
    assert books.added("bank", "virtual_accounts") == []


def test_that_a_review_that_ends_while_the_program_is_closed_is_there_when_it_comes_back(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    play_until(phone, "exists-in-review", on("review_status"))
    phone.closed_while(world.advance_to_next)
    assert phone.state == "approved"
    assert phone.reads("review_status.limit") == "¥1,000.00"


def test_that_a_frozen_account_is_shown_and_lets_nothing_begin(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("exists-frozen"))
    phone.expect_text("account_home.frozen.text", contains="has frozen this account")
    phone.expect_text("account_home.frozen.text", contains="Ask the bank")
    for action in ("purchase", "repay", "raise"):
        assert not phone.can_use(f"account_home.{action}")
    assert phone.can_use("account_home.back")
    assert books.added("bank", "entries") == []


def test_that_a_wallet_is_opened_for_an_account_the_bank_has_and_a_code_comes_first(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "exists-without-wallet", on("account_found"))
    assert phone.messages("wallet_password") == phone.codes_received() == 0
    assert books.added("payment", "virtual_accounts") == [], "a name and a number show nobody's account"
    phone.do(rest)
    assert phone.codes_received() == 1
    assert phone.reads("account_home.available") == "¥164.00"
    phone.expect_text("account_home.used", contains="¥36.00")
    assert books.added("bank", "virtual_accounts") == []
    assert len(books.added("payment", "virtual_accounts")) == 1


def test_that_a_review_of_another_day_is_told_with_its_date(phone: PhoneDriver) -> None:
    rest = play_until(phone, "exists-without-wallet", on("binding_result"))
    phone.expect_text("binding_result.account.note", contains="14 Nov 2026")
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
