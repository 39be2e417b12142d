"""Pictures of widgets: the same pixels give the same bytes."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget


def picture_of(widget: QWidget, scale: float = 1.0, *, background: bool = False) -> QImage:
    """The widget as it is painted, ``scale`` image pixels a logical pixel, transparent where it paints nothing.

    With ``background`` that of its window is painted first, where it has one.
    """
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    flags = QWidget.RenderFlag.DrawChildren
    if background and not widget.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):
        flags |= QWidget.RenderFlag.DrawWindowBackground
    widget.render(image, QPoint(), QRegion(), flags)
    return image


def png_of(image: QImage) -> bytes:
    """The image as a PNG file. Raises ``OSError`` when it cannot be written."""
    return _file_of(image, "PNG")


def webp_of(image: QImage) -> bytes:
    """The image as a WebP file that keeps every pixel, half as large as PNG. Raises ``OSError`` as above."""
    return _file_of(image, "WEBP", quality=100)


def _file_of(image: QImage, kind: str, quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, kind, quality):  # type: ignore[call-overload]  # the stub knows file names only
        raise OSError(f"the picture could not be written as {kind}")
    return bytes(buffer.data().data())


def digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes, as hexadecimal digits."""
    return sha256(data).hexdigest()
