"""The fixture ``show``: what it shows can be used at once, and is gone after the test."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from kaihu_testing.context import Context
from kaihu_testing.showing import Show

pytestmark = pytest.mark.usefixtures("gui_loop")


class Stubborn(QWidget):
    """Asks to be kept."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


def form() -> QWidget:
    page, field = QWidget(), QLineEdit()
    field.setObjectName("form.name")
    QVBoxLayout(page).addWidget(field)
    return page


def test_that_what_is_shown_is_in_front_and_takes_input(show: Show) -> None:
    page = form()
    surface = show(page)
    assert page.isVisible()
    assert page.isActiveWindow()
    surface.type("form.name", "王小明")
    assert surface.get("form.name").value == "王小明"


def test_that_a_part_of_a_window_is_a_surface_too(show: Show) -> None:
    page = form()
    show(page)
    surface = show(page.findChildren(QLineEdit)[0])
    surface.type("form.name", "Lin")
    assert surface.get("form.name").value == "Lin"


async def test_that_an_async_test_can_use_it_at_once(show: Show) -> None:
    surface = show(form())
    await surface.type("form.name", "Wang")
    assert surface.get("form.name").value == "Wang"


def test_that_what_was_shown_last_is_in_front_and_both_are_gone_in_the_end(kaihu_context: Context) -> None:
    shown = Show(kaihu_context)
    first, second = form(), form()
    shown(first)
    shown(second)
    assert QApplication.activeWindow() is second
    shown.close()
    assert not isValid(first)
    assert not isValid(second)


@pytest.mark.parametrize("kind", [QWidget, Stubborn])
def test_that_showing_again_owns_it_once_and_even_the_stubborn_goes(
    kaihu_context: Context, kind: type[QWidget]
) -> None:
    shown = Show(kaihu_context)
    page = kind()
    shown(page)
    page.hide()
    shown(page)
    assert shown.shown == [page]
    shown.close()
    assert not isValid(page)


def test_that_a_widget_that_the_test_deleted_itself_does_no_harm(kaihu_context: Context) -> None:
    shown = Show(kaihu_context)
    page = form()
    shown(page)
    page.setParent(None)
    del page
    shown.shown[0].deleteLater()
    shown.close()
