"""The audit of targets, of colour alone, and of paste."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QWidget

from gui.kit.check_row import CheckRow
from gui.kit.code_field import CodeField
from gui.kit.gap_field import Gap, GapField, Known
from gui.kit.text_field import TextField
from gui.testing.audit.audit import Scope, audit
from gui.testing.audit.colour_alone import checked_by_hue, red_without_words
from gui.testing.audit.finding import Rule
from gui.testing.audit.paste import refusing_editors
from gui.testing.audit.shown import controls
from gui.testing.audit.targets import small_targets
from tests.audit.planting import plant, told


@pytest.mark.parametrize(("height", "is_small"), [(40, True), (43, True), (44, False)])
def test_that_a_target_too_small_for_a_finger_is_caught(page: QWidget, height: int, is_small: bool) -> None:
    button = QPushButton("Go on")
    button.setFixedHeight(height)
    plant(page, button)
    assert told(small_targets(controls(page))) == ([(Rule.TARGET, "page.qpushbutton")] if is_small else [])


def test_that_a_disabled_button_is_no_target(page: QWidget) -> None:
    button = QPushButton("Go on")
    button.setFixedHeight(20)
    button.setEnabled(False)
    plant(page, button)
    assert small_targets(controls(page)) == []


def test_that_what_takes_presses_for_a_control_counts_as_its_target(page: QWidget) -> None:
    """The box alone has 22 pixels, and the editor less than its frame."""
    terms, field = (
        CheckRow("I have read the terms, and more words so that the row has two lines at least."),
        TextField("Name"),
    )
    terms.set_address("page.terms")
    plant(page, terms, field)
    terms.setFixedHeight(44)
    assert field.line_edit.height() < 44
    assert small_targets(controls(page)) == []


class Dot(QAbstractButton):
    """Red or green of the same lightness."""

    def __init__(self, checked: str, unchecked: str) -> None:
        super().__init__()
        self.colours = QColor(unchecked), QColor(checked)
        self.setFixedSize(44, 44)
        self.setCheckable(True)
        self.setAccessibleName("Frozen")

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.colours[self.isChecked()])


def test_that_a_state_told_by_hue_alone_is_caught(page: QWidget) -> None:
    heard: list[bool] = []
    by_hue, by_light = Dot("#B00000", "#006000"), Dot("#000000", "#FFFFFF")
    by_hue.toggled.connect(heard.append)
    plant(page, by_hue, by_light)
    assert told(checked_by_hue(controls(page))) == [(Rule.COLOUR_ALONE, "page.dot")]
    assert (by_hue.isChecked(), heard) == (False, [])


def test_that_a_red_field_without_words_is_caught(page: QWidget) -> None:
    field = TextField("Name")
    field.set_address("page.name")
    plant(page, field)
    assert red_without_words(page) == []
    field.set_error("Enter the name.")
    plant(page)
    assert red_without_words(page) == []
    page.findChildren(QWidget, "page.name.error")[0].hide()
    assert told(red_without_words(page)) == [(Rule.COLOUR_ALONE, "page.name")]


class NoPaste(QObject):
    """Keeps an editor from pasting."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)


def test_that_an_editor_that_refuses_paste_is_caught(page: QWidget) -> None:
    editor = QLineEdit("kept")
    filtering = NoPaste(editor)
    editor.installEventFilter(filtering)
    plant(page, editor)
    assert told(refusing_editors(controls(page))) == [(Rule.PASTE, "page.qlineedit")]
    assert editor.text() == "kept"


def test_that_every_kind_of_field_takes_paste_and_nobody_hears_of_the_test(page: QWidget) -> None:
    heard: list[str] = []
    gap = GapField("Name", [Gap(), Known("小")])
    secret = CodeField("Password", secret=True)
    plain = TextField("Card", grouping=4, digits=19)
    for field in (gap, secret, plain):
        field.text_edited.connect(heard.append)
    plant(page, gap, secret, plain)
    plain.set_text("9530")
    assert refusing_editors(controls(page)) == []
    assert (heard, plain.text()) == ([], "9530")


def test_that_a_read_only_editor_need_not_take_paste(page: QWidget) -> None:
    editor = QLineEdit("kept")
    editor.setReadOnly(True)
    plant(page, editor)
    assert refusing_editors(controls(page)) == []


def test_that_all_rules_are_applied_at_once(page: QWidget) -> None:
    button = QPushButton()
    button.setFixedSize(120, 30)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    plant(page, button, Dot("#B00000", "#006000"))
    everything = Scope.USE | Scope.PLACE | Scope.TOUCH | Scope.COLOUR
    assert {finding.rule for finding in audit(page, everything)} >= {
        Rule.NAME,
        Rule.TARGET,
        Rule.COLOUR_ALONE,
    }
