"""Steps 7 and 8: the bank or a history server that does not answer, and what is opened all the same."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Step, Tap
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books, play_until


def is_result_left(step: Step) -> bool:
    return step == Tap(tap="binding_result.next")


def is_sheet_opened(step: Step) -> bool:
    return step == Tap(tap="review_status.notice.link")


def test_that_a_bank_out_of_reach_opens_exactly_one_account_once_it_answers(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "bank-unreachable", is_result_left)
    expect(phone).to_be_in("opening_pending")
    assert len(books.added("payment", "bound_cards")) == 1, "what was confirmed is kept"
    assert books.added("bank", "virtual_accounts") == []
    expect(phone.get("review_status.wallet")).to_be_reachable()
    phone.do(rest)
    expect(phone).to_be_in("active")
    expect(phone).to_have_sent("binding_result", lost=2)  # One request, and then the reply to another.
    expect(phone).to_have_sent("account_created", times=2, lost=1)  # The bank opened once, and said so again.
    books.show_one_opening()


def test_that_servers_that_refuse_are_named_where_the_bank_declines(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "history-down", is_sheet_opened)
    expect(phone).to_have_sent("history_request", times=3)
    expect(phone).to_have_sent("history_data", times=0)
    expect(phone.get("review_status.notice.text")).to_contain_text(
        "Social network, Mailbox, and Wealth account"
    )
    expect(phone.get("review_status.way_on.when")).to_contain_text("24 Dec 2026")
    phone.do(rest)
    expect(phone).to_be_in("declined")
    expect(phone.get("review_status.wallet")).to_be_reachable()
    expect(phone.get("review_status.next")).to_be_hidden()  # It is too early to apply again.
    (account,) = books.added("bank", "virtual_accounts")
    assert (account["state"], account["credit_limit"]) == ("declined", 0)


def test_that_a_lost_answer_of_a_history_server_lowers_the_limit_and_ends_nothing(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("history-lost"))
    expect(phone).to_have_sent("history_request", lost=1)
    expect(phone.get("account_home.available")).to_have_text("¥2,000.00")  # It is 3,000 with every answer.
    books.show_one_opening()
