"""What a try of a wallet password costs: the work of argon2id (RFC 9106)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PasswordCost:
    """``memory`` in KiB, ``passes`` over it, ``lanes`` that could be worked on side by side."""

    memory: int
    passes: int
    lanes: int


PRODUCTION: Final = PasswordCost(memory=19 * 1024, passes=2, lanes=1)
"""The least that OWASP's Password Storage Cheat Sheet asks of argon2id; some 20 ms a try."""
TRIFLING: Final = PasswordCost(memory=8, passes=1, lanes=1)
"""The least that argon2id can do: where no secret is kept, as in a played world."""
