"""The review and its result: on the clock, across restarts, and told to payment exactly once (step 8)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from models.contract.client_payment import READ_APPLICATION
from models.contract.payment_bank import CreditAccountLookup
from models.contract.problems import ProblemError, ProblemType
from models.domain.application import ApplicationState
from models.ports import Fault, Link
from servers.bank import outbox as outbox_of_the_bank
from servers.payment.bank_client import BankClient
from servers.payment.handlers import review as review_at_payment
from tests.servers.bank_desk import MAIN, BankDesk, bind
from tests.servers.conftest import STARTS_AT, Wire
from tests.servers.payment_steps import Phone

REVIEWED_AT = STARTS_AT + timedelta(seconds=90)


def outbox(wire: Wire) -> dict[str, Any]:
    """The one message in the bank's outbox."""
    (row,) = wire.host.inspector.rows("bank", "outbox")
    return row


def next_try_at(wire: Wire) -> datetime:
    return datetime.fromisoformat(outbox(wire)["next_try_at"]).replace(tzinfo=STARTS_AT.tzinfo)


def reviewed_at(wire: Wire) -> datetime | None:
    """When the review ended, as far as payment knows."""
    return wire.call(READ_APPLICATION).timeline.reviewed_at


def test_that_the_result_reaches_payment_when_the_review_ends(wire: Wire) -> None:
    bind(wire)
    assert wire.host.inspector.rows("bank", "outbox") == []
    wire.advance(90)
    assert reviewed_at(wire) == REVIEWED_AT
    assert outbox(wire)["delivered_at"] is not None
    assert outbox(wire)["attempts"] == 1


@pytest.mark.parametrize("fault", [Fault(lose_request=True), Fault(status=503), Fault(status=429)])
def test_that_a_result_that_did_not_arrive_is_sent_again_on_the_clock(wire: Wire, fault: Fault) -> None:
    bind(wire)
    wire.host.links.fail_always(Link.PAYMENT_BANK, fault)
    wire.advance(90)
    for pause in (5, 10, 20, 40, 60, 60):
        assert reviewed_at(wire) is None
        assert next_try_at(wire) == wire.host.clock.now() + timedelta(seconds=pause)
        wire.advance(pause)
    wire.host.links.heal(Link.PAYMENT_BANK)
    wire.advance(59)
    assert reviewed_at(wire) is None
    wire.advance(1)
    assert reviewed_at(wire) == REVIEWED_AT
    assert outbox(wire)["delivered_at"] is not None


def test_that_a_delivery_that_crashes_is_tried_again(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bind(wire)

    def crash(*_: object) -> None:
        raise RuntimeError("王小明")

    with monkeypatch.context() as patched:
        patched.setattr(outbox_of_the_bank, "_waiting", crash)
        wire.advance(90)
    assert "RuntimeError" in caplog.text
    assert "王小明" not in caplog.text
    assert reviewed_at(wire) is None
    wire.advance(5)
    assert reviewed_at(wire) == REVIEWED_AT


def test_that_a_lost_reply_leads_to_the_outcome_of_once(wire: Wire) -> None:
    bind(wire)
    wire.host.links.fail_next(Link.PAYMENT_BANK, Fault(lose_reply=True), "review_result")
    wire.advance(90)
    version = wire.call(READ_APPLICATION).version
    assert reviewed_at(wire) == REVIEWED_AT
    assert outbox(wire)["delivered_at"] is None
    wire.advance(5)
    assert outbox(wire)["delivered_at"] is not None
    assert wire.call(READ_APPLICATION).version == version


def test_that_a_review_that_is_under_way_survives_a_restart(open_wire: Callable[[], Wire]) -> None:
    bind(open_wire())
    again = open_wire()
    again.sign_in(MAIN.wallet_id)
    again.advance(89)
    assert reviewed_at(again) is None
    again.advance(1)
    assert reviewed_at(again) == REVIEWED_AT


def test_that_a_result_that_is_not_delivered_survives_a_restart(open_wire: Callable[[], Wire]) -> None:
    wire = open_wire()
    bind(wire)
    wire.host.links.fail_always(Link.PAYMENT_BANK, Fault(lose_request=True))
    wire.advance(90)
    assert outbox(wire)["attempts"] == 1
    again = open_wire()
    again.sign_in(MAIN.wallet_id)
    again.advance(5)
    assert reviewed_at(again) == REVIEWED_AT
    assert outbox(again)["attempts"] == 2


def test_that_a_result_of_what_payment_does_not_know_yet_is_told_again(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    bind(wire)

    def not_yet(*_: object) -> None:
        raise ProblemError(ProblemType.NOT_FOUND, 404)

    with monkeypatch.context() as patched:
        patched.setattr(review_at_payment, "_application_of", not_yet)
        wire.advance(90)
        wire.advance(5)
    assert (outbox(wire)["attempts"], outbox(wire)["problem"]) == (2, None)
    assert reviewed_at(wire) is None
    wire.advance(10)
    assert reviewed_at(wire) == REVIEWED_AT
    assert outbox(wire)["delivered_at"] is not None


def test_that_a_review_that_ends_while_the_look_up_is_kept_is_not_lost(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In review when the bank answered the look-up, reviewed when payment has kept the answer."""
    phone = Phone(wire, "du-heng")
    found = BankDesk(wire, phone.person).look_up()
    wire.advance(86_400)
    assert outbox(wire)["delivered_at"] is None

    async def answered_before(*_: object) -> CreditAccountLookup:
        return found

    with monkeypatch.context() as patched:
        patched.setattr(BankClient, "look_up", answered_before)
        assert phone.to_matched().state is ApplicationState.IN_REVIEW
    wire.advance(5)
    assert phone.read().state is ApplicationState.APPROVED
    assert outbox(wire)["delivered_at"] is not None


def test_that_a_result_nobody_ever_knows_is_given_up_after_a_few_tries(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    BankDesk(wire).reviewed()
    assert (outbox(wire)["attempts"], outbox(wire)["problem"]) == (1, None)
    for pause in (5, 10, 20, 40):
        assert outbox(wire)["problem"] is None
        wire.advance(pause)
    assert (outbox(wire)["attempts"], outbox(wire)["problem"]) == (5, "not-found")
    assert outbox(wire)["delivered_at"] is None
    wire.advance(86_400)
    assert outbox(wire)["attempts"] == 5
    assert [record.getMessage() for record in caplog.records] == ["a review result was refused: not-found"]
