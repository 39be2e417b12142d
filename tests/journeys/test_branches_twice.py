"""Taps that come twice, replies that get lost, programs that are restarted: everything happens once."""

from __future__ import annotations

from collections import Counter

import pytest

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Restart, SetFault
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books, asked

MAIN_LINE = "application_start partial_real_name savings_account code binding_result_seen review_result_seen purchase repayment"


def show_the_way_went_once(phone: PhoneDriver, books: Books) -> None:
    """Fail unless there is one account with one purchase, one repayment and one raise."""
    books.show_one_opening()
    expect(phone).to_have_received_codes(1)
    assert len(books.added("bank", "sent_codes")) == 1
    assert [entry["amount"] for entry in books.added("bank", "entries")] == [6_800, -2_000]
    assert len(books.added("bank", "raises")) == 1
    expect(phone.get("account_home.available")).to_have_text("¥3,952.00")


def test_that_a_button_tapped_twice_sends_once(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("double-tap"))
    show_the_way_went_once(phone, books)
    calls = asked(phone)
    del calls["sign_in"]
    assert calls == Counter(f"{MAIN_LINE} raise_start account_link limit_raise raise_closed".split())


def test_that_a_lost_reply_to_every_call_changes_nothing(phone: PhoneDriver, books: Books) -> None:
    scenario = scenario_by_id("reply-lost")
    phone.play(scenario)
    show_the_way_went_once(phone, books)
    for step in scenario.steps:
        if isinstance(step, SetFault):
            expect(phone).to_have_sent(str(step.fault.name), lost=1)


@pytest.mark.parametrize("what", ["client", "world"])
def test_that_restarts_at_every_step_lose_nothing_and_open_one_account(
    phone: PhoneDriver, books: Books, what: str
) -> None:
    scenario = scenario_by_id(f"{what}-restarted")
    assert sum(step == Restart(restart=what) for step in scenario.steps) == 9  # type: ignore[arg-type]
    phone.play(scenario)
    books.show_one_opening()
    assert len(books.added("bank", "raises")) == 1
    assert len(books.added("bank", "sent_codes")) == 1
    expect(phone.get("account_home.available")).to_have_text("¥4,000.00")
