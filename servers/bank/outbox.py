"""The bank's outbox: a review result is kept with the review itself and sent until the payment server has it."""

from __future__ import annotations

import logging
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from models.contract.payment_bank import REPORT_REVIEW, ReviewResult
from models.contract.problems import ProblemError
from models.contract.wire import Party
from models.tables.bank import OutboxMessage
from servers.backoff import pause_after
from servers.bank import repository
from servers.context import PartyContext

logger = logging.getLogger(__name__)


def keep(session: Session, result: ReviewResult, now: datetime) -> str:
    """Put ``result`` into the outbox, in the transaction that brings it about; its key for ``send_at``."""
    message = OutboxMessage(
        key=f"review:{result.application_id}", body=result, created_at=now, next_try_at=now, attempts=0
    )
    session.add(message)
    return message.key


def send_at(context: PartyContext, key: str, when: datetime) -> None:
    """Try to deliver the message ``key`` at ``when``, and again until it has arrived."""
    context.jobs.at(when, f"outbox:{key}", partial(_deliver, context, key))


def start(context: PartyContext) -> None:
    """Take up again what was not delivered before the server stopped."""
    for key, when in context.store.run_now(_waiting_keys):
        send_at(context, key, when)


async def _deliver(context: PartyContext, key: str) -> None:
    """Send the message and note what became of it. Whatever else happens, the next try is armed."""
    try:
        await _send(context, key)
    except ProblemError:
        await _try_again(context, key)
    except Exception:
        await _try_again(context, key)
        raise


async def _send(context: PartyContext, key: str) -> None:
    """Raises ``ProblemError`` when there is no answer; a refusal is one, and is noted."""
    message = await context.store.run(lambda session: _waiting(session, key))
    if message is None:
        return
    try:
        await context.client(Party.PAYMENT).call(REPORT_REVIEW, message, key=key)
    except ProblemError as problem:
        if not problem.settled:
            raise
        slug = problem.problem.value
        logger.error("a review result was refused: %s", slug)
        await context.store.run(lambda session: _note_refusal(session, key, slug))
        return
    now = context.clock.now()
    await context.store.run(lambda session: _note_delivery(session, key, now))


async def _try_again(context: PartyContext, key: str) -> None:
    now = context.clock.now()
    send_at(context, key, await context.store.run(lambda session: _postpone(session, key, now)))


def _waiting_keys(session: Session) -> list[tuple[str, datetime]]:
    return [(message.key, message.next_try_at) for message in repository.waiting_messages(session)]


def _waiting(session: Session, key: str) -> ReviewResult | None:
    message = repository.get_message(session, key)
    return None if message.delivered_at is not None else message.body


def _postpone(session: Session, key: str, now: datetime) -> datetime:
    message = repository.get_message(session, key)
    message.attempts += 1
    message.next_try_at = now + pause_after(message.attempts)
    return message.next_try_at


def _note_delivery(session: Session, key: str, now: datetime) -> None:
    message = repository.get_message(session, key)
    message.attempts += 1
    message.delivered_at = now


def _note_refusal(session: Session, key: str, slug: str) -> None:
    repository.get_message(session, key).problem = slug
