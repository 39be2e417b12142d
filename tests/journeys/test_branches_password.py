"""The wallet password of leaf B, what leads around it, and the one that a new wallet is given."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step, Tap
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, is_refused, play_until


def is_locked(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.PASSWORD_LOCKED


def is_other_card_wanted(step: Step) -> bool:
    return step == Tap(tap="confirm_card.other_card")


def is_guessed(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.PASSWORD_TRIVIAL


def test_that_a_wrong_password_says_how_many_tries_are_left_and_the_right_one_opens(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "password-wrong", is_refused)
    phone.expect_text("confirm_card.password.error", contains="not your wallet password; 4 tries left")
    assert phone.reads("confirm_card.password") == "", "a password does not stay on the screen"
    assert phone.can_use("confirm_card.other_card")
    assert books.untouched
    phone.do(rest)
    assert phone.state == "active"
    assert phone.codes_received() == 0
    assert books.added("payment", "bound_cards") == [], "the card was bound before"
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_five_wrong_passwords_lock_and_say_until_when(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("password-locked"))
    phone.expect_text("confirm_card.lock.text", contains="9:56")
    assert not phone.can_use("confirm_card.submit")
    assert not phone.can_use("confirm_card.password")
    assert phone.can_use("confirm_card.other_card"), "another card needs no password"
    assert phone.messages("wallet_password") == 5
    assert phone.messages("binding_result") == 0
    assert books.untouched


def test_that_a_locked_password_stays_locked_after_a_restart_and_is_released_by_the_clock(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.play(scenario_by_id("password-locked"))
    phone.restart()
    assert phone.state == "password_locked"
    phone.expect_text("confirm_card.lock.text", contains="9:56")
    world.advance(15 * 60 - 1)
    assert phone.state == "password_locked"
    world.advance(1)
    assert phone.state == "password_entry"
    phone.expect_text("confirm_card.reassurance", contains="5 tries left")


def test_that_the_right_password_after_the_lock_opens_one_account(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "password-released", is_locked)
    assert books.untouched
    phone.do(rest)
    assert phone.state == "active"
    assert phone.reads("account_home.available") == "¥3,000.00"
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_a_locked_password_does_not_keep_from_binding_another_card(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("password-locked"))
    other = scenario_by_id("other-card").steps
    phone.do(other[other.index(Tap(tap="confirm_card.other_card")) :])
    assert phone.state == "active"


def test_that_another_card_is_bound_beside_the_first_and_confirmed_by_its_own_code(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "other-card", is_other_card_wanted)
    phone.expect("bind_card")
    assert phone.can_use("bind_card.bound_card"), "the way back"
    phone.do(rest)
    assert phone.messages("wallet_password") == 0
    assert phone.codes_received() == 1
    books.show_one_opening()
    assert [card["last_four"] for card in books.added("payment", "bound_cards")] == ["3915"]


def test_that_the_bound_card_is_confirmed_after_another_was_thought_of(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("back-to-bound-card"))
    assert phone.messages("card_change") == phone.messages("bound_card_chosen") == 1
    assert phone.messages("savings_account") == 0
    assert phone.codes_received() == 0
    assert books.added("payment", "bound_cards") == []
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_a_password_of_a_row_of_digits_is_refused_before_it_is_sent(phone: PhoneDriver) -> None:
    play_until(phone, "trivial-password", is_refused)
    phone.expect_text("set_password.password.error", contains="too easy to guess")
    assert phone.state == "password_setting"
    assert phone.messages("password_set") == 0


def test_that_a_password_of_the_birth_date_is_refused_by_the_server_and_a_better_one_taken(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "trivial-password", is_guessed)
    phone.expect_text("set_password.password.error", contains="birth date")
    assert phone.messages("password_set") == 1
    assert phone.reads("set_password.password") == phone.reads("set_password.repeat") == ""
    phone.do(rest)
    assert phone.messages("password_set") == 2, "one that is repeated otherwise is not sent"
    assert phone.state == "active"
    books.show_one_opening()
    mine = [row for row in world.world.inspector.rows("payment", "wallets") if row["device_index"]]
    assert all(row["opened_at"] for row in mine)


def test_that_a_wallet_that_has_no_password_yet_asks_for_it_when_it_comes_back(phone: PhoneDriver) -> None:
    rest = play_until(phone, "trivial-password", is_guessed)
    phone.restart()
    assert phone.state == "password_setting"
    phone.expect("set_password")
    assert phone.can_use("set_password.submit")
    phone.do(rest)
    assert phone.state == "active"
