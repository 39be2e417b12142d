"""Step 10: what goes beyond the limit, or beyond what is owed, moves nothing."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from tests.journeys.branches import Books, is_refused, play_until


def test_that_a_purchase_over_the_limit_is_refused_with_the_figure_and_less_is_booked(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "purchase-over-limit", is_refused)
    expect(phone.get("account_home.purchase_amount.error")).to_contain_text("¥3,000.00")
    expect(phone.get("account_home.purchase_amount")).to_have_text("3000.01")
    expect(phone.get("account_home.purchase_confirm")).to_be_reachable()
    assert books.added("bank", "entries") == []
    phone.do(rest)
    expect(phone.get("account_home.available")).to_have_text("¥0.00")
    assert [entry["amount"] for entry in books.added("bank", "entries")] == [300_000]
    books.show_one_opening()


def test_that_a_repayment_over_what_is_owed_is_refused_with_the_figure_and_all_of_it_is_booked(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "repayment-over-used", is_refused)
    expect(phone.get("account_home.repay_amount.error")).to_contain_text("¥68.00")
    expect(phone.get("account_home.repay_amount")).to_have_text("68.01")
    assert [entry["amount"] for entry in books.added("bank", "entries")] == [6_800]
    phone.do(rest)
    expect(phone.get("account_home.available")).to_have_text("¥3,000.00")
    assert [entry["amount"] for entry in books.added("bank", "entries")] == [6_800, -6_800]
    books.show_one_opening()
