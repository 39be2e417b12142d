"""Step 5: a savings account that cannot be bound is said at its field, and no code is sent."""

from __future__ import annotations

import pytest

from gui.testing.phone_driver import PhoneDriver

WORDS = {
    "wrong_card:check-digit": "digit",
    "wrong_card:unknown-bank": "bank",
    "wrong_card:unknown": "card",
    "wrong_card:stranger": "name",
    "persona.card:credit": "credit",
    "persona.card:frozen": "card",
}


def fill_in(phone: PhoneDriver, card: str, mobile: str) -> None:
    phone.type("bind_card.number", card)
    phone.type("bind_card.mobile", mobile)
    phone.tap("bind_card.terms")


@pytest.mark.parametrize("card", WORDS)
def test_that_a_card_that_cannot_be_bound_is_said_at_the_number(phone: PhoneDriver, card: str) -> None:
    phone.reach("card_entry", person="zhou-an")
    fill_in(phone, card, "persona.mobile")
    phone.tap("bind_card.submit")
    phone.expect("bind_card")
    phone.expect_text("bind_card.number.error", contains=WORDS[card])
    assert not phone.shows("bind_card.mobile.error")
    assert phone.codes_received() == 0


def test_that_each_fault_of_a_card_has_words_of_its_own(phone: PhoneDriver) -> None:
    phone.reach("card_entry", person="zhou-an")
    fill_in(phone, "persona.card", "persona.mobile")
    said = set()
    for card in WORDS:
        phone.type("bind_card.number", card)
        phone.tap("bind_card.submit")
        said.add(phone.reads("bind_card.number.error"))
    assert len(said) == len(WORDS)


def test_that_a_wrong_mobile_is_said_at_the_mobile_and_the_input_stays(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    fill_in(phone, "persona.card", "wrong_mobile")
    number = phone.reads("bind_card.number")
    phone.tap("bind_card.submit")
    assert phone.shows("bind_card.mobile.error")
    assert not phone.shows("bind_card.number.error")
    assert phone.reads("bind_card.number") == number
    assert phone.codes_received() == 0


def test_that_the_terms_have_to_be_accepted_and_start_unticked(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.submit")
    phone.expect("bind_card")
    assert phone.messages("savings_account") == 0
    phone.tap("bind_card.terms")
    phone.tap("bind_card.submit")
    phone.expect("verify_code")


def test_that_a_double_tap_on_submit_sends_once(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    fill_in(phone, "persona.card", "persona.mobile")
    phone.double_tap("bind_card.submit")
    phone.expect("verify_code")
    assert phone.messages("savings_account") == 1
    assert phone.codes_received() == 1


def test_that_a_card_number_is_grouped_while_the_bank_is_recognised(phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    phone.type("bind_card.number", "95300 44020")
    assert phone.reads("bind_card.number") == "9530 0440 20"
