"""Whole flows by keyboard alone: Tab comes to everything, keys do everything, and the focus is always seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from gui.kit.buttons import PrimaryButton
from gui.kit.linked_text import LinkedText
from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Tap
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing import actions
from kaihu_testing.expecting import expect
from tests.journeys.key_hand import UNSEEN, KeyHand

FLOWS = (
    "main",
    "opening-a",
    "opening-b",
    "opening-c",
    "opening-d",
    "opening-e",
    "traditional",
    "clerk-approves",
    "repayment-over-used",
)
"""The main line, a way through each leaf, the paper form, the clerk's desk, and the account's own screens."""


@pytest.fixture
def unseen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Takes the mouse away; the stops whose focus could not be seen."""
    monkeypatch.setattr("gui.runs.actor.Hand", KeyHand)
    UNSEEN.clear()
    yield UNSEEN
    UNSEEN.clear()


@pytest.mark.parametrize("flow", FLOWS)
def test_that_a_flow_is_gone_through_by_keyboard_with_the_focus_in_sight(
    flow: str, unseen: list[str], phone: PhoneDriver
) -> None:
    assert isinstance(phone.hand, KeyHand)
    phone.play(scenario_by_id(flow))
    assert unseen == []


def test_that_shift_and_tab_goes_the_same_way_back(unseen: list[str], phone: PhoneDriver) -> None:
    phone.reach("card_entry")
    there = stops(phone, "Tab")
    back = stops(phone, "Shift+Tab")
    assert len(there) >= 5
    assert back == [there[0], *reversed(there[1:])]


def test_that_a_sheet_keeps_tab_and_escape_gives_the_focus_back(
    unseen: list[str], phone: PhoneDriver
) -> None:
    phone.reach("card_entry")
    frame = phone.phone.frame
    links = [text for text in frame.findChildren(LinkedText) if text.isVisible() and text.focusPolicy()]
    (link,) = links
    link.setFocus(Qt.FocusReason.TabFocusReason)
    phone.press("Enter")
    expect(phone.get("bind_card.sheet_close")).to_be_shown()
    inside = stops(phone, "Tab")
    assert "bind_card.sheet_close" in inside
    assert not {"bind_card.number", "bind_card.submit"} & set(inside)
    assert phone.hand.can_reach("bind_card.sheet_close"), "Tab comes to it"
    phone.press("Escape")
    expect(phone.get("bind_card.sheet_close")).to_be_hidden()
    assert frame.window().focusWidget() is link
    assert unseen == []


def test_that_the_focus_is_seen_where_the_program_brings_it_once_keys_are_used(
    unseen: list[str], phone: PhoneDriver
) -> None:
    phone.reach("name_entry")
    phone.do([Tap(tap="name_entry.back")])
    (button,) = phone.phone.frame.findChildren(PrimaryButton, "wallet_home.resume")
    assert button.shows_focus


def test_that_the_focus_is_not_shown_to_who_uses_the_mouse(phone: PhoneDriver) -> None:
    phone.reach("name_entry")
    phone.tap("name_entry.back")
    (button,) = phone.phone.frame.findChildren(PrimaryButton, "wallet_home.resume")
    assert button.hasFocus()
    assert not button.shows_focus


def stops(phone: PhoneDriver, key: str) -> list[str]:
    """The addresses that Tab, or Shift and Tab, comes to, from where the focus is until it is there again."""
    window = phone.phone.frame.window()
    begun = window.focusWidget()
    assert begun is not None
    found, stop = [begun.objectName()], begun
    while True:
        actions.press(stop, key)
        following = window.focusWidget()
        assert following is not None
        if following is begun:
            return found
        if following is not stop:
            found.append(following.objectName())
        stop = following
