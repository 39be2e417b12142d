"""Where a walk is: what is shown, and what of it can be used."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gui.kit.pressable import Pressable
from gui.runs.actor import Stuck
from gui.runs.known import ValueUnknown
from gui.runs.scenario import load_scenarios
from gui.runs.steps import DoubleTap, Paste, Step, Tap, Type
from gui.runs.values import is_reference, resolve
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.failures import OutOfReach
from kaihu_testing.hand import Hand

_OTHER_KEYS = re.compile(r"\.pad\.[02-9]$")
"""Of the keys of a pad, 1 stands for all digits."""
UNFIT = "0"
"""What fits no field, and is nobody's."""


@dataclass(frozen=True)
class Place:
    """The same screen in the same state of the application, where the same can be used, the same is filled in or chosen,
    and the same errors are said."""

    screen: str | None
    state: str | None
    usable: tuple[str, ...]
    filled: tuple[str, ...]
    errors: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.screen or 'launch'} in {self.state or 'no state'}"


def place_of(phone: PhoneDriver) -> Place:
    """Where ``phone`` is. To be asked at rest."""
    state = phone.state
    widgets = _usable(phone)
    usable = tuple(dict.fromkeys(widget.objectName() for widget in widgets))
    filled = tuple(widget.objectName() for widget in widgets if _is_filled(widget))
    errors = tuple(address for address in phone.hand.addresses() if address.endswith((".error", ".problem")))
    return Place(phone.phone.screen_id, state.value if state is not None else None, usable, filled, errors)


def offers(phone: PhoneDriver, place: Place) -> tuple[Step, ...]:
    """Everything that the person can do there: each tap, and of each field the values that are right, wrong and unfit
    for it."""
    fields = values_by_field()
    moves: list[Step] = []
    for address in place.usable:
        if address in fields:
            values = [value for value in fields[address] if _exists(value, phone)]
            moves += [Type(type=address, value=value) for value in values]
        elif not _OTHER_KEYS.search(address):
            moves.append(Tap(tap=address))
    return tuple(moves)


@cache
def values_by_field() -> dict[str, tuple[str, ...]]:
    """What scenarios enter into each field, by reference, and what fits none. Of numbered values, the first stands for
    all."""
    found: dict[str, dict[str, None]] = {}
    for scenario in load_scenarios():
        for step in scenario.steps:
            if isinstance(step, Type | Paste):
                address = step.type if isinstance(step, Type) else step.paste
                found.setdefault(address, {})[_family(step.value)] = None
    return {address: (*sorted(values), UNFIT) for address, values in found.items()}


@cache
def tapped() -> frozenset[str]:
    """What scenarios tap: not all of it is a button."""
    steps = [step for scenario in load_scenarios() for step in scenario.steps]
    taps = {step.tap for step in steps if isinstance(step, Tap)}
    return frozenset(taps | {step.double_tap for step in steps if isinstance(step, DoubleTap)})


def _family(reference: str) -> str:
    name, _, number = reference.partition(":")
    return f"{name}:1" if name.startswith("wrong_") and number.isdecimal() else reference


def _exists(value: str, phone: PhoneDriver) -> bool:
    """Whether there is such a value for the person at this moment."""
    if not is_reference(value):
        return True
    try:
        resolve(value, phone.known())
    except (ValueUnknown, Stuck, StopIteration):
        return False
    return True


def _is_filled(widget: QWidget) -> bool:
    if isinstance(widget, QLineEdit):
        return bool(widget.text())
    return isinstance(widget, QAbstractButton) and widget.isChecked()


def has_focus(phone: PhoneDriver) -> bool:
    """Whether a key that is pressed at the phone goes anywhere."""
    try:
        phone.hand.focused_address()
    except OutOfReach:
        return False
    return True


def _usable(phone: PhoneDriver) -> list[QWidget]:
    widgets = [widget for window in phone.windows() for widget in window.findChildren(QWidget)]
    return [widget for widget in widgets if _is_usable(phone, widget)]


def can_use(phone: PhoneDriver, address: str) -> bool:
    """Whether a tap on this address would arrive, on the phone or at the clerk's window where that is open."""
    return any(Hand(window).can_reach(address) for window in phone.windows())


def _is_usable(phone: PhoneDriver, widget: QWidget) -> bool:
    address = widget.objectName()
    if "." not in address or not widget.isVisible() or not widget.isEnabled() or _refuses(widget):
        return False
    acts = isinstance(widget, QAbstractButton | QLineEdit)
    return (acts or address in tapped() or address in values_by_field()) and can_use(phone, address)


def _refuses(widget: QWidget) -> bool:
    """Whether nothing is taken there for now, because something is under way."""
    if isinstance(widget, QLineEdit):
        return widget.isReadOnly()
    return isinstance(widget, Pressable) and widget.is_busy
