"""The accessible tree as text: what a screen reader finds, the same whatever the font."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kaihu_testing.elements import Element
from kaihu_testing.parts import parts_of


def tree_of(windows: list[QWidget]) -> str:
    """A line for each element that is shown in ``windows``: its role, its name and its states, indented by depth."""
    return "\n".join(line for window in windows if window.isVisible() for line in _lines(Element(window), 0))


def _lines(element: Element, depth: int) -> list[str]:
    states = [] if element.is_enabled() else ["disabled"]
    states += ["checked"] if element.is_checked() else []
    name = f' "{element.name}"' if element.name else ""
    state = f" [{', '.join(states)}]" if states else ""
    lines = [f"{'  ' * depth}{element.role}{name}{state}"]
    if element.part is None:
        children = [
            child for child in element.widget.children() if isinstance(child, QWidget) and child.isVisible()
        ]
        for inner in [
            *(Element(child) for child in children),
            *(Element(element.widget, part) for part in parts_of(element.widget)),
        ]:
            lines += _lines(inner, depth + 1)
    return lines
