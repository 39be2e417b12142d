"""Parts of widgets that are no widgets: items of item views, tabs, actions of menus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QListView,
    QMenu,
    QMenuBar,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from kaihu_testing.words import joined, without_mnemonic

PART_ROLES = ("tree item", "list item", "cell", "tab", "menu item")
"""The roles that parts have; no widget has one of them."""


class Part(Protocol):
    """What a person takes for an element of its own, though it is painted by another."""

    @property
    def role(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def host(self) -> QWidget:
        """The widget that is touched."""
        ...

    def rect(self) -> QRect:
        """Where it is on the host, in logical pixels; empty while it is nowhere."""
        ...

    def reveal(self) -> None:
        """Scroll to it."""

    def is_enabled(self) -> bool: ...

    def is_checked(self) -> bool: ...


@dataclass(frozen=True)
class Item:
    """An item of a list, a tree, a table or the list of a combo box."""

    view: QAbstractItemView
    index: QModelIndex

    @property
    def role(self) -> str:
        if isinstance(self.view, QTreeView):
            return "tree item"
        return "list item" if isinstance(self.view, QListView) else "cell"

    @property
    def text(self) -> str:
        shown = self.index.data(Qt.ItemDataRole.DisplayRole)
        return joined("" if shown is None else str(shown))

    @property
    def name(self) -> str:
        """What a screen reader calls it."""
        told = self.index.data(Qt.ItemDataRole.AccessibleTextRole)
        return joined(str(told)) if told else self.text

    @property
    def host(self) -> QWidget:
        return self.view.viewport()

    def rect(self) -> QRect:
        return self.view.visualRect(self.index)

    def reveal(self) -> None:
        self.view.scrollTo(self.index)

    def is_enabled(self) -> bool:
        return bool(self.index.flags() & Qt.ItemFlag.ItemIsEnabled)

    def is_checked(self) -> bool:
        state = self.index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return self.view.selectionModel().isSelected(self.index)
        return Qt.CheckState(state) is Qt.CheckState.Checked


@dataclass(frozen=True)
class Tab:
    """A tab of a tab bar."""

    bar: QTabBar
    place: int

    role = "tab"

    @property
    def text(self) -> str:
        return joined(without_mnemonic(self.bar.tabText(self.place)))

    @property
    def host(self) -> QWidget:
        return self.bar

    def rect(self) -> QRect:
        return self.bar.tabRect(self.place)

    def reveal(self) -> None:
        """A tab bar scrolls by its buttons only."""

    def is_enabled(self) -> bool:
        return self.bar.isTabEnabled(self.place)

    def is_checked(self) -> bool:
        return self.bar.currentIndex() == self.place


@dataclass(frozen=True)
class MenuItem:
    """An action in a menu or a menu bar."""

    menu: QMenu | QMenuBar
    action: QAction

    role = "menu item"

    @property
    def text(self) -> str:
        return joined(without_mnemonic(self.action.text().partition("\t")[0]))

    @property
    def host(self) -> QWidget:
        return self.menu

    def rect(self) -> QRect:
        return self.menu.actionGeometry(self.action)

    def reveal(self) -> None:
        """A menu shows all that it has."""

    def is_enabled(self) -> bool:
        return self.action.isEnabled()

    def is_checked(self) -> bool:
        return self.action.isChecked()


def parts_of(widget: QWidget) -> Iterator[Part]:
    """The parts of one widget that are no widgets, in the order in which they are shown."""
    match widget:
        case QAbstractItemView():
            yield from (Item(widget, index) for index in _indexes(widget))
        case QTabBar():
            yield from (Tab(widget, place) for place in range(widget.count()) if widget.isTabVisible(place))
        case QMenu() | QMenuBar():
            shown = (action for action in widget.actions() if action.isVisible() and not action.isSeparator())
            yield from (MenuItem(widget, action) for action in shown)


def view_of(widget: QWidget) -> QAbstractItemView | None:
    """The item view that ``widget`` is, or shows its list by."""
    if isinstance(widget, QComboBox):
        return widget.view()
    return widget if isinstance(widget, QAbstractItemView) else None


def columns_of(view: QAbstractItemView) -> list[int]:
    """The columns of the view's model that are shown."""
    if isinstance(view, QListView):
        return [view.modelColumn()]
    every = range(view.model().columnCount(view.rootIndex()))
    if isinstance(view, QTableView | QTreeView):
        return [column for column in every if not view.isColumnHidden(column)]
    return list(every)


def is_row_hidden(view: QAbstractItemView, row: int, parent: QModelIndex) -> bool:
    """Whether the view leaves out this row under ``parent``."""
    match view:
        case QListView() | QTableView():
            return view.isRowHidden(row)
        case QTreeView():
            return view.isRowHidden(row, parent)
    return False


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model: QAbstractItemModel | None = view.model()
    # What a header shows of its view's model are no items.
    if model is not None and not isinstance(view, QHeaderView):
        yield from _indexes_under(view, view.rootIndex(), columns_of(view))


def _indexes_under(view: QAbstractItemView, parent: QModelIndex, columns: list[int]) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(model.rowCount(parent)):
        if is_row_hidden(view, row, parent):
            continue
        yield from (model.index(row, column, parent) for column in columns)
        first = model.index(row, 0, parent)
        if isinstance(view, QTreeView) and view.isExpanded(first):
            yield from _indexes_under(view, first, columns)
