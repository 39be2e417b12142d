"""Shows a screen in a phone's frame as the program does, over a gateway that a test answers for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.kit.device_frame import DeviceFrame
from gui.phone.screen_host import ScreenHost
from tests.presenters.fakes import Phone


def show_in(frame: DeviceFrame, phone: Phone) -> ScreenHost:
    """The screen that is due on ``phone``, shown in ``frame`` and fed with news."""
    host = ScreenHost(frame, phone.context)
    host.show(phone.navigator.current)
    phone.navigator.on_shown(host.show)
    phone.navigator.on_application(host.application_changed)
    QCoreApplication.sendPostedEvents()
    return host
