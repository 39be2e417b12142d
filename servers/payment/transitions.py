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
    RECORD_CHANGED = "record_changed"
    RECORD_TAKEN = "record_taken"
    CODE_SENT = "code_sent"
    CARD_CHANGED = "card_changed"
    BOUND_CARD_CHOSEN = "bound_card_chosen"
    PASSWORD_MISSED = "password_missed"
    PASSWORD_SET = "password_set"
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
    FORM_OPENED = "form_opened"
    FORM_LEFT = "form_left"
    FORM_SUBMITTED = "form_submitted"
    FORM_DECIDED = "form_decided"
    CARD_CAME = "card_came"


REVIEW_STATES: Final = frozenset({State.IN_REVIEW, State.WITH_CLERK, State.APPROVED, State.DECLINED})
FIRST_STATES: Final = frozenset({State.NAME_ENTRY, State.RECORD_ENTRY})
"""An open wallet's record is matched; without a wallet the full one is asked for."""

TRANSITIONS: Final[Mapping[tuple[State, Event], frozenset[State]]] = {
    (State.NOT_STARTED, Event.START): FIRST_STATES,
    (State.RECORD_ENTRY, Event.PARTS_MISSED): frozenset({State.RECORD_ENTRY, State.RECORD_LOCKED}),
    (State.RECORD_LOCKED, Event.LOCK_RELEASED): frozenset({State.RECORD_ENTRY}),
    # Nobody is let into an account for knowing a name and a number: without a wallet a code comes first.
    (State.RECORD_ENTRY, Event.RECORD_MATCHED): frozenset({State.ACCOUNT_FOUND, State.CARD_ENTRY}),
    # A record that was stated wrongly can be stated again as long as no wallet was opened from it.
    (State.ACCOUNT_FOUND, Event.RECORD_CHANGED): frozenset({State.RECORD_ENTRY}),
    (State.CARD_ENTRY, Event.RECORD_CHANGED): frozenset({State.RECORD_ENTRY}),
    (State.NAME_ENTRY, Event.PARTS_MISSED): frozenset({State.NAME_ENTRY, State.LOCKED}),
    (State.LOCKED, Event.LOCK_RELEASED): frozenset({State.NAME_ENTRY}),
    # The leaves part here: a virtual account that exists is gone to as it stands; a credit account leads to a code
    # (A), a bound card to the wallet password (B), neither of them to a card (C).
    (State.NAME_ENTRY, Event.RECORD_MATCHED): frozenset(
        {
            State.ACCOUNT_FOUND,
            State.PASSWORD_ENTRY,
            State.PASSWORD_LOCKED,
            State.CARD_ENTRY,
            State.IN_REVIEW,
            State.WITH_CLERK,
            State.DECLINED,
            State.ACTIVE,
        }
    ),
    (State.ACCOUNT_FOUND, Event.CODE_SENT): frozenset({State.CODE_ENTRY}),
    (State.CARD_ENTRY, Event.CODE_SENT): frozenset({State.CODE_ENTRY}),
    (State.CODE_ENTRY, Event.CODE_SENT): frozenset({State.CODE_ENTRY}),
    (State.CODE_ENTRY, Event.CARD_CHANGED): frozenset({State.CARD_ENTRY, State.ACCOUNT_FOUND}),
    # The wallet was opened from the same record at another phone meanwhile.
    (State.CODE_ENTRY, Event.RECORD_TAKEN): frozenset({State.RECORD_ENTRY}),
    # A wallet that was opened on the way gets its password before the result is shown.
    (State.CODE_ENTRY, Event.CARD_BOUND): frozenset({State.BOUND, State.PASSWORD_SETTING}),
    (State.PASSWORD_SETTING, Event.ACCOUNT_CREATED): frozenset({State.PASSWORD_SETTING}),
    (State.PASSWORD_SETTING, Event.REVIEWED): frozenset({State.PASSWORD_SETTING}),
    (State.PASSWORD_SETTING, Event.PASSWORD_SET): frozenset({State.BOUND}),
    (State.PASSWORD_ENTRY, Event.PASSWORD_MISSED): frozenset({State.PASSWORD_ENTRY, State.PASSWORD_LOCKED}),
    (State.PASSWORD_LOCKED, Event.LOCK_RELEASED): frozenset({State.PASSWORD_ENTRY}),
    (State.PASSWORD_ENTRY, Event.CARD_BOUND): frozenset({State.BOUND}),
    (State.PASSWORD_ENTRY, Event.CARD_CHANGED): frozenset({State.CARD_ENTRY}),
    (State.PASSWORD_LOCKED, Event.CARD_CHANGED): frozenset({State.CARD_ENTRY}),
    (State.CARD_ENTRY, Event.BOUND_CARD_CHOSEN): frozenset({State.PASSWORD_ENTRY, State.PASSWORD_LOCKED}),
    # The binding result stays on the screen whatever happens behind it.
    (State.BOUND, Event.ACCOUNT_CREATED): frozenset({State.BOUND}),
    (State.BOUND, Event.REVIEWED): frozenset({State.BOUND}),
    (State.BOUND, Event.BINDING_RESULT_LEFT): REVIEW_STATES | {State.OPENING_PENDING},
    (State.OPENING_PENDING, Event.ACCOUNT_CREATED): REVIEW_STATES,
    # A review can be heard of before the reply that says the account was created.
    (State.OPENING_PENDING, Event.REVIEWED): frozenset({State.WITH_CLERK, State.APPROVED, State.DECLINED}),
    (State.IN_REVIEW, Event.REVIEWED): frozenset({State.WITH_CLERK, State.APPROVED, State.DECLINED}),
    (State.WITH_CLERK, Event.REVIEWED): frozenset({State.APPROVED, State.DECLINED}),
    (State.APPROVED, Event.REVIEW_RESULT_LEFT): frozenset({State.ACTIVE}),
    (State.DECLINED, Event.START): FIRST_STATES,
    (State.ACTIVE, Event.MONEY_MOVED): frozenset({State.ACTIVE}),
    (State.ACTIVE, Event.RAISE_OPENED): frozenset({State.RAISE_OPEN}),
    (State.RAISE_OPEN, Event.LINKS_CHANGED): frozenset({State.RAISE_OPEN}),
    (State.RAISE_OPEN, Event.RAISE_DECIDED): frozenset({State.RAISE_DECIDED}),
    (State.RAISE_OPEN, Event.RAISE_CLOSED): frozenset({State.ACTIVE}),
    (State.RAISE_DECIDED, Event.RAISE_CLOSED): frozenset({State.ACTIVE}),
    # The traditional application. A form that is left before it was handed in leaves nothing behind.
    (State.NOT_STARTED, Event.FORM_OPENED): frozenset({State.FORM_ENTRY}),
    (State.FORM_ENTRY, Event.FORM_LEFT): frozenset({State.NOT_STARTED}),
    (State.FORM_ENTRY, Event.FORM_SUBMITTED): frozenset({State.FORM_VERIFICATION}),
    (State.FORM_VERIFICATION, Event.FORM_DECIDED): frozenset({State.CARD_MAILED, State.FORM_DECLINED}),
    (State.CARD_MAILED, Event.CARD_CAME): frozenset({State.CARD_DELIVERED}),
    (State.FORM_DECLINED, Event.FORM_OPENED): frozenset({State.FORM_ENTRY}),
    (State.FORM_DECLINED, Event.START): FIRST_STATES,
    (State.CARD_DELIVERED, Event.START): FIRST_STATES,
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
