"""Steps 1 to 4: the gaps of the masked record, and what a mismatch says."""

from __future__ import annotations

import re

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect


def open_name_entry(phone: PhoneDriver) -> None:
    phone.sign_in("wang-xiaoming")
    phone.tap("wallet_home.open_account")
    expect(phone).to_show("name_entry")


def submit(phone: PhoneDriver, name: str, document: str) -> None:
    phone.type("name_entry.name", name)
    phone.type("name_entry.document", document)
    phone.tap("name_entry.submit")


def test_that_a_wrong_part_is_one_error_that_does_not_tell_which(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "wrong_name", "persona.document_gap")
    said_of_the_name = phone.get("name_entry.problem.text").text
    submit(phone, "persona.name_gap", "wrong_document")
    expect(phone.get("name_entry.problem.text")).to_have_text(said_of_the_name)
    expect(phone.get("name_entry.name.error")).to_be_hidden()
    expect(phone.get("name_entry.document.error")).to_be_hidden()


def test_that_a_mismatch_keeps_the_input_and_counts_the_tries(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "赵", "persona.document_gap")
    expect(phone.get("name_entry.reassurance")).to_contain_text("4")
    expect(phone.get("name_entry.name")).to_have_text("赵")
    expect(phone.get("name_entry.document")).to_have_text(re.compile(r"^\d{4}$"))


def test_that_the_same_wrong_parts_sent_again_cost_one_try(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "wrong_name", "persona.document_gap")
    said = phone.get("name_entry.problem.text").text
    phone.tap("name_entry.submit")
    phone.double_tap("name_entry.submit")
    expect(phone.get("name_entry.reassurance")).to_contain_text("4")
    expect(phone.get("name_entry.problem.text")).to_have_text(said)
    expect(phone).to_have_sent("partial_real_name", times=1)


def test_that_the_right_parts_after_a_mismatch_lead_to_the_card(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "wrong_name", "persona.document_gap")
    submit(phone, "persona.name_gap", "persona.document_gap")
    expect(phone).to_show("bind_card")
    expect(phone).to_have_sent("real_name_record", times=1)


def test_that_five_misses_lock_the_application_for_fifteen_minutes(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    open_name_entry(phone)
    for _ in range(5):
        submit(phone, "wrong_name", "wrong_document")
    expect(phone).to_be_in("locked")
    world.clock.advance(minutes=14)
    expect(phone).to_be_in("locked")
    world.clock.advance(seconds=60)
    expect(phone).to_be_in("name_entry")
    submit(phone, "persona.name_gap", "persona.document_gap")
    expect(phone).to_show("bind_card")


def test_that_empty_gaps_are_said_at_their_fields_and_nothing_is_sent(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    phone.tap("name_entry.submit")
    expect(phone.get("name_entry.name.error")).to_be_shown()
    expect(phone.get("name_entry.document.error")).to_be_shown()
    expect(phone).to_have_sent("partial_real_name", times=0)


def test_that_a_change_of_language_in_mid_typing_keeps_the_text(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    english = phone.get("name_entry.title").text
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "12")
    phone.switch_language("zh")
    expect(phone.get("name_entry.title")).never.to_have_text(english)
    expect(phone.get("name_entry.name")).to_have_text("王")
    expect(phone.get("name_entry.document")).to_have_text("12")
