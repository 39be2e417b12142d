"""Which screens there are, and which one shows a state."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable

from gui.flow.spec import ScreenSpec
from models.domain.application import ApplicationState


class ScreenRegistry:
    """The screens by the states they show. Raises ``ValueError`` when two claim one, or no single one is the home."""

    def __init__(self, specs: Iterable[ScreenSpec]) -> None:
        self._specs = tuple(specs)
        self._by_state: dict[ApplicationState, ScreenSpec] = {}
        for spec in self._specs:
            for state in spec.states:
                if state in self._by_state:
                    raise ValueError(f"{state} is shown by both {self._by_state[state].id} and {spec.id}")
                self._by_state[state] = spec
        homes = [spec for spec in self._specs if spec.home]
        if len(homes) != 1:
            raise ValueError(f"one screen must be the home, and {len(homes)} are")
        self.home = homes[0]

    @classmethod
    def discover(cls, package: str) -> ScreenRegistry:
        """The registry of every sub-package of ``package`` that defines a ``SPEC``."""
        root = importlib.import_module(package)
        names = sorted(found.name for found in pkgutil.iter_modules(root.__path__) if found.ispkg)
        modules = [importlib.import_module(f"{package}.{name}") for name in names]
        return cls(module.SPEC for module in modules if hasattr(module, "SPEC"))

    def for_state(self, state: ApplicationState) -> ScreenSpec:
        """The screen that shows ``state``. Raises ``KeyError`` when none does."""
        return self._by_state[state]

    def by_id(self, screen: str) -> ScreenSpec | None:
        """The screen of this id; ``None`` when there is none."""
        return next((spec for spec in self._specs if spec.id == screen), None)

    def all(self) -> tuple[ScreenSpec, ...]:
        return self._specs
