"""What is pressed: by mouse, keyboard and accessibility, and what a busy button refuses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit import motion
from gui.kit.action_tile import ActionTile
from gui.kit.buttons import PrimaryButton, SecondaryButton, TextButton
from gui.kit.check_row import CheckRow
from gui.kit.icon_button import IconButton
from gui.kit.pressable import Pressable
from gui.kit.rows import ListRow, PromoRow

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
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_everything_pressable_can_be_pressed_by_keyboard(
    make: object, key: Qt.Key, qtbot: QtBot
) -> None:
    button = make()  # type: ignore[operator]
    qtbot.addWidget(button)
    told = pressed(button)
    QTest.keyClick(button, key)
    assert told == [True]
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("make", KINDS)
def test_that_everything_pressable_is_a_button_with_a_name(make: object, qtbot: QtBot) -> None:
    button = make()  # type: ignore[operator]
    qtbot.addWidget(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("make", KINDS)
def test_that_a_busy_button_refuses_every_press(make: object, qtbot: QtBot) -> None:
    button = make()  # type: ignore[operator]
    qtbot.addWidget(button)
    button.show()
    told = pressed(button)
    button.set_busy(True)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    button.click()
    assert told == []

    button.set_busy(False)
    button.click()
    assert told == [True]


def test_that_a_busy_button_keeps_its_size_and_its_focus_and_looks_busy(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = PrimaryButton("Continue")
    QVBoxLayout(window).addWidget(button)
    window.show()
    qtbot.waitActive(window).__enter__()
    button.setFocus()
    before, size = button.grab().toImage(), button.size()

    button.set_busy(True)

    assert button.size() == size
    assert button.isEnabled()
    assert window.focusWidget() is button
    assert button.grab().toImage() != before


def test_that_a_busy_button_turns_only_while_motion_is_on(qtbot: QtBot) -> None:
    button = PrimaryButton("Continue")
    qtbot.addWidget(button)
    button.show()
    button.set_busy(True)
    still = button.grab().toImage()
    assert button.grab().toImage() == still
    button.set_busy(False)

    motion.set_motion(True)
    button.set_busy(True)
    qtbot.waitUntil(lambda: button.grab().toImage() != still)
    button.set_busy(False)
    motion.set_motion(False)


def test_that_the_focus_ring_shows_for_the_keyboard_and_not_for_the_mouse(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = PrimaryButton("One"), PrimaryButton("Two")
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first.shows_focus
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.shows_focus


def test_that_a_row_tells_everything_it_shows_to_those_who_do_not_see_it(qtbot: QtBot) -> None:
    row = ListRow("mail", "Mail", "Pigeon Mail", "Linked")
    qtbot.addWidget(row)
    assert row.accessibleName() == "Mail, Pigeon Mail, Linked"
    row.set_trailing("")
    row.set_title("邮箱")
    assert row.accessibleName() == "邮箱, Pigeon Mail"


def test_that_a_check_row_is_unticked_at_first_and_ticked_by_its_text(qtbot: QtBot) -> None:
    row = CheckRow('I accept the <a href="terms">terms</a>')
    row.set_address("bind_card.terms")
    row.resize(327, 60)
    qtbot.addWidget(row)
    row.show()
    told: list[bool] = []
    row.toggled.connect(told.append)
    assert not row.is_checked
    assert row.check_box.objectName() == "bind_card.terms"
    assert row.check_box.accessibleName() == "I accept the terms"

    QTest.mouseClick(row.check_box, Qt.MouseButton.LeftButton)
    QTest.keyClick(row.check_box, Qt.Key.Key_Space)
    QTest.mouseClick(row.linked_text, Qt.MouseButton.LeftButton, pos=QPoint(4, 10))
    assert told == [True, False, True]


def test_that_a_click_on_a_link_follows_it_and_ticks_nothing(qtbot: QtBot) -> None:
    row = CheckRow('I accept the <a href="terms">terms of use</a> of this service')
    row.resize(240, 80)
    qtbot.addWidget(row)
    row.show()
    followed: list[str] = []
    row.link_activated.connect(followed.append)
    place = row.linked_text.link_rect("terms").center().toPoint()
    QTest.mouseClick(row.linked_text, Qt.MouseButton.LeftButton, pos=place)
    assert followed == ["terms"]
    assert not row.is_checked


def test_that_the_links_of_a_check_row_can_be_followed_by_keyboard(qtbot: QtBot) -> None:
    row = CheckRow('同意<a href="pay">《快捷支付协议》</a>与<a href="data">《个人信息授权书》</a>')
    row.set_address("bind_card.terms")
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
    followed: list[str] = []
    row.link_activated.connect(followed.append)
    row.check_box.setFocus()
    QTest.keyClick(row.check_box, Qt.Key.Key_Tab)
    for _ in range(2):
        QTest.keyClick(row.window().focusWidget(), Qt.Key.Key_Return)
        QTest.keyClick(row.window().focusWidget(), Qt.Key.Key_Tab)
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


def test_that_both_clicks_of_a_double_click_press_the_button_they_were_meant_for(qtbot: QtBot) -> None:
    button = PrimaryButton("Continue")
    qtbot.addWidget(button)
    told = pressed(button)
    double_click_on(button, [PRESS, RELEASE, SECOND, RELEASE], 1000)
    assert told == [True, True]


def test_that_the_second_click_of_a_double_click_presses_nothing_new_under_the_mouse(qtbot: QtBot) -> None:
    button = PrimaryButton("Continue")
    qtbot.addWidget(button)
    told = pressed(button)
    double_click_on(button, [SECOND, RELEASE], 1000)
    assert told == []
    double_click_on(button, [PRESS, RELEASE], 5000)
    double_click_on(button, [SECOND, RELEASE], 9000)
    assert told == [True]
