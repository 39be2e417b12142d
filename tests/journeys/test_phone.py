"""What the phone does around its screens: signing in, messages, crashes."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from gui.flow.spec import ScreenSpec
from gui.gateway.payment import PaymentGateway
from gui.kit.launch_screen import LaunchBar
from gui.phone.visit import NEWS, Visit
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from models.contract.application_view import ApplicationView
from models.domain.people import person_by_id


def said(phone: PhoneDriver, banner: str) -> str:
    """The text of a banner or a notice, which is its accessible description."""
    found = phone.phone.frame.findChild(QWidget, banner)
    assert found is not None
    return found.accessibleDescription()


def test_that_signing_in_says_why_it_did_not_succeed_and_a_tap_tries_again(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    world.links.client_payment.fail_next(lose_request=True)
    phone.phone.choose(person_by_id("wang-xiaoming"))
    world.finish(phone.phone.wait_idle(), "signing in")
    expect(phone.get("phone.retry")).to_be_shown()
    assert "does not answer" in said(phone, "phone.retry")
    bar = phone.phone.frame.findChild(LaunchBar)
    assert bar is not None
    assert not bar.isVisible(), "nothing is awaited"
    phone.tap("phone.retry.action")
    expect(phone).to_show("wallet_home")
    expect(phone.get("phone.retry")).to_be_hidden()


def test_that_why_nobody_could_be_signed_in_is_said_in_the_language_that_is_chosen_meanwhile(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    world.links.client_payment.fail_next(lose_request=True)
    phone.phone.choose(person_by_id("wang-xiaoming"))
    world.finish(phone.phone.wait_idle(), "signing in")
    english = said(phone, "phone.retry")
    phone.switch_language("zh")
    assert said(phone, "phone.retry") not in ("", english)
    phone.tap("phone.retry.action")
    expect(phone).to_show("wallet_home")


def test_that_a_code_that_is_waited_for_drops_again_after_a_restart(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    code = phone.newest_code()
    phone.restart()
    expect(phone.get("phone.sms")).to_be_shown()
    assert code in said(phone, "phone.sms")
    phone.tap("phone.sms")
    expect(phone).to_show("binding_result")


def test_that_an_expired_code_does_not_drop_again(phone: PhoneDriver, world: WorldDriver) -> None:
    phone.reach("code_entry")
    world.clock.advance(seconds=301)
    phone.restart()
    expect(phone).to_show("verify_code")
    expect(phone.get("phone.sms")).to_be_hidden()


def test_that_a_message_goes_with_the_screen_that_wants_it(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    expect(phone.get("phone.sms")).to_be_shown()
    phone.type("verify_code.code", "sms.code")
    expect(phone).to_show("binding_result")
    expect(phone.get("phone.sms")).to_be_hidden()


def test_that_a_message_speaks_the_language_that_is_chosen_while_it_is_shown(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    assert "Heron Bank" in said(phone, "phone.sms")
    phone.switch_language("zh")
    assert "白鹭银行" in said(phone, "phone.sms")


def test_that_a_message_pushed_away_leaves_the_screen_as_it_was(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.swipe("phone.sms", "up")
    expect(phone.get("phone.sms")).to_be_hidden()
    expect(phone).to_show("verify_code")
    expect(phone.get("verify_code.code")).to_have_text("")


def test_that_a_world_put_back_signs_the_person_in_again(
    phone: PhoneDriver, world: WorldDriver, tmp_path: Path
) -> None:
    phone.sign_in("wang-xiaoming")
    world.finish(world.world.snapshots.take(tmp_path / "copy"), "a copy of the world")
    phone.tap("wallet_home.open_account")
    expect(phone).to_show("name_entry")
    world.finish(world.world.snapshots.restore(tmp_path / "copy"), "the copy put back")
    phone.sign_in("wang-xiaoming")
    expect(phone).to_show("wallet_home")


def test_that_a_crash_is_said_and_the_same_can_be_tried_again(
    phone: PhoneDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.sign_in("wang-xiaoming")
    with monkeypatch.context() as broken:
        broken.setattr(PaymentGateway, "start", crash)
        phone.tap("wallet_home.open_account")
    expect(phone.get("phone.toast")).to_be_shown()
    expect(phone).to_show("wallet_home")
    phone.swipe("phone.toast", "up")
    phone.tap("wallet_home.open_account")
    expect(phone).to_show("name_entry")


def test_that_a_screen_that_cannot_be_made_leaves_the_one_before_until_the_next_try(
    phone: PhoneDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.sign_in("wang-xiaoming")
    with monkeypatch.context() as broken:
        broken.setattr(ScreenSpec, "load_view", crash)
        phone.tap("wallet_home.open_account")
    expect(phone.get("phone.toast")).to_be_shown()
    expect(phone).to_show("wallet_home")
    phone.swipe("phone.toast", "up")
    phone.tap("wallet_home.open_account")
    expect(phone).to_show("name_entry")


def test_that_a_crash_while_signing_in_can_be_tried_again_too(
    phone: PhoneDriver, world: WorldDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(PaymentGateway, "read", crash)
        phone.phone.choose(person_by_id("wang-xiaoming"))
        world.finish(phone.phone.wait_idle(), "signing in")
    assert "Something went wrong" in said(phone, "phone.retry")
    phone.tap("phone.retry.action")
    expect(phone).to_show("wallet_home")
    expect(phone.get("phone.retry")).to_be_hidden()


def test_that_the_word_of_a_crash_promises_only_what_the_screen_holds(
    phone: PhoneDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone.sign_in("wang-xiaoming")
    phone.phone.show_crash()
    assert "entered" not in said(phone, "phone.toast")
    phone.tap("wallet_home.open_account")
    phone.phone.show_crash()
    assert "What you entered is kept" in said(phone, "phone.toast")


def test_that_news_that_cannot_be_heard_are_asked_for_again_after_a_rest(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.sign_in("wang-xiaoming")
    news = News(RuntimeError(), RuntimeError())
    listen(phone, world, news)
    assert news.asked == 1
    expect(phone.get("phone.toast")).to_be_shown()


def test_that_a_screen_that_crashes_over_news_does_not_delay_the_next(
    phone: PhoneDriver, world: WorldDriver
) -> None:
    phone.sign_in("wang-xiaoming")
    first = phone.phone.application
    assert first is not None
    news = News(*(first.model_copy(update={"version": first.version + more}) for more in (1, 2)))
    heard: list[int] = []

    def hear(view: ApplicationView) -> None:
        heard.append(view.version - first.version)
        if len(heard) == 1:
            raise RuntimeError

    visit(phone).navigator.on_application(hear)
    listen(phone, world, news)
    assert heard == [1, 2]
    expect(phone.get("phone.toast")).to_be_shown()


class News:
    """A long poll that brings what it was made with, and is held after that."""

    def __init__(self, *answers: ApplicationView | Exception) -> None:
        self._answers = list(answers)
        self.asked = 0

    async def __call__(self, _after: int) -> ApplicationView:
        self.asked += 1
        if not self._answers:
            await asyncio.Event().wait()
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def listen(phone: PhoneDriver, world: WorldDriver, news: News) -> None:
    """Have the phone hear ``news`` in place of the world's, and let the loop turn some times."""

    async def turn() -> None:
        for _ in range(20):
            await asyncio.sleep(0)

    visit(phone)._gateway.await_news = news  # type: ignore[method-assign, assignment]
    visit(phone).tasks.cancel(NEWS)
    visit(phone)._listen()
    world.finish(turn(), "some turns")


def visit(phone: PhoneDriver) -> Visit:
    found = phone.phone._visit
    assert found is not None
    return found


def crash(*_arguments: object) -> None:
    raise RuntimeError
