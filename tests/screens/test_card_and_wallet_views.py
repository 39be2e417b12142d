"""Card binding and wallet home as widgets: typing, errors, focus, language and theme in mid-typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language, language
from gui.kit.linked_text import LinkedText
from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.phone.typing import type_into
from kaihu_testing.events import click_window, press_key, press_mouse_again, release_mouse
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import application, problem, run
from tests.presenters.standings import active, at_code_entry
from tests.screens.entries import (
    AT_CARD_ENTRY,
    AT_CODE_ENTRY,
    AT_NAME_ENTRY,
    CARD,
    commit,
    fill_in_card,
    is_shown,
    shown,
)
from tests.screens.looking import click, enter, find, show


def test_that_the_bank_and_the_missing_digits_show_while_the_number_is_typed(frame: DeviceFrame) -> None:
    show(AT_CARD_ENTRY, frame)
    number = find(frame, "bind_card.number", QLineEdit)
    enter(number, CARD.number[:10])
    assert number.text() == "9530 0440 20"
    assert shown(frame, "bind_card.number.note") == "9 more digits"
    names = [
        face.accessibleName() for face in frame.findChildren(QWidget) if "Heron Bank" in face.accessibleName()
    ]
    assert names == ["Heron Bank, Recognised, •••• ••40 20, *小明, Debit"]
    enter(number, CARD.number[10:-1])
    assert shown(frame, "bind_card.number.note") == "1 more digit"


def test_that_a_wrong_last_digit_is_said_as_soon_as_it_is_typed(frame: DeviceFrame) -> None:
    show(AT_CARD_ENTRY, frame)
    number = find(frame, "bind_card.number", QLineEdit)
    enter(number, CARD.number[:-1] + str((int(CARD.number[-1]) + 1) % 10))
    assert shown(frame, "bind_card.number.error")
    press_key(number, "Backspace")
    assert not is_shown(frame, "bind_card.number.error")


def test_that_all_that_is_missing_is_said_at_once(frame: DeviceFrame) -> None:
    phone = show(AT_CARD_ENTRY, frame)
    click(frame, "bind_card.submit")
    for field in ("number", "mobile", "terms"):
        assert shown(frame, f"bind_card.{field}.error")
    assert frame.window().focusWidget() is find(frame, "bind_card.number", QLineEdit)
    assert phone.gateway.calls == []


def test_that_a_refused_card_keeps_every_input_and_gets_the_focus(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        phone.gateway.answers = [problem(ProblemType.CARD_INACTIVE)]
        fill_in_card(frame)
        click(frame, "bind_card.submit")
        await phone.settle()
        number = find(frame, "bind_card.number", QLineEdit)
        assert shown(frame, "bind_card.number.error")
        assert frame.window().focusWidget() is number
        assert number.text().replace(" ", "") == CARD.number
        assert find(frame, "bind_card.mobile", QLineEdit).text() == CARD.mobile
        assert find(frame, "bind_card.terms", QCheckBox).isChecked()

    run(test)


def test_that_a_card_that_is_refused_again_gets_the_focus_again(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        phone.gateway.answers = [problem(ProblemType.CARD_INACTIVE), problem(ProblemType.CARD_INACTIVE)]
        fill_in_card(frame)
        for _ in range(2):
            click(frame, "bind_card.submit")
            await phone.settle()
            assert find(frame, "bind_card.number", QLineEdit).hasFocus()

    run(test)


def test_that_a_double_click_on_continue_leaves_the_focus_in_the_code(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        phone.gateway.answers = [at_code_entry(3)]
        fill_in_card(frame)
        click(frame, "bind_card.submit")
        await phone.settle()
        # The second click arrives where the first has led to.
        button = find(frame, "verify_code.submit", QAbstractButton)
        press_mouse_again(button, button.rect().center())
        release_mouse(button, button.rect().center())
        assert find(frame, "verify_code.code", QLineEdit).hasFocus()
        assert not is_shown(frame, "verify_code.code.error")

    run(test)


def test_that_the_number_is_gone_from_the_widgets_once_the_card_was_taken(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        phone.gateway.answers = [AT_CODE_ENTRY]
        fill_in_card(frame)
        click(frame, "bind_card.submit")
        await phone.settle()
        texts = [field.text() for field in frame.findChildren(QLineEdit)]
        names = [widget.accessibleName() for widget in frame.findChildren(QWidget)]
        assert not [text for text in (*texts, *names) if CARD.number[:8] in text.replace(" ", "")]

    run(test)


def test_that_a_card_whose_call_is_under_way_is_kept_nowhere_else(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        phone.gateway.hold()
        fill_in_card(frame)
        click(frame, "bind_card.submit")
        phone.navigator.go_home()
        phone.navigator.resume()
        assert find(frame, "bind_card.number", QLineEdit).text() == ""
        phone.tasks.close()

    run(test)


def test_that_the_terms_are_unticked_and_can_be_read(frame: DeviceFrame) -> None:
    show(AT_CARD_ENTRY, frame)
    terms = find(frame, "bind_card.terms", QCheckBox)
    assert not terms.isChecked()
    text = find(frame, "bind_card.terms.text", LinkedText)
    for agreement in ("quick_payment", "personal_data"):
        place = text.mapTo(frame, text.link_rect(agreement).center().toPoint())
        click_window(frame, place)
        assert is_shown(frame, "bind_card.sheet_close")
        click(frame, "bind_card.sheet_close")
        assert not is_shown(frame, "bind_card.sheet_close")
    assert not terms.isChecked()


@pytest.mark.parametrize("by_keys", [False, True])
def test_that_the_focus_goes_back_to_the_link_that_was_followed(frame: DeviceFrame, by_keys: bool) -> None:
    show(AT_CARD_ENTRY, frame)
    find(frame, "bind_card.terms", QCheckBox).setFocus()
    text = find(frame, "bind_card.terms.text", LinkedText)
    opened: list[str] = []
    text.link_activated.connect(opened.append)
    if by_keys:
        text.setFocus(Qt.FocusReason.TabFocusReason)
        press_key(text, "Tab")
        press_key(text, "Enter")
    else:
        place = text.mapTo(frame, text.link_rect("personal_data").center().toPoint())
        click_window(frame, place)
    sheet_focus = frame.window().focusWidget()
    press_key(sheet_focus, "Escape")
    assert not is_shown(frame, "bind_card.sheet_close")
    assert frame.window().focusWidget() is text
    press_key(text, "Space")
    assert opened == ["personal_data", "personal_data"]


def test_that_enter_ticks_the_terms_as_the_space_bar_does(frame: DeviceFrame) -> None:
    show(AT_CARD_ENTRY, frame)
    terms = find(frame, "bind_card.terms", QCheckBox)
    for key, ticked in (("Enter", True), ("Keypad Enter", False), ("Space", True)):
        press_key(terms, key)
        assert terms.isChecked() is ticked


@pytest.mark.parametrize("spoken", Language)
def test_that_language_and_theme_change_in_mid_typing_and_text_and_caret_stay(
    spoken: Language, frame: DeviceFrame
) -> None:
    language().set_language(spoken)
    show(AT_CARD_ENTRY, frame)
    number = find(frame, "bind_card.number", QLineEdit)
    number.setFocus()
    type_into(number, CARD.number[:11])
    number.setCursorPosition(3)
    label = number.accessibleName()
    language().set_language(Language.EN if spoken is Language.ZH else Language.ZH)
    theme().set_theme(Theme.DARK)
    try:
        assert number.accessibleName() != label
        assert number.text() == "9530 0440 201"
        assert number.cursorPosition() == 3
        assert frame.window().focusWidget() is number
        press_key(number, "Delete")
        assert number.text() == "9530 4402 01"
    finally:
        theme().set_theme(Theme.LIGHT)


def test_that_the_gaps_keep_what_was_typed_when_the_language_changes(frame: DeviceFrame) -> None:
    show(AT_NAME_ENTRY, frame)
    name = find(frame, "name_entry.name", QLineEdit)
    commit(name, "王")
    enter(find(frame, "name_entry.document", QLineEdit), "19")
    language().set_language(Language.ZH)
    assert (name.text(), find(frame, "name_entry.document", QLineEdit).text()) == ("王", "19")
    assert shown(frame, "name_entry.title") == "补全您的姓名与证件号"


def test_that_the_wallet_offers_the_account_and_shows_the_wait_at_once(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(application(ApplicationState.NOT_STARTED), frame)
        release = phone.gateway.hold()
        phone.gateway.answers = [AT_NAME_ENTRY]
        click(frame, "wallet_home.open_account")
        assert find(frame, "wallet_home.open_account", QAbstractButton).is_busy  # type: ignore[attr-defined]
        release.set()
        await phone.settle()
        assert phone.navigator.current.id == "name_entry"

    run(test)


def test_that_the_finished_card_stands_in_the_wallet_and_leads_to_the_account(frame: DeviceFrame) -> None:
    phone = show(active(), frame, at_home=True)
    assert is_shown(frame, "wallet_home.card")
    assert not is_shown(frame, "wallet_home.open_account")
    assert "6037" in find(frame, "wallet_home.card", QAbstractButton).accessibleName()
    click(frame, "wallet_home.card")
    assert phone.navigator.current.id == "account_home"


def test_that_an_application_under_way_can_be_resumed(frame: DeviceFrame) -> None:
    phone = show(AT_CARD_ENTRY, frame, at_home=True)
    assert "bind a debit card" in find(frame, "wallet_home.resume", QAbstractButton).text()
    click(frame, "wallet_home.resume")
    assert phone.navigator.current.id == "bind_card"
