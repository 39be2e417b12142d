"""The account found and the wallet password as widgets: errors, focus, the ways back, secrecy."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.kit.device_frame import DeviceFrame
from kaihu_testing.events import press_key
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, Leaf
from tests.presenters.fakes import Phone, application, problem, run
from tests.presenters.leaf_standings import (
    at_account_code,
    at_account_found,
    at_first_card,
    at_other_card,
    at_password_entry,
    at_password_setting,
    at_record_entry,
    password_locked,
)
from tests.presenters.standings import at_code_entry
from tests.screens.entries import is_shown, shown
from tests.screens.looking import click, enter, find, show
from tests.screens.shown import show_in

PASSWORD = "473905"
BOUND = application(ApplicationState.BOUND, version=2)


def all_texts(frame: DeviceFrame) -> str:
    """Whatever the widgets say of themselves: texts, names, descriptions, tool tips."""
    parts: list[str] = []
    for widget in frame.findChildren(QWidget):
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        parts += [widget.text()] if isinstance(widget, QLabel | QLineEdit | QAbstractButton) else []
    return "\n".join(parts)


def told(frame: DeviceFrame, address: str) -> str:
    """What a row of facts says of itself."""
    row = find(frame, address, QLabel).parentWidget()
    assert row is not None
    return row.accessibleName()


def test_that_the_account_found_shows_the_phone_masked_and_sends_after_the_tick(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_account_found(), frame)
        assert "139 **** 5678" in told(frame, "account_found.facts.phone")
        assert "decides on your limit" in told(frame, "account_found.facts.next")
        click(frame, "account_found.submit")
        assert shown(frame, "account_found.terms.error")
        click(frame, "account_found.terms")
        assert not is_shown(frame, "account_found.terms.error")
        phone.gateway.answers = [at_account_code(2)]
        click(frame, "account_found.submit")
        await phone.settle()
        assert phone.gateway.calls == [("confirm_found_account", True)]

    run(test)


def test_that_a_dead_code_of_an_account_leads_back_to_it_and_to_no_card(frame: DeviceFrame) -> None:
    phone = Phone(at_account_code())
    phone.clock.advance(timedelta(seconds=301))
    show_in(frame, phone)
    assert find(frame, "verify_code.change_card", QAbstractButton).text() == "Back to your account"
    assert "card" not in shown(frame, "verify_code.intro")


def test_that_a_password_shows_as_dots_takes_digits_alone_and_is_spoken_nowhere(frame: DeviceFrame) -> None:
    show(at_password_entry(), frame)
    field = find(frame, "confirm_card.password", QLineEdit)
    enter(field, "47x39 05")
    assert field.text() == PASSWORD
    assert field.displayText() == 6 * field.displayText()[0] != PASSWORD
    spoken = QAccessible.queryAccessibleInterface(field)
    assert PASSWORD not in spoken.text(QAccessible.Text.Value)
    assert all_texts(frame).count(PASSWORD) == 1


def test_that_a_password_can_be_pasted(frame: DeviceFrame) -> None:
    show(at_password_entry(), frame)
    QGuiApplication.clipboard().setText(" ４73-905 ", QClipboard.Mode.Clipboard)
    field = find(frame, "confirm_card.password", QLineEdit)
    field.paste()
    assert field.text() == PASSWORD


def test_that_the_password_leaves_the_field_with_its_call_and_cannot_be_brought_back(
    frame: DeviceFrame,
) -> None:
    async def test() -> None:
        phone = show(at_password_entry(), frame)
        click(frame, "confirm_card.terms")
        field = find(frame, "confirm_card.password", QLineEdit)
        enter(field, PASSWORD)
        release = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.PASSWORD_WRONG, field="password", remaining=4)]
        press_key(field, "Enter")
        await asyncio.sleep(0)
        assert PASSWORD not in all_texts(frame)
        release.set()
        await phone.settle()
        assert "4 tries left" in shown(frame, "confirm_card.password.error")
        assert shown(frame, "confirm_card.reassurance") == "4 tries left"
        assert field.hasFocus()
        field.undo()
        assert field.text() == ""

    run(test)


def test_that_the_first_thing_missing_of_password_and_terms_gets_the_focus(frame: DeviceFrame) -> None:
    phone = show(at_password_entry(), frame)
    field = find(frame, "confirm_card.password", QLineEdit)
    click(frame, "confirm_card.submit")
    assert field.hasFocus()
    enter(field, PASSWORD)
    click(frame, "confirm_card.submit")
    assert find(frame, "confirm_card.terms", QWidget).hasFocus()
    assert field.text() == PASSWORD
    assert phone.gateway.calls == []


def test_that_a_locked_password_leaves_the_way_to_another_card(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(password_locked(), frame)
        assert "9:56" in shown(frame, "confirm_card.lock.text")
        assert not find(frame, "confirm_card.password", QLineEdit).isEnabled()
        assert find(frame, "confirm_card.other_card", QWidget).hasFocus()
        phone.gateway.answers = [at_other_card(2), password_locked(3)]
        click(frame, "confirm_card.other_card")
        await phone.settle()
        assert "8812" in find(frame, "bind_card.bound_card", QAbstractButton).text()
        click(frame, "bind_card.bound_card")
        await phone.settle()
        assert phone.navigator.current.id == "confirm_card"

    run(test)


def test_that_a_card_without_a_bound_one_offers_no_way_back(frame: DeviceFrame) -> None:
    show(at_first_card(), frame)
    assert not is_shown(frame, "bind_card.bound_card")
    assert "wallet" in shown(frame, "bind_card.intro")


@pytest.mark.parametrize(
    ("standing", "screen"),
    [(at_first_card(), "bind_card"), (at_account_found(leaf=Leaf.D), "account_found")],
)
def test_that_who_opens_a_wallet_can_go_back_to_their_details(
    standing: ApplicationView, screen: str, frame: DeviceFrame
) -> None:
    async def test() -> None:
        phone = show(standing, frame)
        assert find(frame, f"{screen}.change_record", QAbstractButton).text() == "Correct your details"
        phone.gateway.answers = [at_record_entry(2)]
        click(frame, f"{screen}.change_record")
        await phone.settle()
        assert phone.gateway.calls == [("change_record",)]
        assert is_shown(frame, "record_entry.submit")

    run(test)


@pytest.mark.parametrize(
    ("standing", "screen"),
    [
        (at_other_card(), "bind_card"),
        (application(ApplicationState.CARD_ENTRY), "bind_card"),
        (at_account_found(leaf=Leaf.A), "account_found"),
    ],
)
def test_that_the_details_of_an_open_wallet_are_not_corrected_here(
    standing: ApplicationView, screen: str, frame: DeviceFrame
) -> None:
    show(standing, frame)
    assert not is_shown(frame, f"{screen}.change_record")


def test_that_a_whole_new_password_goes_on_to_its_repetition_and_enter_sends(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_password_setting(), frame)
        phone.gateway.answers = [BOUND]
        enter(find(frame, "set_password.password", QLineEdit), PASSWORD)
        repeat = find(frame, "set_password.repeat", QLineEdit)
        assert repeat.hasFocus()
        enter(repeat, PASSWORD)
        assert phone.gateway.calls == []
        press_key(repeat, "Enter")
        await phone.settle()
        assert phone.gateway.calls == [("set_password", PASSWORD)]

    run(test)


@pytest.mark.parametrize(
    ("password", "repeat", "place"),
    [("123456", "", "password"), ("4739", "", "password"), (PASSWORD, "473906", "repeat")],
)
def test_that_a_wanting_password_is_said_at_its_field_and_gets_the_focus(
    password: str, repeat: str, place: str, frame: DeviceFrame
) -> None:
    phone = show(at_password_setting(), frame)
    enter(find(frame, "set_password.password", QLineEdit), password)
    enter(find(frame, "set_password.repeat", QLineEdit), repeat)
    click(frame, "set_password.submit")
    assert shown(frame, f"set_password.{place}.error")
    assert find(frame, f"set_password.{place}", QLineEdit).hasFocus()
    assert phone.gateway.calls == []


def test_that_what_makes_a_password_hard_to_guess_is_said_once(frame: DeviceFrame) -> None:
    phone = show(at_password_setting(), frame)
    assert shown(frame, "set_password.title") == "Choose a wallet password"
    assert is_shown(frame, "set_password.rules")
    enter(find(frame, "set_password.password", QLineEdit), "123456")
    assert is_shown(frame, "set_password.password.error")
    assert not is_shown(frame, "set_password.rules")
    press_key(find(frame, "set_password.password", QLineEdit), "Backspace")
    assert is_shown(frame, "set_password.rules")
    assert phone.gateway.calls == []


@pytest.mark.parametrize(
    ("remaining", "after", "place"), [(5, 301, "resend"), (0, 10, "change_card"), (5, 10, "code")]
)
def test_that_who_comes_back_to_a_code_begins_where_something_can_be_done(
    remaining: int, after: int, place: str, frame: DeviceFrame
) -> None:
    phone = Phone(at_code_entry(remaining=remaining))
    phone.clock.advance(timedelta(seconds=after))
    show_in(frame, phone)
    assert find(frame, f"verify_code.{place}", QWidget).hasFocus()
