"""Whether anything is told by its colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget

from gui.testing.audit.contrast import OTHER, edge_colours, frame_of, pixel_contrast
from gui.testing.audit.finding import Finding, Rule, address_of
from gui.testing.audit.shown import is_covered, picture, seen_part, shown_widgets

_LEAST_PIXELS = 8
"""How many pixels have to tell a checked control from one that is not, by more than their hue."""


def red_without_words(root: QWidget) -> list[Finding]:
    """Editors and boxes that are marked red, where no ``<address>.error`` says what is wrong."""
    image = picture(root)
    found: list[Finding] = []
    for widget in shown_widgets(root):
        if not isinstance(widget, QLineEdit | QCheckBox) or is_covered(widget):
            continue
        frame = frame_of(widget) if isinstance(widget, QLineEdit) else widget
        if seen_part(frame) != frame.rect():
            continue
        is_red = any(_is_red(QColor.fromRgb(colour)) for colour in edge_colours(root, image, frame))
        if is_red and not _says_what_is_wrong(root, widget):
            found.append(Finding(Rule.COLOUR_ALONE, address_of(widget), "is red, and nothing says why"))
    return found


def checked_by_hue(controls: Iterable[QWidget]) -> list[Finding]:
    """Controls that look the same checked and unchecked to somebody who sees no colours."""
    found: list[Finding] = []
    for control in controls:
        if isinstance(control, QAbstractButton) and control.isCheckable() and control.isVisible():
            if seen_part(control) != control.rect():
                continue
            pixels = _differing(control)
            if pixels < _LEAST_PIXELS:
                what = f"{pixels} pixels tell whether it is checked"
                found.append(Finding(Rule.COLOUR_ALONE, address_of(control), what))
    return found


def _is_red(colour: QColor) -> bool:
    hue = colour.hsvHue()
    return (hue < 20 or hue > 340) and hue >= 0 and colour.hsvSaturationF() > 0.35


def _says_what_is_wrong(root: QWidget, widget: QWidget) -> bool:
    labels = root.findChildren(QLabel, f"{widget.objectName()}.error")
    return any(label.isVisible() and label.text().strip() for label in labels)


def _differing(control: QAbstractButton) -> int:
    """How many pixels change by ``OTHER`` when the control is checked or unchecked; nobody hears of it."""
    window = control.window()
    place = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    before = picture(window).copy(place)
    was_blocked = control.blockSignals(True)
    checked = control.isChecked()
    group = control.autoExclusive()
    control.setAutoExclusive(False)
    try:
        control.setChecked(not checked)
        after = picture(window).copy(place)
    finally:
        control.setChecked(checked)
        control.setAutoExclusive(group)
        control.blockSignals(was_blocked)
    one, other = (memoryview(image.constBits()).cast("I") for image in (before, after))
    return sum(a != b and pixel_contrast(a, b) >= OTHER for a, b in zip(one, other, strict=True))
