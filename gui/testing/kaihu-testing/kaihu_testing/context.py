"""What surfaces and their locators share in one test."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from kaihu_testing.journal import Journal

LIMIT_SECONDS = 5.0


@dataclass
class Context:
    """How long is waited, how the program tells that it is at rest, and where is written down what happens."""

    journal: Journal = field(default_factory=Journal)
    limit_seconds: float = LIMIT_SECONDS
    """How long, in real seconds, an action or an expectation waits."""
    at_rest: Callable[[], bool] | None = None
    """Whether nothing is under way, so that waiting would be in vain. Without it every refusal takes the limit."""
    settle: Callable[[], Awaitable[None]] | None = None
    """Awaited after each action: comes to rest."""
    slow_ms: int = 0
    """How many milliseconds to wait after each action, for those who watch."""
    discreet: Callable[[str], str] | None = None
    """Makes out of a text one without personal data. Every text of a failure and every tree goes through it."""

    def told(self, text: str) -> str:
        """``text`` as it may be told."""
        return self.discreet(text) if self.discreet is not None else text

    def is_at_rest(self) -> bool:
        """Whether the program says that it is at rest; one that says nothing never is."""
        return self.at_rest is not None and self.at_rest()
