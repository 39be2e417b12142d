"""Every state of a screen on every device, and on the least phone: no text is cut, nothing juts out, all is named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.label import Label
from gui.kit.language import Language, language
from tests.screens.cases import CASES, show, visible

LEAST = "least"


def is_cut(label: Label) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() or label.height() < label.sizeHint().height()


@pytest.mark.parametrize("spoken", Language)
@pytest.mark.parametrize("size", [*Device, LEAST])
@pytest.mark.parametrize("name", sorted(CASES))
def test_that_no_text_is_cut_and_nothing_juts_out(
    name: str, size: str, spoken: Language, frame: DeviceFrame
) -> None:
    language().set_language(spoken)
    frame.set_device(Device.PHONE if size == LEAST else Device(size))
    frame.resize(frame.minimumSizeHint() if size == LEAST else frame.sizeHint())
    show(CASES[name], frame)
    labels: list[Label] = visible(frame, Label)
    assert len(labels) >= 3
    assert [label.text() for label in labels if label.text() and is_cut(label)] == []
    screen = frame.screen_rect()
    for widget in (*visible(frame, Label), *visible(frame, QAbstractButton), *visible(frame, QLineEdit)):
        left = widget.mapTo(frame, QPoint(0, 0)).x()
        assert left >= screen.left(), widget
        assert left + widget.width() <= screen.left() + screen.width(), widget
    for area in visible(frame, QScrollArea):
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), area


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
