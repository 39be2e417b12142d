"""A screen's page in the frame of a device, laid out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.scaffold import ScreenScaffold
from kaihu_testing.showing import Show

ROUNDS_OF_LAYOUT = 4


class PageInFrame:
    """Shows ``scaffold``, which is filled by then, on a phone."""

    def __init__(self, show: Show, scaffold: ScreenScaffold) -> None:
        self.scaffold = scaffold
        self.frame = DeviceFrame()
        show.own(self.frame)
        self.frame.set_screen(scaffold)
        self.show_on(Device.PHONE)

    def show_on(self, device: Device) -> None:
        self.frame.set_device(device)
        self.frame.resize(self.frame.sizeHint())
        self.frame.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(ROUNDS_OF_LAYOUT):
            QCoreApplication.sendPostedEvents()
