"""Dialogs that a program opens by exec(), so that what opened them comes back only when they are closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton

from kaihu_testing.context import Context
from kaihu_testing.expecting import expect
from kaihu_testing.failures import OutOfReach
from kaihu_testing.showing import Show
from tests.testing.outcomes import outcomes_of


class Asking(QPushButton):
    """Asks whether it may, and remembers the answer."""

    def __init__(self) -> None:
        super().__init__("Delete")
        self.answers: list[bool] = []
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        answer = QMessageBox.question(self, "Delete", "Really?")  # noqa: TID251  as others do
        self.answers.append(answer is QMessageBox.StandardButton.Yes)


async def test_that_a_coroutine_acts_in_it(show: Show) -> None:
    asking = Asking()
    surface = show(asking)
    await surface.get(role="button", name="Delete").tap()
    await expect(surface.get(text="Really?")).to_be_shown()
    assert asking.answers == []
    await surface.get(role="button", name="Yes").tap()
    assert asking.answers == [True]


def test_that_a_plain_test_is_told_that_it_cannot(show: Show, kaihu_context: Context) -> None:
    kaihu_context.limit_seconds = 0.05
    asking = Asking()
    with pytest.raises(OutOfReach, match=r"opens a QMessageBox by exec\(\).*async def"):
        show(asking).get(role="button").tap()
    assert asking.answers == [False]


async def test_that_a_coroutine_chooses_from_a_menu_of_that_kind(show: Show) -> None:
    button, chosen = QPushButton("Edit"), list[str]()
    menu = QMenu(button)
    menu.addAction("Cut").triggered.connect(lambda: chosen.append("cut"))
    button.clicked.connect(lambda: menu.exec(button.mapToGlobal(QPoint(0, 0))))
    surface = show(button)
    await surface.get(role="button").tap()
    await surface.get(role="menu item", text="Cut").tap()
    assert chosen == ["cut"]


def test_that_one_left_open_fails_the_coroutine_that_left_it(pytester: pytest.Pytester) -> None:
    said = outcomes_of(
        pytester,
        """
        from PySide6.QtWidgets import QDialog, QPushButton

        async def test_that_forgets(show):
            button = QPushButton("Open")
            dialog = QDialog(button)
            dialog.setObjectName("left")
            button.clicked.connect(dialog.exec)
            await show(button).get(role="button").tap()

        def test_next():
            pass
        """,
    )
    assert "the modal QDialog 'left' was left open" in said["test_that_forgets"]
    assert said["test_next"] == ""
