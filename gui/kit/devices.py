"""The devices that the screens are made for (¶72), and the layout that a width asks for. Sizes in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QMargins, QSize

from gui.kit.metrics import SPACE_L, SPACE_XL, STATUS_BAR_HEIGHT, TOP_BAR_HEIGHT


class Device(StrEnum):
    PHONE = "phone"
    SMALL_PHONE = "small_phone"
    TABLET = "tablet"
    DESKTOP = "desktop"


class Layout(StrEnum):
    """How a screen is laid out: one column, one column in the middle, or two panes side by side."""

    COMPACT = "compact"
    MEDIUM = "medium"
    EXPANDED = "expanded"

    @property
    def touch(self) -> bool:
        """Whether it belongs to devices that are used with the fingers: no keyboard, targets of 44 pixels."""
        return self is not Layout.EXPANDED


@dataclass(frozen=True, eq=False)
class DeviceShape:
    """A device's screen, its least size where there is little room, and the frame drawn around it.

    ``corner`` is the frame's outer one. ``bar`` is the height of the window's own bar above the screen.
    """

    screen: QSize
    least: QSize
    bezel: int
    corner: int
    bar: int = 0

    @property
    def layout(self) -> Layout:
        return layout_at(self.screen.width())

    @property
    def touch(self) -> bool:
        """Whether it is used with the fingers."""
        return self.layout.touch

    @property
    def frame(self) -> QMargins:
        """What the frame takes around the screen."""
        return QMargins(self.bezel, self.bezel + self.bar, self.bezel, self.bezel)


_LEAST_COMPACT = QSize(320, 480)
_LEAST_MEDIUM = QSize(600, 640)
_LEAST_EXPANDED = QSize(900, 560)

# With a corner of more than 3.4 times the bezel, the square corners of the screen would reach beyond the frame.
_SHAPES = {
    Device.PHONE: DeviceShape(QSize(390, 844), _LEAST_COMPACT, bezel=14, corner=46),
    Device.SMALL_PHONE: DeviceShape(QSize(360, 640), _LEAST_COMPACT, bezel=14, corner=34),
    Device.TABLET: DeviceShape(QSize(820, 1180), _LEAST_MEDIUM, bezel=22, corner=44),
    Device.DESKTOP: DeviceShape(QSize(1280, 800), _LEAST_EXPANDED, bezel=6, corner=18, bar=38),
}


def shape_of(device: Device) -> DeviceShape:
    """The device's screen and frame."""
    return _SHAPES[device]


def layout_at(width: int) -> Layout:
    """The layout for a screen of this width; a screen that had to become smaller keeps its device's."""
    if width < _LEAST_MEDIUM.width():
        return Layout.COMPACT
    return Layout.MEDIUM if width < _LEAST_EXPANDED.width() else Layout.EXPANDED


_TOP_SHARE = 0.17
"""What the space above the top bar takes of a tablet's height, so that a column lies a little above the middle."""


def top_space(layout: Layout, height: int, needed: int = 0) -> int:
    """The space above the top bar of a screen ``height`` pixels high whose page takes ``needed`` of them.

    A title stays in its place from one screen to the next; only a page that would have to scroll begins higher.
    """
    match layout:
        case Layout.COMPACT:
            return 0
        case Layout.MEDIUM:
            return max(SPACE_L, min(round(height * _TOP_SHARE), height - needed))
        case Layout.EXPANDED:
            return TOP_BAR_HEIGHT


def clear_height(layout: Layout, height: int, needed: int = 0) -> int:
    """How much of the top of a device is free for a message, where it is ``height`` pixels high and its page takes
    ``needed`` of them."""
    match layout:
        case Layout.COMPACT | Layout.MEDIUM:
            return STATUS_BAR_HEIGHT + top_space(layout, height - STATUS_BAR_HEIGHT, needed)
        case Layout.EXPANDED:
            # The message is at the right, and the way back at the left of the top bar.
            return top_space(layout, height) + TOP_BAR_HEIGHT + SPACE_XL
