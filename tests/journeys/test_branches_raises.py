"""Step 9: every way a limit raise can end, each with its reason and with when to ask again."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from tests.journeys.branches import Books


def limit_at_the_bank(books: Books) -> int:
    (account,) = books.added("bank", "virtual_accounts")
    limit: int = account["credit_limit"]
    return limit


def test_that_nothing_new_is_not_scored_and_can_be_asked_again_at_once(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("raise-nothing-new"))
    phone.expect_text("raise_result.why.text", contains="Nothing that adds data was linked")
    phone.expect_text("raise_result.way_on.when", contains="At any time")
    assert phone.reads("raise_result.limit") == "¥50.00"
    assert limit_at_the_bank(books) == 5_000
    phone.tap("raise_result.next")
    assert phone.can_use("account_home.raise")


def test_that_a_raise_on_the_same_day_cannot_be_asked_for_and_the_day_it_can_is_said(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("raise-too-soon"))
    assert not phone.can_use("account_home.raise")
    assert "24 Dec 2026" in phone.hand.name_of("account_home.raise")
    assert len(books.added("bank", "raises")) == 1
    world.advance(30 * 24 * 60 * 60)
    assert phone.can_use("account_home.raise")


def test_that_the_highest_limit_is_said_and_offers_no_raise(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("raise-maximum"))
    assert not phone.can_use("account_home.raise")
    assert "highest limit, ¥10,000" in phone.hand.name_of("account_home.raise")
    assert limit_at_the_bank(books) == 1_000_000


def test_that_data_that_reach_no_higher_limit_keep_it_and_say_when_to_ask_again(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("raise-unchanged"))
    phone.expect_text("raise_result.why.text", contains="does not reach the next limit yet")
    phone.expect_text("raise_result.way_on.when", contains="24 Dec 2026")
    assert phone.reads("raise_result.limit") == "¥1,000.00"
    assert limit_at_the_bank(books) == 100_000


def test_that_a_second_raise_after_thirty_days_is_scored(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("raise-later"))
    assert phone.reads("account_home.available") == "¥6,000.00"
    assert limit_at_the_bank(books) == 600_000
    assert len(books.added("bank", "raises")) == len(books.added("payment", "limit_raises")) == 2


def test_that_every_kind_of_account_can_be_linked_and_only_those_with_data_are_asked(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("link-every-kind"))
    assert phone.messages("account_link") == 4
    assert phone.messages("history_request") == 1 + 3, "one for the opening; social, mail and wealth now"
    assert phone.reads("raise_result.limit") == "¥6,000.00"
    assert limit_at_the_bank(books) == 600_000
