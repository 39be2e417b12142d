"""What a run ends with when an invariant does not hold."""

from __future__ import annotations


class Violation(Exception):
    """``invariant`` does not hold; ``detail`` says where."""

    def __init__(self, invariant: str, detail: str) -> None:
        super().__init__(f"{invariant}: {detail}")
        self.invariant = invariant
        self.detail = detail
