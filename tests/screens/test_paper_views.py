"""The traditional application as widgets: its form, what is said of it, and the way to it from the wallet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gui.kit.card_face import CardFace
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import Language, language
from kaihu_testing.events import press_key
from models.contract.application_view import ApplicationView
from models.contract.problems import ProblemType
from models.domain.application import CLERK_REASONS, ApplicationState, DeclineReason
from models.domain.documents import DocumentType
from models.domain.people import person_by_id
from tests.presenters.fakes import START, application, problem, run
from tests.presenters.leaf_standings import NO_WALLET
from tests.presenters.paper_standings import (
    DESK_AT,
    FORM_ENTRY,
    RETRY_AT,
    delivered,
    form_declined,
    in_verification,
    mailed,
)
from tests.screens.entries import commit, is_shown, shown
from tests.screens.looking import click, enter, find, show
from tests.screens.shown import show_in

PERSON = person_by_id("wang-xiaoming")
FIELDS = ("name", "document", "address", "email", "mobile")


def fill_in(frame: DeviceFrame) -> None:
    commit(find(frame, "paper_form.name", QLineEdit), PERSON.name)
    commit(find(frame, "paper_form.address", QLineEdit), "北京市朝阳区桂花路12号")
    for field, text in (
        ("document", PERSON.document_number),
        ("email", "wang@example.com"),
        ("mobile", PERSON.mobile),
    ):
        enter(find(frame, f"paper_form.{field}", QLineEdit), text)


def test_that_all_that_is_missing_is_said_at_once_and_the_first_gets_the_focus(frame: DeviceFrame) -> None:
    phone = show(FORM_ENTRY, frame)
    click(frame, "paper_form.submit")
    for field in FIELDS:
        assert shown(frame, f"paper_form.{field}.error")
    assert find(frame, "paper_form.name", QLineEdit).hasFocus()
    assert phone.gateway.calls == []


def test_that_enter_goes_through_the_form_and_hands_it_in(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(FORM_ENTRY, frame)
        phone.gateway.answers = [in_verification(2)]
        fill_in(frame)
        find(frame, "paper_form.name", QLineEdit).setFocus()
        for field in FIELDS:
            here = find(frame, f"paper_form.{field}", QLineEdit)
            assert here.hasFocus()
            press_key(here, "Enter")
        await phone.settle()
        assert [name for name, *_ in phone.gateway.calls] == ["submit_form"]
        assert phone.navigator.current.id == "paper_status"

    run(test)


def test_that_the_kind_of_document_is_chosen_in_a_sheet_and_names_the_number(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(FORM_ENTRY, frame)
        phone.gateway.answers = [in_verification(2)]
        fill_in(frame)
        click(frame, "paper_form.document_type")
        click(frame, "paper_form.type.passport")
        document = find(frame, "paper_form.document", QLineEdit)
        assert document.accessibleName() == "Passport number"
        assert document.hasFocus()
        document.clear()
        enter(document, "e12345678")
        click(frame, "paper_form.submit")
        await phone.settle()
        (call,) = phone.gateway.calls
        assert call[2:4] == (DocumentType.PASSPORT, "E12345678")

    run(test)


def test_that_the_banks_refusal_is_seen_beside_the_action_and_keeps_every_input(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(FORM_ENTRY, frame)
        phone.gateway.answers = [problem(ProblemType.CREDIT_ACCOUNT_EXISTS, status=409)]
        fill_in(frame)
        click(frame, "paper_form.submit")
        await phone.settle()
        QCoreApplication.sendPostedEvents()
        notice = find(frame, "paper_form.problem", QWidget)
        leave = find(frame, "paper_form.leave", QWidget)
        submit = find(frame, "paper_form.submit", QWidget)
        assert notice.height() > 40
        tops = [part.mapTo(frame, QPoint(0, 0)).y() for part in (notice, leave, submit)]
        assert tops == sorted(tops)
        assert tops[1] + leave.height() <= tops[2]
        assert find(frame, "paper_form.name", QLineEdit).text() == PERSON.name
        assert find(frame, "paper_form.mobile", QLineEdit).text() == PERSON.mobile

    run(test)


def test_that_a_form_that_is_left_is_empty_when_it_is_opened_again(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(FORM_ENTRY, frame)
        phone.gateway.answers = [
            application(ApplicationState.NOT_STARTED, 2),
            application(ApplicationState.FORM_ENTRY, 3),
        ]
        fill_in(frame)
        click(frame, "paper_form.leave")
        await phone.settle()
        click(frame, "wallet_home.paper_form")
        await phone.settle()
        assert [find(frame, f"paper_form.{field}", QLineEdit).text() for field in FIELDS] == [""] * 5

    run(test)


def test_that_the_form_is_kept_on_a_visit_to_the_wallet_and_when_the_language_changes(
    frame: DeviceFrame,
) -> None:
    show(FORM_ENTRY, frame)
    fill_in(frame)
    click(frame, "paper_form.back")
    click(frame, "wallet_home.resume")
    language().set_language(Language.ZH)
    assert find(frame, "paper_form.name", QLineEdit).text() == PERSON.name
    assert find(frame, "paper_form.email", QLineEdit).text() == "wang@example.com"


@pytest.mark.parametrize("before", [application(ApplicationState.NOT_STARTED, 2), form_declined(2)])
def test_that_a_look_at_the_form_takes_nothing_from_the_wallet(
    before: ApplicationView, frame: DeviceFrame
) -> None:
    async def test() -> None:
        phone = show(FORM_ENTRY, frame)
        phone.gateway.answers = [before]
        click(frame, "paper_form.back")
        await phone.settle()
        assert phone.navigator.current.id == "wallet_home"
        assert find(frame, "wallet_home.open_account", QAbstractButton).hasFocus()
        assert not is_shown(frame, "wallet_home.leave_form")

    run(test)


def test_that_the_wallet_gives_up_a_form_and_nothing_typed_comes_back(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(FORM_ENTRY, frame)
        phone.gateway.answers = [
            application(ApplicationState.NOT_STARTED, 2),
            application(ApplicationState.FORM_ENTRY, 3),
        ]
        fill_in(frame)
        click(frame, "paper_form.back")
        assert is_shown(frame, "wallet_home.resume")
        assert not is_shown(frame, "wallet_home.open_account")
        click(frame, "wallet_home.leave_form")
        await phone.settle()
        assert is_shown(frame, "wallet_home.open_account")
        assert not is_shown(frame, "wallet_home.leave_form")
        click(frame, "wallet_home.paper_form")
        await phone.settle()
        assert [find(frame, f"paper_form.{field}", QLineEdit).text() for field in FIELDS] == [""] * 5

    run(test)


def test_that_the_time_of_the_clerks_desk_is_told(frame: DeviceFrame) -> None:
    phone = show(in_verification(), frame)
    assert "25 Nov 2026, 9:00" in shown(frame, "paper_status.intro")
    assert shown(frame, "paper_status.title") == "Your form waits for a clerk"
    assert not is_shown(frame, "paper_status.next")
    phone.navigator.apply(form_declined(2))
    assert shown(frame, "paper_status.title") == "No credit account this time"


def test_that_the_form_is_with_the_clerk_once_it_has_reached_the_desk(frame: DeviceFrame) -> None:
    phone = show(in_verification(), frame)
    phone.clock.advance(DESK_AT - START)
    host = show_in(frame, phone)
    host.tick()
    assert shown(frame, "paper_status.title") == "A clerk verifies your form"


@pytest.mark.parametrize("reason", [DeclineReason.UNDER_AGE, *CLERK_REASONS])
def test_that_a_decline_says_why_and_from_when_on_a_form_is_taken_again(
    reason: DeclineReason, frame: DeviceFrame
) -> None:
    show(form_declined(reason=reason), frame)
    words = {
        DeclineReason.UNDER_AGE: "18 and over",
        DeclineReason.DATA_NOT_VERIFIED: "could not be verified",
        DeclineReason.OBLIGATIONS_TOO_HIGH: "owe already",
        DeclineReason.SCORE_TOO_LOW: "lowest limit",
    }
    assert words[reason] in shown(frame, "paper_status.notice.text")
    assert shown(frame, "paper_status.way_on.when") == "From 25 Dec 2026 on"
    assert not is_shown(frame, "paper_status.next")


def test_that_the_form_can_be_filled_in_again_when_its_time_has_come(frame: DeviceFrame) -> None:
    phone = show(form_declined(), frame)
    phone.clock.advance(RETRY_AT - START + timedelta(seconds=1))
    show_in(frame, phone).tick()
    assert find(frame, "paper_status.next", QAbstractButton).text() == "Fill in the form again"


def test_that_the_card_is_seen_from_the_mail_on_and_then_leads_on(frame: DeviceFrame) -> None:
    phone = show(mailed(), frame)
    (face,) = [face for face in frame.findChildren(CardFace) if face.isVisible()]
    assert "7726" in face.accessibleName()
    assert "In the mail" in face.accessibleName()
    intro = shown(frame, "paper_status.intro")
    assert "¥3,000" in intro
    assert "28 Nov 2026" in intro
    assert not is_shown(frame, "paper_status.next")
    phone.navigator.apply(delivered(2))
    assert "Delivered" in face.accessibleName()
    following = find(frame, "paper_status.next", QAbstractButton)
    assert following.text() == "Open the virtual account"
    assert following.hasFocus()
    assert not is_shown(frame, "paper_status.wallet")
    click(frame, "paper_status.back")
    assert is_shown(frame, "wallet_home.ended")


def test_that_after_the_card_the_wallet_offers_the_virtual_account(frame: DeviceFrame) -> None:
    show(delivered(), frame, at_home=True)
    assert find(frame, "wallet_home.open_account", QAbstractButton).text() == "Open the virtual account"
    assert not is_shown(frame, "wallet_home.resume")
    assert "has arrived" in find(frame, "wallet_home.ended", QAbstractButton).accessibleName()
    assert not is_shown(frame, "wallet_home.paper_form")


def test_that_a_person_without_a_wallet_is_welcomed_and_sees_no_empty_figures(frame: DeviceFrame) -> None:
    show(application(ApplicationState.NOT_STARTED, wallet=NO_WALLET), frame)
    assert "Welcome" in shown(frame, "wallet_home.title")
    assert not is_shown(frame, "wallet_home.balance")
    assert find(frame, "wallet_home.open_account", QAbstractButton).text() == "Open wallet and account"
    assert is_shown(frame, "wallet_home.paper_form")


def test_that_the_wallet_appears_once_it_is_open(frame: DeviceFrame) -> None:
    phone = show(application(ApplicationState.CODE_ENTRY, wallet=NO_WALLET), frame, at_home=True)
    assert not is_shown(frame, "wallet_home.balance")
    phone.navigator.apply(application(ApplicationState.PASSWORD_SETTING, 2))
    assert is_shown(frame, "wallet_home.balance")
    assert not is_shown(frame, "wallet_home.title")
    assert shown(frame, "wallet_home.holder") == "*小明"
