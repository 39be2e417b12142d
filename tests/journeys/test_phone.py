"""What the phone does around its screens: signing in, messages, crashes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from gui.flow.spec import ScreenSpec
from gui.gateway.payment import PaymentGateway
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from models.domain.people import person_by_id
from models.ports import Fault, Link


def said(phone: PhoneDriver, banner: str) -> str:
    """The text of a banner, which is its accessible description."""
    found = phone.phone.frame.findChild(QWidget, banner)
    assert found is not None
    return found.accessibleDescription()


def test_that_signing_in_says_why_it_did_not_succeed_and_a_tap_tries_again(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    world.links.fail_next(Link.CLIENT_PAYMENT, Fault(lose_request=True))
    phone.phone.choose(person_by_id("wang-xiaoming"))
    world.finish(phone.phone.wait_idle(), "signing in")
    assert phone.shows("phone.retry")
    assert "does not answer" in said(phone, "phone.retry")
    phone.tap("phone.retry")
    phone.expect("wallet_home")
    assert not phone.shows("phone.retry")


def test_that_a_code_that_is_waited_for_drops_again_after_a_restart(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    code = phone.newest_code()
    phone.restart()
    assert phone.shows("phone.sms")
    assert code in said(phone, "phone.sms")
    phone.tap("phone.sms")
    phone.expect("binding_result")


def test_that_an_expired_code_does_not_drop_again(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("code_entry")
    world.advance(301)
    phone.restart()
    phone.expect("verify_code")
    assert not phone.shows("phone.sms")


def test_that_a_message_goes_with_the_screen_that_wants_it(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    assert phone.shows("phone.sms")
    phone.type("verify_code.code", "sms.code")
    phone.expect("binding_result")
    assert not phone.shows("phone.sms")


def test_that_a_message_speaks_the_language_that_is_chosen_while_it_is_shown(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    assert "Heron Bank" in said(phone, "phone.sms")
    phone.switch_language("zh")
    assert "白鹭银行" in said(phone, "phone.sms")


def test_that_a_message_pushed_away_leaves_the_screen_as_it_was(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.swipe_away("phone.sms")
    assert not phone.shows("phone.sms")
    phone.expect("verify_code")
    assert phone.reads("verify_code.code") == ""


def test_that_a_world_put_back_signs_the_person_in_again(
    phone: PhoneDriver, world: WorldDriver, tmp_path: Path
) -> None:
    phone.sign_in("wang-xiaoming")
    world.finish(world.world.snapshots.take(tmp_path / "copy"), "a copy of the world")
    phone.tap("wallet_home.open_account")
    phone.expect("name_entry")
    world.finish(world.world.snapshots.restore(tmp_path / "copy"), "the copy put back")
    phone.sign_in("wang-xiaoming")
    phone.expect("wallet_home")


def test_that_a_crash_is_said_and_the_same_can_be_tried_again(
    phone: PhoneDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.sign_in("wang-xiaoming")
    with monkeypatch.context() as broken:
        broken.setattr(PaymentGateway, "start", crash)
        phone.tap("wallet_home.open_account")
    assert phone.shows("phone.toast")
    phone.expect("wallet_home")
    phone.swipe_away("phone.toast")
    phone.tap("wallet_home.open_account")
    phone.expect("name_entry")


def test_that_a_screen_that_cannot_be_made_leaves_the_one_before_until_the_next_try(
    phone: PhoneDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.sign_in("wang-xiaoming")
    with monkeypatch.context() as broken:
        broken.setattr(ScreenSpec, "load_view", crash)
        phone.tap("wallet_home.open_account")
    assert phone.shows("phone.toast")
    phone.expect("wallet_home")
    phone.swipe_away("phone.toast")
    phone.tap("wallet_home.open_account")
    phone.expect("name_entry")


def crash(*_arguments: object) -> None:
    raise RuntimeError
