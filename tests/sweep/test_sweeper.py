"""The sweep itself: what it finds, what it passes over, and that it leaves everything as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.testing.audit.finding import Rule
from gui.testing.audit.shown import picture
from gui.testing.phone_driver import PhoneDriver
from tests.screens.cases import lay_out
from tests.sweep.looks import PHONE_LOOKS
from tests.sweep.sweeper import Sweeper, state_of


@pytest.fixture
def frame(phone: PhoneDriver) -> Iterator[DeviceFrame]:
    """A phone that asks for a card, of which some digits are typed."""
    theme().set_theme(Theme.LIGHT)
    phone.reach("card_entry")
    phone.type("bind_card.number", "953004")
    yield phone.phone.frame
    theme().set_theme(Theme.LIGHT)


def sweep(sweeper: Sweeper, frame: DeviceFrame) -> None:
    sweeper.look_at(frame, PHONE_LOOKS, "main", "bind_card")


def test_that_everything_is_left_as_it_was(frame: DeviceFrame) -> None:
    editor = frame.findChildren(QLineEdit, "bind_card.number")[0]
    before = picture(frame), state_of(frame), editor.text(), editor.cursorPosition(), frame.size()
    sweep(Sweeper(), frame)
    assert (picture(frame), state_of(frame), editor.text(), editor.cursorPosition(), frame.size()) == before
    assert (theme().name, theme().type_scale, frame.device) == (Theme.LIGHT, 1.0, Device.PHONE)


def test_that_a_state_is_audited_once_and_another_again(frame: DeviceFrame, phone: PhoneDriver) -> None:
    sweeper = Sweeper()
    for _ in range(2):
        sweep(sweeper, frame)
    assert len(sweeper.seen) == 1
    phone.tap("bind_card.submit")
    sweep(sweeper, frame)
    assert len(sweeper.seen) == 2


def test_that_figures_make_no_other_state(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.world.clock.advance(seconds=7)
    before = state_of(phone.phone.frame)
    phone.world.clock.advance(seconds=1)
    assert state_of(phone.phone.frame) == before


def test_that_a_planted_fault_is_named_with_where_it_was_met(frame: DeviceFrame) -> None:
    screen = frame.shown_screen
    assert screen is not None
    button = QPushButton("", screen)
    button.setObjectName("bind_card.planted")
    button.setGeometry(20, 4, 30, 30)
    button.show()
    lay_out()
    sweeper = Sweeper()
    sweep(sweeper, frame)
    met = [met for met in sweeper.met if met.finding.where == "bind_card.planted"]
    assert {met.finding.rule for met in met} >= {Rule.NAME, Rule.TARGET}
    assert {met.look for met in met if met.finding.rule is Rule.TARGET} == {
        "as it is",
        "type 130 %",
        "small phone",
        "tablet",
    }
    assert all((met.scenario, met.screen) == ("main", "bind_card") for met in met)
    button.deleteLater()
