"""Pictures of what the screen shows, cheap enough to take one at each step."""

from __future__ import annotations

import struct
import zlib
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kaihu_testing.pictures.picture import picture_of

KEPT = 24
"""Pictures that a test keeps while it is not known whether it fails: about 35 MB of a phone's screen."""


class Picture:
    """What the screen showed. It is a file only once somebody wants one, for most are thrown away."""

    def __init__(self, image: QImage) -> None:
        self._image: QImage | None = image
        self._file = b""
        self.size: QSize = image.deviceIndependentSize().toSize()
        """In logical pixels, as places on the screen are given."""

    @property
    def file(self) -> bytes:
        """The picture as PNG; none where it was thrown away."""
        if not self._file and self._image is not None:
            self._file, self._image = quick_png(self._image), None
        return self._file

    def shows(self, image: QImage) -> bool:
        """Whether it is that image, to the pixel."""
        return self._image is not None and self._image == image

    def throw_away(self) -> None:
        self._image = None

    @property
    def is_there(self) -> bool:
        return self._image is not None or bool(self._file)


class Film:
    """Takes pictures with its ``camera``; the newest ``kept`` different ones stay, or all of them as files."""

    def __init__(self, kept: int | None = KEPT) -> None:
        self.camera: Callable[[], QImage] | None = None
        """Gives what the screen shows now; None while nothing is shown."""
        self._kept = kept
        self._pictures: deque[Picture] = deque()

    def take(self) -> Picture | None:
        """What the screen shows now: the last picture where that shows it already."""
        image = self.camera() if self.camera is not None else None
        if image is None or image.isNull():
            return None
        if not self._pictures or not self._pictures[-1].shows(image):
            self._add(Picture(image))
        return self._pictures[-1]

    def _add(self, picture: Picture) -> None:
        self._pictures.append(picture)
        if self._kept is None:
            # The newest stays an image, to be compared with the next.
            if len(self._pictures) > 1:
                assert self._pictures[0].file
                self._pictures.popleft()
        elif len(self._pictures) > self._kept:
            self._pictures.popleft().throw_away()


def shot_of(widget: QWidget) -> QImage:
    """What the widget's window shows there, as it was painted last; a null image where it is not shown.

    Offscreen this copies what has been painted, which takes a fraction of painting it again.
    """
    if not isValid(widget):
        return QImage()
    window = widget.window()
    if not window.isVisible() or not widget.isVisible():
        return QImage()
    if QGuiApplication.platformName() != "offscreen":
        return picture_of(widget)
    QApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest)
    place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
    return (
        window.screen()
        .grabWindow(window.winId(), place.x(), place.y(), place.width(), place.height())
        .toImage()
    )


def quick_png(image: QImage) -> bytes:
    """The image as PNG, without what is transparent: a quarter of the time that Qt's own writer takes."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, stride = plain.width(), plain.height(), plain.bytesPerLine()
    pixels = bytes(plain.constBits())
    # Every row begins with its filter, none: screens are flat, so filters only cost.
    rows = b"".join(b"\0" + pixels[at : at + width * 3] for at in range(0, stride * height, stride))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(rows, 1))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
