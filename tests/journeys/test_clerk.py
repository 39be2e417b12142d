"""The bank's clerk at work in a world: cases that come, accounts that are frozen, a bank that is silent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.clerk import presenter
from gui.clerk.clerk import Clerk
from gui.kit import motion, theme
from gui.kit.language import Language, language
from gui.runs.rest import come_to_rest
from gui.testing.phone_driver import PhoneDriver
from gui.testing.world_driver import WorldDriver
from kaihu_testing.expecting import expect
from kaihu_testing.hand import Hand
from kaihu_testing.leaks import Leaks
from kaihu_testing.waiting import wait_until
from models.domain.application import DeclineReason


class AtWork:
    """A clerk with the window open."""

    def __init__(self, world: WorldDriver) -> None:
        self.world = world
        self.clerk = Clerk(world.world)
        self.clerk.show()
        self.hand = Hand(self.clerk.window)
        world.finish(self.clerk.wait_idle(), "the bank's answer")

    def tap(self, address: str, phone: PhoneDriver | None = None) -> None:
        self.hand.tap(address)
        self.world.finish(self.clerk.wait_idle(), "the bank's answer")
        if phone is not None:
            self.world.finish(come_to_rest(phone.phone, self.clerk), "the news")

    def reads(self, address: str) -> str:
        return self.hand.reads(address)

    def close(self) -> None:
        self.world.finish(self.clerk.close(), "the end of the clerk's work")


@pytest.fixture
def clerk(world: WorldDriver, qapp: QApplication) -> Iterator[AtWork]:
    theme.apply(qapp)
    motion.set_motion(False)
    language().set_language(Language.EN)
    at_work = AtWork(world)
    yield at_work
    at_work.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def refer(phone: PhoneDriver) -> None:
    """Bring an application to the clerk."""
    phone.reach("in_review", "xu-lan")
    phone.world.clock.to_next()
    expect(phone).to_be_in("with_clerk")


def test_that_a_declined_case_tells_the_person_why(phone: PhoneDriver, clerk: AtWork) -> None:
    assert clerk.reads("clerk.nothing") == "No cases yet"
    refer(phone)
    assert clerk.reads("clerk.standing") == "1 case is waiting"
    assert clerk.reads("clerk.score").startswith("Score: 1")
    clerk.tap("clerk.decline")
    clerk.tap(f"clerk.reason.{DeclineReason.OBLIGATIONS_TOO_HIGH}")
    clerk.tap("clerk.confirm_decline", phone)
    expect(phone).to_be_in("declined")
    assert "owes too much" in clerk.reads("clerk.outcome.text")
    assert clerk.reads("clerk.standing") == "Nothing is waiting"


def test_that_a_frozen_account_is_frozen_on_the_phone_at_once(phone: PhoneDriver, clerk: AtWork) -> None:
    phone.reach("active", "tang-yue")
    clerk.tap("clerk.accounts")
    state = clerk.clerk.desk.state
    number = next(n for n, account in enumerate(state.accounts, 1) if account.masked_name == "*越")
    clerk.tap(f"clerk.account.{number}")
    clerk.tap("clerk.freeze", phone)
    assert clerk.reads("clerk.account_state") == "Frozen"
    expect(phone.get("account_home.frozen")).to_be_shown()
    clerk.tap("clerk.unfreeze", phone)
    expect(phone.get("account_home.frozen")).to_be_hidden()


def test_that_a_silent_bank_is_said_and_asked_again(
    phone: PhoneDriver, clerk: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenter, "RECONNECT_SECONDS", 0.0)
    links = clerk.world.links
    phone.reach("in_review", "xu-lan")
    clerk.tap("clerk.accounts")
    links.clerk_bank.fail_always(lose_request=True)
    clerk.tap("clerk.freeze")
    assert "does not answer" in clerk.reads("clerk.problem.text")
    # The poll that is under way brings this news; the one after it is lost.
    phone.world.clock.to_next()
    wait_until(lambda: clerk.hand.is_shown("clerk.offline"), "the word that the bank is silent")
    links.clerk_bank.heal()
    wait_until(lambda: not clerk.hand.is_shown("clerk.offline"), "the bank's answer")
    clerk.tap("clerk.cases")
    assert clerk.reads("clerk.standing") == "1 case is waiting"


def test_that_a_lost_reply_freezes_once(clerk: AtWork) -> None:
    clerk.tap("clerk.accounts")
    clerk.world.links.clerk_bank.fail_next(lose_reply=True)
    clerk.tap("clerk.freeze")
    assert not clerk.hand.is_shown("clerk.problem")
    assert clerk.reads("clerk.account_state") == "Frozen"


def test_that_closing_the_window_keeps_the_clerk_at_work(clerk: AtWork) -> None:
    clerk.clerk.window.close()
    assert not clerk.clerk.window.isVisible()
    clerk.clerk.show()
    assert clerk.hand.is_shown("clerk.cases")


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
