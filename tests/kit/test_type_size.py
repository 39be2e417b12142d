"""The size of type that a person chooses: everything is measured, laid out and painted anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.kit import metrics
from gui.kit.action_tile import ActionTile
from gui.kit.buttons import PrimaryButton, TextButton
from gui.kit.card_face import CardFace
from gui.kit.check_row import CheckRow
from gui.kit.choice_field import Choice, ChoiceField
from gui.kit.code_field import CodeField
from gui.kit.gap_field import Gap, GapField, Known
from gui.kit.label import Label, Role
from gui.kit.line_breaks import break_lines
from gui.kit.notice import Notice
from gui.kit.rows import ListRow
from gui.kit.text_field import TextField
from gui.kit.text_flow import text_width
from gui.kit.theme import theme
from gui.kit.timeline import StepStatus, Timeline, TimelineItem
from kaihu_testing.showing import Show
from kaihu_testing.signals import heard

LONG = "The bank looks at what you entered and answers within two minutes"


def timeline() -> QWidget:
    widget = Timeline()
    widget.set_items([TimelineItem("Card bound", "9:42", StepStatus.DONE)])
    return widget


def card() -> QWidget:
    face = CardFace()
    face.set_title("Heron Bank")
    face.set_number("9530 6112 0812 3456")
    return face


def choice() -> QWidget:
    field = ChoiceField(QWidget(), "screen.kind", "screen.kinds", ["a"])
    field.set_texts("Kind", "Close", [Choice("a", "Passport")])
    return field


WIDGETS: dict[str, Callable[[], QWidget]] = {
    "title": lambda: Label(LONG, Role.TITLE),
    "text": lambda: Label(LONG),
    "primary": lambda: PrimaryButton("Continue"),
    "link": lambda: TextButton("Continue"),
    "field": lambda: TextField("Label"),
    "choice": choice,
    "code": lambda: CodeField("Code"),
    "gap": lambda: GapField("Name", [Gap(), Known("小明")]),
    "timeline": timeline,
    "notice": lambda: Notice(LONG),
    "check": lambda: CheckRow(f'{LONG} <a href="a">link</a>'),
    "tile": lambda: ActionTile("shop", "Pay", LONG),
    "row": lambda: ListRow("mail", "Mail", LONG),
    "card": card,
}

AS_HIGH_AS_A_FINGER = {"link"}
"""What is higher than its text already: the text alone grows."""


def shown(widget: QWidget, show: Show) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(widget)
    column.addStretch(1)
    window.resize(330, 400)
    show(window)
    return window


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


@pytest.mark.parametrize("name", WIDGETS)
def test_that_every_widget_grows_with_the_type_and_shrinks_back(name: str, show: Show) -> None:
    widget = WIDGETS[name]()
    window = shown(widget, show)
    settle()
    usual, height = window.grab().toImage(), widget.height()

    theme().set_type_scale(1.3)
    settle()
    enlarged = window.grab().toImage()
    assert widget.height() > height or name in AS_HIGH_AS_A_FINGER
    assert enlarged != usual

    theme().set_type_scale(1.0)
    settle()
    assert widget.height() == height
    assert window.grab().toImage() == usual


def test_that_what_is_made_at_the_larger_size_looks_as_what_has_become_larger(show: Show) -> None:
    theme().set_type_scale(1.15)
    made = shown(Notice(LONG), show)
    settle()
    theme().set_type_scale(1.3)
    settle()
    changed = made.grab().toImage()
    assert shown(Notice(LONG), show).grab().toImage() == changed


def test_that_lines_break_anew_at_another_size() -> None:
    before = break_lines(LONG, metrics.TEXT, 327)
    theme().set_type_scale(1.3)
    lines = break_lines(LONG, metrics.TEXT, 327)
    assert len(lines) > len(before)
    assert all(text_width(line, metrics.TEXT) <= 328 for line in lines)


def test_that_a_change_of_size_is_told_once_and_reaches_qts_own_font(qapp: QApplication) -> None:
    with heard(theme().theme_changed) as told:
        theme().set_type_scale(1.3)
        theme().set_type_scale(1.3)
    assert len(told.emissions) == 1
    assert qapp.font().pixelSize() == metrics.TEXT.size == round(metrics.TEXT.base_size * 1.3)


def test_that_typed_text_and_caret_survive_a_change_of_size(show: Show) -> None:
    field = TextField("Card number", grouping=4)
    window = shown(field, show)
    field.set_text("95306112")
    field.line_edit.setFocus()
    field.line_edit.setCursorPosition(3)
    theme().set_type_scale(1.3)
    settle()
    assert (field.text(), field.line_edit.cursorPosition()) == ("95306112", 3)
    assert window.isVisible()


def test_that_a_button_breaks_a_text_too_wide_for_it(show: Show) -> None:
    button = PrimaryButton("Continue")
    window = shown(button, show)
    assert button.height() == metrics.ACTION_HEIGHT
    button.setText(LONG)
    settle()
    assert button.height() >= 2 * metrics.STRONG.line + metrics.SPACE_L
    assert button.width() <= window.width()


@pytest.mark.parametrize("scale", [0.9, 1.31])
def test_that_a_size_nobody_can_choose_is_refused(scale: float) -> None:
    with pytest.raises(ValueError, match=f"type scale {scale}"):
        theme().set_type_scale(scale)
    assert theme().type_scale == 1.0
