"""The states that a component can be in, and how one is put into a state without a hand at the mouse."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.kit.language import translate


class State(StrEnum):
    REST = "rest"
    HOVER = "hover"
    PRESSED = "pressed"
    FOCUS = "focus"
    BUSY = "busy"
    ERROR = "error"
    DISABLED = "disabled"


def state_name(state: State) -> str:
    """The state in the present language."""
    return {
        State.REST: translate("gallery", "Rest"),
        State.HOVER: translate("gallery", "Hover"),
        State.PRESSED: translate("gallery", "Pressed"),
        State.FOCUS: translate("gallery", "Focus"),
        State.BUSY: translate("gallery", "Busy"),
        State.ERROR: translate("gallery", "Error"),
        State.DISABLED: translate("gallery", "Disabled"),
    }[state]


def put_in(state: State, widget: QWidget) -> None:
    """Have ``widget`` look as it does in ``state``.

    Raises AttributeError for a component that knows no such state.
    """
    if state is State.HOVER:
        _hover(widget)
    elif state is State.PRESSED:
        _first_button(widget).setDown(True)
    elif state is State.FOCUS:
        _focus(widget)
    elif state is State.BUSY:
        widget.set_busy(True)  # type: ignore[attr-defined]
    elif state is State.ERROR:
        widget.set_error(translate("gallery", "What is wrong, and how to mend it."))  # type: ignore[attr-defined]
    elif state is State.DISABLED:
        widget.setEnabled(False)


def _hover(widget: QWidget) -> None:
    for part in (widget, *widget.findChildren(QWidget)):
        if part.testAttribute(Qt.WidgetAttribute.WA_Hover):
            part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
            return


def _first_button(widget: QWidget) -> QAbstractButton:
    return next(part for part in (widget, *widget.findChildren(QWidget)) if isinstance(part, QAbstractButton))


def _focus(widget: QWidget) -> None:
    """A window has one focus, and a board shows it many times: what is painted believes to have it."""
    taker = widget.focusProxy() or widget
    if not taker.focusPolicy() & Qt.FocusPolicy.TabFocus:
        taker = next(
            part for part in widget.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
    while (proxy := taker.focusProxy()) is not None:
        taker = proxy
    QApplication.sendEvent(taker, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    taker.hasFocus = lambda: True  # type: ignore[method-assign]
