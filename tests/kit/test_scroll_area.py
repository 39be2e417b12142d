"""The area that scrolls: what it needs, and how it ends."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.exceptions import capture_exceptions

from gui.kit.label import Label
from gui.kit.scroll_area import ScrollArea
from kaihu_testing.showing import Show


def test_that_a_low_page_needs_no_more_than_its_height(show: Show) -> None:
    area = ScrollArea(QWidget())
    show.own(area)
    assert area.minimumSizeHint().height() == 0


class Held(ScrollArea):
    """One of a ring of objects that hold each other, as views and their widgets do."""

    ring: list[QWidget]


def show_and_let_go() -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    lines = [Label("line") for _ in range(8)]
    for line in lines:
        column.addWidget(line)
    area = Held(page)
    area.ring = [area, page, *lines]
    area.show()


def test_that_an_area_that_nobody_holds_any_more_is_collected_quietly(qapp: QApplication) -> None:
    gc.collect()
    by_chance = gc.isenabled()
    gc.disable()
    try:
        for _ in range(5):
            show_and_let_go()
        with capture_exceptions() as exceptions:
            gc.collect()
    finally:
        if by_chance:
            gc.enable()
    assert exceptions == []
