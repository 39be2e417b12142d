"""Steps 7 and 8: the bank or a history server that does not answer, and what is opened all the same."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Step, Tap
from gui.testing.phone_driver import PhoneDriver
from tests.journeys.branches import Books, play_until


def is_result_left(step: Step) -> bool:
    return step == Tap(tap="binding_result.next")


def is_sheet_opened(step: Step) -> bool:
    return step == Tap(tap="review_status.notice.link")


def test_that_a_bank_out_of_reach_opens_exactly_one_account_once_it_answers(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "bank-unreachable", is_result_left)
    assert phone.state == "opening_pending"
    assert len(books.added("payment", "bound_cards")) == 1, "what was confirmed is kept"
    assert books.added("bank", "virtual_accounts") == []
    assert phone.can_use("review_status.wallet")
    phone.do(rest)
    assert phone.state == "active"
    assert phone.lost("binding_result") == 2, "one request, and then the reply to another"
    assert phone.messages("binding_result") > phone.messages("account_created")
    books.show_one_opening()


def test_that_servers_that_refuse_are_named_where_the_bank_declines(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "history-down", is_sheet_opened)
    assert phone.messages("history_request") == 3
    assert phone.messages("history_data") == 0
    phone.expect_text("review_status.notice.text", contains="Social network, Mailbox, and Wealth account")
    phone.expect_text("review_status.way_on.when", contains="24 Dec 2026")
    phone.do(rest)
    assert phone.state == "declined"
    assert phone.can_use("review_status.wallet")
    assert not phone.shows("review_status.next"), "it is too early to apply again"
    (account,) = books.added("bank", "virtual_accounts")
    assert (account["state"], account["credit_limit"]) == ("declined", 0)


def test_that_a_lost_answer_of_a_history_server_lowers_the_limit_and_ends_nothing(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("history-lost"))
    assert phone.lost("history_request") == 1
    assert phone.reads("account_home.available") == "¥2,000.00", "it is 3,000 with every answer"
    books.show_one_opening()
