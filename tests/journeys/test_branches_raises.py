"""Step 9: every way a limit raise can end, each with its reason and with when to ask again."""

from __future__ import annotations

import re

from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books


def limit_at_the_bank(books: Books) -> int:
    (account,) = books.added("bank", "virtual_accounts")
    limit: int = account["credit_limit"]
    return limit


def test_that_nothing_new_is_not_scored_and_can_be_asked_again_at_once(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("raise-nothing-new"))
    expect(phone.get("raise_result.why.text")).to_contain_text("Nothing that adds data was linked")
    expect(phone.get("raise_result.way_on.when")).to_contain_text("At any time")
    expect(phone.get("raise_result.limit")).to_have_text("¥50.00")
    assert limit_at_the_bank(books) == 5_000
    phone.tap("raise_result.next")
    expect(phone.get("account_home.raise")).to_be_reachable()


def test_that_a_raise_on_the_same_day_cannot_be_asked_for_and_the_day_it_can_is_said(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("raise-too-soon"))
    expect(phone.get("account_home.raise")).never.to_be_reachable()
    expect(phone.get("account_home.raise")).to_have_name(re.compile("24 Dec 2026"))
    assert len(books.added("bank", "raises")) == 1
    world.clock.advance(days=30)
    expect(phone.get("account_home.raise")).to_be_reachable()


def test_that_the_highest_limit_is_said_and_offers_no_raise(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("raise-maximum"))
    expect(phone.get("account_home.raise")).never.to_be_reachable()
    expect(phone.get("account_home.raise")).to_have_name(re.compile("highest limit, ¥10,000"))
    assert limit_at_the_bank(books) == 1_000_000


def test_that_data_that_reach_no_higher_limit_keep_it_and_say_when_to_ask_again(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("raise-unchanged"))
    expect(phone.get("raise_result.why.text")).to_contain_text("does not reach the next limit yet")
    expect(phone.get("raise_result.way_on.when")).to_contain_text("24 Dec 2026")
    expect(phone.get("raise_result.limit")).to_have_text("¥1,000.00")
    assert limit_at_the_bank(books) == 100_000


def test_that_a_second_raise_after_thirty_days_is_scored(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("raise-later"))
    expect(phone.get("account_home.available")).to_have_text("¥6,000.00")
    assert limit_at_the_bank(books) == 600_000
    assert len(books.added("bank", "raises")) == 2
    assert len(books.added("payment", "limit_raises")) == 2


def test_that_every_kind_of_account_can_be_linked_and_only_those_with_data_are_asked(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("link-every-kind"))
    expect(phone).to_have_sent("account_link", times=4)
    expect(phone).to_have_sent(
        "history_request", times=1 + 3
    )  # One for the opening; social, mail and wealth now.
    expect(phone.get("raise_result.limit")).to_have_text("¥6,000.00")
    assert limit_at_the_bank(books) == 600_000
