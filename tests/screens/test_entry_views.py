"""Name entry as widgets: typing, errors, focus, and what a running call leaves alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit

from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language, language
from kaihu_testing.events import press_key
from models.contract.problems import ProblemType
from tests.presenters.fakes import Phone, problem, run
from tests.screens.entries import (
    AT_CARD_ENTRY,
    AT_NAME_ENTRY,
    LOCKED,
    commit,
    fill_in_card,
    fill_in_name,
    is_shown,
    shown,
)
from tests.screens.looking import click, enter, find, show
from tests.screens.shown import show_in


def test_that_the_gaps_take_what_is_typed_and_the_button_sends_it(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_NAME_ENTRY, frame)
        phone.gateway.answers = [AT_CARD_ENTRY]
        fill_in_name(frame)
        click(frame, "name_entry.submit")
        await phone.settle()
        assert phone.gateway.calls == [("submit_partial_name", "王", "1993")]

    run(test)


def test_that_enter_goes_on_and_then_sends(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_NAME_ENTRY, frame)
        phone.gateway.answers = [AT_CARD_ENTRY]
        name = find(frame, "name_entry.name", QLineEdit)
        commit(name, "王")
        press_key(name, "Enter")
        document = find(frame, "name_entry.document", QLineEdit)
        assert frame.window().focusWidget() is document
        enter(document, "1993")
        press_key(document, "Enter")
        await phone.settle()
        assert len(phone.gateway.calls) == 1

    run(test)


def test_that_open_gaps_are_said_and_the_first_gets_the_focus(frame: DeviceFrame) -> None:
    show(AT_NAME_ENTRY, frame)
    click(frame, "name_entry.submit")
    assert shown(frame, "name_entry.name.error")
    assert shown(frame, "name_entry.document.error")
    name = find(frame, "name_entry.name", QLineEdit)
    assert frame.window().focusWidget() is name
    commit(name, "王")
    assert not is_shown(frame, "name_entry.name.error")


def test_that_a_mismatch_shows_no_field_error_keeps_the_input_and_counts_down(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_NAME_ENTRY, frame)
        phone.gateway.answers = [problem(ProblemType.NAME_MISMATCH, remaining=1)]
        fill_in_name(frame)
        click(frame, "name_entry.submit")
        await phone.settle()
        assert shown(frame, "name_entry.problem.text")
        assert not is_shown(frame, "name_entry.name.error")
        assert not is_shown(frame, "name_entry.document.error")
        assert find(frame, "name_entry.document", QLineEdit).text() == "1993"
        assert shown(frame, "name_entry.reassurance") == "1 try left"

    run(test)


def test_that_a_lock_counts_down_on_the_clock_and_takes_no_input(frame: DeviceFrame) -> None:
    phone = Phone(LOCKED)
    host = show_in(frame, phone)
    button = find(frame, "name_entry.submit", QAbstractButton)
    assert button.text() == "Try again in 15:00"
    phone.clock.advance(timedelta(seconds=61))
    host.tick()
    assert button.text() == "Try again in 13:59"
    assert not button.isEnabled()
    assert not find(frame, "name_entry.name", QLineEdit).isEnabled()


@pytest.mark.parametrize("spoken", Language)
def test_that_a_lock_is_said_in_title_and_notice_with_the_time_of_day_and_invites_to_nothing(
    spoken: Language, frame: DeviceFrame
) -> None:
    language().set_language(spoken)
    phone = show(AT_NAME_ENTRY, frame)
    title = shown(frame, "name_entry.title")
    assert is_shown(frame, "name_entry.intro")
    phone.navigator.apply(LOCKED.model_copy(update={"version": 2}))
    assert shown(frame, "name_entry.title") != title
    assert not is_shown(frame, "name_entry.intro")
    assert "9:56" in shown(frame, "name_entry.lock.text")
    assert "15:00" not in shown(frame, "name_entry.lock.text")
    phone.navigator.apply(AT_NAME_ENTRY.model_copy(update={"version": 3}))
    assert shown(frame, "name_entry.title") == title
    assert is_shown(frame, "name_entry.intro")


def test_that_fields_take_nothing_while_their_call_runs_and_keep_focus_and_caret(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        fill_in_card(frame)
        number = find(frame, "bind_card.number", QLineEdit)
        release = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.CARD_UNKNOWN)]
        press_key(find(frame, "bind_card.mobile", QLineEdit), "Enter")
        await asyncio.sleep(0)
        number.setFocus()
        number.setCursorPosition(3)
        before = number.text()
        enter(number, "7")
        click(frame, "bind_card.terms")
        assert find(frame, "bind_card.terms", QCheckBox).isChecked()
        assert (number.text(), number.cursorPosition()) == (before, 3)
        number.setFocus()
        release.set()
        await phone.settle()
        assert frame.window().focusWidget() is number
        press_key(number, "End")
        press_key(number, "Backspace")
        assert number.text() == before[:-1]

    run(test)


def test_that_the_gaps_take_nothing_while_their_call_runs(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_NAME_ENTRY, frame)
        fill_in_name(frame)
        release = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.NAME_MISMATCH, remaining=4)]
        document = find(frame, "name_entry.document", QLineEdit)
        press_key(document, "Enter")
        await asyncio.sleep(0)
        press_key(document, "Backspace")
        assert document.text() == "1993"
        release.set()
        await phone.settle()
        document.setFocus()
        press_key(document, "Backspace")
        assert document.text() != "1993"

    run(test)
