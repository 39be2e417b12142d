"""The audit of places: cut and shortened texts, what juts out, what lies over something else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from gui.kit.banner import Banner
from gui.kit.buttons import PrimaryButton
from gui.kit.label import Label
from gui.kit.metrics import TEXT
from gui.kit.text_flow import elided
from gui.testing.audit.clipping import cut_texts, jutting_widgets, overlapping
from gui.testing.audit.drawn_text import DrawnText, texts_of
from gui.testing.audit.finding import Rule
from gui.testing.audit.shown import shown_widgets
from tests.audit.planting import plant, settle, told

LONG = "What is said here takes more than the few pixels that there are for it."


def drawn_on(page: QWidget) -> list[DrawnText]:
    return texts_of(shown_widgets(page))


def test_that_every_text_is_heard_with_its_place_and_colour(page: QWidget) -> None:
    label = Label("Balance", wrap=False)
    plant(page, label)
    (text,) = drawn_on(page)
    assert (text.widget, text.words) == (label, "Balance")
    assert text.colour.name() == "#56635f"
    assert QRectF(label.rect()).contains(text.ink)


def test_that_a_label_cut_at_its_right_is_caught(page: QWidget) -> None:
    label = Label(LONG, wrap=False)
    label.setFixedWidth(120)
    plant(page, label)
    assert told(cut_texts(drawn_on(page))) == [(Rule.CUT, "page.label")]


def test_that_a_label_cut_at_its_foot_is_caught(page: QWidget) -> None:
    label = Label(LONG)
    label.setFixedSize(200, 40)
    plant(page, label)
    assert Rule.CUT in {finding.rule for finding in cut_texts(drawn_on(page))}


def test_that_a_label_of_qt_that_is_cut_is_caught_too(page: QWidget) -> None:
    label = QLabel(LONG)
    label.setFixedWidth(120)
    plant(page, label)
    assert told(cut_texts(drawn_on(page))) == [(Rule.CUT, "page.qlabel")]


def test_that_a_shortened_text_is_caught(page: QWidget) -> None:
    class Shortened(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            QPainter(self).drawText(0, 30, elided(LONG, TEXT, self.width()))

    plant(page, Shortened())
    (finding,) = cut_texts(drawn_on(page))
    assert (finding.where, finding.what.endswith("is shortened")) == ("page.shortened", True)


def test_that_an_entry_longer_than_its_editor_is_caught(page: QWidget) -> None:
    editor = QLineEdit("9530 0440 2017 7351 064")
    editor.setFixedWidth(90)
    plant(page, editor)
    assert told(cut_texts(drawn_on(page))) == [(Rule.CUT, "page.qlineedit")]


def test_that_texts_with_room_are_let_be(page: QWidget) -> None:
    plant(page, Label(LONG), Label("gypsum, (quay)", "title"), PrimaryButton("Go on"), QLineEdit("9530"))
    assert cut_texts(drawn_on(page)) == []
    assert overlapping(page, drawn_on(page)) == []
    assert jutting_widgets(page) == []


def test_that_what_can_be_scrolled_to_is_not_cut(page: QWidget) -> None:
    area, inner = QScrollArea(), Label("\n".join([LONG] * 20))
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    plant(page, area)
    assert area.verticalScrollBar().maximum() > 0
    assert cut_texts(drawn_on(page)) == []
    inner.setMinimumWidth(900)
    settle()
    assert Rule.CUT in {finding.rule for finding in cut_texts(drawn_on(page))}


def test_that_a_text_cut_by_what_it_stands_in_is_caught(page: QWidget) -> None:
    narrow = QWidget()
    narrow.setFixedSize(60, 40)
    plant(page, narrow)
    label = Label(LONG, parent=narrow, wrap=False)
    label.setObjectName("page.inner")
    label.resize(label.sizeHint())
    label.show()
    assert told(cut_texts(drawn_on(page))) == [(Rule.CUT, "page.inner")]
    assert told(jutting_widgets(page)) == [(Rule.JUTS, "page.inner")]


def test_that_texts_over_one_another_are_caught(page: QWidget) -> None:
    class Twice(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.drawText(10, 20, "Available")
            painter.drawText(14, 24, "Used")

    plant(page, Twice())
    assert told(overlapping(page, drawn_on(page))) == [(Rule.OVERLAP, "page.twice")]


def test_that_a_button_over_another_is_caught(page: QWidget) -> None:
    plant(page, QPushButton("One"))
    other = QPushButton("Other", page)
    other.setObjectName("page.other")
    other.setGeometry(page.rect().adjusted(0, 0, -200, -120))
    other.show()
    assert {finding.rule for finding in overlapping(page, drawn_on(page))} == {Rule.OVERLAP}


def test_that_a_message_over_a_part_of_the_page_is_caught(page: QWidget) -> None:
    button, message = PrimaryButton("Go on", page), Banner(page, "Message, now", "Your code is here")
    button.setGeometry(20, 200, 200, 54)
    button.show()
    message.drop()
    assert overlapping(page, drawn_on(page)) == []
    button.move(20, 40)
    assert {finding.rule for finding in overlapping(page, drawn_on(page))} == {Rule.OVERLAP}


def test_that_the_shadow_of_a_message_is_no_part_of_it(page: QWidget) -> None:
    message = Banner(page, "Message, now", "Your code is here")
    message.drop()
    message.move(message.x(), -4)
    assert jutting_widgets(page) == []
    message.move(message.x(), -40)
    assert [finding.rule for finding in jutting_widgets(page)] == [Rule.JUTS]


def test_that_what_a_sheet_covers_is_not_looked_at(page: QWidget) -> None:
    label = Label(LONG, wrap=False)
    plant(page, label)
    sheet = QWidget(page)
    sheet.setGeometry(page.rect())
    over = Label("Terms", parent=sheet)
    over.setGeometry(label.geometry())
    sheet.show()
    assert overlapping(page, drawn_on(page)) == []
