"""Whether a person could put a finger on an element, and where; the reason when not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget
from shiboken6 import createdByPython

from kaihu_testing.elements import Element, described
from kaihu_testing.failures import OutOfReach


@dataclass(frozen=True)
class Spot:
    """What lies under a finger on the middle of an element, and where in it. It is the element or a part of it."""

    widget: QWidget
    point: QPoint
    where: QRect
    """The part of the element that is seen, on the screen."""
    is_item: bool = False
    """Whether the widget's item there is meant; lists choose what the mouse moves over."""


def reach(element: Element, at: QPoint | None = None) -> Spot:
    """Scroll to the element and find where a finger would touch it: in the middle of what is seen of it, or ``at`` a
    point of it. Raises ``OutOfReach`` with the reason."""
    host, who = element.host, element.described
    if not host.isVisible():
        raise OutOfReach(f"{who()} is hidden")
    if not element.is_enabled():
        raise OutOfReach(f"{who()} is disabled")
    if element.part is not None:
        element.part.reveal()
    _scroll_to(host)
    window = host.window()
    before = in_front_of(window)
    if before is not None:
        raise OutOfReach(f"{who()} is behind {before}")
    seen = _seen_part(host, element.target() if at is None else element.rect())
    if seen.isEmpty():
        raise OutOfReach(f"{who()} lies off screen")
    touched = seen.center() if at is None else element.rect().topLeft() + at
    if not seen.contains(touched):
        raise OutOfReach(f"{who()} is not seen {touched.x()},{touched.y()} from its corner")
    point = host.mapTo(window, touched)
    hit = _touched(window, point)
    if hit is not host and not host.isAncestorOf(hit):
        raise OutOfReach(f"{who()} is covered by {described(hit)}")
    where = seen.translated(host.mapToGlobal(QPoint(0, 0)))
    return Spot(hit, hit.mapFrom(window, point), where, element.part is not None)


def _touched(window: QWidget, point: QPoint) -> QWidget:
    """What of the window is touched at ``point``."""
    if createdByPython(window):
        hit: QWidget | None = window.childAt(point)
        return hit if hit is not None else window
    # What childAt gives is void for Python once the last reference to such a window is gone.
    for child in reversed(window.children()):
        if isinstance(child, QWidget) and _takes_touch(child, point):
            return _touched(child, point - child.pos())
    return window


def _takes_touch(child: QWidget, point: QPoint) -> bool:
    through = child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if through or child.isWindow() or not child.isVisible() or not child.geometry().contains(point):
        return False
    return child.mask().isEmpty() or child.mask().contains(point - child.pos())


def fronts() -> list[QWidget]:
    """The popup and the modal dialog that are open, the foremost first."""
    opened = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
    return [window for window in opened if window is not None]


def opened_from(windows: list[QWidget]) -> list[QWidget]:
    """The windows that were opened from these and are shown, such as dialogs and menus. The list of a combo box is a part
    of it, and a tool tip comes and goes with the mouse."""
    return [
        widget
        for window in windows
        for widget in window.findChildren(QWidget)
        if widget.isWindow()
        and widget.isVisible()
        and widget not in windows
        and widget.windowType() is not Qt.WindowType.ToolTip
        and not isinstance(widget.parentWidget(), QComboBox)
    ]


def in_front_of(window: QWidget) -> str | None:
    """The popup or the modal dialog that takes what is done to ``window``, in words; None where there is none."""
    for front in fronts()[:1]:
        if front is not window and not _belongs(window, front):
            kind = "the open popup" if front is QApplication.activePopupWidget() else "the modal dialog"
            return f"{kind} {described(front)}"
    return None


def _belongs(window: QWidget, to: QWidget) -> bool:
    """Whether ``window`` was opened from ``to``."""
    parent = window.parentWidget()
    while parent is not None:
        if parent is to:
            return True
        parent = parent.parentWidget()
    return False


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            content = parent.widget()
            if content is not None and (content is widget or content.isAncestorOf(widget)):
                parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _seen_part(widget: QWidget, part: QRect) -> QRect:
    """What the widget and its ancestors leave to be seen of ``part``, in the widget's coordinates."""
    seen = part.intersected(widget.rect())
    window = widget.window()
    origin = widget.mapTo(window, QPoint(0, 0))
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        seen = seen.intersected(QRect(parent.mapTo(window, QPoint(0, 0)) - origin, parent.size()))
        if parent.isWindow():
            break
        parent = parent.parentWidget()
    return seen
