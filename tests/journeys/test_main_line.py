"""Leaf C from the first tap to the raised limit, in both languages."""

from __future__ import annotations

import pytest

from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.run.events import MessageLogged

STEPS = [
    (1, "client", "payment", "partial_real_name"),
    (2, "payment", "bank", "real_name_record"),
    (3, "bank", "payment", "credit_account_absent"),
    (4, "payment", "client", "bind_instruction"),
    (5, "client", "payment", "savings_account"),
    (6, "payment", "bank", "card_verification"),
    (7, "payment", "client", "binding_result"),
    (7, "payment", "bank", "binding_result"),
    (8, "bank", "payment", "account_created"),
    (8, "bank", "payment", "review_result"),
    (10, "client", "payment", "purchase"),
    (10, "client", "payment", "repayment"),
    (9, "client", "payment", "limit_raise"),
]
"""What has to be said, in this order (¶25 to ¶32 and the steps that follow)."""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_person_opens_an_account_uses_it_and_raises_the_limit(
    phone: PhoneDriver, language: str
) -> None:
    phone.switch_language(language)
    phone.play(scenario_by_id("main"))
    expect(phone).to_show("account_home")
    expect(phone.get("account_home.limit")).to_contain_text("6,000")
    expect(phone.get("account_home.used")).to_contain_text("1,080.00")


def test_that_the_parties_say_what_the_protocol_says_in_its_order(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("main"))
    said = iter(
        [
            (event.step, event.sender, event.receiver, event.name)
            for event in phone.events
            if isinstance(event, MessageLogged)
        ]
    )
    for wanted in STEPS:
        assert wanted in said, f"{wanted} is missing, or comes too early"


def test_that_the_phone_talks_to_nobody_but_the_payment_server(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("main"))
    messages = [event for event in phone.events if isinstance(event, MessageLogged)]
    partners = {event.receiver for event in messages if event.sender == "client"}
    partners |= {event.sender for event in messages if event.receiver == "client"}
    assert partners == {"payment"}


def test_that_leaving_for_the_wallet_and_coming_back_loses_nothing(phone: PhoneDriver) -> None:
    phone.reach("name_entry")
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "persona.document_gap")
    leave_and_come_back(phone, "name_entry")
    phone.tap("name_entry.submit")
    expect(phone).to_show("bind_card")
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.terms")
    leave_and_come_back(phone, "bind_card")
    phone.tap("bind_card.submit")
    expect(phone).to_show("verify_code")


def test_that_what_was_entered_is_gone_once_the_call_went_or_somebody_else_has_the_phone(
    phone: PhoneDriver,
) -> None:
    phone.reach("card_entry")
    phone.type("bind_card.number", "persona.card")
    phone.tap("bind_card.back")
    phone.sign_in("lin-xia")
    phone.sign_in("wang-xiaoming")
    expect(phone).to_show("bind_card")
    expect(phone.get("bind_card.number")).to_have_text("")
    phone.type("bind_card.number", "persona.card")
    phone.type("bind_card.mobile", "persona.mobile")
    phone.tap("bind_card.terms")
    phone.tap("bind_card.submit")
    expect(phone).to_show("verify_code")
    phone.tap("verify_code.back")
    expect(phone).to_show("bind_card")
    expect(phone.get("bind_card.number")).to_have_text("")
    expect(phone.get("bind_card.mobile")).to_have_text("")


def leave_and_come_back(phone: PhoneDriver, screen: str) -> None:
    phone.tap(f"{screen}.back")
    expect(phone).to_show("wallet_home")
    phone.tap("wallet_home.resume")
    expect(phone).to_show(screen)
