"""One state of a screen that the layout tests look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gui.flow.problem import Problem
from models.contract.application_view import ApplicationView


@dataclass(frozen=True)
class Case:
    """A screen where ``application`` stands, ``after`` seconds later, once ``act`` was done on its presenter.

    Before there is a session it is what keeps the server from opening one. ``at_home`` goes to the wallet first.
    """

    application: ApplicationView | Problem
    after: int = 0
    act: Callable[[Any], None] | None = None
    at_home: bool = False
