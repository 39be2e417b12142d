"""The wallet password of leaf B, what leads around it, and the one that a new wallet is given."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step, Tap
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
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
    expect(phone.get("confirm_card.password.error")).to_contain_text("not your wallet password; 4 tries left")
    expect(phone.get("confirm_card.password")).to_have_text("")  # A password does not stay on the screen.
    expect(phone.get("confirm_card.other_card")).to_be_reachable()
    assert books.untouched
    phone.do(rest)
    expect(phone).to_be_in("active")
    expect(phone).to_have_received_codes(0)
    assert books.added("payment", "bound_cards") == [], "the card was bound before"
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_five_wrong_passwords_lock_and_say_until_when(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("password-locked"))
    expect(phone.get("confirm_card.lock.text")).to_contain_text("9:56")
    expect(phone.get("confirm_card.submit")).never.to_be_reachable()
    expect(phone.get("confirm_card.password")).never.to_be_reachable()
    expect(phone.get("confirm_card.other_card")).to_be_reachable()  # Another card needs no password.
    expect(phone).to_have_sent("wallet_password", times=5)
    expect(phone).to_have_sent("binding_result", times=0)
    assert books.untouched


def test_that_a_locked_password_stays_locked_after_a_restart_and_is_released_by_the_clock(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.play(scenario_by_id("password-locked"))
    phone.restart()
    expect(phone).to_be_in("password_locked")
    expect(phone.get("confirm_card.lock.text")).to_contain_text("9:56")
    world.clock.advance(minutes=14, seconds=59)
    expect(phone).to_be_in("password_locked")
    world.clock.advance(seconds=1)
    expect(phone).to_be_in("password_entry")
    expect(phone.get("confirm_card.reassurance")).to_contain_text("5 tries left")


def test_that_the_right_password_after_the_lock_opens_one_account(phone: PhoneDriver, books: Books) -> None:
    rest = play_until(phone, "password-released", is_locked)
    assert books.untouched
    phone.do(rest)
    expect(phone).to_be_in("active")
    expect(phone.get("account_home.available")).to_have_text("¥3,000.00")
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_a_locked_password_does_not_keep_from_binding_another_card(phone: PhoneDriver) -> None:
    phone.play(scenario_by_id("password-locked"))
    other = scenario_by_id("other-card").steps
    phone.do(other[other.index(Tap(tap="confirm_card.other_card")) :])
    expect(phone).to_be_in("active")


def test_that_another_card_is_bound_beside_the_first_and_confirmed_by_its_own_code(
    phone: PhoneDriver, books: Books
) -> None:
    rest = play_until(phone, "other-card", is_other_card_wanted)
    expect(phone).to_show("bind_card")
    expect(phone.get("bind_card.bound_card")).to_be_reachable()  # The way back.
    phone.do(rest)
    expect(phone).to_have_sent("wallet_password", times=0)
    expect(phone).to_have_received_codes(1)
    books.show_one_opening()
    assert [card["last_four"] for card in books.added("payment", "bound_cards")] == ["3915"]


def test_that_the_bound_card_is_confirmed_after_another_was_thought_of(
    phone: PhoneDriver, books: Books
) -> None:
    phone.play(scenario_by_id("back-to-bound-card"))
    expect(phone).to_have_sent("card_change", times=1)
    expect(phone).to_have_sent("bound_card_chosen", times=1)
    expect(phone).to_have_sent("savings_account", times=0)
    expect(phone).to_have_received_codes(0)
    assert books.added("payment", "bound_cards") == []
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_a_password_of_a_row_of_digits_is_refused_before_it_is_sent(phone: PhoneDriver) -> None:
    play_until(phone, "trivial-password", is_refused)
    expect(phone.get("set_password.password.error")).to_contain_text("too easy to guess")
    expect(phone).to_be_in("password_setting")
    expect(phone).to_have_sent("password_set", times=0)


def test_that_a_password_of_the_birth_date_is_refused_by_the_server_and_a_better_one_taken(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "trivial-password", is_guessed)
    expect(phone.get("set_password.password.error")).to_contain_text("birth date")
    expect(phone).to_have_sent("password_set", times=1)
    expect(phone.get("set_password.password")).to_have_text("")
    expect(phone.get("set_password.repeat")).to_have_text("")
    phone.do(rest)
    expect(phone).to_have_sent("password_set", times=2)  # One that is repeated otherwise is not sent.
    expect(phone).to_be_in("active")
    books.show_one_opening()
    mine = [row for row in world.world.inspector.rows("payment", "wallets") if row["device_index"]]
    assert all(row["opened_at"] for row in mine)


def test_that_a_wallet_that_has_no_password_yet_asks_for_it_when_it_comes_back(phone: PhoneDriver) -> None:
    rest = play_until(phone, "trivial-password", is_guessed)
    phone.restart()
    expect(phone).to_be_in("password_setting")
    expect(phone).to_show("set_password")
    expect(phone.get("set_password.submit")).to_be_reachable()
    phone.do(rest)
    expect(phone).to_be_in("active")
