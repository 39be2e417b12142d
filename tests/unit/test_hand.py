"""The hand on plain widgets: it does what a person could do and refuses what a person could not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kaihu_testing.failures import OutOfReach
from kaihu_testing.hand import Hand

Show = Callable[..., QWidget]


def named(widget: QWidget, address: str) -> QWidget:
    widget.setObjectName(address)
    return widget


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    pages: list[QWidget] = []

    def show_page(*widgets: QWidget) -> QWidget:
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        layout = QVBoxLayout(page)
        for widget in widgets:
            layout.addWidget(widget)
        page.resize(300, 400)
        page.show()
        qtbot.waitExposed(page)
        return page

    yield show_page
    pages.clear()


def taps_of(button: QPushButton) -> list[bool]:
    taps: list[bool] = []
    button.clicked.connect(lambda: taps.append(True))
    return taps


def test_that_a_tap_presses_the_button_with_the_address(show: Show) -> None:
    button = QPushButton("Next")
    taps = taps_of(button)
    Hand(show(named(button, "page.submit"))).tap("page.submit")
    assert len(taps) == 1


def test_that_a_double_tap_presses_twice(show: Show) -> None:
    button = QPushButton("Next")
    taps = taps_of(button)
    Hand(show(named(button, "page.submit"))).double_tap("page.submit")
    assert len(taps) == 2


def test_that_an_unknown_address_is_refused_with_near_names(show: Show) -> None:
    hand = Hand(show(named(QPushButton(), "page.submit"), named(QLineEdit(), "page.number")))
    with pytest.raises(OutOfReach, match=r"'page.sumbit'; near it: page.submit"):
        hand.tap("page.sumbit")


def test_that_an_address_of_two_widgets_is_refused(show: Show) -> None:
    hand = Hand(show(named(QPushButton(), "page.submit"), named(QPushButton(), "page.submit")))
    with pytest.raises(OutOfReach, match="2 visible widgets"):
        hand.tap("page.submit")


def test_that_a_disabled_button_is_refused(show: Show) -> None:
    button = named(QPushButton(), "page.submit")
    button.setEnabled(False)
    with pytest.raises(OutOfReach, match="disabled"):
        Hand(show(button)).tap("page.submit")


def test_that_a_hidden_button_is_refused(show: Show) -> None:
    button = named(QPushButton(), "page.submit")
    hand = Hand(show(button))
    button.hide()
    with pytest.raises(OutOfReach, match="hidden"):
        hand.tap("page.submit")


def test_that_a_covered_button_is_refused_and_the_cover_named(show: Show) -> None:
    page = show(named(QPushButton(), "page.submit"))
    cover = named(QWidget(page), "page.sheet")
    cover.resize(page.size())
    cover.show()
    with pytest.raises(OutOfReach, match=r"covered by 'page.sheet'"):
        Hand(page).tap("page.submit")


def test_that_a_cover_which_lets_touches_through_is_no_cover(show: Show) -> None:
    button = QPushButton()
    taps = taps_of(button)
    page = show(named(button, "page.submit"))
    veil = QWidget(page)
    veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    veil.resize(page.size())
    veil.show()
    Hand(page).tap("page.submit")
    assert len(taps) == 1


def test_that_a_button_behind_a_modal_dialog_is_refused(show: Show, qtbot: QtBot) -> None:
    page = show(named(QPushButton(), "page.submit"))
    dialog = QDialog(page)
    dialog.open()
    with pytest.raises(OutOfReach, match="behind the modal dialog"):
        Hand(page).tap("page.submit")
    dialog.close()


def test_that_a_button_far_down_is_scrolled_to(show: Show) -> None:
    button = QPushButton()
    taps = taps_of(button)
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.addSpacing(3000)
    layout.addWidget(named(button, "page.last"))
    area = QScrollArea()
    area.setWidget(content)
    Hand(show(area)).tap("page.last")
    assert len(taps) == 1
    assert area.verticalScrollBar().value() > 0


def test_that_a_button_outside_of_its_parent_is_refused(show: Show) -> None:
    frame = QWidget()
    button = named(QPushButton(frame), "page.submit")
    page = show(frame)
    button.setGeometry(5000, 0, 50, 20)
    with pytest.raises(OutOfReach, match="off screen"):
        Hand(page).tap("page.submit")


@pytest.mark.parametrize("text", ["9530 0440", "王", "王a小明"])
def test_that_typing_replaces_what_the_field_holds(show: Show, text: str) -> None:
    field = QLineEdit("before")
    Hand(show(named(field, "page.name"))).type("page.name", text)
    assert field.text() == text


def test_that_an_empty_text_clears_the_field(show: Show) -> None:
    field = QLineEdit("before")
    Hand(show(named(field, "page.name"))).type("page.name", "")
    assert field.text() == ""


def test_that_appending_keeps_what_the_field_holds(show: Show) -> None:
    field = QLineEdit("12")
    Hand(show(named(field, "page.code"))).append("page.code", "34")
    assert field.text() == "1234"


@pytest.mark.parametrize("text", ["9530 0440", "王小明", "１２", "𠮷"])
def test_that_pasting_replaces_what_the_field_holds_and_gives_the_clipboard_back(
    show: Show, text: str
) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("mine")
    field = QLineEdit("before")
    Hand(show(named(field, "page.name"))).paste("page.name", text)
    assert field.text() == text
    assert clipboard.text() == "mine"


def test_that_pasting_into_what_takes_no_text_leaves_the_clipboard_alone(show: Show) -> None:
    QApplication.clipboard().setText("mine")
    with pytest.raises(OutOfReach):
        Hand(show(named(QPushButton(), "page.submit"))).paste("page.submit", "x")
    assert QApplication.clipboard().text() == "mine"


def test_that_the_focus_is_told_by_the_address_it_belongs_to(show: Show) -> None:
    field = QLineEdit()
    hand = Hand(show(named(field, "page.name")))
    hand.type("page.name", "x")
    assert hand.focused_address() == "page.name"


def test_that_keys_are_real_and_submit_the_field(show: Show) -> None:
    field = QLineEdit()
    submitted: list[bool] = []
    field.returnPressed.connect(lambda: submitted.append(True))
    hand = Hand(show(named(field, "page.name")))
    hand.type("page.name", "x")
    hand.press(Qt.Key.Key_Return)
    assert submitted == [True]


def test_that_a_label_takes_no_input(show: Show) -> None:
    hand = Hand(show(named(QLabel("Name"), "page.label"), QLineEdit()))
    with pytest.raises(OutOfReach, match=r"takes no focus|nothing has the focus"):
        hand.type("page.label", "x")


def test_that_a_widget_is_called_by_its_accessible_name_first(show: Show) -> None:
    field = QLineEdit("4000")
    field.setAccessibleName("Card number")
    hand = Hand(show(named(field, "page.number"), named(QPushButton("Next"), "page.submit")))
    assert hand.name_of("page.number") == "Card number"
    assert hand.name_of("page.submit") == "Next"
    assert hand.reads("page.number") == "4000"


def test_that_an_empty_field_reads_nothing_whatever_it_is_called(show: Show) -> None:
    field = QLineEdit()
    field.setAccessibleName("Card number")
    assert Hand(show(named(field, "page.number"))).reads("page.number") == ""


def test_that_a_button_without_text_reads_its_name(show: Show) -> None:
    button = QPushButton()
    button.setAccessibleName("Back")
    assert Hand(show(named(button, "page.back"))).reads("page.back") == "Back"


def test_that_a_widget_that_holds_no_text_reads_its_name(show: Show) -> None:
    bar = QWidget()
    bar.setAccessibleName("Half used")
    assert Hand(show(named(bar, "page.bar"))).reads("page.bar") == "Half used"
