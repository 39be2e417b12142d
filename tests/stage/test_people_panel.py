"""The list of people beside the phone: everything said of them can be read, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from gui.kit import theme
from gui.kit.label import Label
from gui.kit.language import Language, language
from gui.kit.metrics import LABEL, LABEL_STRONG, SPACE_S
from gui.kit.text_flow import text_width
from gui.kit.theme import set_scope, tokens_for
from gui.kit.tokens import Scope, Theme
from gui.stage.chip import INPUT_SIDE, InputChip
from gui.stage.desk import BAR_HEIGHT, ROOMY, DeskWindow
from gui.stage.inputs import Standing, inputs_of
from gui.stage.people_panel import GUTTER, PADDING, TOP, PeoplePanel, PersonRow
from kaihu_testing.waiting import wait_until
from models.domain.application import Leaf
from models.domain.people import load_people, person_by_id

PEOPLE = sorted(load_people(), key=lambda person: person.leaf)
"""Everyone in the order of the list."""
LOW = 420
"""The height that a screen of 800 by 600 leaves for the panel, and less."""

TOO_LOW = 240
"""A height at which a person and the inputs have no room together."""

CHINESE = re.compile(r"[\u4e00-\u9fff]")

languages = pytest.mark.parametrize("spoken", Language)


@pytest.fixture
def panel(qapp: QApplication) -> Iterator[PeoplePanel]:
    theme.apply(qapp)
    panel = PeoplePanel()
    for person in load_people():
        panel.add_person(person)
    panel.resize(panel.width(), ROOMY.height() - BAR_HEIGHT)
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language().set_language(Language.EN)
    theme.theme().set_type_scale(1.0)


def choose(panel: PeoplePanel, person_id: str, code: str | None = None) -> None:
    panel.show_inputs(inputs_of(person_by_id(person_id), Standing(code=code)))
    panel.show_person(person_id)
    QCoreApplication.sendPostedEvents()


def rows(panel: PeoplePanel) -> list[PersonRow]:
    return sorted(panel.findChildren(PersonRow), key=lambda row: row.mapTo(panel, QPoint(0, 0)).y())


def seen(panel: PeoplePanel, widget: QWidget) -> bool:
    """Whether the whole of ``widget`` lies in what is shown of the list."""
    viewport = panel.findChild(QScrollArea).viewport()  # type: ignore[union-attr]
    place = QRect(widget.mapTo(viewport, QPoint(0, 0)), widget.size())
    return viewport.rect().contains(place)


@languages
def test_that_what_happens_to_everyone_is_told_in_two_lines(panel: PeoplePanel, spoken: Language) -> None:
    language().set_language(spoken)
    assert len(rows(panel)) == len(PEOPLE)
    for row in rows(panel):
        assert row.height() <= 2 * TOP + LABEL_STRONG.line + 2 * LABEL.line, row.person.id


@languages
def test_that_people_stand_under_what_they_have_before_they_begin(
    panel: PeoplePanel, spoken: Language
) -> None:
    language().set_language(spoken)
    choose(panel, "wang-xiaoming")
    assert [row.person for row in rows(panel)] == PEOPLE
    tops = {row.person.id: row.mapTo(panel, QPoint(0, 0)).y() for row in rows(panel)}
    for leaf in Leaf:
        heading = panel.findChild(Label, f"stage.leaf.{leaf}")
        assert heading is not None
        assert heading.text().startswith(f"{leaf}  ")
        assert CHINESE.search(heading.text()) is None or spoken is Language.ZH
        top = heading.mapTo(panel, QPoint(0, 0)).y()
        for person in PEOPLE:
            assert (top < tops[person.id]) is (leaf <= person.leaf), (leaf, person.id)


def test_that_the_headings_stand_in_one_line_with_what_is_in_the_rows(qapp: QApplication) -> None:
    theme.apply(qapp)
    desk, panel = DeskWindow(), PeoplePanel()
    desk.add_people(panel)
    for person in load_people():
        panel.add_person(person)
    desk.show()
    headings = [panel.findChild(Label, f"stage.leaf.{leaf}") for leaf in Leaf]
    lefts = {heading.mapTo(panel, heading.contentsRect().topLeft()).x() for heading in headings if heading}
    assert lefts == {rows(panel)[0].mapTo(panel, QPoint(PADDING, 0)).x()}
    desk.close()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_people_may_come_in_any_order(qapp: QApplication) -> None:
    panel = PeoplePanel()
    for person in reversed(load_people()):
        panel.add_person(person)
    panel.resize(panel.width(), ROOMY.height())
    panel.show()
    assert [row.person.leaf for row in rows(panel)] == [person.leaf for person in PEOPLE]
    panel.close()
    panel.deleteLater()


def test_that_the_inputs_stand_under_whoever_has_the_phone(panel: PeoplePanel) -> None:
    for person_id in ("shen-qiao", "sun-hao", "wang-xiaoming"):
        choose(panel, person_id)
        (row,) = [row for row in rows(panel) if row.isChecked()]
        first = panel.findChild(QWidget, "stage.input.name")
        assert first is not None
        foot = row.mapTo(panel, row.rect().bottomLeft()).y()
        under = [each for each in rows(panel) if each.mapTo(panel, QPoint(0, 0)).y() > foot]
        top = first.mapTo(panel, QPoint(0, 0)).y()
        assert top > foot
        assert not under or top < under[0].mapTo(panel, QPoint(0, 0)).y()


@languages
def test_that_no_row_is_cut_when_the_list_scrolls(panel: PeoplePanel, spoken: Language) -> None:
    panel.resize(panel.width(), LOW)
    language().set_language(spoken)
    choose(panel, "zhou-an")
    for row in rows(panel):
        assert row.height() == row.minimumHeight() == row.maximumHeight()
    edges = [QRect(row.mapTo(panel, QPoint(0, 0)), row.size()) for row in rows(panel)]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(edges))


def test_that_the_mark_of_the_scrolled_list_stands_beside_the_rows(panel: PeoplePanel) -> None:
    choose(panel, "wang-xiaoming")
    area = panel.findChild(QScrollArea)
    assert area is not None
    for row in rows(panel):
        assert row.mapTo(area, row.rect().topRight()).x() < area.width() - GUTTER + 1


@languages
def test_that_the_chosen_person_and_the_inputs_are_scrolled_to(panel: PeoplePanel, spoken: Language) -> None:
    panel.resize(panel.width(), LOW)
    language().set_language(spoken)
    choose(panel, PEOPLE[-1].id)
    (chosen,) = [row for row in rows(panel) if row.isChecked()]
    mobile = panel.findChild(QWidget, "stage.input.mobile")
    assert mobile is not None
    wait_until(lambda: seen(panel, mobile), "the inputs")
    assert seen(panel, chosen)


def test_that_who_is_chosen_stands_at_the_top_and_the_first_of_a_group_under_its_heading(
    panel: PeoplePanel,
) -> None:
    first = next(person for person in PEOPLE if person.leaf == Leaf.C)
    second = PEOPLE[PEOPLE.index(first) + 1]
    panel.resize(panel.width(), TOO_LOW)
    for person, above in ((first, panel.findChild(Label, "stage.leaf.C")), (second, None)):
        choose(panel, person.id)
        row = next(row for row in rows(panel) if row.person == person)
        top = above or row
        assert isinstance(top, QWidget)
        wait_until(partial(seen, panel, row), "the row is scrolled to")
        viewport = panel.findChild(QScrollArea).viewport()  # type: ignore[union-attr]
        assert 0 < top.mapTo(viewport, QPoint(0, 0)).y() <= SPACE_S


def test_that_the_list_is_scrolled_no_further_than_the_inputs_need(panel: PeoplePanel) -> None:
    choose(panel, PEOPLE[0].id)
    bar = panel.findChild(QScrollArea).verticalScrollBar()  # type: ignore[union-attr]
    wait_until(lambda: seen(panel, rows(panel)[0]), "the first row")
    assert bar.value() == 0
    choose(panel, "wang-xiaoming")
    last = panel.findChildren(InputChip)[-1]
    wait_until(partial(seen, panel, last), "the inputs")
    assert bar.value() < rows(panel)[1].y(), "the beginning of the list is still there"


def test_that_a_code_that_came_is_scrolled_to(panel: PeoplePanel) -> None:
    panel.resize(panel.width(), LOW)
    choose(panel, PEOPLE[-1].id)
    panel.show_inputs(inputs_of(PEOPLE[-1], Standing(code="482193")))
    QCoreApplication.sendPostedEvents()
    code = panel.findChild(QWidget, "stage.input.code")
    assert code is not None
    wait_until(lambda: seen(panel, code), "the code")


@languages
def test_that_every_input_is_read_whole_at_the_largest_size_of_type(
    panel: PeoplePanel, spoken: Language
) -> None:
    language().set_language(spoken)
    theme.theme().set_type_scale(1.3)
    choose(panel, "zhou-an", "482193")
    chips = panel.findChildren(InputChip)
    assert any(chip.heightForWidth(chip.width()) > chip.sizeHint().height() for chip in chips)
    wait_until(
        lambda: all(chip.height() == chip.heightForWidth(chip.width()) for chip in chips), "the heights"
    )
    for chip in chips:
        assert text_width(chip.text(), LABEL_STRONG) <= chip.width() - 2 * INPUT_SIDE, chip.objectName()


def test_that_a_card_number_is_read_in_groups(panel: PeoplePanel) -> None:
    choose(panel, "zhou-an")
    zhou = person_by_id("zhou-an")
    chips = {chip.objectName(): chip.text() for chip in panel.findChildren(InputChip)}
    assert chips["stage.input.card"].split(" ")[0] == zhou.cards[0].number[:4]
    assert chips["stage.input.card.2"].replace(" ", "") == zhou.cards[1].number


@pytest.mark.parametrize("look", Theme)
def test_that_who_is_under_the_pointer_has_no_frame_as_the_chosen_one_has(
    panel: PeoplePanel, look: Theme
) -> None:
    theme.theme().set_stage_theme(look)
    set_scope(panel, Scope.STAGE)
    choose(panel, PEOPLE[0].id)
    chosen, hovered, other = rows(panel)[:3]
    hovered.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    edge, ground = edge_and_ground(hovered)
    assert edge == ground != edge_and_ground(other)[1]
    edge, ground = edge_and_ground(chosen)
    assert edge == tokens_for(panel).primary != ground
    theme.theme().set_stage_theme(Theme.DARK)


def edge_and_ground(row: PersonRow) -> tuple[QColor, QColor]:
    """The colours of ``row`` where a frame would be, and beside its texts."""
    picture = row.grab().toImage()
    return picture.pixelColor(row.width() // 2, 0), picture.pixelColor(row.width() // 2, 3)
