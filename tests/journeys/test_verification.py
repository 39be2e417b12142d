"""Step 6: the code, and every way in which it does not count."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect


def test_that_a_wrong_code_is_said_at_its_field_with_the_tries_that_are_left(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.type("verify_code.code", "wrong_code:1")
    expect(phone).to_show("verify_code")
    expect(phone.get("verify_code.code.error")).to_contain_text("4")
    expect(phone).to_be_in("code_entry")


def test_that_the_sixth_digit_submits_and_binds(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.type("verify_code.code", "sms.code")
    expect(phone).to_show("binding_result")
    expect(phone).to_have_sent("card_verified", times=1)


def test_that_a_tap_on_the_message_fills_the_code_in(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.tap("phone.sms")
    expect(phone).to_show("binding_result")
    expect(phone.get("phone.sms")).to_be_hidden()


def test_that_an_expired_code_never_binds(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("code_entry")
    phone.type("verify_code.code", phone.newest_code()[:5])
    world.clock.advance(minutes=5)
    expect(phone.get("verify_code.code.error")).to_be_shown()
    expect(phone.get("verify_code.code")).never.to_be_reachable()
    expect(phone.get("phone.sms")).to_be_hidden()
    expect(phone).to_have_sent("code", times=0)


def test_that_the_message_of_a_new_code_stays_after_the_old_one_died(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("code_entry")
    world.clock.advance(minutes=5)
    phone.tap("verify_code.resend")
    expect(phone.get("phone.sms")).to_be_shown()
    phone.tap("phone.sms")
    expect(phone).to_show("binding_result")


def test_that_another_card_can_be_chosen_instead(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    expect(phone.get("phone.sms")).to_be_shown()
    phone.tap("verify_code.back")
    expect(phone).to_show("bind_card")
    expect(phone.get("phone.sms")).to_be_hidden()
