"""Where a second window goes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.metrics import SPACE_S

GAP = SPACE_S


def place_beside(window: QWidget, first: QWidget, phone: DeviceFrame) -> None:
    """Put ``window`` where neither ``phone``, which is a part of ``first``, nor what is above it gets covered."""
    frame, inside = first.frameGeometry(), first.geometry()
    # What the window manager adds around a window is not known before it is shown; the first one's is the same.
    added = frame.size() - inside.size()
    body = phone.body_rect()
    place = beside(
        window.size() + added,
        window.minimumSize() + added,
        frame,
        QRect(phone.mapToGlobal(body.topLeft()), body.size()),
        first.screen().availableGeometry(),
    )
    window.resize(place.size() - added)
    window.move(place.topLeft())


def beside(size: QSize, least: QSize, first: QRect, phone: QRect, room: QRect) -> QRect:
    """The place within ``room`` for a window of ``size``, or down to ``least`` where that keeps ``phone`` free.

    At a side of ``first`` at best, then at a side of ``phone``, not above it. Where there is no room it is as narrow as
    can be, at the left, where a wide device has no more than a title.
    """
    for free, at_right in _free(first, phone, room):
        if free.width() >= least.width() and free.height() >= least.height():
            return _within(free, size.boundedTo(free.size()), first.top(), at_right=at_right)
    narrow = QSize(least.width(), size.height()).boundedTo(room.size())
    return _within(first.intersected(room), narrow, phone.top(), at_right=True)


def _free(first: QRect, phone: QRect, room: QRect) -> Iterator[tuple[QRect, bool]]:
    """What is free, the best first, and whether that is at the right."""
    for taken, top in ((first, room.top()), (phone, max(phone.top(), room.top()))):
        yield QRect(QPoint(taken.right() + 1 + GAP, top), room.bottomRight()), True
        yield QRect(QPoint(room.left(), top), QPoint(taken.left() - 1 - GAP, room.bottom())), False


def _within(free: QRect, size: QSize, top: int, *, at_right: bool) -> QRect:
    """Near what is taken, and as near to ``top`` as can be."""
    left = free.left() if at_right else free.right() + 1 - size.width()
    last = free.bottom() + 1 - size.height()
    return QRect(QPoint(left, max(free.top(), min(top, last))), size)
