"""What a screen's widgets do beyond showing the state: typing, focus, sheets."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.kit.language import Language, language
from gui.kit.phone_frame import PhoneFrame
from gui.kit.pressable import Pressable
from gui.kit.rows import ListRow, PromoRow
from gui.testing.waiting import wait_until
from models.contract.client_payment import ApplicationView
from models.contract.history_data import AccountKind
from models.contract.problems import ProblemType
from models.domain.application import ApplicationState, RaiseOutcome
from tests.presenters.fakes import START, Phone, application, problem, run
from tests.presenters.standings import (
    DECLINED,
    REVIEWED,
    active,
    approved,
    at_code_entry,
    bound,
    decided,
    declined,
    in_review,
    raising,
)
from tests.screens.shown import show_in

WidgetT = TypeVar("WidgetT", bound=QWidget)
BOUND = application(ApplicationState.BOUND, version=2)


def show(first: ApplicationView, frame: PhoneFrame, *, at_home: bool = False) -> Phone:
    """The screen of ``first``, or the wallet's home, in ``frame``, fed with news as on the phone."""
    phone = Phone(first)
    if at_home:
        phone.navigator.go_home()
    show_in(frame, phone)
    return phone


def find(frame: PhoneFrame, address: str, kind: type[WidgetT]) -> WidgetT:
    """The one visible widget with this address."""
    (found,) = [widget for widget in frame.findChildren(kind, address) if widget.isVisible()]
    return found


def click(frame: PhoneFrame, address: str) -> None:
    QTest.mouseClick(find(frame, address, QAbstractButton), Qt.MouseButton.LeftButton)


def test_that_the_sixth_digit_submits(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        phone.gateway.answers = [BOUND]
        field = find(frame, "verify_code.code", QLineEdit)
        QTest.keyClicks(field, "48219")
        assert phone.gateway.calls == []
        QTest.keyClicks(field, "3")
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]

    run(test)


def test_that_a_pasted_message_submits_its_code(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        phone.gateway.answers = [BOUND]
        field = find(frame, "verify_code.code", QLineEdit)
        field.insert("【白鹭银行】验证码 482193，5 分钟内有效")
        await phone.settle()
        assert phone.gateway.calls == [("submit_code", "482193")]

    run(test)


def test_that_the_next_digit_takes_the_place_of_a_wrong_code(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        phone.gateway.answers = [problem(ProblemType.CODE_WRONG, remaining=4)]
        field = find(frame, "verify_code.code", QLineEdit)
        QTest.keyClicks(field, "000000")
        await phone.settle()
        assert field.text() == "000000"
        QTest.keyClicks(field, "4")
        assert field.text() == "4"
        assert not field.accessibleDescription()

    run(test)


def test_that_a_new_code_empties_the_cells(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(at_code_entry(), frame)
        field = find(frame, "verify_code.code", QLineEdit)
        QTest.keyClicks(field, "4821")
        phone.navigator.apply(at_code_entry(2, sent_after=70))
        assert field.text() == ""
        assert field.hasFocus()

    run(test)


def test_that_an_approval_moves_the_focus_to_the_way_on(frame: PhoneFrame) -> None:
    phone = show(in_review(), frame)
    assert find(frame, "review_status.wallet", QWidget).hasFocus()
    phone.navigator.apply(approved(2))
    assert find(frame, "review_status.next", QWidget).hasFocus()


def test_that_a_decline_names_the_bank_and_shows_the_data_it_used(frame: PhoneFrame) -> None:
    show(declined(), frame)
    assert "Heron Bank" in find(frame, "review_status.intro", QLabel).text()
    click(frame, "review_status.notice.link")
    assert find(frame, "review_status.score", QWidget).isVisible()


def test_that_a_declined_binding_names_the_bank(frame: PhoneFrame) -> None:
    show(bound(times=REVIEWED, declined=DECLINED), frame)
    assert "Heron Bank did not approve" in find(frame, "binding_result.account.note", QLabel).text()


def test_that_the_time_of_the_decision_is_not_told_too_early(frame: PhoneFrame) -> None:
    show(bound(), frame)
    assert "at about 9:43" in find(frame, "binding_result.coming.text", QLabel).text()


def test_that_a_code_that_is_not_whole_gets_the_caret_back(frame: PhoneFrame) -> None:
    phone = show(at_code_entry(), frame)
    field = find(frame, "verify_code.code", QLineEdit)
    QTest.keyClicks(field, "4821")
    for _ in range(2):
        click(frame, "verify_code.submit")
        assert field.hasFocus()
    QTest.keyClicks(field, "9")
    assert field.text() == "48219"
    assert phone.gateway.calls == []


def test_that_an_amount_that_is_refused_gets_the_caret_back(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(active(), frame)
        click(frame, "account_home.purchase")
        click(frame, "account_home.shop.teahouse")
        field = find(frame, "account_home.purchase_amount", QLineEdit)
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        for _ in range(2):
            click(frame, "account_home.purchase_confirm")
            assert field.hasFocus()
        QTest.keyClicks(field, "5600")
        refusal = problem(ProblemType.LIMIT_EXCEEDED, exceeded=300_000)
        phone.gateway.answers = [refusal, refusal]
        for _ in range(2):
            click(frame, "account_home.purchase_confirm")
            assert not field.hasFocus()
            await phone.settle()
            assert field.hasFocus()

    run(test)


def test_that_a_focus_whose_button_is_no_longer_of_use_comes_back_to_the_start_without_a_ring(
    frame: PhoneFrame,
) -> None:
    phone = show(active(used=126_000), frame)
    find(frame, "account_home.repay", QWidget).setFocus()
    phone.navigator.apply(active(2))
    first = find(frame, "account_home.purchase", Pressable)
    assert first.hasFocus()
    assert not first.shows_focus


def test_that_an_approval_that_comes_while_the_window_is_inactive_finds_the_way_on_in_focus(
    frame: PhoneFrame,
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


def test_that_tab_goes_from_one_element_to_the_next_and_shows_where_it_is(frame: PhoneFrame) -> None:
    show(active(used=126_000), frame)
    QTest.keyClick(find(frame, "account_home.purchase", QWidget), Qt.Key.Key_Tab)
    repay = find(frame, "account_home.repay", Pressable)
    assert repay.hasFocus()
    assert repay.shows_focus


def test_that_the_data_used_close_with_escape_and_open_again(frame: PhoneFrame) -> None:
    show(approved(), frame)
    for _ in range(2):
        click(frame, "review_status.notice.link")
        sheet = find(frame, "review_status.score", QWidget)
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()


def test_that_a_purchase_under_way_keeps_its_sheet(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(active(), frame)
        gate = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.LIMIT_EXCEEDED, exceeded=300_000)]
        click(frame, "account_home.purchase")
        click(frame, "account_home.shop.camera")
        field = find(frame, "account_home.purchase_amount", QLineEdit)
        assert field.text() == "5600.00"
        click(frame, "account_home.purchase_confirm")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.isVisible()
        gate.set()
        await phone.settle()
        assert field.text() == "5600.00"
        assert "¥3,000.00" in field.accessibleDescription()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not field.isVisible()

    run(test)


def test_that_a_shop_above_what_is_available_says_so_with_its_price(frame: PhoneFrame) -> None:
    show(active(), frame)
    click(frame, "account_home.purchase")
    names = {
        shop: find(frame, f"account_home.shop.{shop}", ListRow).accessibleName()
        for shop in ("camera", "teahouse")
    }
    assert "¥5,600.00 · above what is available" in names["camera"]
    assert "above" not in names["teahouse"]


def test_that_all_that_is_owed_is_filled_in_again_after_an_edit(frame: PhoneFrame) -> None:
    show(active(used=126_000), frame)
    click(frame, "account_home.repay")
    field = find(frame, "account_home.repay_amount", QLineEdit)
    for _ in range(2):
        click(frame, "account_home.repay_amount.action")
        assert field.text() == "1260.00"
        field.selectAll()
        QTest.keyClicks(field, "7")
        assert field.text() == "7"


def test_that_a_screen_and_its_open_sheet_change_language_and_keep_what_was_typed(frame: PhoneFrame) -> None:
    show(active(used=126_000), frame)
    click(frame, "account_home.repay")
    field = find(frame, "account_home.repay_amount", QLineEdit)
    QTest.keyClicks(field, "12.5")
    language().set_language(Language.ZH)
    assert find(frame, "account_home.repay_confirm", QAbstractButton).text() == "还款"
    assert "已用" in find(frame, "account_home.used", QLabel).text()
    assert field.text() == "12.5"


def test_that_nothing_can_be_repaid_when_nothing_is_owed(frame: PhoneFrame) -> None:
    show(active(), frame)
    assert not find(frame, "account_home.repay", QWidget).isEnabled()


def test_that_a_switch_follows_the_server_and_not_the_finger(frame: PhoneFrame) -> None:
    async def test() -> None:
        phone = show(raising(), frame)
        phone.gateway.answers = [problem(ProblemType.LINK_UNKNOWN), raising(2, "mail-4417")]
        switch = find(frame, "limit_raise.link.mail", QAbstractButton)
        click(frame, "limit_raise.link.mail")
        await phone.settle()
        assert not switch.isChecked()
        assert find(frame, "limit_raise.link.mail.error", QWidget).isVisible()
        click(frame, "limit_raise.link.mail")
        await phone.settle()
        assert switch.isChecked()
        assert phone.gateway.calls == 2 * [("link_account", AccountKind.MAIL, "mail-4417")]

    run(test)


def test_that_a_raise_is_offered_in_gold_only_when_it_can_be_had(frame: PhoneFrame) -> None:
    phone = show(active(next_raise_at=START + timedelta(days=30)), frame)
    row = find(frame, "account_home.raise", PromoRow)
    assert not row.isEnabled()
    assert "24 Dec 2026" in row.accessibleName()
    quiet = row._text_width(300)
    phone.navigator.apply(active(2))
    assert row.isEnabled()
    # The sign that it leads somewhere takes room again.
    assert row._text_width(300) < quiet


@pytest.mark.parametrize("outcome", RaiseOutcome)
def test_that_the_result_of_a_raise_bears_a_title_and_says_in_one_place_why_and_when_again(
    outcome: RaiseOutcome, frame: PhoneFrame
) -> None:
    show(decided(outcome), frame)
    raised = outcome is RaiseOutcome.RAISED
    title = "Your limit was raised" if raised else "Your limit stays as it is"
    assert find(frame, "raise_result.title", QLabel).text() == title
    why, *again = find(frame, "raise_result.why.text", QLabel).text().split("\n")
    assert why
    assert [text.startswith("You can ask again") for text in again] == (
        [] if outcome is RaiseOutcome.AT_MAXIMUM else [True]
    )


def test_that_an_approved_limit_has_air_above_the_sentence(frame: PhoneFrame) -> None:
    show(approved(), frame)
    amount, sentence = (find(frame, f"review_status.{name}", QLabel) for name in ("limit", "bank"))
    assert 10 <= sentence.y() - amount.geometry().bottom() <= 16
