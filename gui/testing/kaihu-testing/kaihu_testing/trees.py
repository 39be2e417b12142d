"""The accessible tree as text: what somebody hears who does not see the windows, the same whatever font draws them.

One line an element, indented by what it is in: ``role "name" [states] : value -- description``. Containers that only lay
out are left out, and so is all that says nothing: separators, scroll bars, labels without words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import unified_diff

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView, QWidget
from shiboken6 import isValid

from kaihu_testing import roles
from kaihu_testing.accepting import Accepting
from kaihu_testing.failures import ExpectationFailed
from kaihu_testing.parts import Item, columns_of, is_row_hidden
from kaihu_testing.words import joined

SUFFIX = ".txt"
INDENT = "  "
ROWS = 200
"""The rows of an item view that are listed; of the others, how many there are."""

_ROLE, _TEXT = QAccessible.Role, QAccessible.Text
_SILENT = {
    _ROLE.Separator,
    _ROLE.ScrollBar,
    _ROLE.Whitespace,
    _ROLE.Grip,
    _ROLE.Sound,
    _ROLE.Cursor,
    _ROLE.Caret,
}
_CONTAINERS = {
    _ROLE.NoRole,
    _ROLE.Client,
    _ROLE.Pane,
    _ROLE.LayeredPane,
    _ROLE.Grouping,
    _ROLE.Window,
    _ROLE.Splitter,
    _ROLE.StaticText,
    _ROLE.Graphic,
    _ROLE.Border,
    _ROLE.ToolBar,
    _ROLE.StatusBar,
    _ROLE.PageTabList,
}
"""What says nothing by itself where it has no name."""


class TreeBaselines:
    """The accepted trees of a test: ``<folder>/<name>--<variant>.txt``."""

    def __init__(self, accepting: Accepting) -> None:
        self._accepting = accepting

    @property
    def is_accepting(self) -> bool:
        return self._accepting.is_on

    def is_missing(self, name: str) -> bool:
        """Whether nobody has accepted it yet."""
        return self._expected(self._accepting.full_name(name)) is None

    def has(self, name: str, actual: str) -> bool:
        """Whether ``actual`` is the accepted tree ``name``. Nothing comes of it."""
        return self._expected(self._accepting.full_name(name)) == actual

    def check(self, name: str, actual: str) -> None:
        """Raise ``ExpectationFailed`` unless ``actual`` is the accepted tree ``name``; accept it instead when that is
        asked for."""
        __tracebackhide__ = True
        full_name = self._accepting.full_name(name)
        expected = self._expected(full_name)
        if expected == actual:
            return
        if self._accepting.is_on:
            self._accepting.accept(full_name, f"{actual}\n".encode())
            return
        if expected is None:
            told = f"nobody has accepted this tree yet:\n{actual}"
        else:
            lines = unified_diff(
                expected.split("\n"), actual.split("\n"), "expected", "told now", lineterm=""
            )
            told = "\n".join(("the tree is another:", *lines))
        raise ExpectationFailed(f"{full_name}: {told}\nto accept it: {self._accepting.alone}")

    def check_all_told(self, names: Collection[str]) -> None:
        """Raise ``ExpectationFailed`` when the folder holds a tree with none of ``names``, variant and all; remove it
        instead when accepting."""
        __tracebackhide__ = True
        left = self._accepting.unused(names)
        if left and not self._accepting.is_on:
            raise ExpectationFailed(f"no test tells {', '.join(left)}; to remove: {self._accepting.all}")

    def _expected(self, full_name: str) -> str | None:
        path = self._accepting.path_of(full_name)
        return path.read_text(encoding="utf-8").removesuffix("\n") if path.is_file() else None


def tree_of(windows: Sequence[QWidget]) -> str:
    """The tree of what is shown of these windows and widgets."""
    lines = (line for window in windows if window.isVisible() for line in _of_widget(window, 0))
    return "\n".join(lines)


def _of_widget(widget: QWidget, depth: int) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield from _of(interface, depth)


def _of(interface: QAccessibleInterface, depth: int) -> Iterator[str]:
    role, state = interface.role(), interface.state()
    if role in _SILENT or state.invisible:
        return
    shown = interface.object()
    # A widget that Qt made itself may have the address, and so the wrapper, of one that is gone.
    widget = shown if isinstance(shown, QWidget) and isValid(shown) else None
    name = joined(interface.text(_TEXT.Name))
    states = list(_states(interface, widget))
    if name or role not in _CONTAINERS:
        told = _line(roles.word(role), name, states, _value(interface, name))
        description = joined(interface.text(_TEXT.Description))
        yield INDENT * depth + told + (f" -- {description}" if description and description != name else "")
        depth += 1
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _of_items(widget, depth)
        return
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from _of(child, depth)


def _line(role: str, name: str, states: Iterable[str], value: str = "") -> str:
    parts = [role]
    if name:
        parts.append(f'"{name}"')
    if told := ", ".join(states):
        parts.append(f"[{told}]")
    if value:
        parts.append(f": {value}")
    return " ".join(parts)


def _value(interface: QAccessibleInterface, name: str) -> str:
    value = joined(interface.text(_TEXT.Value))
    if interface.state().passwordEdit:
        # The sign that stands for a character is the style's.
        return "*" * len(value)
    return "" if value == name else value


def _states(interface: QAccessibleInterface, widget: QWidget | None) -> Iterator[str]:
    state, role = interface.state(), interface.role()

    def has(name: str) -> bool:
        return bool(getattr(state, name))

    if has("disabled"):
        yield "disabled"
    # A state would tell the focus of the active window alone, and which that is may change by itself.
    if widget is not None and widget.window().focusWidget() is widget:
        yield "focused"
    if has("checkStateMixed"):
        yield "partly checked"
    elif has("checked"):
        yield "checked"
    elif has("checkable") and role in (_ROLE.CheckBox, _ROLE.RadioButton):
        yield "not checked"
    if has("expandable"):
        yield "expanded" if has("expanded") else "collapsed"
    for name, told in (
        ("selected", "selected"),
        ("modal", "modal"),
        ("busy", "busy"),
        ("invalid", "invalid"),
    ):
        if has(name):
            yield told
    if has("passwordEdit"):
        yield "secret"
    if has("readOnly") and role is _ROLE.EditableText:
        yield "read only"


def _of_items(view: QAbstractItemView, depth: int) -> Iterator[str]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    columns = columns_of(view)
    if header := _header(view):
        for column in columns:
            title = model.headerData(column, Qt.Orientation.Horizontal)
            if not header.isSectionHidden(column) and title is not None:
                yield INDENT * depth + _line("column header", joined(str(title)), ())
    yield from _of_rows(view, view.rootIndex(), columns, depth)
    for child in view.viewport().children():
        if isinstance(child, QWidget):
            yield from _of_widget(child, depth)


def _of_rows(
    view: QAbstractItemView, parent: QModelIndex, columns: Sequence[int], depth: int
) -> Iterator[str]:
    model = view.model()
    count = model.rowCount(parent)
    for row in range(min(count, ROWS)):
        if is_row_hidden(view, row, parent):
            continue
        cells = [Item(view, model.index(row, column, parent)) for column in columns]
        if len(cells) == 1:
            yield INDENT * depth + _of_item(cells[0])
        else:
            yield f"{INDENT * depth}row"
            yield from (INDENT * (depth + 1) + _of_item(cell) for cell in cells)
        first = model.index(row, 0, parent)
        if isinstance(view, QTreeView) and view.isExpanded(first):
            yield from _of_rows(view, first, columns, depth + 1)
    if count > ROWS:
        yield f"{INDENT * depth}and {count - ROWS:,} more"


def _of_item(item: Item) -> str:
    states: list[str] = [] if item.is_enabled() else ["disabled"]
    checked = item.index.data(Qt.ItemDataRole.CheckStateRole)
    if checked is not None:
        told = {Qt.CheckState.Checked: "checked", Qt.CheckState.Unchecked: "not checked"}
        states.append(told.get(Qt.CheckState(checked), "partly checked"))
    if item.view.selectionModel().isSelected(item.index):
        states.append("selected")
    if (
        isinstance(item.view, QTreeView)
        and item.index.column() == 0
        and item.view.model().hasChildren(item.index)
    ):
        states.append("expanded" if item.view.isExpanded(item.index) else "collapsed")
    return _line(item.role, item.name, states)


def _header(view: QAbstractItemView) -> QHeaderView | None:
    header: QHeaderView | None = None
    if isinstance(view, QTableView):
        header = view.horizontalHeader()
    elif isinstance(view, QTreeView):
        header = view.header()
    return header if header is not None and header.isVisible() else None
