"""Recording by hand: what a person does in the window becomes a test, which passes as it is."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.kit import motion, theme
from gui.runs.steps import Advance, DoubleTap, Paste, Press, Tap, Type
from gui.runs.values import resolve
from gui.testing.phone_driver import PhoneDriver
from gui.testing.recording.producing import produce
from gui.testing.recording.references import secrets_of
from gui.testing.recording.script import Clear, Line, Look, Note, Script, Swipe
from gui.testing.recording.session import Session
from gui.testing.world_driver import WorldDriver
from kaihu_testing.context import Context
from kaihu_testing.expecting import expect
from kaihu_testing.surface import Surface
from kaihu_testing.waiting import finish
from models.ports import OpenWorld
from tests.testing.written import NAME, RETELLING_SECONDS, run

SCRIPT = Script("wang-xiaoming")
NOBODYS_CARD = "9555001234567897"
"""What no reference stands for."""


class Desk(Surface):
    """The recording's window, and the person before it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window, context=Context())
        self.context.settle = session.wait_idle
        self.session = session

    def enter(self, address: str, reference: str) -> None:
        self.type(address, self.meant(reference))

    def meant(self, reference: str) -> str:
        """The text that ``reference`` stands for now."""
        return resolve(reference, self.session.known())

    def tap_all(self, *addresses: str) -> None:
        for address in addresses:
            self.tap(address)

    def come_to_card(self) -> None:
        self.tap("wallet_home.open_account")
        self.enter("name_entry.name", "persona.name_gap")
        self.enter("name_entry.document", "persona.document_gap")
        self.tap("name_entry.submit")

    def come_to_code(self) -> None:
        self.come_to_card()
        self.enter("bind_card.number", "persona.card")
        self.enter("bind_card.mobile", "persona.mobile")
        self.tap_all("bind_card.terms", "bind_card.submit")


@pytest.fixture
def session(world: WorldDriver, qapp: QApplication) -> Iterator[Session]:
    theme.apply(qapp)
    motion.set_motion(False)
    made = Session(SCRIPT, world.world)
    yield made
    world.finish(made.close(), "the recording's end")
    del made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(session: Session, world: WorldDriver) -> Desk:
    # The device's whole height, for which the offscreen screen has no room.
    session.window.resize(session.window.sizeHint())
    session.window.show()
    world.finish(session.begin(), "the person's sign-in")
    return Desk(session)


def last(desk: Desk, count: int) -> list[Line]:
    return desk.session.lines[-count:]


def test_that_what_was_done_by_hand_becomes_a_test_that_passes(
    desk: Desk, world: WorldDriver, open_world: OpenWorld, request: pytest.FixtureRequest
) -> None:
    desk.come_to_card()
    desk.paste("bind_card.number", desk.meant("persona.card|spaced"))
    desk.enter("bind_card.mobile", "persona.mobile")
    desk.tap_all("bind_card.terms", "bind_card.submit")
    desk.tap_all(*(f"verify_code.pad.{digit}" for digit in desk.meant("sms.code")))
    desk.tap("record.note")
    desk.type("record.note_text", "the bank takes its time")
    desk.press("Enter")
    desk.tap_all("binding_result.next", "record.next", "review_status.next")
    known = desk.session.known()
    assert desk.session.lines[4:] == [
        Paste(paste="bind_card.number", value="persona.card|spaced"),
        Type(type="bind_card.mobile", value="persona.mobile"),
        Tap(tap="bind_card.terms"),
        Tap(tap="bind_card.submit"),
        Type(type="verify_code.code", value="sms.code"),
        Note("the bank takes its time"),
        Tap(tap="binding_result.next"),
        Advance(advance="next"),
        Tap(tap="review_status.next"),
    ]
    script = desk.session.script
    world.finish(desk.session.close(), "the recording's end")
    source, told = finish(world.loop, produce(script, NAME, open_world), "the retelling", RETELLING_SECONDS)
    assert told.reason == ""
    assert not [secret for secret in secrets_of(known) if secret in source]
    world.finish(world.world.reset(), "a world made anew")
    phone = request.getfixturevalue("phone")
    assert isinstance(phone, PhoneDriver)
    phone.sign_in(script.person)
    run(source, phone, world)
    expect(phone).to_show("account_home")


def test_that_a_wrong_code_and_the_right_one_after_it_are_two_steps(desk: Desk) -> None:
    desk.come_to_code()
    desk.enter("verify_code.code", "wrong_code:1")
    desk.insert(desk.meant("sms.code"))
    assert last(desk, 2) == [
        Type(type="verify_code.code", value="wrong_code:1"),
        Type(type="verify_code.code", value="sms.code"),
    ]


def test_that_a_message_is_tapped_or_swiped_away(desk: Desk) -> None:
    desk.come_to_code()
    desk.swipe("phone.sms", "up")
    assert last(desk, 1) == [Swipe("phone.sms")]
    desk.tap("record.undo")
    desk.tap("phone.sms")
    assert last(desk, 1) == [Tap(tap="phone.sms")]


def test_that_keys_and_double_taps_are_steps_and_a_click_on_nothing_is_none(desk: Desk) -> None:
    desk.double_tap("wallet_home.open_account")
    desk.tap("name_entry.title")
    desk.enter("name_entry.name", "persona.name_gap")
    desk.press("Tab")
    desk.press("Enter")
    assert desk.session.lines == [
        DoubleTap(double_tap="wallet_home.open_account"),
        Type(type="name_entry.name", value="persona.name_gap"),
        Press(press="Tab"),
        Press(press="Enter"),
    ]


def test_that_a_field_that_is_emptied_is_told_so(desk: Desk) -> None:
    desk.tap("wallet_home.open_account")
    desk.enter("name_entry.document", "persona.document_gap")
    desk.get("name_entry.document").clear()
    desk.press("Tab")
    assert last(desk, 2) == [Clear("name_entry.document"), Press(press="Tab")]


def test_that_expecting_chooses_an_element_and_keeps_the_click_from_the_phone(desk: Desk) -> None:
    desk.tap("wallet_home.open_account")
    desk.tap("record.expect")
    expect(desk.get("record.expect")).to_have_text("Cancel")
    expect(desk.get("record.last")).to_have_text("Click what has to be shown here")
    desk.tap("name_entry.submit")
    assert last(desk, 1) == [Look("name_entry.submit")]
    expect(desk.get("record.expect")).to_have_text("Expect")
    desk.tap_all("record.expect", "record.expect")
    desk.enter("name_entry.name", "persona.name_gap")
    expect(desk.get("record.last")).to_have_text("type into name_entry.name")
    expect(desk.get("record.count")).to_have_text("3 steps")


def test_that_undo_brings_the_phone_to_where_it_was(desk: Desk) -> None:
    expect(desk.get("record.undo")).to_be_disabled()
    desk.come_to_card()
    desk.tap("record.undo")
    expect(desk.get("name_entry.submit")).to_be_shown()
    assert last(desk, 1) == [Type(type="name_entry.document", value="persona.document_gap")]
    desk.tap("name_entry.submit")
    expect(desk.get("bind_card.submit")).to_be_shown()
    assert last(desk, 1) == [Tap(tap="name_entry.submit")]


def test_that_a_text_of_ones_own_is_in_no_step(desk: Desk) -> None:
    desk.come_to_card()
    desk.type("bind_card.number", NOBODYS_CARD)
    desk.tap("bind_card.terms")
    assert [type(line) for line in last(desk, 2)] == [Type, Tap]
    assert not [line for line in desk.session.lines if NOBODYS_CARD in str(line)]


def close(session: Session) -> None:
    session.window.close()


def interrupt(_session: Session) -> None:
    signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("end", [close, interrupt])
async def test_that_what_was_done_is_kept_however_it_ends(
    session: Session, end: Callable[[Session], None]
) -> None:
    recording = asyncio.create_task(session.run())
    desk = Desk(session)
    await desk.tap("wallet_home.open_account")
    await desk.type("name_entry.name", desk.meant("persona.name_gap"))
    end(session)
    script = await recording
    assert script.lines == (
        Tap(tap="wallet_home.open_account"),
        Type(type="name_entry.name", value="persona.name_gap"),
    )
