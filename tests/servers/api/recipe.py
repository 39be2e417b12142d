"""What a recipe is: the way into a state in which an operation succeeds, and the request that does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from models.contract.wire import Endpoint, Message, Nothing
from tests.servers.conftest import Wire

AnyEndpoint = Endpoint[Any, Any]


@dataclass(frozen=True)
class Ready:
    """A request that succeeds as things stand: its content, and what goes into its path and its query."""

    message: Message = field(default_factory=Nothing)
    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, int] = field(default_factory=dict)


Recipe = Callable[[Wire], Ready]
