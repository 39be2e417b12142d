"""Matching the partial real name against the record, and the lock after too many misses (steps 1 and 2)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from models.contract.client_payment import PartialRealName
from models.contract.problems import ProblemError, ProblemType
from models.domain import partial
from models.domain.application import ApplicationState
from models.tables.payment import Application, Wallet
from servers.payment.transitions import Event, move

TRIES: Final = 5
LOCK_TIME: Final = timedelta(minutes=15)


def challenge_of(wallet: Wallet, application: Application) -> partial.Challenge:
    """Which positions of the wallet's record this application asks for."""
    return partial.make_challenge(wallet.name, wallet.document_number, application.window)


def tries_left(application: Application) -> int:
    return TRIES - application.misses


def parts_match(wallet: Wallet, application: Application, parts: PartialRealName) -> bool:
    """Whether all parts match at their positions. Both are compared always, so that time tells nothing."""
    challenge = challenge_of(wallet, application)
    name = partial.matches(wallet.name, challenge.name_asked, parts.name_part)
    document = partial.matches(wallet.document_number, challenge.document_asked, parts.document_part)
    return name and document


def count_miss(application: Application, now: datetime) -> ProblemError:
    """Count a miss, lock after the last try, and return the problem, which does not tell the wrong part."""
    application.misses += 1
    if tries_left(application) > 0:
        application.state = move(application.state, Event.PARTS_MISSED, ApplicationState.NAME_ENTRY)
        return ProblemError(ProblemType.NAME_MISMATCH, remaining=tries_left(application))
    application.state = move(application.state, Event.PARTS_MISSED, ApplicationState.LOCKED)
    application.locked_until = now + LOCK_TIME
    return locked(application)


def locked(application: Application) -> ProblemError:
    """The problem of a locked application."""
    return ProblemError(ProblemType.APPLICATION_LOCKED, 423, remaining=0, retry_at=application.locked_until)


def release_lock(application: Application, now: datetime) -> bool:
    """Give fresh tries once the lock's time has come; whether it had."""
    due = application.locked_until
    if application.state is not ApplicationState.LOCKED or due is None or now < due:
        return False
    application.state = move(application.state, Event.LOCK_RELEASED)
    application.locked_until = None
    application.misses = 0
    return True
