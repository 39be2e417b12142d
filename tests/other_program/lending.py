"""The desk of a small lending library: a form to sign in with, the list of lent books, and a question before one goes back.

A program of its own: it is no part of Kaihu and imports nothing of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

LookUp = Callable[[str, str], Awaitable[list[str]]]
"""The books that a reader has, by name and password. Raises ``LookupError`` for a wrong password."""


class Shelf(QWidget):
    """A spine for each book, without words."""

    COLOURS = ("#7a3b2e", "#2e5e7a", "#6b7a2e", "#7a2e66")

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setFixedSize(160, 40)

    def hold(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{count} books")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#f3efe6"))
        for place in range(self._count):
            painter.fillRect(8 + 14 * place, 4, 10, 36, QColor(self.COLOURS[place % len(self.COLOURS)]))


class SignIn(QWidget):
    """Name and password."""

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.enter = QPushButton("&Sign in")
        self.enter.setEnabled(False)
        self.said = QLabel()
        self.name.textChanged.connect(self._on_name_text_changed)
        form = QFormLayout(self)
        form.addRow("&Name", self.name)
        form.addRow("&Password", self.password)
        form.addRow(self.enter)
        form.addRow(self.said)

    def _on_name_text_changed(self, text: str) -> None:
        self.enter.setEnabled(bool(text.strip()))


class Books(QWidget):
    """The books of a reader."""

    def __init__(self) -> None:
        super().__init__()
        self.greeting = QLabel()
        self.shelf = Shelf()
        self.books = QListWidget()
        self.books.setAccessibleName("Lent books")
        self.give_back = QPushButton("&Give back")
        column = QVBoxLayout(self)
        for widget in (self.greeting, self.shelf, self.books, self.give_back):
            column.addWidget(widget)

    def show_books(self, reader: str, titles: list[str]) -> None:
        self.greeting.setText(f"Welcome, {reader}")
        self.books.addItems(titles)
        self.shelf.hold(len(titles))

    def take(self, title: str) -> None:
        for item in self.books.findItems(title, Qt.MatchFlag.MatchExactly):
            self.books.takeItem(self.books.row(item))
        self.shelf.hold(self.books.count())


class Desk(QWidget):
    """The window."""

    def __init__(self, look_up: LookUp) -> None:
        super().__init__()
        self.setWindowTitle("Lending desk")
        self._look_up = look_up
        self._tasks: set[asyncio.Task[None]] = set()
        self._sign_in = SignIn()
        self._books = Books()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._sign_in)
        self._pages.addWidget(self._books)
        self._sign_in.enter.clicked.connect(self._on_enter_clicked)
        self._sign_in.password.returnPressed.connect(self._sign_in.enter.click)
        self._books.give_back.clicked.connect(self._on_give_back_clicked)
        self.resize(320, 320)

    def _on_enter_clicked(self) -> None:
        task = asyncio.get_running_loop().create_task(self._enter(), name="sign in")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _enter(self) -> None:
        page = self._sign_in
        reader = page.name.text().strip()
        page.enter.setEnabled(False)
        page.said.setText("Looking you up")
        try:
            titles = await self._look_up(reader, page.password.text())
        except LookupError as error:
            page.said.setText(str(error))
            page.enter.setEnabled(True)
            page.password.setFocus()
            return
        self._books.show_books(reader, titles)
        self._pages.setCurrentWidget(self._books)

    def _on_give_back_clicked(self) -> None:
        chosen = self._books.books.selectedItems()
        if not chosen:
            return
        title = chosen[0].text()
        question = QMessageBox(self)
        question.setWindowTitle("Give back")
        question.setText(f"Give back {title}?")
        question.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        question.accepted.connect(lambda: self._books.take(title))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.open()


async def look_up(name: str, password: str) -> list[str]:
    """The books of a reader, from where the library keeps them."""
    await asyncio.sleep(0.02)
    if password != "ex libris":
        raise LookupError("Name and password do not match")
    return ["Rivers and how to cross them", "茶的一年", "A short history of long roads"]


def main() -> None:
    from qasync import QEventLoop

    app = QApplication([])
    desk = Desk(look_up)
    desk.show()
    with QEventLoop(app) as loop:
        app.lastWindowClosed.connect(loop.stop)
        loop.run_forever()


if __name__ == "__main__":
    main()
