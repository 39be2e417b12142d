"""The outbox: what must reach the bank exactly once, whatever fails on the way.

A row is written in the transaction that brings it about. ``send`` says it under the row's key as often as
needed; ``settle`` books the bank's answer and closes the row. Between the two nothing is held but the row, so
a crash at any point leaves it to be sent again, and the bank answers a repeated key with the outcome of once.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from models.contract.history_data import HistoryData
from models.contract.payment_bank import AccountFacts, RaiseDecided, ReportBinding, RequestRaise
from models.contract.problems import ProblemError, ProblemType
from models.tables.payment import Application, Delivery, LimitRaise, Movement, OutboxMessage, Wallet
from servers.backoff import pause_after
from servers.context import PartyContext
from servers.payment import changes, repository
from servers.payment.bank_client import BankClient
from servers.payment.changes import Change, Outcome
from servers.payment.gathering import OwnHistory, gather, own_history
from servers.payment.settlement import Answer, settle
from servers.payment.wallets import record_of
from servers.web.serving import Call

logger = logging.getLogger(__name__)

STEPS: Final = {Delivery.BINDING: 7, Delivery.RAISE: 9}
"""The protocol's step for which a message's history data are gathered."""

NAMES: Final = {
    Delivery.BINDING: "binding result",
    Delivery.RAISE: "limit raise",
    Delivery.MOVEMENT: "movement",
}
"""What the log calls a message."""

BankCall = Callable[[BankClient], Awaitable[AccountFacts | RaiseDecided]]


def key_of(kind: Delivery, subject_id: str) -> str:
    """The key of the message about a subject; the bank knows the message by it."""
    return f"{kind.value}:{subject_id}"


def put(session: Session, kind: Delivery, wallet_id: str, subject_id: str, now: datetime) -> str:
    """Write a row, or find the one that is there, and return its key."""
    key = key_of(kind, subject_id)
    if session.get(OutboxMessage, key) is None:
        session.add(
            OutboxMessage(
                key=key, kind=kind, wallet_id=wallet_id, subject_id=subject_id, due_at=now, attempts=0
            )
        )
        session.flush()
    return key


def deliver_soon(context: PartyContext, key: str) -> None:
    """Deliver the message off the caller's waiting path."""
    context.jobs.soon(_job(key), partial(deliver, context, key))


def take_up_again(context: PartyContext, session: Session) -> None:
    """Arm every message that still has to reach the bank; what was due while nothing ran goes out at once."""
    now = context.clock.now()
    for row in repository.undelivered(session):
        context.jobs.at(max(row.due_at, now), _job(row.key), partial(deliver, context, row.key))


async def deliver(context: PartyContext, key: str) -> None:
    """Send the message and book the answer; without an answer the next try is armed."""
    with suppress(ProblemError):
        await _deliver(context, key)


async def _deliver(context: PartyContext, key: str) -> None:
    async with _tried_again(context, key):
        answer = await _send(context, key)
        if answer is None:
            return

        def book(session: Session) -> str:
            wallet_id = session.get_one(OutboxMessage, key).wallet_id
            settle(session, key, answer, context.clock.now())
            return wallet_id

        context.news.changed(await context.store.run(book))


async def send_and_show(context: PartyContext, call: Call, key: str) -> Outcome:
    """Send the message for a client's call, which ends with the view or the bank's refusal.

    Raises ``ProblemError`` when there is no answer; the next try is armed by then.
    """
    async with _tried_again(context, key):
        answer = await _send(context, key)

        def conclude(change: Change) -> Outcome:
            if answer is not None:
                settle(change.session, key, answer, change.now)
            return change.refused(answer) if isinstance(answer, ProblemError) else change.shown()

        return await changes.run(context, call, conclude)


@asynccontextmanager
async def _tried_again(context: PartyContext, key: str) -> AsyncIterator[None]:
    """Arm the next try unless what is done within comes to its end."""
    try:
        yield
    except Exception:
        await _try_again_later(context, key)
        raise


async def _send(context: PartyContext, key: str) -> Answer | None:
    """The bank's answer to the message; ``None`` when it was booked before.

    Raises ``ProblemError`` when there is no answer, or none that may be.
    """
    letter = context.store.look(lambda session: _open(session, key))
    if letter is None:
        return None
    try:
        return await _ask_bank(context, letter)
    except ProblemError as problem:
        if not problem.settled:
            raise
        other_known = problem.problem is ProblemType.KEY_REUSED
        if letter.kind is not Delivery.BINDING and not other_known:
            return problem
        # A binding is a fact that the bank must learn, whatever it says to it.
        logger.error("the bank refused a %s: %s", NAMES[letter.kind], problem.problem.value)
        if other_known:
            # Something was booked there under this key: as long as nobody knows what, nothing may vanish here.
            raise ProblemError(ProblemType.UNREACHABLE, 503) from None
        raise


@dataclass(frozen=True, slots=True)
class _Letter:
    """A message that is still open. ``own`` is set while its history data has to be gathered."""

    key: str
    kind: Delivery
    repeated: bool
    own: OwnHistory | None


def _open(session: Session, key: str) -> _Letter | None:
    row = session.get(OutboxMessage, key)
    if row is None or row.delivered_at is not None:
        return None
    gathered = row.kind is Delivery.MOVEMENT or row.history_body is not None
    own = None if gathered else own_history(session, session.get_one(Wallet, row.wallet_id))
    return _Letter(key, row.kind, row.attempts > 0, own)


async def _ask_bank(context: PartyContext, letter: _Letter) -> AccountFacts | RaiseDecided:
    key = letter.key
    if letter.own is None:
        call = context.store.look(lambda session: _call_of(session, key))
    else:
        history = await gather(context, letter.own, STEPS[letter.kind])
        call = await context.store.run(lambda session: _with_history(session, key, history))
    bank = BankClient(context)
    answer = await call(bank)
    if not letter.repeated:
        return answer
    # A repeated key brings the figures of the first time: ask for those of now.
    if isinstance(answer, RaiseDecided):
        account = await bank.read_account(answer.account.account_id)
        return answer.model_copy(update={"account": account})
    return await bank.read_account(answer.account_id)


def _with_history(session: Session, key: str, history: HistoryData) -> BankCall:
    row = session.get_one(OutboxMessage, key)
    if row.history_body is None:
        row.history_body = history
    return _call_of(session, key)


def _call_of(session: Session, key: str) -> BankCall:
    row = session.get_one(OutboxMessage, key)
    history = row.history_body or HistoryData()
    if row.kind is Delivery.BINDING:
        report = _binding_report(session, row, history)
        return lambda bank: bank.report_binding(report, key)
    if row.kind is Delivery.RAISE:
        account_id = session.get_one(LimitRaise, row.subject_id).account_id
        request = RequestRaise(raise_id=row.subject_id, history=history)
        return lambda bank: bank.request_raise(request, account_id, key)
    movement = session.get_one(Movement, row.subject_id)
    amount, counterparty, account_id = movement.amount, movement.counterparty, movement.account_id
    return lambda bank: bank.move_money(amount, counterparty, account_id, key)


def _binding_report(session: Session, row: OutboxMessage, history: HistoryData) -> ReportBinding:
    application = session.get_one(Application, row.subject_id)
    card = application.card
    assert card is not None
    return ReportBinding(
        application_id=application.id,
        wallet_id=row.wallet_id,
        record=record_of(session.get_one(Wallet, row.wallet_id)),
        savings_account_ref=card.savings_account_ref,
        bound_at=card.bound_at,
        history=history,
    )


async def _try_again_later(context: PartyContext, key: str) -> None:
    def postpone(session: Session) -> tuple[datetime, str | None] | None:
        row = session.get(OutboxMessage, key)
        if row is None or row.delivered_at is not None:
            return None
        row.attempts += 1
        row.due_at = context.clock.now() + pause_after(row.attempts)
        if row.kind is not Delivery.MOVEMENT or row.attempts > 1:
            return row.due_at, None
        # From now on the view shows the movement as waiting.
        session.get_one(Wallet, row.wallet_id).version += 1
        return row.due_at, row.wallet_id

    try:
        postponed = await context.store.run(postpone)
    except ProblemError:
        # There is no room even to note the try; the message itself is kept.
        postponed = context.clock.now() + pause_after(1), None
    if postponed is None:
        return
    due_at, changed_wallet = postponed
    context.jobs.at(due_at, _job(key), partial(deliver, context, key))
    if changed_wallet is not None:
        context.news.changed(changed_wallet)


def _job(key: str) -> str:
    return f"outbox:{key}"
