"""Record entry as widgets: typing, the kind of document in its sheet, errors, focus, the lock."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.language import Language, language
from kaihu_testing.events import press_key
from models.contract.problems import ProblemType
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.presenters.fakes import Phone, problem, run
from tests.presenters.leaf_standings import at_first_card, at_record_entry, record_locked
from tests.screens.entries import commit, is_shown, shown
from tests.screens.looking import click, enter, find, show
from tests.screens.shown import show_in

PERSON = person_by_id("wang-xiaoming")


def type_record(frame: DeviceFrame) -> None:
    commit(find(frame, "record_entry.name", QLineEdit), PERSON.name)
    enter(find(frame, "record_entry.document", QLineEdit), PERSON.document_number)
    enter(find(frame, "record_entry.mobile", QLineEdit), PERSON.mobile)


def test_that_enter_goes_from_field_to_field_and_then_sends(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_record_entry(), frame)
        phone.gateway.answers = [at_first_card(2)]
        type_record(frame)
        name = find(frame, "record_entry.name", QLineEdit)
        name.setFocus()
        for following in ("document", "mobile"):
            press_key(frame.window().focusWidget(), "Enter")
            assert find(frame, f"record_entry.{following}", QLineEdit).hasFocus()
        press_key(frame.window().focusWidget(), "Enter")
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
    frame: DeviceFrame,
) -> None:
    show(at_record_entry(), frame)
    document = find(frame, "record_entry.document", QLineEdit)
    before = (document.accessibleName(), document.placeholderText())
    enter(document, "E1234")
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


def test_that_a_sheet_that_is_closed_chooses_nothing_and_can_be_opened_again(frame: DeviceFrame) -> None:
    show(at_record_entry(), frame)
    row = find(frame, "record_entry.document_type", QAbstractButton)
    for _ in range(2):
        row.setFocus()
        press_key(row, "Enter")
        option = find(frame, "record_entry.type.resident_id", QAbstractButton)
        assert option.hasFocus()
        press_key(option, "Escape")
        assert not is_shown(frame, "record_entry.type.resident_id")
        assert row.hasFocus()
    assert row.text() == "Resident ID card"


def test_that_an_open_sheet_follows_the_language(frame: DeviceFrame) -> None:
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


def test_that_all_faults_of_a_record_are_said_at_once_and_the_first_gets_the_focus(
    frame: DeviceFrame,
) -> None:
    phone = show(at_record_entry(), frame)
    click(frame, "record_entry.submit")
    for field in ("name", "document", "mobile"):
        assert shown(frame, f"record_entry.{field}.error")
    assert find(frame, "record_entry.name", QLineEdit).hasFocus()
    assert phone.gateway.calls == []


def test_that_an_existing_wallet_is_said_at_the_document_and_nothing_typed_is_lost(
    frame: DeviceFrame,
) -> None:
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


def test_that_a_locked_record_counts_down_and_takes_no_input(frame: DeviceFrame) -> None:
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


def test_that_the_smallest_phone_scrolls_to_the_field_that_enter_leads_to(frame: DeviceFrame) -> None:
    frame.set_device(Device.SMALL_PHONE)
    frame.resize(frame.sizeHint())
    show(at_record_entry(), frame)
    document, mobile = (find(frame, f"record_entry.{name}", QLineEdit) for name in ("document", "mobile"))
    assert mobile.visibleRegion().isEmpty()
    document.setFocus()
    press_key(document, "Enter")
    assert mobile.visibleRegion().boundingRect() == mobile.rect()
