"""A board: components one below the other, each with its states side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.gallery.states import State, put_in, state_name
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XXL
from gui.kit.theme import set_scope, tokens_for
from gui.kit.tokens import Scope

Make = Callable[[], QWidget]
COLUMN = 327
"""Width of a specimen: that of a phone's content."""
COLUMNS = 3


@dataclass(frozen=True)
class Component:
    """A component: how it is made at rest, and of each state that it has not, why.

    ``more`` are other contents of it at rest, each under its caption. ``states`` tells how it comes into a state where
    the usual way does not fit it.
    """

    kind: type[QWidget]
    make: Make
    without: Mapping[State, str] = field(default_factory=dict)
    more: Mapping[str, Make] = field(default_factory=dict)
    states: Mapping[State, Callable[[QWidget], None]] = field(default_factory=dict)

    @property
    def shown_states(self) -> tuple[State, ...]:
        return tuple(state for state in State if state not in self.without)

    def in_state(self, state: State) -> QWidget:
        widget = self.make()
        if state in self.states:
            self.states[state](widget)
        else:
            put_in(state, widget)
        return widget


def shows_only() -> dict[State, str]:
    """The states that what only shows something has not."""
    reason = translate("gallery", "it only shows something")
    return dict.fromkeys(set(State) - {State.REST}, reason)


def without(reason: str, *states: State) -> dict[State, str]:
    """``states`` that a component has not, for one ``reason``."""
    return dict.fromkeys(states, reason)


class Board(QWidget):
    """A piece of a screen's canvas with columns as wide as a phone's content."""

    def __init__(self, title: str, components: Iterable[Component] = ()) -> None:
        super().__init__()
        set_scope(self, Scope.PHONE)
        self.components = tuple(components)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_XXL, SPACE_XXL, SPACE_XXL, SPACE_XXL)
        self._column.setSpacing(SPACE_L)
        self._column.addWidget(Label(title, Role.TITLE))
        for component in self.components:
            self._add(component)

    def add_part(self, title: str, part: QWidget) -> None:
        """Add something that is no component with states."""
        self._column.addSpacing(SPACE_M)
        self._column.addWidget(Label(title, Role.STRONG))
        self._column.addWidget(part)

    def settle(self) -> None:
        """Take the size that everything on the board needs."""
        width = COLUMNS * COLUMN + (COLUMNS - 1) * SPACE_XXL + 2 * SPACE_XXL
        self.setFixedWidth(width)
        height = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else 0
        self.setFixedHeight(max(height, self._column.totalMinimumSize().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens_for(self).canvas)

    def _add(self, component: Component) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XXL)
        grid.setVerticalSpacing(SPACE_XL)
        specimens = [(state_name(state), component.in_state(state)) for state in component.shown_states]
        specimens += [(caption, make()) for caption, make in component.more.items()]
        for index, (caption, widget) in enumerate(specimens):
            grid.addWidget(
                _specimen(caption, widget), index // COLUMNS, index % COLUMNS, Qt.AlignmentFlag.AlignTop
            )
        grid.setColumnStretch(COLUMNS, 1)
        self._column.addSpacing(SPACE_M)
        self._column.addWidget(Label(component.kind.__name__, Role.STRONG))
        self._column.addLayout(grid)
        if component.without:
            self._column.addWidget(Label("\n".join(_reasons(component)), Role.FAINT))


def _specimen(caption: str, widget: QWidget) -> QWidget:
    place = QWidget()
    place.setFixedWidth(COLUMN)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_S)
    column.addWidget(Label(caption, Role.FAINT))
    column.addWidget(widget)
    column.addStretch(1)
    return place


def _reasons(component: Component) -> list[str]:
    """A line for each reason, with the states that are not shown for it."""
    by_reason: dict[str, list[str]] = {}
    for state in State:
        if state in component.without:
            by_reason.setdefault(component.without[state], []).append(state_name(state))
    locale = language().locale
    return [
        translate("gallery", "Not shown: {states}, because {reason}.").format(
            states=locale.createSeparatedList(states), reason=reason
        )
        for reason, states in by_reason.items()
    ]
