"""Matching what is stated of the real-name record, and the lock after too many misses (steps 1 and 2).

With an open wallet a partial name is matched here; without one the bank tells whether it knows the full record.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from models.contract.client_payment import PartialRealName
from models.contract.payment_bank import RealNameRecord
from models.contract.problems import ProblemError, ProblemType
from models.domain import partial
from models.domain.application import ApplicationState
from models.tables.payment import Application
from servers.payment.transitions import Event, move

TRIES: Final = 5
LOCK_TIME: Final = timedelta(minutes=15)
LOCKED_STATE: Final[Mapping[ApplicationState, ApplicationState]] = {
    ApplicationState.NAME_ENTRY: ApplicationState.LOCKED,
    ApplicationState.RECORD_ENTRY: ApplicationState.RECORD_LOCKED,
}
"""Where too many misses lead."""


def challenge_of(record: RealNameRecord, application: Application) -> partial.Challenge:
    """Which positions of the wallet's record this application asks for."""
    return partial.make_challenge(record.name, record.document_number, application.window)


def tries_left(application: Application) -> int:
    return TRIES - application.misses


def parts_match(record: RealNameRecord, application: Application, parts: PartialRealName) -> bool:
    """Whether all parts match at their positions. Both are compared always, so that time tells nothing."""
    challenge = challenge_of(record, application)
    name = partial.matches(record.name, challenge.name_asked, parts.name_part)
    document = partial.matches(record.document_number, challenge.document_asked, parts.document_part)
    return name and document


def count_miss(application: Application, miss: ProblemType, now: datetime) -> ProblemError:
    """Count a miss, lock after the last try, and return the problem, which does not tell the wrong part."""
    application.misses += 1
    entry = application.state
    if tries_left(application) > 0:
        application.state = move(entry, Event.PARTS_MISSED, entry)
        return ProblemError(miss, remaining=tries_left(application))
    application.state = move(entry, Event.PARTS_MISSED, LOCKED_STATE[entry])
    application.locked_until = now + LOCK_TIME
    return locked(application)


def locked(application: Application) -> ProblemError:
    """The problem of a locked application."""
    return ProblemError(ProblemType.APPLICATION_LOCKED, 423, remaining=0, retry_at=application.locked_until)


def release_lock(application: Application, now: datetime) -> bool:
    """Give fresh tries once the lock's time has come; whether it had."""
    due = application.locked_until
    if due is None or now < due:
        return False
    application.state = move(application.state, Event.LOCK_RELEASED)
    application.locked_until = None
    application.misses = 0
    return True
