"""The audit of contrast, measured in pixels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGraphicsOpacityEffect, QLabel, QLineEdit, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.icons import IconView
from gui.kit.label import Label
from gui.kit.text_field import TextField
from gui.testing.audit.contrast import faint_fields, faint_signs, faint_texts
from gui.testing.audit.drawn_text import texts_of
from gui.testing.audit.finding import Finding, Rule
from gui.testing.audit.shown import shown_widgets
from tests.audit.planting import plant, told


def faint_texts_on(page: QWidget) -> list[Finding]:
    return faint_texts(page, texts_of(shown_widgets(page)))


def faint_signs_on(page: QWidget) -> list[Finding]:
    return faint_signs(page, texts_of(shown_widgets(page)))


def coloured(text: str, colour: str) -> QLabel:
    label = QLabel(text)
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor(colour))
    label.setPalette(palette)
    return label


class OnGradient(QWidget):
    """A word in ``colour`` on a ground that goes from black to grey."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = QColor(colour)
        self.setMinimumSize(300, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QLinearGradient(0, 0, self.width(), self.height())
        ground.setColorAt(0, QColor("#000000"))
        ground.setColorAt(1, QColor("#404040"))
        painter.fillRect(self.rect(), ground)
        painter.setPen(self.colour)
        painter.drawText(QRectF(20, 10, 260, 40), "9530 0440 2017")


@pytest.mark.parametrize(("colour", "is_faint"), [("#767676", False), ("#777777", True), ("#C0C0C0", True)])
def test_that_a_faint_text_is_caught_and_one_just_strong_enough_is_not(
    page: QWidget, colour: str, is_faint: bool
) -> None:
    plant(page, coloured("Nothing is charged until you buy something", colour))
    assert told(faint_texts_on(page)) == ([(Rule.CONTRAST, "page.qlabel")] if is_faint else [])


def test_that_a_text_made_faint_by_what_it_stands_in_is_caught(page: QWidget) -> None:
    label = coloured("Nothing is charged", "#505050")
    fade = QGraphicsOpacityEffect(label)
    fade.setOpacity(0.4)
    label.setGraphicsEffect(fade)
    plant(page, label)
    assert told(faint_texts_on(page)) == [(Rule.CONTRAST, "page.qlabel")]


def test_that_the_text_of_a_disabled_button_counts(page: QWidget) -> None:
    button = PrimaryButton("Go on")
    button.setEnabled(False)
    plant(page, button)
    assert faint_texts_on(page) == []
    label = coloured("Go on", "#A0A0A0")
    label.setEnabled(False)
    plant(page, label)
    assert told(faint_texts_on(page)) == [(Rule.CONTRAST, "page.qlabel")]


@pytest.mark.parametrize(("colour", "is_faint"), [("#FFFFFF", False), ("#585858", True)])
def test_that_text_on_a_gradient_is_judged_where_it_stands(
    page: QWidget, colour: str, is_faint: bool
) -> None:
    plant(page, OnGradient(colour))
    assert told(faint_texts_on(page)) == ([(Rule.CONTRAST, "page.ongradient")] if is_faint else [])


def test_that_small_text_is_judged_by_its_colour_and_not_by_its_smooth_edges(page: QWidget) -> None:
    plant(page, Label("iiiillll....,,,,", "faint"), Label("以后再说", "faint"))
    assert faint_texts_on(page) == []


def test_that_a_faint_sign_is_caught(page: QWidget) -> None:
    plant(page, IconView("check", "ink"))
    assert faint_signs_on(page) == []
    plant(page, IconView("check", "line"))
    assert told(faint_signs_on(page)) == [(Rule.CONTRAST, "page.iconview")]


def test_that_an_empty_place_is_no_sign(page: QWidget) -> None:
    empty = QWidget()
    empty.setFixedSize(24, 24)
    plant(page, empty, QCheckBox("Terms"))
    assert faint_signs_on(page) == []


def test_that_an_editor_without_a_line_is_caught(page: QWidget) -> None:
    bare = QLineEdit()
    bare.setFrame(False)
    framed = TextField("Name")
    plant(page, bare, framed)
    assert told(faint_fields(page)) == [(Rule.CONTRAST, "page.qlineedit")]
