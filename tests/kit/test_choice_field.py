"""The choice field: its sheet, what it emits, and when it stays shut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gui.kit.choice_field import Choice, ChoiceField
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface

CHOICES = (Choice("tea", "Tea", "hot"), Choice("milk", "Milk"))


@pytest.fixture
def page(show: Show) -> Surface:
    """A field on a page inside a host, as a screen's page stands in the phone."""
    host = QWidget()
    host.resize(QSize(375, 700))
    page = QWidget(host)
    page.resize(host.size())
    field = ChoiceField(page, "order.drink", "order.drinks", [choice.value for choice in CHOICES])
    field.set_texts("Drink", "Close", CHOICES)
    QVBoxLayout(page).addWidget(field)
    return show(host)


@pytest.fixture
def field(page: Surface) -> ChoiceField:
    found = page.root.findChild(ChoiceField)
    assert found is not None
    return found


def button(field: ChoiceField, address: str) -> QAbstractButton:
    (found,) = [
        widget for widget in field.window().findChildren(QAbstractButton, address) if widget.isVisible()
    ]
    return found


def is_open(field: ChoiceField) -> bool:
    rows = field.window().findChildren(QAbstractButton, "order.drinks.tea")
    return any(row.isVisible() for row in rows)


def test_that_a_picked_value_is_shown_and_told_once(page: Surface, field: ChoiceField) -> None:
    told: list[str] = []
    field.chosen.connect(told.append)
    assert button(field, "order.drink").text() == "Tea"
    page.tap("order.drink")
    assert is_open(field)
    page.tap("order.drinks.milk")
    assert not is_open(field)
    assert (told, field.value, button(field, "order.drink").text()) == (["milk"], "milk", "Milk")


def test_that_the_chosen_value_stands_out_and_has_the_focus(page: Surface, field: ChoiceField) -> None:
    field.set_value("milk")
    page.tap("order.drink")
    chosen = [button(field, f"order.drinks.{choice.value}").isChecked() for choice in CHOICES]
    assert chosen == [False, True]
    assert field.window().focusWidget() is button(field, "order.drinks.milk")


def test_that_picking_the_chosen_value_keeps_it(page: Surface, field: ChoiceField) -> None:
    page.tap("order.drink")
    page.tap("order.drinks.tea")
    assert field.value == "tea"
    page.tap("order.drink")
    assert button(field, "order.drinks.tea").isChecked()


def test_that_closing_tells_nothing(page: Surface, field: ChoiceField) -> None:
    told: list[str] = []
    field.chosen.connect(told.append)
    page.tap("order.drink")
    page.tap("order.sheet_close")
    assert not is_open(field)
    assert told == []


def test_that_it_stays_shut_while_nothing_may_be_changed(page: Surface, field: ChoiceField) -> None:
    field.set_read_only(True)
    page.tap("order.drink")
    assert not is_open(field)
    field.set_read_only(False)
    page.tap("order.drink")
    assert is_open(field)


def test_that_label_value_and_note_are_spoken(page: Surface, field: ChoiceField) -> None:
    assert button(field, "order.drink").accessibleName() == "Drink, Tea"
    page.tap("order.drink")
    assert button(field, "order.drinks.tea").accessibleName() == "Tea, hot"
