"""Steps 1 to 4: the gaps of the masked record, and what a mismatch says."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver


def open_name_entry(phone: PhoneDriver) -> None:
    phone.sign_in("wang-xiaoming")
    phone.tap("wallet_home.open_account")
    phone.expect("name_entry")


def submit(phone: PhoneDriver, name: str, document: str) -> None:
    phone.type("name_entry.name", name)
    phone.type("name_entry.document", document)
    phone.tap("name_entry.submit")


def test_that_a_wrong_part_is_one_error_that_does_not_tell_which(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "wrong_name", "persona.document_gap")
    said_of_the_name = phone.reads("name_entry.problem")
    submit(phone, "persona.name_gap", "wrong_document")
    assert phone.reads("name_entry.problem") == said_of_the_name
    assert not phone.shows("name_entry.name.error")
    assert not phone.shows("name_entry.document.error")


def test_that_a_mismatch_keeps_the_input_and_counts_the_tries(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "赵", "persona.document_gap")
    phone.expect_text("name_entry.reassurance", contains="4")
    assert phone.reads("name_entry.name") == "赵"
    assert len(phone.reads("name_entry.document")) == 4


def test_that_the_same_wrong_parts_sent_again_cost_one_try(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "wrong_name", "persona.document_gap")
    said = phone.reads("name_entry.problem")
    phone.tap("name_entry.submit")
    phone.double_tap("name_entry.submit")
    phone.expect_text("name_entry.reassurance", contains="4")
    assert phone.reads("name_entry.problem") == said
    assert phone.messages("partial_real_name") == 1


def test_that_the_right_parts_after_a_mismatch_lead_to_the_card(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    submit(phone, "wrong_name", "persona.document_gap")
    submit(phone, "persona.name_gap", "persona.document_gap")
    phone.expect("bind_card")
    assert phone.messages("real_name_record") == 1


def test_that_five_misses_lock_the_application_for_fifteen_minutes(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    open_name_entry(phone)
    for _ in range(5):
        submit(phone, "wrong_name", "wrong_document")
    assert phone.state == "locked"
    world.advance(14 * 60)
    assert phone.state == "locked"
    world.advance(60)
    assert phone.state == "name_entry"
    submit(phone, "persona.name_gap", "persona.document_gap")
    phone.expect("bind_card")


def test_that_empty_gaps_are_said_at_their_fields_and_nothing_is_sent(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    phone.tap("name_entry.submit")
    assert phone.shows("name_entry.name.error")
    assert phone.shows("name_entry.document.error")
    assert phone.messages("partial_real_name") == 0


def test_that_a_change_of_language_in_mid_typing_keeps_the_text(phone: PhoneDriver) -> None:
    open_name_entry(phone)
    english = phone.reads("name_entry.title")
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "12")
    phone.switch_language("zh")
    assert phone.reads("name_entry.title") != english
    assert phone.reads("name_entry.name") == "王"
    assert phone.reads("name_entry.document") == "12"
