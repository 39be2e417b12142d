"""The state machine of an application: which event may happen in which state, and where it leads.

The whole table is here; handlers decide between the targets of a row, never outside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState as State


class Event(StrEnum):
    """What moves an application: the client's calls, and what the parties and the clock bring."""

    START = "start"
    PARTS_MISSED = "parts_missed"
    LOCK_RELEASED = "lock_released"
    RECORD_MATCHED = "record_matched"
    CODE_SENT = "code_sent"
    CARD_CHANGED = "card_changed"
    CARD_BOUND = "card_bound"
    BINDING_RESULT_LEFT = "binding_result_left"
    ACCOUNT_CREATED = "account_created"
    REVIEWED = "reviewed"
    REVIEW_RESULT_LEFT = "review_result_left"
    MONEY_MOVED = "money_moved"
    RAISE_OPENED = "raise_opened"
    LINKS_CHANGED = "links_changed"
    RAISE_DECIDED = "raise_decided"
    RAISE_CLOSED = "raise_closed"


REVIEW_STATES: Final = frozenset({State.IN_REVIEW, State.APPROVED, State.DECLINED})

TRANSITIONS: Final[Mapping[tuple[State, Event], frozenset[State]]] = {
    (State.NOT_STARTED, Event.START): frozenset({State.NAME_ENTRY}),
    (State.NAME_ENTRY, Event.PARTS_MISSED): frozenset({State.NAME_ENTRY, State.LOCKED}),
    (State.LOCKED, Event.LOCK_RELEASED): frozenset({State.NAME_ENTRY}),
    # Without an account at the bank a card is asked for; an account that exists is gone to as it stands.
    (State.NAME_ENTRY, Event.RECORD_MATCHED): frozenset(
        {State.CARD_ENTRY, State.IN_REVIEW, State.DECLINED, State.ACTIVE}
    ),
    (State.CARD_ENTRY, Event.CODE_SENT): frozenset({State.CODE_ENTRY}),
    (State.CODE_ENTRY, Event.CODE_SENT): frozenset({State.CODE_ENTRY}),
    (State.CODE_ENTRY, Event.CARD_CHANGED): frozenset({State.CARD_ENTRY}),
    (State.CODE_ENTRY, Event.CARD_BOUND): frozenset({State.BOUND}),
    # The binding result stays on the screen whatever happens behind it.
    (State.BOUND, Event.ACCOUNT_CREATED): frozenset({State.BOUND}),
    (State.BOUND, Event.REVIEWED): frozenset({State.BOUND}),
    (State.BOUND, Event.BINDING_RESULT_LEFT): REVIEW_STATES | {State.OPENING_PENDING},
    (State.OPENING_PENDING, Event.ACCOUNT_CREATED): REVIEW_STATES,
    # A review can be heard of before the reply that says the account was created.
    (State.OPENING_PENDING, Event.REVIEWED): frozenset({State.APPROVED, State.DECLINED}),
    (State.IN_REVIEW, Event.REVIEWED): frozenset({State.APPROVED, State.DECLINED}),
    (State.APPROVED, Event.REVIEW_RESULT_LEFT): frozenset({State.ACTIVE}),
    (State.DECLINED, Event.START): frozenset({State.NAME_ENTRY}),
    (State.ACTIVE, Event.MONEY_MOVED): frozenset({State.ACTIVE}),
    (State.ACTIVE, Event.RAISE_OPENED): frozenset({State.RAISE_OPEN}),
    (State.RAISE_OPEN, Event.LINKS_CHANGED): frozenset({State.RAISE_OPEN}),
    (State.RAISE_OPEN, Event.RAISE_DECIDED): frozenset({State.RAISE_DECIDED}),
    (State.RAISE_OPEN, Event.RAISE_CLOSED): frozenset({State.ACTIVE}),
    (State.RAISE_DECIDED, Event.RAISE_CLOSED): frozenset({State.ACTIVE}),
}


def allows(state: State, event: Event) -> bool:
    """Whether ``event`` may happen in ``state``."""
    return (state, event) in TRANSITIONS


def require(state: State, event: Event) -> None:
    """Raise the problem ``WRONG_STATE`` (409) unless ``event`` may happen in ``state``."""
    if not allows(state, event):
        detail = f"{event.value} is not possible in the state {state.value}"
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail=detail)


def move(state: State, event: Event, target: State | None = None) -> State:
    """The state that ``event`` leads to; ``target`` chooses where the table leaves a choice.

    Raises ``WRONG_STATE`` when the event may not happen, ``ValueError`` when it does not lead to ``target``.
    """
    require(state, event)
    targets = TRANSITIONS[state, event]
    if target is None and len(targets) == 1:
        (target,) = targets
    if target not in targets:
        raise ValueError(f"{event.value} does not lead from {state.value} to {target}")
    return target
