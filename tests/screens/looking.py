"""Show a screen, find an element of it, click it, type into it.

What is done is done at once: the loop of such a test is its own, and it alone says when it goes on.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.flow.problem import Problem
from gui.kit.device_frame import DeviceFrame
from kaihu_testing import actions
from kaihu_testing.elements import Element
from kaihu_testing.reach import reach
from models.contract.application_view import ApplicationView
from tests.presenters.fakes import Phone
from tests.screens.shown import show_in

WidgetT = TypeVar("WidgetT", bound=QWidget)


def show(first: ApplicationView | Problem, frame: DeviceFrame, *, at_home: bool = False) -> Phone:
    """The screen of ``first``, or the wallet's home, in ``frame``, fed with news as on the phone."""
    phone = Phone(first)
    if at_home:
        phone.navigator.go_home()
    show_in(frame, phone)
    return phone


def find(frame: DeviceFrame, address: str, kind: type[WidgetT]) -> WidgetT:
    """The one visible widget with this address."""
    (found,) = [widget for widget in frame.findChildren(kind, address) if widget.isVisible()]
    return found


def click(frame: DeviceFrame, address: str) -> None:
    """Tap it. Raises ``OutOfReach`` where a person could not."""
    actions.tap(reach(Element(find(frame, address, QAbstractButton))))


def enter(field: QWidget, text: str) -> None:
    """Type ``text`` where the cursor of ``field`` is."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    actions.enter(field, text)
