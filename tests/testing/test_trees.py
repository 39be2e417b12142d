"""Accessible trees as text: what they tell, what they leave out, and how they are accepted and compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QSlider,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kaihu_testing.accepting import Accepting, Outcomes
from kaihu_testing.expecting import expect
from kaihu_testing.failures import ExpectationFailed
from kaihu_testing.surface import Surface
from kaihu_testing.trees import ROWS, SUFFIX, TreeBaselines, tree_of

Show = Callable[[QWidget], Surface]
ALONE = "pytest this --accept-trees"


def column(*widgets: QWidget, title: str = "") -> QWidget:
    page = QWidget()
    page.setWindowTitle(title)
    layout = QVBoxLayout(page)
    for widget in widgets:
        layout.addWidget(widget)
    return page


def told(show: Show, *widgets: QWidget) -> list[str]:
    return show(column(*widgets)).tree().split("\n")


def test_that_a_line_tells_role_name_states_value_and_description(show: Show) -> None:
    label, field = QLabel("&Name:"), QLineEdit("Lin")
    label.setBuddy(field)
    field.setAccessibleDescription("As on the card")
    agree, refused = QCheckBox("I agree"), QPushButton("Go on")
    agree.setChecked(True)
    refused.setEnabled(False)
    page = column(label, field, agree, refused, title="Sign up")
    field.setFocus()
    assert show(page).tree().split("\n") == [
        'pane "Sign up"',
        '  label "Name:"',
        '  text field "Name:" [focused] : Lin -- As on the card',
        '  check box "I agree" [checked]',
        '  button "Go on" [disabled]',
    ]


def test_that_what_only_lays_out_is_left_out_and_what_has_no_name_but_acts_is_not(show: Show) -> None:
    area, group, nameless = QScrollArea(), QGroupBox("Card"), QPushButton()
    area.setWidget(column(QLabel(), QLabel("inside"), nameless))
    area.setFixedSize(60, 30)
    QVBoxLayout(group).addWidget(QLabel("of the group"))
    assert told(show, area, group) == ['label "inside"', "button", 'group "Card"', '  label "of the group"']


def test_that_what_is_hidden_is_not_told(show: Show) -> None:
    hidden = QLabel("behind")
    page = column(QLabel("seen"), hidden)
    hidden.hide()
    assert show(page).tree() == 'label "seen"'


def test_that_a_secret_is_told_by_its_length_alone(show: Show) -> None:
    secret = QLineEdit("s3cret")
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    secret.setAccessibleName("Password")
    secret.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert told(show, secret) == ['text field "Password" [secret] : ******']


def test_that_a_value_that_is_set_is_told(show: Show) -> None:
    slider, choice = QSlider(), QComboBox()
    slider.setValue(7)
    slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    choice.addItems(["Debit", "Credit"])
    choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert told(show, slider, choice) == ["slider : 7", 'combo box "Debit" [collapsed]']


def test_that_the_items_of_a_list_are_told_whether_seen_or_scrolled_away(show: Show) -> None:
    view = QListView()
    view.setModel(QStringListModel([f"row {number}" for number in range(ROWS + 1500)], view))
    view.setFixedHeight(40)
    view.setCurrentIndex(view.model().index(1, 0))
    lines = told(show, view)
    assert lines[:4] == [
        "list [focused]",
        '  list item "row 0"',
        '  list item "row 1" [selected]',
        '  list item "row 2"',
    ]
    assert lines[ROWS + 1 :] == ["  and 1,500 more"]


def test_that_a_tree_tells_what_is_open_of_it(show: Show) -> None:
    model, view = QStandardItemModel(), QTreeView()
    for name in ("bank", "payment"):
        parent = QStandardItem(name)
        parent.appendRow(QStandardItem(f"account at the {name}"))
        model.appendRow(parent)
    model.setParent(view)
    view.setModel(model)
    view.setHeaderHidden(True)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.expand(model.index(0, 0))
    assert told(show, view) == [
        "tree",
        '  tree item "bank" [expanded]',
        '    tree item "account at the bank"',
        '  tree item "payment" [collapsed]',
    ]


def test_that_a_table_tells_its_titles_and_cells(show: Show) -> None:
    model, view = QStandardItemModel(1, 3), QTableView()
    model.setHorizontalHeaderLabels(["Day", "Amount", "Hidden"])
    paid = QStandardItem("Paid")
    paid.setCheckable(True)
    paid.setEnabled(False)
    model.setItem(0, 0, paid)
    model.setParent(view)
    view.setModel(model)
    view.setColumnHidden(2, True)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert told(show, view) == [
        "table",
        '  column header "Day"',
        '  column header "Amount"',
        "  row",
        '    cell "Paid" [disabled, not checked]',
        "    cell",
    ]


def test_that_a_dialog_and_a_menu_that_are_open_are_told_too(show: Show) -> None:
    button = QPushButton("Delete")
    page = column(button, title="Files")
    surface = show(page)
    question = QDialog(page)
    QLabel("Delete it?", question)
    question.setWindowTitle("Sure?")
    question.open()
    assert surface.tree().splitlines()[-2:] == ['dialog "Sure?"', '  label "Delete it?"']
    question.close()
    menu = QMenu("More", button)
    menu.addAction("Rename")
    menu.popup(page.mapToGlobal(page.rect().center()))
    assert '  menu item "Rename"' in surface.tree().splitlines()
    menu.close()
    assert "menu" not in surface.tree()


def test_that_a_tree_is_the_same_in_another_font_and_size(show: Show) -> None:
    page = column(QLabel("Name"), QPushButton("Go on"))
    surface = show(page)
    before = surface.tree()
    font = page.font()
    font.setPointSize(31)
    page.setFont(font)
    page.resize(90, 50)
    assert surface.tree() == before


class TestAccepting:
    """What somebody accepted."""

    @pytest.fixture
    def outcomes(self) -> Outcomes:
        return Outcomes()

    @pytest.fixture
    def opened(self, tmp_path: Path, outcomes: Outcomes) -> Callable[..., TreeBaselines]:
        def opened(*, accepting: bool = False, variant: str = "") -> TreeBaselines:
            return TreeBaselines(Accepting(tmp_path, SUFFIX, variant, accepting, "all", ALONE, outcomes))

        return opened

    @pytest.fixture
    def mode(self) -> dict[str, bool]:
        """Whether the next expectation accepts."""
        return {"accepting": False}

    @pytest.fixture
    def tree_baselines(self, opened: Callable[..., TreeBaselines], mode: dict[str, bool]) -> TreeBaselines:
        return opened(**mode)

    def test_that_a_tree_nobody_accepted_fails_with_the_tree_and_the_command(self, show: Show) -> None:
        surface = show(column(QLabel("one")))
        with pytest.raises(ExpectationFailed, match="nobody has accepted") as failed:
            expect(surface).to_match_tree("page")
        assert 'label "one"' in str(failed.value)
        assert f"to accept it: {ALONE}" in str(failed.value)

    def test_that_a_tree_is_accepted_as_text_and_passes_then(
        self, show: Show, tmp_path: Path, outcomes: Outcomes, mode: dict[str, bool]
    ) -> None:
        mode["accepting"] = True
        surface = show(column(QLabel("开户"), QPushButton("Go on")))
        expect(surface).to_match_tree("start/page")
        kept = (tmp_path / "start" / "page.txt").read_text(encoding="utf-8")
        assert kept == f"{surface.tree()}\n"
        assert outcomes == Outcomes(accepted=["start/page"])

    def test_that_a_name_that_is_lost_fails_with_the_lines_that_differ(
        self, show: Show, opened: Callable[..., TreeBaselines]
    ) -> None:
        go_on = QPushButton("Go on")
        surface = show(column(QLabel("one"), go_on))
        surface.context.limit_seconds = 0.01
        opened(accepting=True).check("page", surface.tree())
        expect(surface).to_match_tree("page")
        go_on.setText("")
        with pytest.raises(ExpectationFailed, match="the tree is another") as failed:
            expect(surface).to_match_tree("page")
        lines = str(failed.value).split("\n")
        assert {"--- expected", "+++ told now"} <= set(lines)
        assert any(line.startswith('-button "Go on"') for line in lines)
        assert any(line.startswith("+button") and '"' not in line for line in lines)

    def test_that_a_tree_is_waited_for(self, show: Show, opened: Callable[..., TreeBaselines]) -> None:
        label = QLabel("now")
        surface = show(column(label))
        opened(accepting=True).check("page", 'label "soon"')
        QTimer.singleShot(20, lambda: label.setText("soon"))
        expect(surface).to_match_tree("page")
        assert label.text() == "soon"

    def test_that_each_variant_is_a_tree_of_its_own(
        self, opened: Callable[..., TreeBaselines], tmp_path: Path
    ) -> None:
        opened(accepting=True, variant="zh").check("page", "label")
        assert [path.name for path in tmp_path.iterdir()] == ["page--zh.txt"]
        assert opened().is_missing("page")

    def test_that_an_accepted_tree_that_no_test_tells_fails_or_goes(
        self, opened: Callable[..., TreeBaselines], tmp_path: Path
    ) -> None:
        opened(accepting=True, variant="zh").check("page", "label")
        opened().check_all_told(["page--zh"])
        with pytest.raises(ExpectationFailed, match="no test tells page--zh"):
            opened().check_all_told([])
        opened(accepting=True).check_all_told([])
        assert list(tmp_path.iterdir()) == []

    def test_that_a_tree_cannot_be_expected_never(self, show: Show) -> None:
        with pytest.raises(TypeError, match="cannot be expected never"):
            expect(show(column(QLabel("one")))).never.to_match_tree("page")


def test_that_a_window_that_is_not_shown_has_no_tree() -> None:
    page = column(QLabel("one"))
    assert tree_of([page]) == ""
    page.deleteLater()
