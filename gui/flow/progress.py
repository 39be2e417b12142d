"""How far a person is on the way to the account: the screens of each leaf, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.domain.application import ApplicationState as State
from models.domain.application import Leaf

if TYPE_CHECKING:
    from models.contract.application_view import ApplicationView

WAYS: dict[Leaf, tuple[State, ...]] = {
    Leaf.A: (State.NAME_ENTRY, State.ACCOUNT_FOUND, State.CODE_ENTRY),
    Leaf.B: (State.NAME_ENTRY, State.PASSWORD_ENTRY),
    Leaf.C: (State.NAME_ENTRY, State.CARD_ENTRY, State.CODE_ENTRY),
    Leaf.D: (State.RECORD_ENTRY, State.ACCOUNT_FOUND, State.CODE_ENTRY, State.PASSWORD_SETTING),
    Leaf.E: (State.RECORD_ENTRY, State.CARD_ENTRY, State.CODE_ENTRY, State.PASSWORD_SETTING),
}
"""What is asked for in each leaf."""
_UNLOCKED = {
    State.LOCKED: State.NAME_ENTRY,
    State.RECORD_LOCKED: State.RECORD_ENTRY,
    State.PASSWORD_LOCKED: State.PASSWORD_ENTRY,
}


@dataclass(frozen=True, slots=True)
class Progress:
    """The step that the person is at, counted from 1, of how many; ``of`` is ``None`` while that is not known."""

    step: int
    of: int | None


def progress_of(application: ApplicationView) -> Progress | None:
    """How far the application is; ``None`` where nothing is asked for."""
    state = _UNLOCKED.get(application.state, application.state)
    found = {
        Progress(way.index(state) + 1, len(way)) for way in _possible_ways(application, state) if state in way
    }
    if not found:
        return None
    step = min(progress.step for progress in found)
    return found.pop() if len(found) == 1 else Progress(step, None)


def _possible_ways(application: ApplicationView, state: State) -> list[tuple[State, ...]]:
    """The ways that may still be this one. Before the bank was asked, the wallet tells some of them apart."""
    leaf = application.leaf
    if leaf is not None and state not in (State.NAME_ENTRY, State.RECORD_ENTRY):
        # In leaf B another card than the bound one may be asked for.
        return [WAYS[leaf if state in WAYS[leaf] else Leaf.C]]
    if not application.wallet.is_open:
        return [WAYS[Leaf.D], WAYS[Leaf.E]]
    return [WAYS[Leaf.A], WAYS[Leaf.B] if application.wallet.cards else WAYS[Leaf.C]]
