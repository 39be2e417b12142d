"""A sheet over the phone's screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit import motion
from gui.kit.buttons import PrimaryButton
from gui.kit.device_frame import DeviceFrame
from gui.kit.passing import Passing
from gui.kit.scaffold import ScreenScaffold
from gui.kit.sheet import Sheet
from gui.kit.text_field import TextField
from kaihu_testing.events import press_mouse_again
from kaihu_testing.showing import On
from kaihu_testing.signals import heard
from kaihu_testing.waiting import wait_until


@pytest.fixture
def sheet(phone: DeviceFrame, page: ScreenScaffold) -> Sheet:
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(TextField("Amount"))
    column.addWidget(PrimaryButton("Pay"))
    return Sheet(page, content, "Pay at a shop")


def test_that_an_open_sheet_covers_the_screen_and_takes_the_focus(
    sheet: Sheet, phone: DeviceFrame, page: ScreenScaffold
) -> None:
    sheet.open()
    assert sheet.isVisible()
    assert sheet.size() == phone.overlay.size()
    covered = phone.overlay.childAt(QPoint(40, 200))
    assert covered is sheet
    focus = phone.window().focusWidget()
    assert focus is not None
    assert sheet.isAncestorOf(focus)


def test_that_tab_stays_within_an_open_sheet(sheet: Sheet, phone: DeviceFrame, on: On) -> None:
    sheet.open()
    seen = set()
    for _ in range(5):
        focus = phone.window().focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        seen.add(focus)
        on(focus).press("Tab")
    assert len(seen) == 2


def test_that_escape_closes_a_sheet_and_gives_the_focus_back(
    sheet: Sheet, phone: DeviceFrame, page: ScreenScaffold, on: On
) -> None:
    back = page.findChild(QWidget, "bind_card.back")
    assert back is not None
    back.setFocus()
    sheet.open()
    focus = phone.window().focusWidget()
    assert focus is not None
    with heard(sheet.dismissed):
        on(focus).press("Escape")
    assert not sheet.isVisible()
    assert phone.window().focusWidget() is back


def test_that_a_click_on_the_dimmed_screen_closes_a_sheet_and_one_on_it_does_not(
    sheet: Sheet, on: On
) -> None:
    sheet.open()
    panel = sheet.childAt(QPoint(10, sheet.height() - 10))
    assert panel is not None
    on(panel).tap()
    assert sheet.isVisible()
    with heard(sheet.dismissed):
        on(sheet).tap(at=QPoint(100, 60))


def test_that_the_second_click_of_the_double_click_that_opened_a_sheet_leaves_it_open(sheet: Sheet) -> None:
    sheet.open()
    press_mouse_again(sheet, QPoint(100, 60))
    assert sheet.isVisible()


def test_that_a_sheet_goes_with_its_page(sheet: Sheet, phone: DeviceFrame) -> None:
    sheet.open()
    with heard(sheet.destroyed):
        phone.set_screen(ScreenScaffold("verify_code"))
        assert not sheet.isVisible()


def test_that_a_rising_sheet_ends_where_a_still_one_stands(sheet: Sheet) -> None:
    sheet.open()
    panel = sheet.childAt(QPoint(10, sheet.height() - 10))
    assert panel is not None
    still = panel.geometry()
    sheet.dismiss()
    motion.set_motion(True)
    sheet.open()
    wait_until(lambda: panel.geometry() == still, "its place")
    motion.set_motion(False)


def test_that_an_open_sheet_grows_with_an_error_in_it(sheet: Sheet) -> None:
    sheet.open()
    panel = sheet.childAt(QPoint(10, sheet.height() - 10))
    assert panel is not None
    before = panel.height()
    field = sheet.findChild(TextField)
    assert field is not None
    field.set_error("More than is available. Please enter a smaller amount, or repay something first.")
    wait_until(lambda: panel.height() > before, "room for the error")
    assert panel.geometry().bottom() == sheet.rect().bottom()


def test_that_a_sheet_higher_than_the_phone_scrolls_and_reaches_its_last_button(
    phone: DeviceFrame, page: ScreenScaffold, on: On
) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    for index in range(20):
        column.addWidget(PrimaryButton(f"Shop {index}"))
    tall = Sheet(page, content, "Pay at a shop")
    tall.open()
    panel = tall.childAt(QPoint(10, tall.height() - 10))
    assert panel is not None
    assert 0 < panel.y() < 80
    last = content.findChildren(PrimaryButton)[-1]
    assert not tall.rect().contains(last.mapTo(tall, last.rect().bottomRight()))
    on(phone.window().focusWidget()).press("Shift+Tab")
    assert phone.window().focusWidget() is last
    assert tall.rect().contains(last.mapTo(tall, last.rect().bottomRight()))


def test_that_the_foot_of_a_sheet_higher_than_the_phone_stays_whole_and_in_sight(
    phone: DeviceFrame, page: ScreenScaffold
) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    for index in range(20):
        column.addWidget(PrimaryButton(f"Shop {index}"))
    close = PrimaryButton("Close")
    tall = Sheet(page, content, "Pay at a shop", foot=close)
    tall.open()
    whole = close.rect().translated(close.mapTo(tall, QPoint(0, 0)))
    assert tall.rect().contains(whole)
    assert close.height() == close.sizeHint().height()
    assert close.visibleRegion().boundingRect() == close.rect()
    tall.show_foot(False)
    assert not close.isVisible()


def test_that_the_foot_of_a_low_sheet_keeps_its_height(phone: DeviceFrame, page: ScreenScaffold) -> None:
    close = PrimaryButton("Close")
    low = Sheet(page, QWidget(), "One line", close)
    low.open()
    QCoreApplication.sendPostedEvents()
    assert close.height() == close.sizeHint().height()


def test_that_a_sheet_dims_the_screen_gradually(sheet: Sheet, phone: DeviceFrame, moving: None) -> None:
    corner = QPoint(phone.overlay.width() // 2, 80)
    clear = phone.overlay.grab().toImage().pixelColor(corner).lightness()
    sheet.open()
    assert phone.overlay.grab().toImage().pixelColor(corner).lightness() == clear
    motion.set_motion(False)
    sheet.dismiss()
    sheet.open()
    assert phone.overlay.grab().toImage().pixelColor(corner).lightness() < clear


def test_that_a_dismissed_sheet_sinks_and_holds_up_nobody(
    sheet: Sheet, phone: DeviceFrame, page: ScreenScaffold, moving: None
) -> None:
    sheet.open()
    sheet.dismiss()
    assert not sheet.isVisible()
    (leaving,) = phone.overlay.findChildren(Passing)
    back = page.findChild(QWidget, "bind_card.back")
    assert back is not None
    assert phone.childAt(back.mapTo(phone, back.rect().center())) is back
    with heard(leaving.destroyed):
        pass


def test_that_a_sheet_that_goes_while_nothing_moves_leaves_at_once(sheet: Sheet, phone: DeviceFrame) -> None:
    sheet.open()
    sheet.dismiss()
    assert phone.overlay.findChildren(Passing) == []


def test_that_a_rising_sheet_ends_in_its_place_on_another_size(
    sheet: Sheet, phone: DeviceFrame, moving: None
) -> None:
    sheet.open()
    panel = next(child for child in sheet.children() if isinstance(child, QWidget))
    phone.resize(phone.width() - 20, phone.height() - 60)
    wait_until(lambda: panel.geometry().bottom() == sheet.rect().bottom(), "its place on the other size")
    assert sheet.size() == phone.overlay.size()
    assert panel.width() == sheet.width()
