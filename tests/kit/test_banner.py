"""A message over the phone's screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from gui.kit.banner import Banner
from gui.kit.device_frame import DeviceFrame
from gui.kit.icon_button import IconButton
from gui.kit.metrics import GREATEST_TYPE_SCALE, SPACE_S, TOUCH
from gui.kit.scaffold import ScreenScaffold
from gui.kit.theme import theme
from gui.testing.audit.drawn_text import texts_of
from kaihu_testing.events import move_mouse, press_mouse, release_mouse
from kaihu_testing.showing import On
from kaihu_testing.signals import heard
from kaihu_testing.waiting import wait_until


@pytest.mark.parametrize("text", ["482193 is your code.", "Heron Bank: 482193 is your code. " * 6])
def test_that_the_screen_makes_room_for_a_banner_and_takes_it_back(
    text: str, phone: DeviceFrame, page: ScreenScaffold
) -> None:
    before = page.geometry()
    banner = Banner(phone.overlay, "Message · now", text)
    phone.make_room_for(banner)
    banner.drop()
    wait_until(lambda: page.y() > before.y(), "the page to give way")
    panel = banner.geometry().marginsRemoved(banner.shadow_margins())
    assert page.y() == panel.bottom() + 1 + SPACE_S
    assert page.geometry().bottom() == before.bottom()
    banner.dismiss()
    wait_until(lambda: page.geometry() == before, "the page to come back")


def test_that_a_banner_and_its_room_grow_with_its_text_and_with_the_type(
    phone: DeviceFrame, page: ScreenScaffold
) -> None:
    banner = Banner(phone.overlay, "Message", "482193 is your code.")
    phone.make_room_for(banner)
    banner.drop()
    wait_until(lambda: page.y() == banner.room, "room for the banner")
    short = banner.room
    banner.set_message("Message", "Heron Bank: 482193 is your code. " * 6)
    wait_until(lambda: page.y() == banner.room > short, "room for the longer banner")
    long = banner.room
    theme().set_type_scale(GREATEST_TYPE_SCALE)
    try:
        wait_until(lambda: page.y() == banner.room > long, "room for larger type")
        said = [text.words for text in texts_of([banner])]
        assert " ".join(said).count("482193") == 6
    finally:
        theme().set_type_scale(1.0)
    wait_until(lambda: page.y() == banner.room == long, "the room it had before")


def test_that_room_is_kept_until_the_last_banner_went(phone: DeviceFrame, page: ScreenScaffold) -> None:
    before = page.geometry()
    banners = [Banner(phone.overlay, name) for name in ("Message", "Trouble")]
    for banner in banners:
        phone.make_room_for(banner)
        banner.drop()
    wait_until(lambda: page.y() > before.y(), "the page to give way")
    banners[0].dismiss()
    assert page.y() > before.y()
    banners[1].dismiss()
    wait_until(lambda: page.geometry() == before, "the page to come back")


def test_that_a_banner_is_tapped_by_mouse_and_by_keyboard(phone: DeviceFrame, on: On) -> None:
    banner = Banner(phone.overlay, "Message", "482193")
    banner.drop()
    with heard(banner.tapped):
        on(banner).tap()
    with heard(banner.tapped):
        on(banner).press("Enter")
    assert banner.accessibleName() == "Message"
    assert banner.accessibleDescription() == "482193"


def test_that_a_banner_goes_by_its_cross_by_escape_and_by_a_swipe(phone: DeviceFrame, on: On) -> None:
    banner = Banner(phone.overlay, "Message", "482193")
    tapped: list[bool] = []
    banner.tapped.connect(lambda: tapped.append(True))

    banner.drop()
    with heard(banner.dismissed):
        on(cross_of(banner)).tap()
    banner.drop()
    with heard(banner.dismissed):
        on(banner).press("Escape")
    banner.drop()
    with heard(banner.dismissed):
        on(banner).swipe("up", 40)
    assert not banner.isVisible()
    assert tapped == []


def cross_of(banner: Banner) -> IconButton:
    (cross,) = banner.findChildren(IconButton)
    return cross


def test_that_the_cross_of_a_banner_is_a_control_of_its_own(phone: DeviceFrame) -> None:
    banner = Banner(phone.overlay, "Message", "482193")
    banner.setObjectName("phone.sms")
    banner.drop()
    cross = cross_of(banner)
    assert cross.objectName() == "phone.sms.close"
    assert QAccessible.queryAccessibleInterface(cross).text(QAccessible.Text.Name)
    assert min(cross.width(), cross.height()) >= TOUCH
    panel = banner.rect().marginsRemoved(banner.shadow_margins())
    assert panel.contains(cross.geometry())
    assert all(not cross.geometry().intersects(text.ink.toAlignedRect()) for text in texts_of([banner]))


def test_that_the_cross_of_a_banner_is_reached_and_pressed_by_keys_and_the_focus_goes_back(
    phone: DeviceFrame, page: ScreenScaffold, on: On
) -> None:
    back = page.findChild(QWidget, "bind_card.back")
    assert back is not None
    back.setFocus()
    banner = Banner(phone.overlay, "Message", "482193")
    tapped: list[bool] = []
    banner.tapped.connect(lambda: tapped.append(True))
    for key in ("Enter", "Escape"):
        banner.drop()
        banner.setFocus(Qt.FocusReason.TabFocusReason)
        on(banner).press("Tab")
        cross = phone.window().focusWidget()
        assert cross is cross_of(banner)
        with heard(banner.dismissed):
            on(cross).press(key)
        assert phone.window().focusWidget() is back
    assert tapped == []


def test_that_a_banner_is_tapped_while_it_drops(phone: DeviceFrame, moving: None) -> None:
    banner = Banner(phone.overlay, "Message", "482193")
    banner.drop()
    wait_until(lambda: banner.geometry().bottom() > 60, "the banner to be half there")
    with heard(banner.tapped):
        place = QPoint(100, banner.height() - 20)
        press_mouse(banner, place)
        held = banner.pos()
        move_mouse(banner, place + QPoint(1, 0))
        assert banner.pos() == held
        release_mouse(banner, place)
    wait_until(lambda: banner.y() + banner.shadow_margins().top() == SPACE_S, "the banner in its place")
    assert banner.isVisible()
