"""The traditional way: a form with faults, declined, refused, and the card that leads on to the virtual account."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Step, Tap
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from tests.journeys.branches import Books, is_refused, play_until


def is_declined(step: Step) -> bool:
    return step == Tap(tap="clerk.confirm_decline")


def is_led_on(step: Step) -> bool:
    return step == Tap(tap="paper_status.next")


FIELDS = ("name", "document", "address", "email", "mobile")


def test_that_a_declined_form_says_why_and_is_open_again_after_thirty_days(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    rest = play_until(phone, "traditional-declined", is_declined)
    assert phone.state == "form_declined"
    phone.expect_text("paper_status.way_on.when", contains="25 Dec 2026")
    assert not phone.shows("paper_status.next")
    assert phone.can_use("paper_status.wallet")
    assert len(world.world.inspector.rows("bank", "credit_accounts")) == 2, "there were two before"
    phone.do(rest)
    assert phone.state == "form_entry"
    assert phone.can_use("paper_form.submit")


def test_that_a_form_declined_while_the_program_is_closed_is_so_when_it_comes_back(
    phone: PhoneDriver,
) -> None:
    play_until(phone, "traditional-declined", is_declined)
    phone.restart()
    assert phone.state == "form_declined"
    phone.expect_text("paper_status.way_on.when", contains="25 Dec 2026")


def test_that_a_declined_form_does_not_keep_from_the_virtual_account(phone: PhoneDriver) -> None:
    play_until(phone, "traditional-declined", is_declined)
    phone.tap("paper_status.wallet")
    phone.tap("wallet_home.open_account")
    phone.expect("name_entry")


def test_that_the_form_of_a_minor_can_only_be_declined_and_says_so_on_both_sides(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    rest = play_until(phone, "traditional-under-age", lambda step: step == Tap(tap="clerk.case.1"))
    phone.expect_text("clerk.block.text", contains="18 or older")
    assert not phone.can_use("clerk.approve")
    phone.do(rest)
    assert phone.state == "form_declined"
    phone.expect_text("paper_status.notice.text", contains="18 and over")
    phone.expect_text("paper_status.way_on.when", contains="19 May 2030")
    assert len(world.world.inspector.rows("bank", "credit_accounts")) == 2, "there were two before"


def test_that_every_fault_of_a_form_is_said_at_its_field_and_nothing_is_sent(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("traditional-format"))
    said = {phone.reads(f"paper_form.{field}.error") for field in FIELDS}
    assert len(said) == len(FIELDS)
    assert phone.messages("paper_form") == 0
    assert books.untouched
    for field in FIELDS:
        phone.type(f"paper_form.{field}", f"persona.{field}")
    phone.expect_no_error()
    phone.tap("paper_form.submit")
    phone.expect("paper_status")


def test_that_a_curious_look_at_the_form_leaves_the_virtual_account_within_reach(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.sign_in("wang-xiaoming")
    phone.tap("wallet_home.paper_form")
    phone.tap("paper_form.back")
    phone.expect("wallet_home")
    assert phone.can_use("wallet_home.open_account")
    assert phone.state == "not_started"
    phone.tap("wallet_home.paper_form")
    phone.type("paper_form.name", "persona.name")
    phone.tap("paper_form.back")
    assert not phone.can_use("wallet_home.open_account")
    phone.tap("wallet_home.leave_form")
    assert phone.can_use("wallet_home.open_account")
    phone.tap("wallet_home.paper_form")
    assert phone.reads("paper_form.name") == ""
    phone.tap("paper_form.back")
    phone.tap("wallet_home.open_account")
    phone.expect("name_entry")
    assert world.world.inspector.rows("bank", "credit_applications") == []


def test_that_the_card_that_came_by_mail_leads_to_the_virtual_account_by_a_code_alone(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "traditional-then-virtual", is_led_on)
    phone.do(rest)
    assert phone.messages("savings_account") == 0, "no card is typed"
    assert phone.messages("wallet_password") == 0
    assert phone.codes_received() == 1
    assert phone.reads("account_home.available") == "¥3,000.00"
    books.show_one_opening()


def test_that_a_person_with_a_credit_account_is_led_from_the_form_to_the_wallet(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    play_until(phone, "has-credit-card-form", is_refused)
    phone.expect_text("paper_form.problem.text", contains="You have a credit account at the bank already")
    assert world.world.inspector.rows("bank", "credit_applications") == []
    phone.tap("paper_form.leave")
    phone.expect("wallet_home")
    phone.tap("wallet_home.open_account")
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "persona.document_gap")
    phone.tap("name_entry.submit")
    phone.expect("account_found")
