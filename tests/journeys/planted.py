"""Crashes that are planted into the program for a test, with somebody's personal values in their words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.domain.people import person_by_id

VICTIM = person_by_id("wang-xiaoming")
PERSONAL = (VICTIM.name, VICTIM.cards[0].number, VICTIM.mobile, VICTIM.document_number)
"""What no log may hold."""


class PlantedCrash(RuntimeError):
    """Something that nobody has foreseen."""


def crash(*_arguments: object, **_named: object) -> Any:
    """Crash as a library would that quotes what it was given."""
    raise PlantedCrash(f"no such thing: {', '.join(PERSONAL)}")


class Plant:
    """Puts a crash in the place of ``owner.name``, which is done as before once the crash was met ``times``."""

    def __init__(self, patch: pytest.MonkeyPatch, owner: Any, name: str, times: int = 1) -> None:
        self.met = 0
        real: Callable[..., Any] = getattr(owner, name)

        def stand_in(*arguments: Any, **named: Any) -> Any:
            if self.met < times:
                self.met += 1
                crash()
            return real(*arguments, **named)

        patch.setattr(owner, name, stand_in)
