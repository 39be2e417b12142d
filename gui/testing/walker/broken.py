"""What a walk ends with when something does not hold, and what else has to hold than can be seen on the phone."""

from __future__ import annotations

from typing import Protocol

from models.ports import World


class Broken(Exception):
    """``invariant`` does not hold; ``detail`` says where."""

    def __init__(self, invariant: str, detail: str) -> None:
        super().__init__(invariant, detail)
        self.invariant = invariant
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.invariant}: {self.detail}"


class Books(Protocol):
    """Looks into the parties' databases from one step to the next."""

    def watch(self, world: World) -> None:
        """``world`` was opened or made anew: remember nothing of what was before."""

    def check(self) -> None:
        """Raise the first ``Broken`` that is found. To be called at rest."""

    def memory(self) -> object:
        """What has to be recalled when the world is put back to where it is now."""

    def recall(self, world: World, memory: object) -> None:
        """``world`` was put back to where this was its ``memory``."""
