"""Steps 9 and 10: purchases, repayments and limit raises, and what refuses them."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect


def buy(phone: PhoneDriver, amount: str) -> None:
    phone.tap("account_home.purchase")
    phone.tap("account_home.shop.teahouse")
    phone.type("account_home.purchase_amount", amount)
    phone.tap("account_home.purchase_confirm")


def repay(phone: PhoneDriver, amount: str) -> None:
    phone.tap("account_home.repay")
    phone.type("account_home.repay_amount", amount)
    phone.tap("account_home.repay_confirm")


def test_that_a_purchase_draws_on_the_limit_and_a_repayment_restores_it(phone: PhoneDriver) -> None:
    phone.reach("active")
    expect(phone.get("account_home.available")).to_have_text("¥3,000.00")
    buy(phone, "amount:6800")
    expect(phone.get("account_home.available")).to_have_text("¥2,932.00")
    expect(phone.get("account_home.used")).to_contain_text("¥68.00")
    repay(phone, "amount:2000")
    expect(phone.get("account_home.available")).to_have_text("¥2,952.00")
    expect(phone.get("account_home.used")).to_contain_text("¥48.00")


def test_that_a_double_tap_on_pay_books_once(phone: PhoneDriver) -> None:
    phone.reach("active")
    phone.tap("account_home.purchase")
    phone.tap("account_home.shop.teahouse")
    phone.double_tap("account_home.purchase_confirm")
    expect(phone.get("account_home.available")).to_have_text("¥2,932.00")


def test_that_linked_accounts_raise_the_limit(phone: PhoneDriver) -> None:
    phone.reach("raise_open")
    phone.tap("limit_raise.link.wealth")
    phone.tap("limit_raise.link.mail")
    phone.tap("limit_raise.submit")
    expect(phone).to_show("raise_result")
    phone.tap("raise_result.next")
    expect(phone).to_show("account_home")
    expect(phone.get("account_home.limit")).to_contain_text("¥6,000.00")


def test_that_a_raise_can_be_left_without_asking(phone: PhoneDriver) -> None:
    phone.reach("raise_open")
    phone.tap("limit_raise.back")
    expect(phone).to_show("account_home")
    expect(phone).to_be_in("active")
    expect(phone).to_have_sent("limit_raise", times=0)


def test_that_the_finished_card_stands_in_the_wallet(phone: PhoneDriver) -> None:
    phone.reach("active")
    phone.tap("account_home.back")
    expect(phone).to_show("wallet_home")
    phone.tap("wallet_home.card")
    expect(phone).to_show("account_home")
