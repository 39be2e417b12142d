"""The bank's outbox: what the payment server is told of reviews, accounts and forms, kept until it has it.

A row is written in the transaction that brings it about. The messages about one account or form go out one after the
other, each once the one before was answered, so that what is told last is what is so.

The payment server may not know yet what it is told of: what it asked the bank is kept there a moment after the bank
answered. So it is told again a few times, and no more: an account that was only looked up is never kept there.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy.orm import Session

from models.contract.bank_reports import REPORT_ACCOUNT, REPORT_REVIEW, AccountChanged, ReviewResult
from models.contract.paper_form import REPORT_FORM, FormResult
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Endpoint, Message, Nothing, Party
from models.tables.bank import OutboxMessage, Report
from servers.backoff import pause_after
from servers.bank import repository
from servers.context import PartyContext

UNKNOWN_TRIES: Final = 5
"""After so many tries a message about what the payment server does not know is given up."""

logger = logging.getLogger(__name__)

ENDPOINTS: Final[dict[Report, Endpoint[Any, Nothing]]] = {
    Report.REVIEW: REPORT_REVIEW,
    Report.ACCOUNT: REPORT_ACCOUNT,
    Report.FORM: REPORT_FORM,
}


def keep_review(session: Session, result: ReviewResult, now: datetime) -> str:
    """Keep how a review ended, or that a clerk will end it; returns the subject for ``send_at``."""
    account = result.account
    key = f"review:{account.account_id}:{account.version}"
    return _keep(session, key, Report.REVIEW, account.account_id, result, now)


def keep_account(session: Session, changed: AccountChanged, now: datetime) -> str:
    """Keep that an account was frozen, or is no longer; returns the subject for ``send_at``."""
    account = changed.account
    key = f"account:{account.account_id}:{account.version}"
    return _keep(session, key, Report.ACCOUNT, account.account_id, changed, now)


def keep_form(session: Session, result: FormResult, now: datetime) -> str:
    """Keep how a form stands now; returns the subject for ``send_at``."""
    key = f"form:{result.application_id}:{result.facts.state.value}"
    return _keep(session, key, Report.FORM, result.application_id, result, now)


def _keep(session: Session, key: str, kind: Report, subject_id: str, message: Message, now: datetime) -> str:
    session.add(
        OutboxMessage(
            key=key,
            kind=kind,
            subject_id=subject_id,
            number=repository.next_message_number(session),
            body=message.model_dump_json(),
            created_at=now,
            next_try_at=now,
            attempts=0,
        )
    )
    session.flush()
    return subject_id


def send_at(context: PartyContext, subject_id: str, when: datetime) -> None:
    """Try to deliver what is kept about the subject at ``when``, and again until it has arrived."""
    context.jobs.at(when, f"outbox:{subject_id}", partial(_deliver, context, subject_id))


def start(context: PartyContext) -> None:
    """Take up again what was not delivered before the server stopped."""
    for subject_id, when in context.store.run_now(_waiting_subjects):
        send_at(context, subject_id, when)


async def _deliver(context: PartyContext, subject_id: str) -> None:
    """Send what waits and note what became of it. Whatever else happens, the next try is armed."""
    try:
        await _send_all(context, subject_id)
    except ProblemError:
        await _try_again(context, subject_id)
    except Exception:
        await _try_again(context, subject_id)
        raise


async def _send_all(context: PartyContext, subject_id: str) -> None:
    """Raises ``ProblemError`` when there is no answer to one; a refusal is one, and is noted."""
    while (letter := context.store.look(lambda session: _waiting(session, subject_id))) is not None:
        await _send(context, letter)


@dataclass(frozen=True, slots=True)
class _Letter:
    """A message that waits."""

    key: str
    attempts: int
    endpoint: Endpoint[Any, Nothing]
    message: Message


async def _send(context: PartyContext, letter: _Letter) -> None:
    key = letter.key
    try:
        await context.client(Party.PAYMENT).call(letter.endpoint, letter.message, key=key)
    except ProblemError as problem:
        unknown = problem.problem is ProblemType.NOT_FOUND
        if not problem.settled or (unknown and letter.attempts + 1 < UNKNOWN_TRIES):
            raise
        slug = problem.problem.value
        logger.error("a %s was refused: %s", letter.endpoint.name.replace("_", " "), slug)
        await context.store.run(lambda session: _note_refusal(session, key, slug))
        return
    now = context.clock.now()
    await context.store.run(lambda session: _note_delivery(session, key, now))


async def _try_again(context: PartyContext, subject_id: str) -> None:
    now = context.clock.now()
    when = await context.store.run(lambda session: _postpone(session, subject_id, now))
    if when is not None:
        send_at(context, subject_id, when)


def _waiting_subjects(session: Session) -> list[tuple[str, datetime]]:
    """Every subject with a message that waits, and when its oldest is to be sent."""
    oldest: dict[str, datetime] = {}
    for message in repository.waiting_messages(session):
        oldest.setdefault(message.subject_id, message.next_try_at)
    return list(oldest.items())


def _waiting(session: Session, subject_id: str) -> _Letter | None:
    message = repository.oldest_waiting_message(session, subject_id)
    if message is None:
        return None
    endpoint = ENDPOINTS[message.kind]
    return _Letter(
        message.key, message.attempts, endpoint, endpoint.request.model_validate_json(message.body)
    )


def _postpone(session: Session, subject_id: str, now: datetime) -> datetime | None:
    message = repository.oldest_waiting_message(session, subject_id)
    if message is None:
        return None
    message.attempts += 1
    message.next_try_at = now + pause_after(message.attempts)
    return message.next_try_at


def _note_delivery(session: Session, key: str, now: datetime) -> None:
    message = repository.get_message(session, key)
    message.attempts += 1
    message.delivered_at = now


def _note_refusal(session: Session, key: str, slug: str) -> None:
    message = repository.get_message(session, key)
    message.attempts += 1
    message.problem = slug
