"""The account's home, the limit raise and its result as widgets: sheets, figures, switches."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.done_mark import DoneMark
from gui.kit.language import Language, language
from gui.kit.motion import set_motion
from gui.kit.rows import ListRow, PromoRow
from gui.kit.theme import theme
from gui.screens.raise_result.limit_bar import LimitBar
from kaihu_testing.events import press_key
from models.contract.application_view import EntryView, MovementView
from models.contract.history_data import AccountKind
from models.contract.problems import ProblemType
from models.domain.application import RaiseOutcome
from tests.announced import announced, forget_announcements
from tests.presenters.fakes import START, problem, run
from tests.presenters.standings import (
    active,
    approved,
    decided,
    raising,
)
from tests.screens.cases import visible
from tests.screens.looking import click, enter, find, show


def test_that_a_purchase_under_way_keeps_its_sheet(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(active(), frame)
        gate = phone.gateway.hold()
        phone.gateway.answers = [problem(ProblemType.LIMIT_EXCEEDED, exceeded=300_000)]
        click(frame, "account_home.purchase")
        click(frame, "account_home.shop.camera")
        field = find(frame, "account_home.purchase_amount", QLineEdit)
        assert field.text() == "5600.00"
        assert field.hasFocus()
        click(frame, "account_home.purchase_confirm")
        enter(field, "9")
        press_key(field, "Escape")
        assert field.isVisible()
        assert field.text() == "5600.00"
        gate.set()
        await phone.settle()
        assert field.text() == "5600.00"
        assert "¥3,000.00" in field.accessibleDescription()
        press_key(field, "Escape")
        assert not field.isVisible()

    run(test)


def test_that_each_movement_says_what_how_much_and_when(frame: DeviceFrame) -> None:
    purchase, repayment = (
        EntryView(amount=amount, counterparty=shop, at=START)
        for amount, shop in ((6_800, "teahouse"), (-2_000, ""))
    )
    show(active(used=4_800, entries=(repayment, purchase)), frame)
    said = [find(frame, f"account_home.entry.{number}", QWidget).accessibleName() for number in (1, 2)]
    assert said[0].startswith("Repayment, +¥20.00, ")
    assert "-¥68.00" in said[1].replace("\N{MINUS SIGN}", "-")
    assert all("24 Nov 2026, 9:41" in each for each in said)


def test_that_a_shop_above_what_is_available_says_so_with_its_price(frame: DeviceFrame) -> None:
    show(active(), frame)
    click(frame, "account_home.purchase")
    names = {
        shop: find(frame, f"account_home.shop.{shop}", ListRow).accessibleName()
        for shop in ("camera", "teahouse")
    }
    assert "¥5,600.00 · above your available limit" in names["camera"]
    assert "above" not in names["teahouse"]


@pytest.mark.parametrize("spoken", Language)
def test_that_the_shops_do_not_scroll_where_there_is_room_for_all(
    spoken: Language, frame: DeviceFrame
) -> None:
    language().set_language(spoken)
    show(active(used=126_000), frame)
    click(frame, "account_home.purchase")
    QCoreApplication.sendPostedEvents()
    shops = find(frame, "account_home.shop.camera", ListRow)
    close = find(frame, "account_home.sheet_close", QAbstractButton)
    for part in (shops, close):
        assert part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("opener", ["purchase", "repay"])
def test_that_a_sheet_can_be_closed_on_the_smallest_phone(opener: str, frame: DeviceFrame) -> None:
    frame.resize(frame.minimumSizeHint())
    show(active(used=126_000), frame)
    click(frame, f"account_home.{opener}")
    QCoreApplication.sendPostedEvents()
    close = find(frame, "account_home.sheet_close", QAbstractButton)
    assert close.visibleRegion().boundingRect() == close.rect()


def test_that_all_that_is_owed_is_filled_in_again_after_an_edit(frame: DeviceFrame) -> None:
    show(active(used=126_000), frame)
    click(frame, "account_home.repay")
    field = find(frame, "account_home.repay_amount", QLineEdit)
    for _ in range(2):
        click(frame, "account_home.repay_amount.action")
        assert field.text() == "1260.00"
        field.selectAll()
        enter(field, "7")
        assert field.text() == "7"


def test_that_a_screen_and_its_open_sheet_change_language_and_keep_what_was_typed(frame: DeviceFrame) -> None:
    show(active(used=126_000), frame)
    click(frame, "account_home.repay")
    field = find(frame, "account_home.repay_amount", QLineEdit)
    enter(field, "12.5")
    language().set_language(Language.ZH)
    assert find(frame, "account_home.repay_confirm", QAbstractButton).text() == "还款"
    assert "已用" in find(frame, "account_home.used", QLabel).text()
    assert field.text() == "12.5"


def test_that_nothing_can_be_repaid_when_nothing_is_owed(frame: DeviceFrame) -> None:
    show(active(), frame)
    assert not find(frame, "account_home.repay", QWidget).isEnabled()


def test_that_a_switch_follows_the_server_and_not_the_finger(frame: DeviceFrame) -> None:
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


def test_that_a_raise_is_offered_in_gold_only_when_it_can_be_had(frame: DeviceFrame) -> None:
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
def test_that_the_result_of_a_raise_bears_a_title_and_says_why_and_when_again(
    outcome: RaiseOutcome, frame: DeviceFrame
) -> None:
    show(decided(outcome), frame)
    raised = outcome is RaiseOutcome.RAISED
    title = "Your limit was raised" if raised else "Your limit stays as it is"
    assert find(frame, "raise_result.title", QLabel).text() == title
    assert find(frame, "raise_result.why.text", QLabel).text()
    assert bool(visible(frame, DoneMark)) == raised
    expected = ["Wealth account: up to 20 more points", "From 24 Dec 2026 on"]
    if outcome is RaiseOutcome.NOTHING_NEW:
        expected[1] = "At any time"
    elif outcome is RaiseOutcome.RAISED:
        expected.pop(0)
    elif outcome is RaiseOutcome.AT_MAXIMUM:
        expected = []
    names = ("help", "when")[2 - len(expected) :]
    assert [find(frame, f"raise_result.way_on.{name}", QLabel).text() for name in names] == expected


@pytest.mark.parametrize("outcome", RaiseOutcome)
def test_that_the_result_of_a_raise_shows_what_was_counted(outcome: RaiseOutcome, frame: DeviceFrame) -> None:
    show(decided(outcome), frame)
    assert "61 of 100" in find(frame, "raise_result.score_breakdown.total", QLabel).text()
    language().set_language(Language.ZH)
    assert "61" in find(frame, "raise_result.score_breakdown.total", QLabel).text()


def test_that_accounts_of_one_kind_can_be_told_apart(frame: DeviceFrame) -> None:
    show(raising(), frame)
    names = [find(frame, f"limit_raise.link.social{end}", QAbstractButton).text() for end in ("", ".2")]
    assert names == ["Social network (7351)", "Social network (9900)"]


def test_that_an_approved_limit_has_air_above_the_sentence(frame: DeviceFrame) -> None:
    show(approved(), frame)
    amount, sentence = (find(frame, f"review_status.{name}", QLabel) for name in ("limit", "bank"))
    assert 8 <= sentence.y() - amount.geometry().bottom() <= 16


def test_that_a_frozen_account_says_so_and_offers_nothing_until_news_free_it(frame: DeviceFrame) -> None:
    phone = show(active(used=126_000, frozen=True), frame)
    assert "Heron Bank has frozen" in find(frame, "account_home.frozen.text", QLabel).text()
    actions = [
        find(frame, f"account_home.{name}", QAbstractButton) for name in ("purchase", "repay", "raise")
    ]
    assert [action.isEnabled() for action in actions] == [False, False, False]
    assert all("frozen" in action.accessibleName() for action in actions)
    notice = find(frame, "account_home.frozen", QWidget)
    phone.navigator.apply(active(2, used=126_000))
    assert not notice.isVisible()
    assert [action.isEnabled() for action in actions] == [True, True, True]


def test_that_a_freeze_leaves_an_open_sheet_and_what_was_typed_in_it(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(active(used=126_000), frame)
        click(frame, "account_home.repay")
        field = find(frame, "account_home.repay_amount", QLineEdit)
        enter(field, "12.50")
        phone.navigator.apply(active(2, used=126_000, frozen=True))
        phone.gateway.answers = [problem(ProblemType.ACCOUNT_NOT_USABLE)]
        click(frame, "account_home.repay_confirm")
        await phone.settle()
        assert field.text() == "12.50"
        assert "no money moved" in find(frame, "account_home.repay_amount.error", QLabel).text()

    run(test)


def test_that_without_a_card_the_repayment_says_where_it_can_be_made(frame: DeviceFrame) -> None:
    show(active(used=126_000, cards=()), frame)
    assert "No card is bound" in find(frame, "account_home.repay", QWidget).accessibleName()
    click(frame, "account_home.repay")
    said = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
    assert any("a branch of Heron Bank" in text for text in said)
    assert not [field for field in frame.findChildren(QLineEdit) if field.isVisible()]
    click(frame, "account_home.sheet_close")


def test_that_a_frozen_card_is_told_in_the_wallet(frame: DeviceFrame) -> None:
    phone = show(active(frozen=True), frame, at_home=True)
    assert "Frozen" in find(frame, "wallet_home.card", QAbstractButton).accessibleName()
    phone.navigator.apply(active(2))
    assert "In use" in find(frame, "wallet_home.card", QAbstractButton).accessibleName()


def test_that_what_was_used_before_is_not_called_nothing(frame: DeviceFrame) -> None:
    phone = show(active(), frame)
    none = find(frame, "account_home.no_entries", QLabel)
    assert none.text().startswith("Nothing yet")
    phone.navigator.apply(active(2, used=36_000))
    assert "Earlier purchases" in none.text()


def test_that_a_booking_and_a_freeze_are_told_to_who_does_not_see_them(frame: DeviceFrame) -> None:
    async def test() -> None:
        phone = show(active(used=126_000), frame)
        phone.gateway.answers = [active(2, used=125_000)]
        click(frame, "account_home.repay")
        enter(find(frame, "account_home.repay_amount", QLineEdit), "10")
        forget_announcements()
        click(frame, "account_home.repay_confirm")
        await phone.settle()
        phone.navigator.apply(active(3, used=125_000, frozen=True))
        phone.navigator.apply(active(4, used=125_000, frozen=True))
        booked, frozen = (said.text for said in announced())
        assert booked.startswith("Repaid ¥10.00")
        assert frozen.startswith("Heron Bank has frozen")

    run(test)


def test_that_a_raised_limit_grows_to_its_place(frame: DeviceFrame) -> None:
    set_motion(True)
    try:
        show(decided(RaiseOutcome.RAISED), frame)
        (bar,) = frame.findChildren(LimitBar)
        gold = QColor(theme().tokens.gold)
        assert bar.grab().toImage().pixelColor(int(bar.width() * 0.55), 4) != gold
        bar._gained.rest()
        assert bar.grab().toImage().pixelColor(int(bar.width() * 0.55), 4) == gold
    finally:
        set_motion(False)


def test_that_nothing_else_is_bought_or_repaid_until_the_bank_has_booked(frame: DeviceFrame) -> None:
    waiting = MovementView(amount=128_000, counterparty="cycles")
    phone = show(active(used=126_000, waiting=waiting), frame)
    tiles = [find(frame, f"account_home.{name}", QAbstractButton) for name in ("purchase", "repay")]
    assert [tile.isEnabled() for tile in tiles] == [False, False]
    assert all("After this booking" in tile.accessibleName() for tile in tiles)
    phone.navigator.apply(active(2, used=254_000))
    assert [tile.isEnabled() for tile in tiles] == [True, True]
