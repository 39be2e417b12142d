"""Show a screen, find an element of it, click it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.flow.problem import Problem
from gui.kit.device_frame import DeviceFrame
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
    QTest.mouseClick(find(frame, address, QAbstractButton), Qt.MouseButton.LeftButton)
