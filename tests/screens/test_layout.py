"""Every state of a screen on every device, and on the least phone: no text is cut, nothing juts out, all is named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.label import Label
from gui.kit.language import Language, language
from tests.screens.cases import CASES, lay_out, show, visible

LEAST = "least"
SIZES: dict[Language, tuple[str, ...]] = {Language.EN: (LEAST,), Language.ZH: (*Device, LEAST)}
"""The devices in English are audited; see tests/sweep/looks.py."""


def is_cut(label: Label) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() or label.height() < label.sizeHint().height()


def become(frame: DeviceFrame, size: str) -> None:
    frame.set_device(Device.PHONE if size == LEAST else Device(size))
    frame.resize(frame.minimumSizeHint() if size == LEAST else frame.sizeHint())
    lay_out()


def cut_or_jutting(frame: DeviceFrame) -> list[str]:
    """What of the screen is not whole."""
    found = [f"{label.text()!r} is cut" for label in visible(frame, Label) if label.text() and is_cut(label)]
    screen = frame.screen_rect()
    for widget in (*visible(frame, Label), *visible(frame, QAbstractButton), *visible(frame, QLineEdit)):
        left = widget.mapTo(frame, QPoint(0, 0)).x()
        if left < screen.left() or left + widget.width() > screen.left() + screen.width():
            found.append(f"{widget.objectName()} juts out")
    areas = visible(frame, QScrollArea)
    too_wide = [area for area in areas if area.widget().minimumSizeHint().width() > area.viewport().width()]
    return found + [f"the content of {area} is too wide" for area in too_wide]


@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("name", sorted(CASES))
def test_that_no_text_is_cut_and_nothing_juts_out(name: str, spoken: Language, frame: DeviceFrame) -> None:
    language().set_language(spoken)
    show(CASES[name], frame)
    assert len(visible(frame, Label)) >= 3
    found: dict[str, list[str]] = {}
    for size in SIZES[spoken]:
        become(frame, size)
        found[size] = cut_or_jutting(frame)
    assert {size: wrong for size, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", sorted(CASES))
def test_that_what_can_be_pressed_has_an_address_and_a_name(name: str, frame: DeviceFrame) -> None:
    spec = show(CASES[name], frame).spec
    assert spec is not None
    pressable: list[QWidget] = [*visible(frame, QAbstractButton), *visible(frame, QLineEdit)]
    for widget in pressable:
        assert widget.objectName().startswith(f"{spec.id}."), widget
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
    addresses = [widget.objectName() for widget in pressable]
    assert len(addresses) == len(set(addresses))
