"""What is looked for, and what of a surface is that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from kaihu_testing import roles
from kaihu_testing.elements import Element, described
from kaihu_testing.parts import PART_ROLES, Item, parts_of, view_of
from kaihu_testing.words import Wanted, joined, matches, told

_INNER = {
    "qt_scrollarea_viewport",
    "qt_scrollarea_hcontainer",
    "qt_scrollarea_vcontainer",
    "qt_spinbox_lineedit",
}
"""Widgets that a person takes for the one that they are part of."""
_LISTED = 8


@dataclass(frozen=True)
class Query:
    """What an element has to be; what is None may be anything."""

    object_name: str | None = None
    role: str | None = None
    name: Wanted | None = None
    label: Wanted | None = None
    text: Wanted | None = None

    def __post_init__(self) -> None:
        if self.role is not None:
            roles.checked(self.role)
        if all(wanted is None for wanted in vars(self).values()):
            raise ValueError("say what to get: an object name, a role, a name, a label or a text")

    def __str__(self) -> str:
        parts = [repr(self.object_name)] if self.object_name is not None else []
        parts += [self.role] if self.role is not None else []
        wanted = {"name": self.name, "label": self.label, "text": self.text}
        return " ".join(
            parts + [f"{key} {told(value)}" for key, value in wanted.items() if value is not None]
        )

    def found(self, scopes: list[QWidget]) -> list[Element]:
        """What of ``scopes`` and of what is in them is meant; what is shown only, where any of it is."""
        found = [element for element in self._among(scopes) if self._means(element)]
        found = [element for element in found if element.is_shown()] or found
        return _innermost(found) if self.text is not None and self.role is None else found

    def near(self, scopes: list[QWidget]) -> list[Element]:
        """What is shown and is called nearly so."""
        shown = [element for element in everything(scopes) if element.is_shown()]
        for wanted, read in self._readings():
            names = {read(element): element for element in reversed(shown) if read(element)}
            near = get_close_matches(str(wanted), names, n=_LISTED, cutoff=0.4)
            if self.object_name is not None and not near:
                near = [name for name in names if name.startswith(self.object_name.partition(".")[0] + ".")]
            if near:
                return [names[name] for name in near[:_LISTED]]
        same = [element for element in shown if self.role is not None and element.role == self.role]
        own = [
            element for element in shown if element.object_name and not element.object_name.startswith("qt_")
        ]
        return (same or own or [element for element in shown if element.name])[:_LISTED]

    def _readings(self) -> Iterator[tuple[Wanted, Callable[[Element], str]]]:
        if self.object_name is not None:
            yield self.object_name, lambda element: element.object_name
        if self.name is not None:
            yield self.name, lambda element: element.name
        if self.label is not None:
            yield self.label, lambda element: element.name
        if self.text is not None:
            yield self.text, lambda element: joined(element.text)

    def _among(self, scopes: list[QWidget]) -> Iterable[Element]:
        if self.object_name is None:
            return everything(scopes, with_parts=self.role is None or self.role in PART_ROLES)
        found = [widget for scope in scopes for widget in scope.findChildren(QWidget, self.object_name)]
        found += [scope for scope in scopes if scope.objectName() == self.object_name]
        return [Element(widget) for widget in found]

    def _means(self, element: Element) -> bool:
        return (
            (self.role is None or element.role == self.role)
            and (self.text is None or matches(self.text, element.text))
            and (self.name is None or matches(self.name, element.name))
            and (self.label is None or _is_labelled(element, self.label))
        )


@dataclass(frozen=True)
class Given:
    """The very widget that a test holds."""

    widget: QWidget

    def __str__(self) -> str:
        return described(self.widget) if isValid(self.widget) else "a widget that is gone"

    def found(self, scopes: list[QWidget]) -> list[Element]:
        """The widget, where it is in one of ``scopes``."""
        if not isValid(self.widget):
            return []
        inside = any(scope is self.widget or scope.isAncestorOf(self.widget) for scope in scopes)
        return [Element(self.widget)] if inside else []

    def near(self, _scopes: list[QWidget]) -> list[Element]:
        """Nothing is like it."""
        return []


@dataclass(frozen=True)
class ItemQuery:
    """Which item of a view is looked for: by its text, by its row, or by both."""

    text: Wanted | None = None
    row: int | None = None
    column: int = 0

    def __post_init__(self) -> None:
        if self.text is None and self.row is None:
            raise ValueError("say which item: by its text or by its row")
        if self.row is not None and self.row < 0:
            raise ValueError(f"there is no row {self.row}: rows count from 0")

    def __str__(self) -> str:
        parts = [told(self.text)] if self.text is not None else []
        parts += [f"in row {self.row}"] if self.row is not None else []
        parts += [f"in column {self.column}"] if self.column else []
        return f"item {' '.join(parts)}"

    def found(self, scopes: list[QWidget]) -> list[Element]:
        """The items of the view that are meant."""
        return [element for element in _items(scopes) if self._means(element)]

    def near(self, scopes: list[QWidget]) -> list[Element]:
        """The items that are called nearly so, else the first ones."""
        items = {element.text: element for element in _items(scopes)}
        near = get_close_matches(str(self.text), items, n=_LISTED, cutoff=0.4)
        return [items[name] for name in near] or list(items.values())[:_LISTED]

    def _means(self, element: Element) -> bool:
        assert isinstance(element.part, Item)
        index = element.part.index
        return (
            (self.row is None or index.row() == self.row)
            and (self.row is None or index.column() == self.column)
            and (self.text is None or matches(self.text, element.text))
        )


def everything(scopes: list[QWidget], *, with_parts: bool = True) -> Iterator[Element]:
    """All elements of ``scopes``, with the scopes themselves; none twice. ``with_parts``: those that are no widgets too."""
    met: set[QWidget] = set()
    for scope in scopes:
        for widget in [scope, *scope.findChildren(QWidget)]:
            if widget in met:
                continue
            met.add(widget)
            if not _is_inner(widget):
                yield Element(widget)
            if with_parts and widget.isVisible():
                yield from (Element(widget, part) for part in parts_of(widget))


def _items(scopes: list[QWidget]) -> Iterator[Element]:
    for scope in scopes:
        view = view_of(scope)
        if view is not None:
            yield from (Element(view, part) for part in parts_of(view))


def _innermost(found: list[Element]) -> list[Element]:
    """Without those that show a text by another that is in them, as a message box does by its label."""
    widgets = {element.widget for element in found}
    return [
        element
        for element in found
        if element.part is not None or not any(map(element.widget.isAncestorOf, widgets - {element.widget}))
    ]


def _is_inner(widget: QWidget) -> bool:
    if widget.objectName() in _INNER:
        return True
    return isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QComboBox)


def _is_labelled(element: Element, label: Wanted) -> bool:
    """Whether it is a field that a label with this text, or its accessible name, names."""
    widget = element.widget
    if element.part is not None or isinstance(widget, QLabel):
        return False
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return False
    if matches(label, element.name):
        return True
    labels = widget.window().findChildren(QLabel)
    return any(each.buddy() is widget and matches(label, Element(each).text) for each in labels)
