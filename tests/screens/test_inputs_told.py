"""What the screens with something to fill in tell meanwhile: what is asked for, what is right, how far one is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.kit.card_face import CardFace
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.sheet import Sheet
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import application, problem, run
from tests.presenters.leaf_standings import (
    at_password_entry,
    at_password_setting,
    at_record_entry,
    password_locked,
)
from tests.presenters.paper_standings import FORM_ENTRY
from tests.presenters.standings import active, at_code_entry
from tests.screens.cases import CASES, lay_out, visible
from tests.screens.cases import show as show_case
from tests.screens.entries import AT_CARD_ENTRY, AT_NAME_ENTRY, CARD, LOCKED, commit, is_shown, shown
from tests.screens.input_cases import LATIN_NAME, OFFICER, PERSON
from tests.screens.looking import click, enter, find, show


def fill_in_record(frame: DeviceFrame) -> None:
    commit(find(frame, "record_entry.name", QLineEdit), "王小明")
    enter(find(frame, "record_entry.document", QLineEdit), PERSON.document_number)
    enter(find(frame, "record_entry.mobile", QLineEdit), CARD.mobile)


def ticked(frame: DeviceFrame, screen: str, *fields: str) -> list[str]:
    return [field for field in fields if is_shown(frame, f"{screen}.{field}.tick")]


@pytest.mark.parametrize(
    ("challenge", "name", "document"),
    [
        (AT_NAME_ENTRY.challenge, "Fill in the first character of your name", "Fill in digits 7 to 10"),
        (LATIN_NAME, "Fill in the first letter of your name", "Fill in characters 3 to 6"),
        (OFFICER, "Fill in the first character of your name", "Fill in characters 6 to 9"),
    ],
)
def test_that_it_is_said_which_characters_are_asked_for(
    challenge: object, name: str, document: str, frame: DeviceFrame
) -> None:
    show(application(ApplicationState.NAME_ENTRY, challenge=challenge), frame)
    assert shown(frame, "name_entry.name.hint") == name
    assert shown(frame, "name_entry.document.hint") == document


def test_that_a_lock_asks_for_nothing(frame: DeviceFrame) -> None:
    show(LOCKED, frame)
    assert not is_shown(frame, "name_entry.name.hint")
    assert not is_shown(frame, "name_entry.document.hint")


def test_that_a_right_card_and_number_are_ticked_until_they_are_changed_or_refused(
    frame: DeviceFrame,
) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        number = find(frame, "bind_card.number", QLineEdit)
        enter(number, CARD.number[:-1])
        assert ticked(frame, "bind_card", "number", "mobile") == []
        enter(number, CARD.number[-1])
        enter(find(frame, "bind_card.mobile", QLineEdit), CARD.mobile)
        assert ticked(frame, "bind_card", "number", "mobile") == ["number", "mobile"]
        phone.gateway.answers = [problem(ProblemType.CARD_INACTIVE)]
        click(frame, "bind_card.terms")
        click(frame, "bind_card.submit")
        await phone.settle()
        assert ticked(frame, "bind_card", "number", "mobile") == ["mobile"]

    run(test)


def test_that_nothing_of_a_record_that_was_refused_is_ticked(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_record_entry(), frame)
        fill_in_record(frame)
        assert ticked(frame, "record_entry", "name", "document", "mobile") == ["name", "document", "mobile"]
        phone.gateway.answers = [problem(ProblemType.RECORD_MISMATCH, remaining=3)]
        click(frame, "record_entry.submit")
        await phone.settle()
        assert ticked(frame, "record_entry", "name", "document", "mobile") == []

    run(test)


def test_that_the_form_counts_what_is_filled_in_rightly(frame: DeviceFrame) -> None:
    show(FORM_ENTRY, frame)
    assert shown(frame, "paper_form.progress") == "0 of 5 filled in"
    enter(find(frame, "paper_form.email", QLineEdit), "wang@")
    assert shown(frame, "paper_form.progress") == "0 of 5 filled in"
    enter(find(frame, "paper_form.email", QLineEdit), "example.com")
    enter(find(frame, "paper_form.mobile", QLineEdit), "13800001234")
    assert shown(frame, "paper_form.progress") == "2 of 5 filled in"
    assert ticked(frame, "paper_form", "name", "email", "mobile") == ["email", "mobile"]


def test_that_a_problem_that_is_no_fields_fault_comes_into_sight(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(AT_CARD_ENTRY, frame)
        frame.set_device(Device.SMALL_PHONE)
        frame.resize(frame.sizeHint())
        enter(find(frame, "bind_card.number", QLineEdit), CARD.number)
        enter(find(frame, "bind_card.mobile", QLineEdit), CARD.mobile)
        click(frame, "bind_card.terms")
        phone.gateway.answers = [problem(ProblemType.INTERNAL)]
        click(frame, "bind_card.submit")
        await phone.settle()
        lay_out()
        assert not find(frame, "bind_card.problem", QWidget).visibleRegion().isEmpty()

    run(test)


def test_that_the_password_of_a_bound_card_is_typed_on_a_pad_too(frame: DeviceFrame) -> None:
    show(at_password_entry(), frame)
    lay_out()
    for digit in "258":
        click(frame, f"confirm_card.pad.{digit}")
    assert find(frame, "confirm_card.password", QLineEdit).text() == "258"


def test_that_the_pad_is_gone_while_the_password_is_locked(frame: DeviceFrame) -> None:
    show(password_locked(), frame)
    lay_out()
    assert not is_shown(frame, "confirm_card.pad")


def test_that_a_new_password_and_its_repetition_are_typed_on_one_pad(frame: DeviceFrame) -> None:
    show(at_password_setting(), frame)
    lay_out()
    for digit in "47390518":
        click(frame, f"set_password.pad.{digit}")
    assert find(frame, "set_password.password", QLineEdit).text() == "473905"
    assert find(frame, "set_password.repeat", QLineEdit).text() == "18"


@pytest.mark.parametrize("case", ["record_sending", "form_sending"])
def test_that_no_kind_of_document_is_chosen_while_a_call_runs(case: str, frame: DeviceFrame) -> None:
    host = show_case(CASES[case], frame)
    assert host.spec is not None
    click(frame, f"{host.spec.id}.document_type")
    assert visible(frame, Sheet) == []


def test_that_the_pad_goes_with_the_code_that_no_longer_counts(frame: DeviceFrame) -> None:
    phone = show(at_code_entry(), frame)
    lay_out()
    assert is_shown(frame, "verify_code.pad")
    phone.navigator.apply(at_code_entry(2, remaining=0))
    lay_out()
    assert not is_shown(frame, "verify_code.pad")


def card_height(standing: ApplicationView, frame: DeviceFrame, device: Device) -> int:
    show(standing, frame)
    frame.set_device(device)
    frame.resize(frame.sizeHint())
    lay_out()
    (card,) = (face for face in frame.findChildren(CardFace) if face.isVisible())
    return card.height()


def test_that_the_bound_card_is_a_strip_on_every_phone_and_there_alone(frame: DeviceFrame) -> None:
    phone, small, tablet = (
        card_height(at_password_entry(), frame, device)
        for device in (Device.PHONE, Device.SMALL_PHONE, Device.TABLET)
    )
    assert phone == small
    assert tablet > 2 * phone


@pytest.mark.parametrize("standing", [AT_CARD_ENTRY, active()], ids=["card to bind", "account"])
def test_that_another_card_is_a_strip_on_a_short_page_alone(
    standing: ApplicationView, frame: DeviceFrame
) -> None:
    phone, small, tablet = (
        card_height(standing, frame, device) for device in (Device.PHONE, Device.SMALL_PHONE, Device.TABLET)
    )
    assert phone > 2 * small
    assert tablet > 2 * small
