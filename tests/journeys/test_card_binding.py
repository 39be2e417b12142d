"""Step 5: a savings account is filled in, agreed to and sent once."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect


def fill_in(phone: PhoneDriver, card: str, mobile: str) -> None:
    phone.type("bind_card.number", card)
    phone.type("bind_card.mobile", mobile)
    phone.tap("bind_card.terms")


def test_that_the_terms_have_to_be_accepted_and_start_unticked(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.submit")
    expect(phone).to_show("bind_card")
    expect(phone).to_have_sent("savings_account", times=0)
    phone.tap("bind_card.terms")
    phone.tap("bind_card.submit")
    expect(phone).to_show("verify_code")


def test_that_a_double_tap_on_submit_sends_once(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    fill_in(phone, "persona.card", "persona.mobile")
    phone.double_tap("bind_card.submit")
    expect(phone).to_show("verify_code")
    expect(phone).to_have_sent("savings_account", times=1)
    expect(phone).to_have_received_codes(1)


def test_that_a_card_number_is_grouped_while_the_bank_is_recognised(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    phone.type("bind_card.number", "95300 44020")
    expect(phone.get("bind_card.number")).to_have_text("9530 0440 20")
