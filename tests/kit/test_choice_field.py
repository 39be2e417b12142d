"""The choice field: its sheet, what it emits, and when it stays shut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gui.kit.choice_field import Choice, ChoiceField

CHOICES = (Choice("tea", "Tea", "hot"), Choice("milk", "Milk"))


@pytest.fixture
def field(qapp: object) -> Iterator[ChoiceField]:
    """A field on a page inside a host, as a screen's page stands in the phone."""
    host = QWidget()
    host.resize(QSize(375, 700))
    page = QWidget(host)
    page.resize(host.size())
    field = ChoiceField(page, "order.drink", "order.drinks", [choice.value for choice in CHOICES])
    field.set_texts("Drink", "Close", CHOICES)
    QVBoxLayout(page).addWidget(field)
    host.show()
    yield field
    host.close()
    host.deleteLater()


def button(field: ChoiceField, address: str) -> QAbstractButton:
    (found,) = [
        widget for widget in field.window().findChildren(QAbstractButton, address) if widget.isVisible()
    ]
    return found


def is_open(field: ChoiceField) -> bool:
    rows = field.window().findChildren(QAbstractButton, "order.drinks.tea")
    return any(row.isVisible() for row in rows)


def press(field: ChoiceField, address: str) -> None:
    QTest.mouseClick(button(field, address), Qt.MouseButton.LeftButton)


def test_that_a_picked_value_is_shown_and_told_once(field: ChoiceField) -> None:
    told: list[str] = []
    field.chosen.connect(told.append)
    assert button(field, "order.drink").text() == "Tea"
    press(field, "order.drink")
    assert is_open(field)
    press(field, "order.drinks.milk")
    assert not is_open(field)
    assert (told, field.value, button(field, "order.drink").text()) == (["milk"], "milk", "Milk")


def test_that_the_chosen_value_stands_out_and_has_the_focus(field: ChoiceField) -> None:
    field.set_value("milk")
    press(field, "order.drink")
    chosen = [button(field, f"order.drinks.{choice.value}").isChecked() for choice in CHOICES]
    assert chosen == [False, True]
    assert field.window().focusWidget() is button(field, "order.drinks.milk")


def test_that_picking_the_chosen_value_keeps_it(field: ChoiceField) -> None:
    press(field, "order.drink")
    press(field, "order.drinks.tea")
    assert field.value == "tea"
    press(field, "order.drink")
    assert button(field, "order.drinks.tea").isChecked()


def test_that_closing_tells_nothing(field: ChoiceField) -> None:
    told: list[str] = []
    field.chosen.connect(told.append)
    press(field, "order.drink")
    press(field, "order.sheet_close")
    assert not is_open(field)
    assert told == []


def test_that_it_stays_shut_while_nothing_may_be_changed(field: ChoiceField) -> None:
    field.set_read_only(True)
    press(field, "order.drink")
    assert not is_open(field)
    field.set_read_only(False)
    press(field, "order.drink")
    assert is_open(field)


def test_that_label_value_and_note_are_spoken(field: ChoiceField) -> None:
    assert button(field, "order.drink").accessibleName() == "Drink, Tea"
    press(field, "order.drink")
    assert button(field, "order.drinks.tea").accessibleName() == "Tea, hot"
