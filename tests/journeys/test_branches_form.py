"""The traditional way: a form with faults, declined, refused, and the card that leads on to the virtual account."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Step, Tap
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
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
    expect(phone).to_be_in("form_declined")
    expect(phone.get("paper_status.way_on.when")).to_contain_text("25 Dec 2026")
    expect(phone.get("paper_status.next")).to_be_hidden()
    expect(phone.get("paper_status.wallet")).to_be_reachable()
    assert len(world.world.inspector.rows("bank", "credit_accounts")) == 2, "there were two before"
    phone.do(rest)
    expect(phone).to_be_in("form_entry")
    expect(phone.get("paper_form.submit")).to_be_reachable()


def test_that_a_form_declined_while_the_program_is_closed_is_so_when_it_comes_back(
    phone: PhoneDriver,
) -> None:
    play_until(phone, "traditional-declined", is_declined)
    phone.restart()
    expect(phone).to_be_in("form_declined")
    expect(phone.get("paper_status.way_on.when")).to_contain_text("25 Dec 2026")


def test_that_a_declined_form_does_not_keep_from_the_virtual_account(phone: PhoneDriver) -> None:
    play_until(phone, "traditional-declined", is_declined)
    phone.tap("paper_status.wallet")
    phone.tap("wallet_home.open_account")
    expect(phone).to_show("name_entry")


def test_that_the_form_of_a_minor_can_only_be_declined_and_says_so_on_both_sides(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    rest = play_until(phone, "traditional-under-age", lambda step: step == Tap(tap="clerk.case.1"))
    expect(phone.get("clerk.block.text")).to_contain_text("18 or older")
    expect(phone.get("clerk.approve")).never.to_be_reachable()
    phone.do(rest)
    expect(phone).to_be_in("form_declined")
    expect(phone.get("paper_status.notice.text")).to_contain_text("18 and over")
    expect(phone.get("paper_status.way_on.when")).to_contain_text("19 May 2030")
    assert len(world.world.inspector.rows("bank", "credit_accounts")) == 2, "there were two before"


def test_that_every_fault_of_a_form_is_said_at_its_field_and_nothing_is_sent(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("traditional-format"))
    said = {phone.get(f"paper_form.{field}.error").text for field in FIELDS}
    assert len(said) == len(FIELDS)
    expect(phone).to_have_sent("paper_form", times=0)
    assert books.untouched
    for field in FIELDS:
        phone.type(f"paper_form.{field}", f"persona.{field}")
    expect(phone).to_show_no_error()
    phone.tap("paper_form.submit")
    expect(phone).to_show("paper_status")


def test_that_a_curious_look_at_the_form_leaves_the_virtual_account_within_reach(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.sign_in("wang-xiaoming")
    phone.tap("wallet_home.paper_form")
    phone.tap("paper_form.back")
    expect(phone).to_show("wallet_home")
    expect(phone.get("wallet_home.open_account")).to_be_reachable()
    expect(phone).to_be_in("not_started")
    phone.tap("wallet_home.paper_form")
    phone.type("paper_form.name", "persona.name")
    phone.tap("paper_form.back")
    expect(phone.get("wallet_home.open_account")).never.to_be_reachable()
    phone.tap("wallet_home.leave_form")
    expect(phone.get("wallet_home.open_account")).to_be_reachable()
    phone.tap("wallet_home.paper_form")
    expect(phone.get("paper_form.name")).to_have_text("")
    phone.tap("paper_form.back")
    phone.tap("wallet_home.open_account")
    expect(phone).to_show("name_entry")
    assert world.world.inspector.rows("bank", "credit_applications") == []


def test_that_the_card_that_came_by_mail_leads_to_the_virtual_account_by_a_code_alone(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "traditional-then-virtual", is_led_on)
    phone.do(rest)
    expect(phone).to_have_sent("savings_account", times=0)  # No card is typed.
    expect(phone).to_have_sent("wallet_password", times=0)
    expect(phone).to_have_received_codes(1)
    expect(phone.get("account_home.available")).to_have_text("¥3,000.00")
    books.show_one_opening()


def test_that_a_person_with_a_credit_account_is_led_from_the_form_to_the_wallet(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    play_until(phone, "has-credit-card-form", is_refused)
    expect(phone.get("paper_form.problem.text")).to_contain_text(
        "You have a credit account at the bank already"
    )
    assert world.world.inspector.rows("bank", "credit_applications") == []
    phone.tap("paper_form.leave")
    expect(phone).to_show("wallet_home")
    phone.tap("wallet_home.open_account")
    phone.type("name_entry.name", "persona.name_gap")
    phone.type("name_entry.document", "persona.document_gap")
    phone.tap("name_entry.submit")
    expect(phone).to_show("account_found")
