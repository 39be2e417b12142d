"""The same screen on one device and then another: nothing that was entered is lost, and all of it comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

from gui.kit.banner import Banner
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device, Layout, layout_at, shape_of
from gui.kit.label import Label
from gui.kit.metrics import BANNER_WIDTH, MARGIN, TYPE_SCALES
from gui.kit.scaffold import ScreenScaffold
from gui.kit.sheet import Sheet
from gui.kit.status_bar import StatusBar
from gui.kit.theme import theme
from kaihu_testing.pictures.picture import picture_of
from tests.presenters.leaf_standings import at_record_entry
from tests.presenters.standings import active, at_code_entry
from tests.screens.cases import CASES, lay_out, show, visible
from tests.screens.looking import click, enter, find
from tests.screens.looking import show as show_application

WIDE = (Device.TABLET, Device.DESKTOP)


def become(frame: DeviceFrame, device: Device) -> None:
    frame.set_device(device)
    frame.resize(frame.sizeHint())
    lay_out()


def page_of(frame: DeviceFrame) -> ScreenScaffold:
    page = frame.shown_screen
    assert isinstance(page, ScreenScaffold)
    return page


@pytest.mark.parametrize("device", Device)
def test_that_a_screen_has_the_layout_of_its_device_down_to_its_least_size(
    device: Device, frame: DeviceFrame
) -> None:
    show(CASES["code"], frame)
    frame.set_device(device)
    for size in (frame.sizeHint(), frame.minimumSizeHint()):
        frame.resize(size)
        assert page_of(frame).page_layout is shape_of(device).layout
    assert layout_at(shape_of(device).least.width()) is shape_of(device).layout


@pytest.mark.parametrize("name", sorted(CASES))
def test_that_a_screen_looks_as_before_after_it_was_on_every_other_device(
    name: str, frame: DeviceFrame
) -> None:
    show(CASES[name], frame)
    become(frame, Device.PHONE)
    before = picture_of(frame)
    for device in (Device.DESKTOP, Device.SMALL_PHONE, Device.TABLET, Device.PHONE):
        become(frame, device)
    assert picture_of(frame) == before


@pytest.mark.parametrize("device", [device for device in Device if device is not Device.PHONE])
def test_that_what_is_typed_keeps_text_caret_selection_and_focus(device: Device, frame: DeviceFrame) -> None:
    show_application(at_record_entry(), frame)
    field = find(frame, "record_entry.mobile", QLineEdit)
    field.setFocus()
    enter(field, "13800001234")
    field.setCursorPosition(3)
    field.cursorForward(True, 4)
    become(frame, device)
    assert frame.window().focusWidget() is field
    assert (field.text(), field.cursorPosition(), field.selectedText()) == ("13800001234", 7, "0000")


@pytest.mark.parametrize("device", Device)
def test_that_the_way_back_keeps_the_focus_in_every_layout(device: Device, frame: DeviceFrame) -> None:
    show_application(at_record_entry(), frame)
    back = find(frame, "record_entry.back", QAbstractButton)
    back.setFocus()
    become(frame, device)
    assert frame.window().focusWidget() is back


def test_that_a_page_stays_scrolled_on_a_device_of_the_same_layout(frame: DeviceFrame) -> None:
    become(frame, Device.SMALL_PHONE)
    show(CASES["form"], frame)
    bar = visible(frame, QScrollArea)[0].verticalScrollBar()
    bar.setValue(80)
    become(frame, Device.PHONE)
    assert bar.value() == min(80, bar.maximum())
    become(frame, Device.SMALL_PHONE)
    assert bar.value() > 0


@pytest.mark.parametrize("device", WIDE)
def test_that_an_open_sheet_becomes_a_dialog_with_what_was_typed(device: Device, frame: DeviceFrame) -> None:
    show_application(active(used=126_000), frame)
    click(frame, "account_home.repay")
    field = find(frame, "account_home.repay_amount", QLineEdit)
    field.setFocus()
    field.selectAll()
    enter(field, "12.5")
    become(frame, device)
    (sheet,) = visible(frame, Sheet)
    assert sheet.size() == frame.overlay.size()
    assert frame.window().focusWidget() is field
    assert field.text() == "12.5"
    (panel,) = [part for part in sheet.findChildren(QWidget) if part.parentWidget() is sheet]
    place = panel.geometry()
    assert abs(place.center().x() - sheet.rect().center().x()) <= 1
    assert abs(place.center().y() - sheet.rect().center().y()) <= 1
    assert place.width() < sheet.width() / 1.5


@pytest.fixture(params=TYPE_SCALES)
def type_in_each_size(request: pytest.FixtureRequest) -> Iterator[None]:
    theme().set_type_scale(request.param)
    yield
    theme().set_type_scale(1.0)


@pytest.mark.parametrize("device", Device)
def test_that_a_message_covers_nothing_that_is_asked(
    device: Device, type_in_each_size: None, frame: DeviceFrame
) -> None:
    banner = Banner(
        frame.overlay, "Message, now", "[Heron Bank] 482193 is your code, good for 5 minutes. " * 2
    )
    frame.make_room_for(banner)
    show_application(at_code_entry(), frame)
    become(frame, device)
    banner.drop()
    lay_out()
    covered = banner.geometry().marginsRemoved(banner.shadow_margins())
    for asked in (*visible(frame, QAbstractButton), *visible(frame, QLineEdit), *visible(frame, Label)):
        if asked is not banner and not banner.isAncestorOf(asked):
            place = asked.rect().translated(asked.mapTo(frame.overlay, QPoint(0, 0)))
            assert not covered.intersects(place), asked.objectName()


def test_that_the_title_stands_in_the_left_pane_of_a_desktop_and_the_action_in_the_right(
    frame: DeviceFrame,
) -> None:
    show(CASES["code"], frame)
    become(frame, Device.DESKTOP)
    title = find(frame, "verify_code.title", Label)
    action = find(frame, "verify_code.submit", QAbstractButton)
    assert title.mapTo(frame, QPoint(title.width(), 0)).x() < action.mapTo(frame, QPoint(0, 0)).x()


@pytest.mark.parametrize("device", Device)
def test_that_what_is_used_with_fingers_has_a_status_bar(device: Device, frame: DeviceFrame) -> None:
    become(frame, device)
    assert bool(visible(frame, StatusBar)) is shape_of(device).touch


def test_that_a_device_says_that_it_changed_once(frame: DeviceFrame) -> None:
    told: list[Device] = []
    frame.device_changed.connect(lambda: told.append(frame.device))
    frame.set_device(Device.TABLET)
    frame.set_device(Device.TABLET)
    assert told == [Device.TABLET]


@pytest.mark.parametrize("device", Device)
def test_that_the_corners_of_the_screen_are_covered_by_the_frame(device: Device) -> None:
    shape = shape_of(device)
    inward = shape.corner - shape.bezel
    assert inward * 2**0.5 <= shape.corner


def test_that_only_the_desktop_is_used_with_a_pointer() -> None:
    assert [device for device in Device if not shape_of(device).touch] == [Device.DESKTOP]
    assert not Layout.EXPANDED.touch


@pytest.mark.parametrize("device", WIDE)
def test_that_the_action_follows_the_body_where_there_is_room_and_stays_in_sight_where_there_is_none(
    device: Device, frame: DeviceFrame
) -> None:
    show(CASES["record"], frame)
    become(frame, device)
    action = find(frame, "record_entry.submit", QAbstractButton)
    field = find(frame, "record_entry.mobile", QLineEdit)
    (area,) = [area for area in visible(frame, QScrollArea) if area.isAncestorOf(field)]
    assert area.verticalScrollBar().maximum() == 0
    below = area.mapTo(frame, QPoint(0, area.height())).y()
    assert 0 <= action.mapTo(frame, QPoint(0, 0)).y() - below <= 2 * MARGIN
    frame.resize(frame.minimumSizeHint())
    lay_out()
    assert area.verticalScrollBar().maximum() > 0
    assert frame.screen_rect().contains(QRect(action.mapTo(frame, QPoint(0, 0)), action.size()))


def test_that_a_message_stands_in_the_corner_of_a_desktop_and_in_the_middle_of_a_tablet(
    frame: DeviceFrame,
) -> None:
    banner = Banner(frame.overlay, "Message, now", "482193")
    banner.drop()
    become(frame, Device.TABLET)
    assert abs(banner.geometry().center().x() - frame.overlay.rect().center().x()) <= 1
    become(frame, Device.DESKTOP)
    panel = banner.geometry().marginsRemoved(banner.shadow_margins())
    assert 0 < frame.overlay.width() - 1 - panel.right() < MARGIN
    assert panel.width() == BANNER_WIDTH
