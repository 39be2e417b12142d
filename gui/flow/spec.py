"""What a screen says of itself: the states it shows, and where its presenter and view live."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.domain.application import ApplicationState

if TYPE_CHECKING:
    from gui.flow.presenter import Presenter, ScreenContext


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """One screen. ``presenter`` and ``view`` are ``"module:Class"`` and are imported when first needed.

    ``title`` is what the screen is called where it is spoken of, as the English source in the context ``screen``.
    ``home`` marks the wallet's home, which can be gone to from any state.
    """

    id: str
    title: str
    states: frozenset[ApplicationState]
    presenter: str
    view: str
    home: bool = False

    def comes_before(self, other: ScreenSpec) -> bool:
        """Whether the way from ``other`` to this screen leads back: to the home, or to an earlier state."""
        return (not self.home, self._earliest()) < (not other.home, other._earliest())

    def load_presenter(self) -> Callable[[ScreenContext], Presenter[Any]]:
        """The presenter's class, which is made with a ``ScreenContext``."""
        presenter: Callable[[ScreenContext], Presenter[Any]] = _load(self.presenter)
        return presenter

    def load_view(self) -> Callable[[Any], Any]:
        """The view's class, which is made with its presenter."""
        view: Callable[[Any], Any] = _load(self.view)
        return view

    def _earliest(self) -> int:
        order = list(ApplicationState)
        return min((order.index(state) for state in self.states), default=len(order))


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks ``text`` for lupdate, which knows it by this name; Qt's own would bring Qt here."""
    return text


def _load(reference: str) -> Any:
    module, _, name = reference.partition(":")
    return getattr(importlib.import_module(module), name)
