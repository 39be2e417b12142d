"""Record entry, the account found and the wallet password as widgets: typing, choosing, errors, focus, secrecy."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.kit.language import Language, language
from gui.kit.metrics import BEZEL
from gui.kit.phone_frame import PhoneFrame
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
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
    record_locked,
)
from tests.screens.entries import commit, is_shown, shown
from tests.screens.looking import click, find, show
from tests.screens.shown import show_in

PERSON = person_by_id("wang-xiaoming")
PASSWORD = "473905"
BOUND = application(ApplicationState.BOUND, version=2)


def type_record(frame: PhoneFrame) -> None:
    commit(find(frame, "record_entry.name", QLineEdit), PERSON.name)
    QTest.keyClicks(find(frame, "record_entry.document", QLineEdit), PERSON.document_number)
    QTest.keyClicks(find(frame, "record_entry.mobile", QLineEdit), PERSON.mobile)


def all_texts(frame: PhoneFrame) -> str:
    """Whatever the widgets say of themselves: texts, names, descriptions, tool tips."""
    parts: list[str] = []
    for widget in frame.findChildren(QWidget):
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        parts += [widget.text()] if isinstance(widget, QLabel | QLineEdit | QAbstractButton) else []
    return "\n".join(parts)


def test_that_enter_goes_from_field_to_field_and_then_sends(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_record_entry(), frame)
        phone.gateway.answers = [at_first_card(2)]
        type_record(frame)
        name = find(frame, "record_entry.name", QLineEdit)
        name.setFocus()
        for following in ("document", "mobile"):
            QTest.keyClick(frame.window().focusWidget(), Qt.Key.Key_Return)
            assert find(frame, f"record_entry.{following}", QLineEdit).hasFocus()
        QTest.keyClick(frame.window().focusWidget(), Qt.Key.Key_Return)
        await phone.settle()
        (call,) = phone.gateway.calls
        assert call == (
            "submit_full_name",
            PERSON.name,
            DocumentType.RESIDENT_ID,
            PERSON.document_number,
            PERSON.mobile,
        )

    run(test)


def test_that_the_kind_of_document_is_chosen_in_a_sheet_and_the_number_asked_for_follows(
    frame: PhoneFrame,
) -> None:
    show(at_record_entry(), frame)
    document = find(frame, "record_entry.document", QLineEdit)
    before = (document.accessibleName(), document.placeholderText())
    QTest.keyClicks(document, "E1234")
    click(frame, "record_entry.document_type")
    assert find(frame, "record_entry.type.resident_id", QAbstractButton).isChecked()
    click(frame, "record_entry.type.passport")
    assert not is_shown(frame, "record_entry.type.passport")
    row = find(frame, "record_entry.document_type", QAbstractButton)
    assert row.accessibleName() == "Kind of document, Passport"
    assert (document.accessibleName(), document.placeholderText()) == ("Passport number", "Such as E12345678")
    assert before != (document.accessibleName(), document.placeholderText())
    assert document.text() == "E1234"
    assert document.hasFocus()


def test_that_a_sheet_that_is_closed_chooses_nothing_and_can_be_opened_again(frame: PhoneFrame) -> None:
    show(at_record_entry(), frame)
    row = find(frame, "record_entry.document_type", QAbstractButton)
    for _ in range(2):
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        option = find(frame, "record_entry.type.resident_id", QAbstractButton)
        assert option.hasFocus()
        QTest.keyClick(option, Qt.Key.Key_Escape)
        assert not is_shown(frame, "record_entry.type.resident_id")
        assert row.hasFocus()
    assert row.text() == "Resident ID card"


def test_that_an_open_sheet_follows_the_language(frame: PhoneFrame) -> None:
    show(at_record_entry(), frame)
    click(frame, "record_entry.document_type")
    texts = [
        find(frame, f"record_entry.{name}", QAbstractButton)
        for name in ("type.passport", "document_type", "sheet_close")
    ]
    english = [button.text() for button in texts]
    language().set_language(Language.ZH)
    assert all(button.text() != before for button, before in zip(texts, english, strict=True))
    click(frame, "record_entry.type.officer_id")
    language().set_language(Language.EN)
    assert find(frame, "record_entry.document_type", QAbstractButton).text() == "Officer's ID"


def test_that_all_faults_of_a_record_are_said_at_once_and_the_first_gets_the_focus(frame: PhoneFrame) -> None:
    phone = show(at_record_entry(), frame)
    click(frame, "record_entry.submit")
    for field in ("name", "document", "mobile"):
        assert shown(frame, f"record_entry.{field}.error")
    assert find(frame, "record_entry.name", QLineEdit).hasFocus()
    assert phone.gateway.calls == []


def test_that_an_existing_wallet_is_said_at_the_document_and_nothing_typed_is_lost(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_record_entry(), frame)
        phone.gateway.answers = [problem(ProblemType.WALLET_EXISTS, field="document_number")]
        type_record(frame)
        click(frame, "record_entry.submit")
        await phone.settle()
        assert shown(frame, "record_entry.document.error")
        document = find(frame, "record_entry.document", QLineEdit)
        assert document.hasFocus()
        assert document.text() == PERSON.document_number
        assert find(frame, "record_entry.name", QLineEdit).text() == PERSON.name

    run(test)


def test_that_a_locked_record_counts_down_and_takes_no_input(frame: PhoneFrame) -> None:
    phone = Phone(record_locked())
    host = show_in(frame, phone)
    assert "9:56" in shown(frame, "record_entry.lock.text")
    button = find(frame, "record_entry.submit", QAbstractButton)
    assert button.text() == "Try again in 15:00"
    phone.clock.advance(timedelta(seconds=61))
    host.tick()
    assert button.text() == "Try again in 13:59"
    for name in ("name", "document_type", "document", "mobile"):
        assert not find(frame, f"record_entry.{name}", QWidget).isEnabled()


def test_that_the_smallest_phone_scrolls_to_the_field_that_enter_leads_to(frame: PhoneFrame) -> None:
    frame.resize(QSize(360, 640) + QSize(2 * BEZEL, 2 * BEZEL))
    show(at_record_entry(), frame)
    document, mobile = (find(frame, f"record_entry.{name}", QLineEdit) for name in ("document", "mobile"))
    assert mobile.visibleRegion().isEmpty()
    document.setFocus()
    QTest.keyClick(document, Qt.Key.Key_Return)
    assert mobile.visibleRegion().boundingRect() == mobile.rect()


def test_that_the_account_found_shows_the_phone_masked_and_sends_after_the_tick(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_account_found(), frame)
        assert "139 **** 5678" in find(frame, "account_found.phone", QAbstractButton).accessibleName()
        click(frame, "account_found.submit")
        assert shown(frame, "account_found.terms.error")
        click(frame, "account_found.terms")
        assert not is_shown(frame, "account_found.terms.error")
        phone.gateway.answers = [at_account_code(2)]
        click(frame, "account_found.submit")
        await phone.settle()
        assert phone.gateway.calls == [("confirm_found_account", True)]

    run(test)


def test_that_a_dead_code_of_an_account_leads_back_to_it_and_to_no_card(frame: PhoneFrame) -> None:
    phone = Phone(at_account_code())
    phone.clock.advance(timedelta(seconds=301))
    show_in(frame, phone)
    assert find(frame, "verify_code.change_card", QAbstractButton).text() == "Back to your account"
    assert "card" not in shown(frame, "verify_code.intro")


def test_that_a_password_shows_as_dots_takes_digits_alone_and_is_spoken_nowhere(frame: PhoneFrame) -> None:
    show(at_password_entry(), frame)
    field = find(frame, "confirm_card.password", QLineEdit)
    QTest.keyClicks(field, "47x39 05")
    assert field.text() == PASSWORD
    assert field.displayText() == 6 * field.displayText()[0] != PASSWORD
    spoken = QAccessible.queryAccessibleInterface(field)
    assert PASSWORD not in spoken.text(QAccessible.Text.Value)
    assert all_texts(frame).count(PASSWORD) == 1


def test_that_a_password_can_be_pasted(frame: PhoneFrame) -> None:
    show(at_password_entry(), frame)
    QGuiApplication.clipboard().setText(" ４73-905 ", QClipboard.Mode.Clipboard)
    field = find(frame, "confirm_card.password", QLineEdit)
    field.paste()
    assert field.text() == PASSWORD


def test_that_the_password_leaves_the_field_with_its_call_and_cannot_be_brought_back(
    frame: PhoneFrame,
) -> None:
    async def test() -> None:
        phone = show(at_password_entry(), frame)
        click(frame, "confirm_card.terms")
        field = find(frame, "confirm_card.password", QLineEdit)
        QTest.keyClicks(field, PASSWORD)
        release = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.PASSWORD_WRONG, field="password", remaining=4)]
        QTest.keyClick(field, Qt.Key.Key_Return)
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


def test_that_the_first_thing_missing_of_password_and_terms_gets_the_focus(frame: PhoneFrame) -> None:
    phone = show(at_password_entry(), frame)
    field = find(frame, "confirm_card.password", QLineEdit)
    click(frame, "confirm_card.submit")
    assert field.hasFocus()
    QTest.keyClicks(field, PASSWORD)
    click(frame, "confirm_card.submit")
    assert find(frame, "confirm_card.terms", QWidget).hasFocus()
    assert field.text() == PASSWORD
    assert phone.gateway.calls == []


def test_that_a_locked_password_leaves_the_way_to_another_card(frame: PhoneFrame) -> None:
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


def test_that_a_card_without_a_bound_one_offers_no_way_back(frame: PhoneFrame) -> None:
    show(at_first_card(), frame)
    assert not is_shown(frame, "bind_card.bound_card")
    assert "wallet" in shown(frame, "bind_card.intro")


def test_that_a_whole_new_password_goes_on_to_its_repetition_and_enter_sends(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_password_setting(), frame)
        phone.gateway.answers = [BOUND]
        QTest.keyClicks(find(frame, "set_password.password", QLineEdit), PASSWORD)
        repeat = find(frame, "set_password.repeat", QLineEdit)
        assert repeat.hasFocus()
        QTest.keyClicks(repeat, PASSWORD)
        assert phone.gateway.calls == []
        QTest.keyClick(repeat, Qt.Key.Key_Return)
        await phone.settle()
        assert phone.gateway.calls == [("set_password", PASSWORD)]

    run(test)


@pytest.mark.parametrize(
    ("password", "repeat", "place"),
    [("123456", "", "password"), ("4739", "", "password"), (PASSWORD, "473906", "repeat")],
)
def test_that_a_wanting_password_is_said_at_its_field_and_gets_the_focus(
    password: str, repeat: str, place: str, frame: PhoneFrame
) -> None:
    phone = show(at_password_setting(), frame)
    QTest.keyClicks(find(frame, "set_password.password", QLineEdit), password)
    QTest.keyClicks(find(frame, "set_password.repeat", QLineEdit), repeat)
    click(frame, "set_password.submit")
    assert shown(frame, f"set_password.{place}.error")
    assert find(frame, f"set_password.{place}", QLineEdit).hasFocus()
    assert phone.gateway.calls == []
