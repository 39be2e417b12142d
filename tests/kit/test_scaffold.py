"""The layout every screen uses, on large and small phones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize
from PySide6.QtWidgets import QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.card_face import CardFace
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device, shape_of
from gui.kit.label import Label, Role
from gui.kit.language import Language, language
from gui.kit.launch_screen import LaunchBar
from gui.kit.metrics import ACTION_HEIGHT, MARGIN
from gui.kit.notice import Notice
from gui.kit.rows import PromoRow
from gui.kit.scaffold import ScreenScaffold
from gui.kit.scroll_area import ScrollArea
from gui.kit.text_field import TextField
from kaihu_testing.showing import On, Show
from kaihu_testing.signals import heard
from kaihu_testing.waiting import wait_until

LONG = "银行参考您的支付、社交、邮件与理财历史数据确定额度，您可以随时查看使用了哪些数据。"
SMALL, LARGE = (320, 640), (390, 844)


def page_of(*widgets: QWidget) -> ScreenScaffold:
    page = ScreenScaffold("screen")
    page.show_back("Back")
    page.set_title("Bind a debit card")
    page.set_intro(LONG)
    for widget in widgets:
        page.body().addWidget(widget)
    page.set_primary(PrimaryButton("Continue"))
    page.set_reassurance(LONG)
    return page


def phone_with(page: ScreenScaffold, size: tuple[int, int], show: Show) -> DeviceFrame:
    phone = DeviceFrame()
    phone.set_screen(page)
    phone.setFixedSize(QSize(*size).grownBy(shape_of(Device.PHONE).frame))
    show(phone)
    return phone


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_that_no_widget_of_a_long_page_is_squeezed(size: tuple[int, int], show: Show) -> None:
    body = [
        CardFace(),
        *[Notice(LONG) for _ in range(3)],
        PromoRow("raise", "Raise", LONG),
        Label(LONG, Role.TEXT),
    ]
    phone = phone_with(page_of(*body), size, show)
    assert phone.isVisible()
    for widget in body:
        wanted = (
            widget.heightForWidth(widget.width())
            if widget.hasHeightForWidth()
            else widget.sizeHint().height()
        )
        assert widget.height() >= wanted, type(widget).__name__
        assert widget.width() == size[0] - 2 * MARGIN


def test_that_a_page_that_only_just_does_not_fit_is_not_squeezed_into_the_phone(show: Show) -> None:
    page = ScreenScaffold("account_home")
    card = CardFace()
    rows = [PromoRow("raise", "Raise", "Link wealth or mail accounts, up to ¥10,000") for _ in range(4)]
    for widget in (card, *rows):
        page.body().addWidget(widget)
    phone = phone_with(page, SMALL, show)
    assert phone.isVisible()
    assert card.height() == card.sizeHint().height()
    assert [row.height() for row in rows] == [row.heightForWidth(row.width()) for row in rows]


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_that_the_action_stays_at_the_foot_with_its_line_under_it(size: tuple[int, int], show: Show) -> None:
    page = page_of(*[Notice(LONG) for _ in range(8)])
    phone = phone_with(page, size, show)
    button = page.findChild(PrimaryButton)
    line = page.findChild(Label, "screen.reassurance")
    assert button is not None
    assert line is not None
    assert button.height() == ACTION_HEIGHT
    top = button.mapTo(phone.overlay, QPoint(0, 0)).y()
    end = line.mapTo(phone.overlay, QPoint(0, line.height())).y()
    assert top + ACTION_HEIGHT < end <= size[1]
    assert phone.overlay.childAt(QPoint(size[0] // 2, top + 10)) is button


def test_that_tab_brings_a_field_below_the_fold_into_view(show: Show, on: On) -> None:
    fields = [TextField(f"Field {index}") for index in range(9)]
    page = page_of(*fields)
    phone = phone_with(page, SMALL, show)
    fields[0].setFocus()
    for _ in range(8):
        on(phone.window().focusWidget()).press("Tab")
    last = fields[-1].line_edit
    assert phone.window().focusWidget() is last
    centre = last.mapTo(phone.overlay, last.rect().center())
    assert phone.overlay.childAt(centre) is last


def test_that_an_error_below_the_fold_can_be_revealed(show: Show) -> None:
    fields = [TextField(f"Field {index}") for index in range(9)]
    page = page_of(*fields)
    phone = phone_with(page, SMALL, show)
    page.reveal(fields[-1])
    editor = fields[-1].line_edit
    assert phone.overlay.childAt(editor.mapTo(phone.overlay, editor.rect().center())) is editor


def test_that_back_is_pressed_by_its_address_and_has_a_name(show: Show, on: On) -> None:
    page = page_of()
    phone = phone_with(page, LARGE, show)
    assert phone.shown_screen is page
    back = page.findChild(QWidget, "screen.back")
    assert back is not None
    with heard(page.back_requested):
        on(back).press("Enter")
    assert "Back" in (back.accessibleName(), back.toolTip())


def test_that_a_page_without_title_and_action_leaves_no_room_for_them(show: Show) -> None:
    page = ScreenScaffold("account_home")
    card = CardFace()
    page.body().addWidget(card)
    phone = phone_with(page, LARGE, show)
    assert card.mapTo(phone.overlay, QPoint(0, 0)).y() == 92


def test_that_the_phone_starts_with_the_launch_screen(show: Show) -> None:
    phone = DeviceFrame()
    phone.show_launch(lambda: "Opening the world")
    show(phone)
    assert phone.shown_screen is None
    assert "Opening the world" in said(phone)


def test_that_the_launch_screen_shows_no_progress_where_nothing_is_awaited(show: Show) -> None:
    phone = DeviceFrame()
    phone.show_launch(lambda: "Too bad", waiting=False)
    show(phone)
    bar = phone.findChild(LaunchBar)
    assert bar is not None
    assert not bar.isVisible()
    phone.show_launch(lambda: "Once more")
    assert bar.isVisible()


def test_that_the_launch_screen_follows_the_language(show: Show) -> None:
    language().set_language(Language.EN)
    phone = DeviceFrame()
    phone.show_launch(lambda: language().language.value)
    show(phone)
    assert "en" in said(phone)
    language().set_language(Language.ZH)
    wait_until(lambda: "zh" in said(phone), "the Chinese line")
    language().set_language(Language.EN)
    wait_until(lambda: "en" in said(phone), "the English line")


def said(phone: DeviceFrame) -> list[str]:
    return [label.text() for label in phone.findChildren(Label) if label.isVisible()]


def test_that_the_phone_shows_one_screen_at_a_time(show: Show) -> None:
    first, second = page_of(), page_of()
    phone = phone_with(first, LARGE, show)
    phone.set_screen(second)
    assert phone.shown_screen is second
    assert [page.isVisible() for page in (first, second)] == [False, True]
    phone.show_launch()
    assert [page.isVisible() for page in (first, second)] == [False, False]


def test_that_a_notice_takes_the_place_of_the_launch_screens_line_until_it_is_shown_anew(
    show: Show,
) -> None:
    phone, notice = DeviceFrame(), Label("No connection")
    show.own(notice)
    phone.show_launch(lambda: "Signing in")
    show(phone)
    phone.show_launch_notice(notice)
    assert "No connection" in said(phone)
    assert "Signing in" not in said(phone)
    bar = phone.findChild(LaunchBar)
    assert bar is not None
    assert not bar.isVisible()
    phone.show_launch(lambda: "Once more")
    assert "No connection" not in said(phone)
    assert "Once more" in said(phone)
    assert bar.isVisible()


@pytest.mark.parametrize("device", Device)
def test_that_a_notice_stands_in_the_middle_of_every_device(device: Device, show: Show) -> None:
    phone, notice = DeviceFrame(), Label("No connection")
    show.own(notice)
    phone.set_device(device)
    phone.resize(phone.sizeHint())
    show(phone)
    phone.show_launch_notice(notice)
    QCoreApplication.sendPostedEvents()
    middle = notice.mapTo(phone, notice.rect().center()).x()
    assert abs(middle - phone.rect().center().x()) <= 1


def test_that_the_pages_of_a_long_text_are_turned_by_keys_from_the_action(show: Show, on: On) -> None:
    page, action = page_of(), PrimaryButton("Next")
    for number in range(40):
        page.body().addWidget(Label(f"Line {number}"))
    page.set_primary(action)
    phone = phone_with(page, LARGE, show)
    action.setFocus()
    bar = page.findChildren(ScrollArea)[0].verticalScrollBar()
    on(action).press("PageDown")
    assert 0 < bar.value() < bar.maximum()
    on(action).press("End")
    assert bar.value() == bar.maximum()
    on(action).press("PageUp")
    assert 0 < bar.value() < bar.maximum()
    on(action).press("Home")
    assert bar.value() == 0
    assert phone.focusWidget() is action


def on_a_tablet(page: ScreenScaffold, show: Show) -> DeviceFrame:
    tablet = DeviceFrame()
    tablet.set_device(Device.TABLET)
    tablet.resize(tablet.sizeHint())
    tablet.set_screen(page)
    show(tablet)
    settle()
    return tablet


def settle() -> None:
    for _round in range(3):
        QCoreApplication.sendPostedEvents()


def top_of(page: ScreenScaffold) -> int:
    back = page.findChild(QWidget, "screen.back")
    assert back is not None
    return back.mapTo(page, QPoint(0, 0)).y()


def test_that_a_tablets_column_begins_higher_only_where_it_would_have_to_scroll(show: Show) -> None:
    notices = [Notice(LONG) for _ in range(8)]
    page = page_of(*notices)
    tablet = on_a_tablet(page, show)
    assert tablet.isVisible()
    full = top_of(page)
    assert page.findChildren(ScrollArea)[0].verticalScrollBar().maximum() == 0
    for notice in notices[4:]:
        notice.hide()
    settle()
    place = top_of(page)
    assert 0 < full < place
    notices[3].hide()
    settle()
    assert top_of(page) == place


def test_that_a_tablets_page_that_is_too_long_has_all_of_the_height(show: Show) -> None:
    page = page_of(*[Notice(LONG) for _ in range(20)])
    tablet = on_a_tablet(page, show)
    assert tablet.isVisible()
    assert page.findChildren(ScrollArea)[0].verticalScrollBar().maximum() > 0
    assert top_of(page) < MARGIN
