"""What is pressed: by mouse, keyboard and accessibility, and what a busy button refuses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.kit import motion
from gui.kit.action_tile import ActionTile
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.check_row import CheckRow
from gui.kit.icon_button import IconButton
from gui.kit.pressable import Pressable
from gui.kit.rows import ListRow, PromoRow
from kaihu_testing.showing import On, Show
from kaihu_testing.waiting import wait_until

KINDS = [
    lambda: PrimaryButton("Continue"),
    lambda: SecondaryButton("Back to the wallet"),
    lambda: TextButton("Change"),
    lambda: IconButton("back", "Back"),
    lambda: ListRow("mail", "Mail", "Pigeon Mail"),
    lambda: PromoRow("raise", "Raise the limit", "Up to ¥10,000"),
    lambda: ActionTile("shop", "Pay", "Pick a shop"),
]


def pressed(button: Pressable) -> list[bool]:
    told: list[bool] = []
    button.clicked.connect(lambda: told.append(True))
    return told


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("key", ["Enter", "Keypad Enter", "Space"])
def test_that_everything_pressable_can_be_pressed_by_keyboard(
    make: object, key: str, show: Show, on: On
) -> None:
    button = make()  # type: ignore[operator]
    show(button)
    told = pressed(button)
    on(button).press(key)
    assert told == [True]
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("make", KINDS)
def test_that_everything_pressable_is_a_button_with_a_name(make: object, show: Show) -> None:
    button = make()  # type: ignore[operator]
    show.own(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("make", KINDS)
def test_that_a_busy_button_refuses_every_press(make: object, show: Show, on: On) -> None:
    button = make()  # type: ignore[operator]
    show(button)
    told = pressed(button)
    button.set_busy(True)

    on(button).tap()
    on(button).press("Enter")
    on(button).press("Space")
    button.click()
    assert told == []

    button.set_busy(False)
    button.click()
    assert told == [True]


def test_that_a_busy_button_keeps_its_size_and_its_focus_and_looks_busy(show: Show) -> None:
    window = QWidget()
    button = PrimaryButton("Continue")
    QVBoxLayout(window).addWidget(button)
    show(window)
    button.setFocus()
    before, size = button.grab().toImage(), button.size()

    button.set_busy(True)

    assert button.size() == size
    assert button.isEnabled()
    assert window.focusWidget() is button
    assert button.grab().toImage() != before


def test_that_a_busy_button_turns_only_while_motion_is_on(show: Show) -> None:
    button = PrimaryButton("Continue")
    show(button)
    button.set_busy(True)
    still = button.grab().toImage()
    assert button.grab().toImage() == still
    button.set_busy(False)

    motion.set_motion(True)
    button.set_busy(True)
    wait_until(lambda: button.grab().toImage() != still, "it to turn")
    button.set_busy(False)
    motion.set_motion(False)


def test_that_the_focus_ring_shows_for_the_keyboard_and_not_for_the_mouse(show: Show, on: On) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = PrimaryButton("One"), PrimaryButton("Two")
    column.addWidget(first)
    column.addWidget(second)
    show(window)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first.shows_focus
    on(first).press("Tab")
    assert second.shows_focus


def test_that_a_row_tells_everything_it_shows_to_those_who_do_not_see_it(show: Show) -> None:
    row = ListRow("mail", "Mail", "Pigeon Mail", "Linked")
    show.own(row)
    assert row.accessibleName() == "Mail, Pigeon Mail, Linked"
    row.set_trailing("")
    row.set_title("邮箱")
    assert row.accessibleName() == "邮箱, Pigeon Mail"


def test_that_a_check_row_is_unticked_at_first_and_ticked_by_its_text(show: Show, on: On) -> None:
    row = CheckRow('I accept the <a href="terms">terms</a>')
    row.set_address("bind_card.terms")
    row.resize(327, 60)
    show(row)
    told: list[bool] = []
    row.toggled.connect(told.append)
    assert not row.is_checked
    assert row.check_box.objectName() == "bind_card.terms"
    assert row.check_box.accessibleName() == "I accept the terms"

    on(row.check_box).tap()
    on(row.check_box).press("Space")
    on(row.linked_text).tap(at=QPoint(4, 10))
    assert told == [True, False, True]


def test_that_a_click_on_a_link_follows_it_and_ticks_nothing(show: Show, on: On) -> None:
    row = CheckRow('I accept the <a href="terms">terms of use</a> of this service')
    row.resize(240, 80)
    show(row)
    followed: list[str] = []
    row.link_activated.connect(followed.append)
    place = row.linked_text.link_rect("terms").center().toPoint()
    on(row.linked_text).tap(at=place)
    assert followed == ["terms"]
    assert not row.is_checked


def test_that_the_links_of_a_check_row_can_be_followed_by_keyboard(show: Show, on: On) -> None:
    row = CheckRow('同意<a href="pay">《快捷支付协议》</a>与<a href="data">《个人信息授权书》</a>')
    row.set_address("bind_card.terms")
    show(row)
    followed: list[str] = []
    row.link_activated.connect(followed.append)
    row.check_box.setFocus()
    on(row.check_box).press("Tab")
    for _ in range(2):
        on(row.window().focusWidget()).press("Enter")
        on(row.window().focusWidget()).press("Tab")
    assert followed == ["pay", "data"]
    assert not row.is_checked


def double_click_on(widget: QWidget, kinds: list[QEvent.Type], timestamp: int) -> None:
    """Send mouse events of the left button to the middle of ``widget``, all at one time."""
    middle = QPointF(widget.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in kinds:
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(kind, middle, widget.mapToGlobal(middle), left, held, none)
        event.setTimestamp(timestamp)
        QApplication.sendEvent(widget, event)


PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
SECOND = QEvent.Type.MouseButtonDblClick


def test_that_both_clicks_of_a_double_click_press_the_button_they_were_meant_for(show: Show) -> None:
    button = PrimaryButton("Continue")
    show.own(button)
    told = pressed(button)
    double_click_on(button, [PRESS, RELEASE, SECOND, RELEASE], 1000)
    assert told == [True, True]


def test_that_the_second_click_of_a_double_click_presses_nothing_new_under_the_mouse(show: Show) -> None:
    button = PrimaryButton("Continue")
    show.own(button)
    told = pressed(button)
    double_click_on(button, [SECOND, RELEASE], 1000)
    assert told == []
    double_click_on(button, [PRESS, RELEASE], 5000)
    double_click_on(button, [SECOND, RELEASE], 9000)
    assert told == [True]
