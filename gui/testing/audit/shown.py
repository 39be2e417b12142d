"""What is shown of a window: its widgets, what covers them, which of them are to be used."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QWidget


def shown_widgets(root: QWidget) -> list[QWidget]:
    """Everything in ``root`` that is visible and has a size, whether or not something lies over it."""
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


def is_covered(widget: QWidget) -> bool:
    """Whether something lies over the whole of what the widget belongs to, as a sheet does over a screen.

    What the window has scrolled out of sight is not covered.
    """
    window = widget.window()
    around = [
        part for part in (widget, *_viewports(widget)) if seen_part(part).contains(part.rect().center())
    ]
    if not around:
        return False
    part = around[0]
    hit = window.childAt(part.mapTo(window, part.rect().center()))
    if hit is None or hit is part or part.isAncestorOf(hit) or hit.isAncestorOf(part):
        return False
    over, under = _branches(hit, part)
    return over.geometry().contains(under.geometry())


def is_hidden_at(widget: QWidget, place: QPoint) -> bool:
    """Whether something else is seen at ``place`` in the widget."""
    window = widget.window()
    hit = window.childAt(widget.mapTo(window, place)) or window
    return hit is not widget and not widget.isAncestorOf(hit) and not hit.isAncestorOf(widget)


def body_of(widget: QWidget) -> QRect:
    """The part of the widget that can be pressed, without a shadow around it."""
    body = widget.rect()
    if isinstance(widget, QAbstractButton):
        middle = body.center()
        while body.top() < middle.y() and not widget.hitButton(QPoint(middle.x(), body.top())):
            body.adjust(0, 1, 0, -1)
        while body.left() < middle.x() and not widget.hitButton(QPoint(body.left(), middle.y())):
            body.adjust(1, 0, -1, 0)
    return body


def seen_part(widget: QWidget) -> QRect:
    """The part of the widget that what is around it leaves to be seen, in its own coordinates."""
    seen = widget.rect()
    around = widget
    while not around.isWindow() and (parent := around.parentWidget()) is not None:
        corner = widget.mapFrom(parent, QPoint(0, 0))
        seen = seen.intersected(QRect(corner, parent.size()))
        around = parent
    return seen


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


def _branches(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget]:
    """The two children of the nearest common ancestor that lead to ``one`` and ``other``."""
    while (parent := one.parentWidget()) is not None and not parent.isAncestorOf(other):
        one = parent
    while (parent := other.parentWidget()) is not None and not parent.isAncestorOf(one):
        other = parent
    return one, other
