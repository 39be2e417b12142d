"""Parts of what a person does, one event at a time: for tests of a widget that has to bear them apart.

They come at once to the widget that they are given, whether a person could reach it or not. What a person does is done
by a ``Surface`` and its ``Locator``.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kaihu_testing import actions

_LEFT = Qt.MouseButton.LeftButton


def press_mouse(widget: QWidget, at: QPoint) -> None:
    """The left button goes down ``at`` so many pixels from the upper left corner."""
    QTest.mousePress(widget, _LEFT, pos=at)


def move_mouse(widget: QWidget, at: QPoint) -> None:
    """The mouse moves there, with what is held down."""
    QTest.mouseMove(widget, at)


def release_mouse(widget: QWidget, at: QPoint) -> None:
    """The left button goes up."""
    QTest.mouseRelease(widget, _LEFT, pos=at)


def press_mouse_again(widget: QWidget, at: QPoint) -> None:
    """The second press of a double click, whatever the first one was on."""
    QTest.mouseDClick(widget, _LEFT, pos=at)


def click_window(widget: QWidget, at: QPoint) -> None:
    """Press and release ``at`` a point of ``widget``, told to its window, as the system does: the window finds out who
    is meant, and what filters the window's events hears of it."""
    window = widget.window()
    QTest.mouseClick(window.windowHandle(), _LEFT, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, at))


def press_key(widget: QWidget, key: str) -> None:
    """A key goes down and up, as in ``Locator.press``, but the focus stays where it is."""
    actions.press(widget, key)
