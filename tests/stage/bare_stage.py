"""The stage's window with its bar and its people, and a device that nothing goes on in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gui.stage.appearance import Appearance, Aspect
from gui.stage.desk import DeskWindow
from gui.stage.people_panel import PeoplePanel
from gui.stage.top_bar import TopBar
from kaihu_testing.showing import Show
from models.domain.people import load_people
from tests.presenters.fakes import FakeClock


class BareStage:
    """The window, what a person could do to it, and a ``field`` on the device that can have the focus."""

    def __init__(self, show: Show) -> None:
        self.desk = DeskWindow()
        self.appearance = Appearance(self.desk.frame)
        self.chosen: list[tuple[str, str]] = []
        self.appearance.chosen.connect(lambda aspect, value: self.chosen.append((aspect, value)))
        self.bar, self.people = TopBar(self.appearance), PeoplePanel()
        self.desk.add_bar(self.bar)
        self.desk.add_people(self.people)
        for person in load_people():
            self.people.add_person(person)
        self.field = QLineEdit()
        self.field.setObjectName("test.field")
        self.desk.frame.set_screen(self.field)
        self.bar.set_open(True)
        self.bar.set_at_work(True)
        self.bar.clock.take(FakeClock())
        self.surface = show(self.desk)

    def resize(self, size: QSize) -> None:
        self.desk.resize(size)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QCoreApplication.sendPostedEvents()

    def tap(self, address: str) -> None:
        self.surface.tap(address)
        self.settle()

    def press(self, key: str) -> None:
        self.surface.press(key)
        self.settle()

    def value(self, aspect: Aspect) -> str:
        return self.appearance.value_of(aspect)

    def place(self, widget: QWidget) -> QRect:
        """Where ``widget`` lies in the window."""
        return QRect(widget.mapTo(self.desk, QPoint(0, 0)), widget.size())

    def switches(self) -> list[QWidget]:
        """What can be seen in the bar, from the left to the right."""
        parts = [part for part in self.bar.findChildren(QWidget) if part.isVisible()]
        named = [part for part in parts if part.objectName().startswith("stage.")]
        return sorted(named, key=lambda part: self.place(part).left())

    def button(self, address: str) -> QAbstractButton:
        found = self.surface.get(address).widget
        assert isinstance(found, QAbstractButton)
        return found
