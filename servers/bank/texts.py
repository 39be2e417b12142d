"""The SMS that a code goes out by: kept with the code until it has gone, and then erased.

It is written in the transaction that issues the code and sent once that is committed. A bank that went down in between
sends it when it is up again, as long as the code counts; it may have gone already, so the phone knows it by its id. What
the network loses is lost, as in real life: the person asks for another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from models.contract.problems import ProblemError
from models.tables.bank import SentCode, Verification
from servers.backoff import pause_after
from servers.bank import repository
from servers.context import PartyContext


@dataclass(frozen=True, slots=True)
class Text:
    """One SMS: a code on its way to ``mobile``, in the name of the bank ``sender``."""

    number: int
    verification_id: str
    mobile: str
    sender: str
    code: str
    expires_at: datetime


def keep(session: Session, verification: Verification, sent: SentCode, code: str) -> Text:
    """Keep ``code`` with its record ``sent`` until ``send`` has sent it."""
    sent.unsent = code
    session.add(sent)
    session.flush()
    return _text(verification, sent, code)


async def send(context: PartyContext, text: Text, *, repeated: bool = False) -> None:
    """Send the SMS and erase it; what fails on the way is tried again as long as the code counts."""
    now = context.clock.now()
    try:
        await context.sms.send(
            text.mobile,
            text.sender,
            text.code,
            int((text.expires_at - now).total_seconds()),
            message_id=f"{text.verification_id}:{text.number}",
            repeated=repeated,
        )
    except Exception:
        _send_again_at(context, text.number, now + pause_after(1))
        raise
    try:
        _erase(context, text.number)
    except ProblemError:
        # It has gone, so whoever asked for it is told so; it is erased as soon as there is room to write that.
        _send_again_at(context, text.number, now + pause_after(1))


def start(context: PartyContext) -> None:
    """Take up again what has not gone, as far as is known."""
    now = context.clock.now()
    for number in context.store.run_now(repository.unsent_codes):
        _send_again_at(context, number, now)


def _send_again_at(context: PartyContext, number: int, when: datetime) -> None:
    context.jobs.at(when, f"sms:{number}", partial(_send_again, context, number))


async def _send_again(context: PartyContext, number: int) -> None:
    now = context.clock.now()
    text = await context.store.run(lambda session: _still_due(session, number, now))
    if text is not None:
        await send(context, text, repeated=True)


def _still_due(session: Session, number: int, now: datetime) -> Text | None:
    """The SMS of the code, unless that no longer counts; then it is erased."""
    sent, verification = repository.code_with_verification(session, number)
    if sent.unsent is None:
        return None
    newest = repository.newest_code(session, verification) is sent
    if verification.superseded or not newest or now >= sent.expires_at:
        sent.unsent = None
        return None
    return _text(verification, sent, sent.unsent)


def _text(verification: Verification, sent: SentCode, code: str) -> Text:
    return Text(sent.id, verification.id, verification.mobile, verification.bank_id, code, sent.expires_at)


def _erase(context: PartyContext, number: int) -> None:
    context.store.write((repository.ERASE_TEXT, {"number": number}))
