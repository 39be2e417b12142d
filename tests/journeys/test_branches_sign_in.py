"""The wallet password before there is a session: misses, the lock, a lost answer, leaving, and coming back."""

from __future__ import annotations

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Expect, Step
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, is_refused, play_until
from tests.journeys.staged import Stage


def is_wrong(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.PASSWORD_WRONG


def is_locked(step: Step) -> bool:
    return isinstance(step, Expect) and step.problem is ProblemType.PASSWORD_LOCKED


def at_the_door(phone: PhoneDriver) -> None:
    phone.sign_in("ye-qing")
    expect(phone).to_show("sign_in")


def enter(phone: PhoneDriver, password: str = "persona.password") -> None:
    phone.type("sign_in.password", password)
    phone.tap("sign_in.submit")


def sessions(world: WorldDriver) -> int:
    return len(world.world.inspector.rows("payment", "sessions"))


def test_that_before_the_password_the_phone_knows_nothing_of_the_wallet(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    at_the_door(phone)
    expect(phone).to_be_in("signed_out")
    assert phone.phone.application is None
    assert sessions(world) == 0
    expect(phone).to_have_sent("application_request", times=0)
    expect(phone).to_have_sent("news_request", times=0)
    shown = " ".join(phone.get(address).text for address in ("sign_in.title", "sign_in.intro"))
    assert "青" not in shown


def test_that_the_password_signs_in_by_the_pad_alone(phone: PhoneDriver, world: WorldDriver) -> None:
    at_the_door(phone)
    for digit in "936274":
        phone.tap(f"sign_in.pad.{digit}")
    phone.tap("sign_in.submit")
    expect(phone).to_show("wallet_home")
    assert sessions(world) == 1


def test_that_the_keyboard_alone_signs_in(phone: PhoneDriver) -> None:
    at_the_door(phone)
    phone.type("sign_in.password", "persona.password")
    phone.press("Enter")
    expect(phone).to_show("wallet_home")


def test_that_news_are_heard_after_the_password(phone: PhoneDriver, world: WorldDriver) -> None:
    scenario = scenario_by_id("sign-in-password")
    phone.sign_in(scenario.person)
    in_review = next(at for at, step in enumerate(scenario.steps) if step == Expect(expect="review_status"))
    phone.do(scenario.steps[: in_review + 1])
    expect(phone).to_be_in("in_review")
    world.clock.to_next()
    expect(phone).to_be_in("approved")  # The result came by itself.


def test_that_an_unfinished_password_is_said_and_costs_no_try(phone: PhoneDriver) -> None:
    play_until(phone, "sign-in-wrong-password", is_refused)
    expect(phone.get("sign_in.password.error")).to_contain_text("6 digits")
    expect(phone.get("sign_in.reassurance")).to_contain_text("5 tries left")


def test_that_a_wrong_password_says_how_many_tries_are_left_and_the_right_one_leads_on(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "sign-in-wrong-password", is_wrong)
    expect(phone.get("sign_in.password.error")).to_contain_text("not your wallet password; 4 tries left")
    expect(phone.get("sign_in.password")).to_have_text("")  # A password does not stay on the screen.
    assert sessions(world) == 0
    phone.do(rest)
    expect(phone).to_be_in("active")
    assert len(books.added("bank", "virtual_accounts")) == 1


def test_that_the_tries_are_those_of_the_application(phone: PhoneDriver) -> None:
    at_the_door(phone)
    enter(phone)
    steps = scenario_by_id("sign-in-password").steps
    opening = steps[next(at for at, step in enumerate(steps) if step == Expect(expect="wallet_home")) + 1 :]
    phone.do(opening[: next(at for at, step in enumerate(opening) if step == Expect(expect="confirm_card"))])
    phone.restart_client()
    enter(phone, "wrong_password:1")
    enter(phone, "wrong_password:2")
    expect(phone.get("sign_in.reassurance")).to_contain_text("3 tries left")
    enter(phone)
    expect(phone).to_show("confirm_card")
    expect(phone.get("confirm_card.reassurance")).to_contain_text("5 tries left")


def test_that_five_wrong_passwords_lock_say_until_when_and_outlive_a_restart(
    phone: PhoneDriver, world: WorldDriver, books: Books
) -> None:
    rest = play_until(phone, "sign-in-locked-then-released", is_locked)
    expect(phone.get("sign_in.lock.text")).to_contain_text("9:56")
    expect(phone.get("sign_in.submit")).never.to_be_reachable()
    expect(phone.get("sign_in.password")).never.to_be_reachable()
    expect(phone.get("sign_in.pad.1")).to_be_hidden()
    expect(phone.get("sign_in.back")).to_be_reachable()  # The way back.
    phone.restart()
    expect(phone.get("sign_in.lock.text")).to_contain_text("9:56")
    world.clock.advance(minutes=14, seconds=59)
    expect(phone.get("sign_in.submit")).to_contain_text("0:01")
    world.clock.advance(seconds=1)
    expect(phone.get("sign_in.reassurance")).to_contain_text("5 tries left")
    assert sessions(world) == 0
    enter(phone)
    expect(phone).to_show("wallet_home")
    assert books.untouched
    assert rest


def test_that_a_lost_answer_to_a_wrong_password_costs_one_try(phone: PhoneDriver, world: WorldDriver) -> None:
    at_the_door(phone)
    world.links.client_payment.fail_next(lose_reply=True, name="sign_in")
    enter(phone, "wrong_password:1")
    expect(phone.get("sign_in.password.error")).to_contain_text("4 tries left")


def test_that_a_lost_answer_to_the_right_one_signs_in_all_the_same(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    at_the_door(phone)
    world.links.client_payment.fail_next(lose_reply=True, name="sign_in")
    enter(phone)
    expect(phone).to_show("wallet_home")


def test_that_where_nobody_answers_it_is_said_and_the_screen_stays(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    at_the_door(phone)
    world.links.client_payment.fail_always(lose_request=True)
    enter(phone)
    expect(phone.get("sign_in.problem.text")).to_contain_text("does not answer")
    world.links.client_payment.heal()
    enter(phone)
    expect(phone).to_show("wallet_home")


def test_that_the_screen_can_be_left_and_come_back_to(phone: PhoneDriver, world: WorldDriver) -> None:
    at_the_door(phone)
    phone.type("sign_in.password", "12")
    phone.tap("sign_in.back")
    assert phone.phone.screen_id is None
    expect(phone.get("phone.signed_out.title")).to_contain_text("Nobody is signed in")
    phone.switch_language("zh")
    phone.switch_language("en")
    phone.tap("phone.signed_out.action")
    expect(phone).to_show("sign_in")
    expect(phone.get("sign_in.password")).to_have_text("")
    assert sessions(world) == 0


def test_that_another_person_can_be_picked_and_the_password_is_asked_for_again(phone: PhoneDriver) -> None:
    at_the_door(phone)
    phone.type("sign_in.password", "12")
    phone.sign_in("wang-xiaoming")
    expect(phone).to_show("wallet_home")
    at_the_door(phone)
    expect(phone.get("sign_in.password")).to_have_text("")


def test_that_every_start_asks_for_the_password_again(phone: PhoneDriver) -> None:
    at_the_door(phone)
    enter(phone)
    expect(phone).to_show("wallet_home")
    phone.restart_client()
    expect(phone).to_show("sign_in")
    phone.restart()
    expect(phone).to_show("sign_in")


def test_that_a_reset_of_the_world_begins_anew_at_the_password_with_every_try(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    at_the_door(phone)
    enter(phone, "wrong_password:1")
    world.finish(world.world.reset(), "the world made anew")
    phone.sign_in("ye-qing")
    expect(phone).to_show("sign_in")
    expect(phone.get("sign_in.reassurance")).to_contain_text("5 tries left")


def test_that_a_reset_while_signed_in_leads_back_to_the_password(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    at_the_door(phone)
    enter(phone)
    world.finish(world.world.reset(), "the world made anew")
    phone.sign_in("ye-qing")
    expect(phone).to_show("sign_in")


def test_that_on_the_stage_the_person_is_marked_and_the_password_a_click_away(stage: Stage) -> None:
    stage.tap("stage.person.ye-qing")
    assert stage.phone.screen_id == "sign_in"
    assert stage.button("stage.person.ye-qing").isChecked()
    assert stage.ready("stage.input.password")
    stage.tap("stage.input.password")
    stage.tap("sign_in.submit")
    assert stage.phone.screen_id == "wallet_home"


def test_that_on_the_stage_a_reset_at_the_password_leads_back_to_it(stage: Stage) -> None:
    stage.tap("stage.person.ye-qing")
    stage.tap("stage.reset")
    stage.reset()
    assert stage.phone.screen_id == "sign_in"


def test_that_what_is_left_is_not_offered_to_be_typed(stage: Stage) -> None:
    stage.tap("stage.person.ye-qing")
    stage.tap("sign_in.back")
    assert not stage.ready("stage.input.password")
