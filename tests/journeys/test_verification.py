"""Step 6: the code, and every way in which it does not count."""

from __future__ import annotations

from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver


def test_that_a_wrong_code_is_said_at_its_field_with_the_tries_that_are_left(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.type("verify_code.code", "wrong_code:1")
    phone.expect("verify_code")
    phone.expect_text("verify_code.code.error", contains="4")
    assert phone.state == "code_entry"


def test_that_the_sixth_digit_submits_and_binds(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.type("verify_code.code", "sms.code")
    phone.expect("binding_result")
    assert phone.messages("card_verified") == 1


def test_that_a_tap_on_the_message_fills_the_code_in(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.tap("phone.sms")
    phone.expect("binding_result")
    assert not phone.shows("phone.sms")


def test_that_an_expired_code_never_binds(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("code_entry")
    phone.type("verify_code.code", phone.newest_code()[:5])
    world.advance(5 * 60)
    assert phone.shows("verify_code.code.error")
    assert not phone.can_use("verify_code.code")
    assert not phone.shows("phone.sms")
    assert phone.messages("code") == 0


def test_that_the_message_of_a_new_code_stays_after_the_old_one_died(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.reach("code_entry")
    world.advance(5 * 60)
    phone.tap("verify_code.resend")
    assert phone.shows("phone.sms")
    phone.tap("phone.sms")
    phone.expect("binding_result")


def test_that_another_card_can_be_chosen_instead(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    assert phone.shows("phone.sms")
    phone.tap("verify_code.back")
    phone.expect("bind_card")
    assert not phone.shows("phone.sms")
