"""What is shown of a window: its widgets, what covers them, which of them are to be used."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QWidget


def shown_widgets(root: QWidget) -> list[QWidget]:
    """Everything in ``root`` that is visible and not covered by something that lies over the whole of it."""
    return [
        widget for widget in root.findChildren(QWidget) if widget.isVisible() and not widget.size().isEmpty()
    ]


def is_control(widget: QWidget) -> bool:
    """Whether a person does something with the widget, now or at another time."""
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    scrolls = isinstance(widget, QAbstractScrollArea)
    return isinstance(widget, QAbstractButton | QLineEdit) or (takes_keys and not scrolls)


def controls(root: QWidget) -> list[QWidget]:
    """The widgets of ``root`` that a person can get at, enabled or not: none that something else covers."""
    return [widget for widget in shown_widgets(root) if is_control(widget) and not is_covered(widget)]


def is_covered(widget: QWidget, place: QPoint | None = None) -> bool:
    """Whether something else lies over the middle of the widget, or over ``place`` in it.

    What the window has scrolled out of sight is not covered.
    """
    window = widget.window()
    point = place if place is not None else widget.rect().center()
    if not seen_part(widget).contains(point):
        return any(is_covered(around, around.rect().center()) for around in _viewports(widget)[-1:])
    hit = window.childAt(widget.mapTo(window, point)) or window
    return hit is not widget and not widget.isAncestorOf(hit) and not hit.isAncestorOf(widget)


def seen_part(widget: QWidget) -> QRect:
    """The part of the widget that what is around it leaves to be seen, in its own coordinates."""
    seen = widget.rect()
    around = widget
    while not around.isWindow() and (parent := around.parentWidget()) is not None:
        corner = widget.mapFrom(parent, QPoint(0, 0))
        seen = seen.intersected(QRect(corner, parent.size()))
        around = parent
    return seen


def viewport_around(widget: QWidget) -> QWidget | None:
    """The viewport that scrolls the widget, if one does."""
    return next(iter(_viewports(widget)), None)


def picture(root: QWidget) -> QImage:
    """``root`` as it is painted, one image pixel a logical pixel."""
    image = QImage(root.size(), QImage.Format.Format_RGB32)
    image.fill(root.palette().window().color())
    root.render(image)
    return image


def _viewports(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    part = widget
    while not part.isWindow() and (parent := part.parentWidget()) is not None:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            found.append(parent)
        part = parent
    return found
