"""Where the clerk's window opens: it leaves the phone and the clock above it to be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from gui.clerk.window import SIZE, SMALLEST
from gui.kit.devices import Device, shape_of
from gui.stage.beside import beside
from gui.stage.desk import BAR_HEIGHT, PANEL_WIDTH, STAND

SCREEN = QRect(0, 0, 1680, 1000)


def phone_in(desk: QRect) -> QRect:
    room = desk.adjusted(PANEL_WIDTH, BAR_HEIGHT, 0, 0).marginsRemoved(STAND)
    shape = shape_of(Device.PHONE)
    phone = QRect(QPoint(0, 0), shape.screen.grownBy(shape.frame).boundedTo(room.size()))
    phone.moveCenter(room.center())
    return phone


@pytest.mark.parametrize("left", [0, 260, 520])
def test_that_phone_and_clock_stay_visible_wherever_the_desk_stands(left: int) -> None:
    desk = QRect(left, 12, 1080, 976)
    place = beside(SIZE, SMALLEST, desk, phone_in(desk), SCREEN)
    clock = QRect(desk.left() + PANEL_WIDTH, desk.top(), desk.width() - PANEL_WIDTH, BAR_HEIGHT)
    assert SCREEN.contains(place)
    assert not place.intersects(phone_in(desk))
    assert not place.intersects(clock)
    assert place.width() >= SMALLEST.width()


def test_that_nothing_is_covered_where_the_screen_has_room() -> None:
    desk = QRect(100, 40, 1080, 976)
    place = beside(SIZE, SMALLEST, desk, phone_in(desk), QRect(0, 0, 2560, 1440))
    assert not place.intersects(desk)
    assert place.size() == SIZE
    assert place.top() == desk.top()


@pytest.mark.parametrize(
    "screen", [QSize(800, 600), QSize(1024, 700), QSize(1280, 800), QSize(1366, 768), QSize(1440, 900)]
)
def test_that_the_phone_stays_visible_on_a_small_screen(screen: QSize) -> None:
    room = QRect(QPoint(0, 0), screen)
    desk = QRect(QPoint(0, 0), QSize(1080, 976).boundedTo(screen))
    desk.moveCenter(room.center())
    phone = phone_in(desk)
    place = beside(SIZE, SMALLEST, desk, phone, room)
    assert room.contains(place)
    assert not place.intersects(phone)
    assert place.top() >= phone.top() or place.left() > desk.right()


def test_that_it_is_narrow_and_at_the_left_where_it_cannot_but_cover_something() -> None:
    room = QRect(0, 0, 1366, 768)
    device = room.adjusted(37, BAR_HEIGHT + 16, -37, -16)
    place = beside(SIZE, SMALLEST, room, device, room)
    assert room.contains(place)
    assert (place.left(), place.width()) == (0, SMALLEST.width())
