"""The bank's clerk at work in a world: cases that come, accounts that are frozen, a bank that is silent."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.clerk import presenter
from gui.clerk.clerk import Clerk
from gui.testing.clerk_driver import ClerkDriver
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from kaihu_testing.leaks import Leaks
from kaihu_testing.waiting import wait_until
from models.domain.application import DeclineReason


def refer(phone: PhoneDriver) -> None:
    """Bring an application to the clerk."""
    phone.reach("in_review", "xu-lan")
    phone.world.clock.to_next()
    expect(phone).to_be_in("with_clerk")


def test_that_a_declined_case_tells_the_person_why(phone: PhoneDriver, clerk: ClerkDriver) -> None:
    expect(clerk.get("clerk.nothing")).to_have_text("No cases yet")
    refer(phone)
    expect(clerk.get("clerk.standing")).to_have_text("1 case is waiting")
    expect(clerk.get("clerk.score")).to_have_text(re.compile("^Score: 1"))
    clerk.tap("clerk.decline")
    clerk.tap(f"clerk.reason.{DeclineReason.OBLIGATIONS_TOO_HIGH}")
    clerk.tap("clerk.confirm_decline")
    expect(phone).to_be_in("declined")
    expect(clerk.get("clerk.outcome.text")).to_contain_text("owes too much")
    expect(clerk.get("clerk.standing")).to_have_text("Nothing is waiting")


def test_that_a_frozen_account_is_frozen_on_the_phone_at_once(phone: PhoneDriver, clerk: ClerkDriver) -> None:
    phone.reach("active", "tang-yue")
    clerk.tap("clerk.accounts")
    state = clerk.clerk.desk.state
    number = next(n for n, account in enumerate(state.accounts, 1) if account.masked_name == "*越")
    clerk.tap(f"clerk.account.{number}")
    clerk.tap("clerk.freeze")
    expect(clerk.get("clerk.account_state")).to_have_text("Frozen")
    expect(phone.get("account_home.frozen")).to_be_shown()
    clerk.tap("clerk.unfreeze")
    expect(phone.get("account_home.frozen")).to_be_hidden()


def test_that_a_silent_bank_is_said_and_asked_again(
    phone: PhoneDriver, clerk: ClerkDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter, "RECONNECT_SECONDS", 0.0)
    links = clerk.world.links
    phone.reach("in_review", "xu-lan")
    clerk.tap("clerk.accounts")
    links.clerk_bank.fail_always(lose_request=True)
    clerk.tap("clerk.freeze")
    expect(clerk.get("clerk.problem.text")).to_contain_text("does not answer")
    # The poll that is under way brings this news; the one after it is lost.
    phone.world.clock.to_next()
    wait_until(clerk.get("clerk.offline").is_shown, "the word that the bank is silent")
    links.clerk_bank.heal()
    wait_until(lambda: not clerk.get("clerk.offline").is_shown(), "the bank's answer")
    clerk.tap("clerk.cases")
    expect(clerk.get("clerk.standing")).to_have_text("1 case is waiting")


def test_that_a_lost_reply_freezes_once(clerk: ClerkDriver) -> None:
    clerk.tap("clerk.accounts")
    clerk.world.links.clerk_bank.fail_next(lose_reply=True)
    clerk.tap("clerk.freeze")
    expect(clerk.get("clerk.problem")).to_be_hidden()
    expect(clerk.get("clerk.account_state")).to_have_text("Frozen")


def test_that_closing_the_window_keeps_the_clerk_at_work(clerk: ClerkDriver) -> None:
    clerk.clerk.window.close()
    assert not clerk.clerk.window.isVisible()
    clerk.clerk.show()
    expect(clerk.get("clerk.cases")).to_be_shown()


@pytest.mark.parametrize("looked_at", [True, False])
def test_that_a_clerk_who_goes_leaves_nothing(
    world: WorldDriver, qapp: QApplication, looked_at: bool
) -> None:
    leaks = Leaks(world.loop)
    going = Clerk(world.world)
    if looked_at:
        going.show()
    world.finish(going.close(), "the end of the clerk's work")
    del going
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert leaks.found() == []
