"""Locators: what is meant by them, and what is said when that is nothing or too much."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QGroupBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QTabBar,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QTreeView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kaihu_testing.expecting import expect
from kaihu_testing.failures import Ambiguous, NotFound
from kaihu_testing.showing import Show
from kaihu_testing.surface import Surface
from tests.testing.form import PEOPLE, Form, named


def test_that_an_element_is_found_by_its_object_name(surface: Surface, form: Form) -> None:
    assert surface.get("form.submit").widget is form.submit


def test_that_an_element_is_found_by_its_role_and_accessible_name(surface: Surface, form: Form) -> None:
    form.submit.setAccessibleName("Go on")
    assert surface.get(role="button", name="Go on").widget is form.submit
    assert surface.get(role="check box").widget is form.agree


def test_that_a_field_is_found_by_its_label(surface: Surface, form: Form) -> None:
    assert surface.get(label="Your name").widget is form.name
    form.name.setAccessibleName("Name in full")
    assert surface.get(label="Name in full").widget is form.name
    assert surface.get(label="Your name").widget is form.name


def test_that_an_element_is_found_by_what_it_shows_without_mnemonic_and_white_space(
    surface: Surface, form: Form
) -> None:
    assert surface.get(text="Next").widget is form.submit
    assert surface.get(text="Your name").widget.objectName() == "form.name_label"


def test_that_a_rich_text_is_read_without_its_mark_up(show: Show) -> None:
    label = QLabel("<p>Pay <b>12</b> yuan</p>")
    assert show(label).get(text="Pay 12 yuan").widget is label


def test_that_of_what_shows_a_text_by_its_label_the_label_is_meant(show: Show) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Sure?", "Delete it?")
    surface = show(box)
    assert isinstance(surface.get(text="Delete it?").widget, QLabel)
    assert surface.get(role="alert", text="Delete it?").widget is box


def test_that_a_pattern_is_searched(surface: Surface, form: Form) -> None:
    assert surface.get(text=re.compile("^Ne")).widget is form.submit


def test_that_all_that_is_said_has_to_be_so(surface: Surface) -> None:
    assert surface.get(role="check box", text="Next").count() == 0


def test_that_nothing_said_is_refused(surface: Surface) -> None:
    with pytest.raises(ValueError, match="say what to get"):
        surface.get()


def test_that_a_role_which_there_is_not_is_refused_with_near_ones(surface: Surface) -> None:
    with pytest.raises(ValueError, match=r"near it: .*check box"):
        surface.get(role="checkbox")


def test_that_an_unknown_object_name_is_refused_with_near_ones(surface: Surface) -> None:
    with pytest.raises(
        NotFound, match=r"(?s)nothing is 'form.sumbit'; near it:.*'form.submit': button 'Next'"
    ):
        _ = surface.get("form.sumbit").widget


def test_that_an_unknown_text_is_refused_with_near_ones(surface: Surface) -> None:
    with pytest.raises(NotFound, match=r"(?s)nothing is text 'I agre'; near it:.*'form.agree'"):
        _ = surface.get(text="I agre").widget


def test_that_more_than_one_is_refused_and_all_are_listed(surface: Surface, form: Form) -> None:
    other = named(QPushButton("Next", form), "form.other")
    other.show()
    with pytest.raises(Ambiguous, match=r"2 elements are button name 'Next'") as refused:
        _ = surface.get(role="button", name="Next").widget
    said = str(refused.value)
    assert "'form.submit': button 'Next'" in said
    assert "'form.other': button 'Next'" in said
    assert re.search(r"\d+x\d+ at \d+,\d+", said)


def test_that_of_the_same_name_the_one_that_is_shown_is_meant(surface: Surface, form: Form) -> None:
    hidden = named(QPushButton("Next", form), "form.submit")
    assert hidden.isHidden()
    assert surface.get("form.submit").widget is form.submit


def test_that_a_hidden_element_is_found_and_not_shown(surface: Surface, form: Form) -> None:
    form.submit.hide()
    assert not surface.get("form.submit").is_shown()
    assert surface.get("form.submit").widget is form.submit
    assert surface.get("form.submit").count() == 0


def test_that_a_locator_is_lazy_and_looks_anew(surface: Surface, form: Form) -> None:
    late = surface.get("form.late")
    assert late.count() == 0
    button = named(QPushButton("Late", form), "form.late")
    button.show()
    assert late.widget is button
    assert late.count() == 1


def test_that_within_narrows_what_is_looked_at(surface: Surface, form: Form) -> None:
    group = named(QGroupBox("More"), "form.more")
    inner = QPushButton("Next")
    QVBoxLayout(group).addWidget(inner)
    form.add(group)
    assert surface.get(text="Next", within="form.more").widget is inner
    assert surface.get("form.more").get(role="button").widget is inner
    assert surface.get(text="More").widget is group


def test_that_an_item_of_a_list_is_found_by_its_text_or_row(surface: Surface) -> None:
    people = surface.get("form.people")
    assert people.item("person 7").text == "person 7"
    assert people.item(row=31).text == "person 31"
    assert people.item("person 7", row=8).count() == 0
    assert people.item(re.compile("person 1$")).count() == 1


def test_that_an_unknown_item_is_refused_with_near_ones(surface: Surface) -> None:
    with pytest.raises(
        NotFound, match=r"(?s)item 'persn 7' in 'form.people'; near it:.*list item 'person 7'"
    ):
        _ = surface.get("form.people").item("persn 7").text


def test_that_items_are_found_on_the_whole_surface_too(surface: Surface) -> None:
    assert surface.get(role="list item", text="person 3").text == "person 3"
    assert surface.get(role="list item").count() == len(PEOPLE)


def test_that_a_cell_is_found_by_row_and_column(show: Show) -> None:
    model = QStandardItemModel(2, 2)
    for row in range(2):
        for column in range(2):
            model.setItem(row, column, QStandardItem(f"{row}/{column}"))
    table = named(QTableView(), "table")
    table.setModel(model)
    model.setParent(table)
    assert show(table).get("table").item(row=1, column=1).text == "1/1"


def test_that_a_cell_is_one_element_whatever_the_headers_show(show: Show) -> None:
    table = QTableWidget(2, 1)
    table.setItem(0, 0, QTableWidgetItem("Shanghai"))
    table.setItem(1, 0, QTableWidgetItem("Beijing"))
    surface = show(table)
    surface.get(text="Beijing").tap()
    expect(surface.get(role="cell", text="Beijing")).to_be_checked()


def test_that_items_in_rows_and_columns_that_are_hidden_are_not_there(show: Show) -> None:
    table = QTableWidget(2, 2)
    tree = QTreeWidget()
    tree.setColumnCount(2)
    for row in range(2):
        tree.addTopLevelItem(QTreeWidgetItem([f"tree {row}", f"leaf {row}"]))
        for column in range(2):
            table.setItem(row, column, QTableWidgetItem(f"table {row}/{column}"))
    for view in (table, tree):
        view.hideColumn(1)
    table.setRowHidden(0, True)
    tree.setRowHidden(0, tree.rootIndex(), True)
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(table)
    layout.addWidget(tree)
    surface = show(page)
    assert surface.get(role="cell").text == "table 1/0"
    assert surface.get(role="tree item").text == "tree 1"


def test_that_a_closed_branch_of_a_tree_hides_its_items(show: Show) -> None:
    model = QStandardItemModel()
    branch = QStandardItem("branch")
    branch.appendRow(QStandardItem("leaf"))
    model.appendRow(branch)
    tree = named(QTreeView(), "tree")
    tree.setModel(model)
    model.setParent(tree)
    leaf = show(tree).get(role="tree item", text="leaf")
    assert leaf.count() == 0
    tree.expandAll()
    assert leaf.count() == 1


def test_that_a_tab_is_tapped_by_its_text(show: Show) -> None:
    bar = QTabBar()
    for text in ("&One", "&Two"):
        bar.addTab(text)
    show(bar).get(role="tab", text="Two").tap()
    assert bar.currentIndex() == 1


def test_that_an_item_of_a_menu_is_tapped_by_its_text(surface: Surface, form: Form) -> None:
    chosen: list[str] = []
    menu = QMenu(form)
    menu.addAction("&Copy").triggered.connect(lambda: chosen.append("copy"))
    menu.addAction("&Paste").triggered.connect(lambda: chosen.append("paste"))
    menu.popup(form.mapToGlobal(form.rect().center()))
    surface.get(role="menu item", text="Paste").tap()
    assert chosen == ["paste"]
    expect(surface.get(role="menu item")).to_have_count(0)


def test_that_an_item_of_a_choice_is_tapped_once_its_list_is_open(surface: Surface, form: Form) -> None:
    city = surface.get("form.city")
    assert not city.item("上海").is_reachable()
    city.tap()
    city.item("上海").tap()
    assert form.city.currentText() == "上海"
    assert city.value == "上海"
