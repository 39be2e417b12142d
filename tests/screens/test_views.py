"""What a screen's widgets do beyond showing the state: typing, focus, sheets."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.pressable import Pressable
from kaihu_testing.events import press_key
from kaihu_testing.waiting import wait_until
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState
from tests.presenters.fakes import application, problem, run
from tests.presenters.standings import (
    DECLINED,
    REVIEWED,
    active,
    approved,
    at_code_entry,
    bound,
    declined,
    in_review,
)
from tests.screens.cases import lay_out
from tests.screens.looking import click, enter, find, show

BOUND = application(ApplicationState.BOUND, version=2)


def test_that_the_sixth_digit_submits(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        phone.gateway.answers = [BOUND]
        field = find(frame, "verify_code.code", QLineEdit)
        enter(field, "48219")
        assert phone.gateway.calls == []
        enter(field, "3")
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]

    run(test)


def test_that_a_pasted_message_submits_its_code(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        phone.gateway.answers = [BOUND]
        field = find(frame, "verify_code.code", QLineEdit)
        field.insert("【白鹭银行】验证码 482193，5 分钟内有效")
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]

    run(test)


def test_that_the_next_digit_takes_the_place_of_a_wrong_code(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        phone.gateway.answers = [problem(ProblemType.CODE_WRONG, remaining=4)]
        field = find(frame, "verify_code.code", QLineEdit)
        enter(field, "000000")
        await phone.settle()
        assert field.text() == "000000"
        enter(field, "4")
        assert field.text() == "4"
        assert not field.accessibleDescription()

    run(test)


def test_that_a_code_that_is_being_checked_stays_as_it_was_sent(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        lay_out()
        answer = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.CODE_WRONG, remaining=4), BOUND]
        field = find(frame, "verify_code.code", QLineEdit)
        enter(field, "000000")
        press_key(field, "Backspace")
        click(frame, "verify_code.pad.erase")
        click(frame, "verify_code.pad.7")
        assert field.text() == "000000"
        answer.set()
        await phone.settle()
        click(frame, "verify_code.pad.7")
        assert field.text() == "7"

    run(test)


def test_that_a_new_code_empties_the_cells(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        field = find(frame, "verify_code.code", QLineEdit)
        enter(field, "4821")
        phone.navigator.apply(at_code_entry(2, sent_after=70))
        assert field.text() == ""
        assert field.hasFocus()

    run(test)


def test_that_an_approval_moves_the_focus_to_the_way_on(frame: DeviceFrame) -> None:
    phone = show(in_review(), frame)
    assert find(frame, "review_status.wallet", QWidget).hasFocus()
    phone.navigator.apply(approved(2))
    assert find(frame, "review_status.next", QWidget).hasFocus()


def test_that_a_decline_names_the_bank_and_shows_the_data_it_used(frame: DeviceFrame) -> None:
    show(declined(), frame)
    assert "Heron Bank" in find(frame, "review_status.intro", QLabel).text()
    click(frame, "review_status.notice.link")
    assert find(frame, "review_status.score", QWidget).isVisible()


def test_that_a_declined_binding_names_the_bank(frame: DeviceFrame) -> None:
    show(bound(times=REVIEWED, declined=DECLINED), frame)
    assert "Heron Bank did not approve" in find(frame, "binding_result.account.note", QLabel).text()


def test_that_the_time_of_the_decision_is_not_told_too_early(frame: DeviceFrame) -> None:
    show(bound(), frame)
    assert "by about 9:43" in find(frame, "binding_result.coming.text", QLabel).text()


def test_that_a_code_that_is_not_whole_gets_the_caret_back(frame: DeviceFrame) -> None:
    phone = show(at_code_entry(), frame)
    field = find(frame, "verify_code.code", QLineEdit)
    enter(field, "4821")
    for _ in range(2):
        click(frame, "verify_code.submit")
        assert field.hasFocus()
    enter(field, "9")
    assert field.text() == "48219"
    assert phone.gateway.calls == []


def test_that_an_amount_that_is_refused_gets_the_caret_back(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(active(), frame)
        click(frame, "account_home.purchase")
        click(frame, "account_home.shop.teahouse")
        field = find(frame, "account_home.purchase_amount", QLineEdit)
        press_key(field, "Backspace")
        for _ in range(2):
            click(frame, "account_home.purchase_confirm")
            assert field.hasFocus()
        enter(field, "5600")
        refusal = problem(ProblemType.LIMIT_EXCEEDED, exceeded=300_000)
        phone.gateway.answers = [refusal, refusal]
        for _ in range(2):
            click(frame, "account_home.purchase_confirm")
            assert not field.hasFocus()
            await phone.settle()
            assert field.hasFocus()

    run(test)


def test_that_a_focus_whose_button_is_no_longer_of_use_comes_back_to_the_start_without_a_ring(
    frame: DeviceFrame,
) -> None:
    phone = show(active(used=126_000), frame)
    find(frame, "account_home.repay", QWidget).setFocus()
    phone.navigator.apply(active(2))
    first = find(frame, "account_home.purchase", Pressable)
    assert first.hasFocus()
    assert not first.shows_focus


def test_that_an_approval_that_comes_while_the_window_is_inactive_finds_the_way_on_in_focus(
    frame: DeviceFrame,
) -> None:
    phone = show(in_review(), frame)
    other = QWidget()
    other.show()
    other.activateWindow()
    wait_until(other.isActiveWindow, "the other window")
    phone.navigator.apply(approved(2))
    other.close()
    frame.activateWindow()
    wait_until(frame.isActiveWindow, "the phone's window")
    assert frame.focusWidget() is find(frame, "review_status.next", QWidget)
    assert not find(frame, "review_status.back", Pressable).shows_focus


def test_that_tab_goes_from_one_element_to_the_next_and_shows_where_it_is(frame: DeviceFrame) -> None:
    show(active(used=126_000), frame)
    press_key(find(frame, "account_home.purchase", QWidget), "Tab")
    repay = find(frame, "account_home.repay", Pressable)
    assert repay.hasFocus()
    assert repay.shows_focus


def test_that_the_data_used_close_with_escape_and_open_again(frame: DeviceFrame) -> None:
    show(approved(), frame)
    for _ in range(2):
        click(frame, "review_status.notice.link")
        sheet = find(frame, "review_status.score", QWidget)
        press_key(sheet, "Escape")
        assert not sheet.isVisible()
