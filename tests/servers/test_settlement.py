"""The bank's answer to a message of the outbox is booked once, however often it is heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.contract.client_payment import OPEN_RAISE, SUBMIT_RAISE
from models.contract.payment_bank import AccountFacts, RaiseDecided
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Party
from models.tables.payment import Delivery, LimitRaise, OutboxMessage, VirtualAccount
from servers.payment.settlement import Answer, settle
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone

TABLES = ("outbox", "movements", "limit_raises", "virtual_accounts", "wallets", "applications")


def kept(wire: Wire) -> dict[str, list[dict[str, Any]]]:
    return {table: wire.host.inspector.rows("payment", table) for table in TABLES}


def booked(session: Session, kind: Delivery) -> OutboxMessage:
    (row,) = session.query(OutboxMessage).filter_by(kind=kind).all()
    assert row.delivered_at is not None
    return row


def facts(session: Session) -> AccountFacts:
    return session.query(VirtualAccount).one().facts


def decision(session: Session) -> RaiseDecided:
    (submitted,) = session.query(LimitRaise).all()
    assert submitted.decided is not None
    return submitted.decided


def refusal(_session: Session) -> ProblemError:
    return ProblemError(ProblemType.ACCOUNT_NOT_USABLE, 409)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (Delivery.BINDING, facts),
        (Delivery.MOVEMENT, facts),
        (Delivery.MOVEMENT, refusal),
        (Delivery.RAISE, decision),
        (Delivery.RAISE, refusal),
    ],
    ids=["a binding", "a movement", "a movement, refused", "a raise", "a raise, refused"],
)
def test_that_an_answer_that_is_heard_again_changes_nothing(
    kind: Delivery, answer: Callable[[Session], Answer], wire: Wire
) -> None:
    phone = Phone(wire)
    phone.to_active()
    phone.buy(6_800)
    phone.call(OPEN_RAISE)
    phone.call(SUBMIT_RAISE)
    before, now = kept(wire), wire.host.clock.now()
    wire.host.on_loop.store_of(Party.PAYMENT).run_now(lambda session: again(session, kind, answer, now))
    assert kept(wire) == before


def again(session: Session, kind: Delivery, answer: Callable[[Session], Answer], now: datetime) -> None:
    settle(session, booked(session, kind).key, answer(session), now)
