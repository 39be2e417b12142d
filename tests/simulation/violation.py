"""What a run ends with when an invariant does not hold."""

from __future__ import annotations


class Violation(Exception):
    """``invariant`` does not hold; ``detail`` says where."""

    def __init__(self, invariant: str, detail: str) -> None:
        super().__init__(invariant, detail)

    @property
    def invariant(self) -> str:
        invariant: str = self.args[0]
        return invariant

    def __str__(self) -> str:
        invariant, detail = self.args
        return f"{invariant}: {detail}"
