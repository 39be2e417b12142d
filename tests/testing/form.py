"""A small form, so that what acts on widgets has something of each kind before it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

W = TypeVar("W", bound=QWidget)

PEOPLE = [f"person {number}" for number in range(40)]


class Form(QWidget):
    """A name with a label, a box to check, a list, a choice, and a button that counts its taps."""

    def __init__(self) -> None:
        super().__init__()
        self.taps = 0
        self.name = named(QLineEdit(), "form.name")
        label = named(QLabel("&Your  name"), "form.name_label")
        label.setBuddy(self.name)
        self.agree = named(QCheckBox("I agree"), "form.agree")
        self.people = named(QListWidget(), "form.people")
        self.people.addItems(PEOPLE)
        self.city = named(QComboBox(), "form.city")
        self.city.addItems(["Beijing", "上海"])
        self.submit = named(QPushButton("&Next"), "form.submit")
        self.submit.clicked.connect(self._on_submit_clicked)
        self._column = QVBoxLayout(self)
        for widget in (label, self.name, self.agree, self.people, self.city, self.submit):
            self._column.addWidget(widget)
        self.resize(300, 400)

    def add(self, widget: QWidget) -> None:
        """Have it at the form's foot."""
        self._column.addWidget(widget)

    def _on_submit_clicked(self) -> None:
        self.taps += 1


def named(widget: W, object_name: str) -> W:
    """``widget``, called so."""
    widget.setObjectName(object_name)
    return widget
