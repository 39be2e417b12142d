"""Step 1: a record that is out of form, known otherwise, somebody else's, or asked for again after a lock."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step, Tap
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, is_refused, play_until


def is_locked(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.APPLICATION_LOCKED


def confirm_found_account(phone: PhoneDriver) -> None:
    phone.tap("account_found.terms")
    phone.tap("account_found.submit")
    phone.tap("phone.sms")


def test_that_a_record_known_otherwise_says_so_keeps_the_input_and_goes_on_once_right(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "record-mismatch", is_refused)
    expect(phone.get("record_entry.problem.text")).to_contain_text("does not match the record")
    expect(phone.get("record_entry.reassurance")).to_contain_text("4 tries left")
    expect(phone.get("record_entry.mobile")).to_have_text("15800008024")
    expect(phone.get("record_entry.name.error")).to_be_hidden()  # Which line is wrong is not told.
    expect(phone.get("record_entry.document.error")).to_be_hidden()
    assert books.untouched
    phone.do(rest)
    expect(phone).to_be_in("active")
    books.show_one_opening()


def test_that_a_record_that_was_refused_costs_one_try_however_often_it_is_sent(phone: PhoneDriver) -> None:
    play_until(phone, "record-mismatch", is_refused)
    phone.tap("record_entry.submit")
    phone.double_tap("record_entry.submit")
    expect(phone.get("record_entry.reassurance")).to_contain_text("4 tries left")
    expect(phone).to_have_sent("full_real_name", times=1)


def test_that_five_records_known_otherwise_lock_and_say_until_when(phone: PhoneDriver, books: Books) -> None:
    play_until(phone, "record-locked", is_locked)
    expect(phone).to_be_in("record_locked")
    expect(phone.get("record_entry.lock.text")).to_contain_text("You can try again from 9:56 on")
    expect(phone.get("record_entry.submit")).never.to_be_reachable()
    expect(phone.get("record_entry.name")).never.to_be_reachable()
    expect(phone.get("record_entry.back")).to_be_reachable()
    expect(phone).to_have_sent("real_name_record", times=5)
    expect(phone).to_have_received_codes(0)
    assert books.untouched


def test_that_a_locked_record_is_asked_for_again_after_fifteen_minutes_and_then_matches(
    phone: PhoneDriver,
) -> None:
    phone.play(scenario_by_id("record-locked"))
    expect(phone.get("record_entry.lock")).to_be_hidden()
    expect(phone.get("record_entry.reassurance")).to_contain_text("5 tries left")
    phone.type("record_entry.name", "persona.name")
    phone.tap("record_entry.submit")
    expect(phone).to_show("account_found")
    confirm_found_account(phone)
    expect(phone).to_show("set_password")


def test_that_a_locked_record_stays_locked_for_whoever_opens_the_program_anew(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    play_until(phone, "record-locked", is_locked)
    phone.restart()
    expect(phone).to_be_in("record_locked")
    expect(phone.get("record_entry.lock.text")).to_contain_text("9:56")
    world.clock.advance(minutes=15)
    expect(phone).to_be_in("record_entry")
    expect(phone.get("record_entry.name")).to_be_reachable()


def test_that_a_record_out_of_form_is_said_at_each_field_and_nothing_is_sent(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("record-format"))
    expect(phone.get("record_entry.name.error")).to_contain_text("does not look like a name")
    expect(phone.get("record_entry.document.error")).to_contain_text(
        "No document of this kind has such a number"
    )
    expect(phone.get("record_entry.mobile.error")).to_contain_text("begins with 13 to 19")
    expect(phone).to_have_sent("full_real_name", times=0)
    assert books.untouched
    for field in ("name", "document", "mobile"):
        phone.type(f"record_entry.{field}", f"persona.{field}")
    phone.tap("record_entry.submit")
    expect(phone).to_show("bind_card")


def test_that_a_document_that_has_a_wallet_opens_no_second_one_and_tells_no_more(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    phone.play(scenario_by_id("wallet-exists"))
    expect(phone.get("record_entry.document.error")).to_contain_text(
        "There is a wallet for this document already"
    )
    expect(phone.get("record_entry.reassurance")).to_contain_text("5 tries left")
    expect(phone).to_have_sent("real_name_record", times=0)  # The bank is not asked about somebody else.
    expect(phone).to_have_sent("full_real_name", times=1)
    expect(phone).to_have_received_codes(0)
    assert books.untouched
    mine = [row for row in world.world.inspector.rows("payment", "wallets") if row["device_index"]]
    assert [row["opened_at"] for row in mine] == [None]


def test_that_a_taken_document_tells_nothing_to_who_does_not_know_its_owners_name(
    phone: PhoneDriver, books: Books
) -> None:
    phone.sign_in("wu-ge")
    phone.tap("wallet_home.open_account")
    phone.type("record_entry.name", "persona.name")
    phone.type("record_entry.document", "other.document")
    phone.type("record_entry.mobile", "persona.mobile")
    phone.tap("record_entry.submit")
    expect(phone.get("record_entry.problem.text")).to_contain_text("does not match the record")
    expect(phone.get("record_entry.reassurance")).to_contain_text("4 tries left")
    expect(phone.get("record_entry.document.error")).to_be_hidden()
    assert books.untouched


def is_corrected(step: Step) -> bool:
    return step == Tap(tap="bind_card.change_record")


def test_that_a_record_stated_wrongly_is_stated_again_and_leads_to_one_opening(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "record-corrected", is_corrected)
    expect(phone).to_be_in("record_entry")
    expect(phone.get("record_entry.document")).to_have_text("")  # What was sent is kept nowhere on the phone.
    assert books.untouched
    phone.do(rest)
    expect(phone).to_be_in("active")
    expect(phone).to_have_sent("full_real_name", times=2)
    expect(phone).to_have_sent("real_name_record", times=2)
    books.show_one_opening()
    rows = world.world.inspector.rows
    (wallet,) = (row for row in rows("payment", "wallets") if row["device_index"])
    (record,) = (row for row in rows("payment", "wallet_records") if row["wallet_id"] == wallet["id"])
    assert record["document_type"] == "resident_id", "the record is the corrected one"


def test_that_a_card_once_bound_leaves_no_way_back_to_the_details(phone: PhoneDriver) -> None:
    play_until(phone, "record-corrected", lambda step: step == Tap(tap="phone.sms"))
    expect(phone).to_be_in("password_setting")
    expect(phone.get("bind_card.change_record")).to_be_hidden()


def test_that_the_gaps_are_asked_for_again_a_quarter_of_an_hour_after_five_misses(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "lock-released", is_locked)
    expect(phone.get("name_entry.lock.text")).to_contain_text("9:56")
    expect(phone.get("name_entry.submit")).never.to_be_reachable()
    expect(phone).to_have_sent("real_name_record", times=0)  # Nothing that does not match goes to the bank.
    phone.do(rest)
    expect(phone).to_show("bind_card")
    expect(phone).to_have_sent("real_name_record", times=1)
    assert books.untouched
