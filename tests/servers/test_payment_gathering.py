"""History data: payment's own and that of linked accounts, each with its own failure."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from models.contract.client_payment import AWAIT_NEWS
from models.contract.history_data import (
    AccountKind,
    ExchangeHistory,
    HistoryData,
    HistoryGroup,
    MailHistory,
    SocialHistory,
)
from models.contract.payment_history import AccountHistory
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Party
from models.ports import Fault, Link
from servers.context import PartyContext
from servers.host import WorldHost
from servers.payment import gathering
from servers.payment.gathering import HISTORY_SECONDS, OwnHistory, gather
from tests.servers.conftest import Wire
from tests.servers.payment_steps import Phone

LINKED = (
    (AccountKind.SOCIAL, "s"),
    (AccountKind.GAME, "g"),
    (AccountKind.MAIL, "m1"),
    (AccountKind.MAIL, "m2"),
)
OWN = OwnHistory(ExchangeHistory(count=1, frequency=2, total=3), None, None, LINKED)


class Histories:
    """Stands in for the client of the history servers where a test needs odd answers."""

    def __init__(self, answer: Callable[[str], AccountHistory]) -> None:
        self._answer = answer
        self.asked: list[str] = []
        self.steps: set[int] = set()

    def client(self, to: Party) -> Histories:
        assert to is Party.HISTORY
        return self

    async def call(
        self, _endpoint: object, _request: object, *, seconds: float, step: int, kind: str, account: str
    ) -> AccountHistory:
        assert seconds == HISTORY_SECONDS
        self.asked.append(f"{kind}/{account}")
        self.steps.add(step)
        await asyncio.sleep(0)
        return self._answer(account)


def gathered(histories: Histories) -> HistoryData:
    return asyncio.run(gather(cast("PartyContext", histories), OWN, 7))


def answer(account: str) -> AccountHistory:
    if account == "s":
        return AccountHistory(
            kind=AccountKind.SOCIAL, social=SocialHistory(online_time=1, contacts=2, messages=3)
        )
    return AccountHistory(kind=AccountKind.MAIL, mail=MailHistory(count=10, size=5))


def test_that_accounts_of_one_kind_count_together_and_those_without_data_are_not_asked() -> None:
    histories = Histories(answer)
    data = gathered(histories)
    assert data.mail == MailHistory(count=20, size=10)
    assert data.social == SocialHistory(online_time=1, contacts=2, messages=3)
    assert data.exchange == OWN.exchange
    assert data.wealth is None
    assert data.missing == ()
    assert data.linked == (AccountKind.SOCIAL, AccountKind.GAME, AccountKind.MAIL)
    assert histories.asked == ["social/s", "mail/m1", "mail/m2"]
    assert histories.steps == {7}


def test_that_a_failing_server_is_named_and_the_others_count() -> None:
    def failing(account: str) -> AccountHistory:
        if account in ("s", "m2"):
            raise ProblemError(ProblemType.UNREACHABLE, 503)
        return answer(account)

    data = gathered(Histories(failing))
    assert data.missing == (HistoryGroup.SOCIAL, HistoryGroup.MAIL)
    assert data.social is None
    assert data.mail == MailHistory(count=10, size=5)


def test_that_a_server_that_fails_costs_the_opening_its_data_only(wire: Wire) -> None:
    wire.host.links.fail_always(Link.PAYMENT_HISTORY, Fault(lose_request=True))
    phone = Phone(wire, "lin-xia")
    declined = phone.to_reviewed().declined
    assert declined is not None
    assert declined.report is not None
    assert declined.report.missing == (HistoryGroup.SOCIAL, HistoryGroup.MAIL, HistoryGroup.WEALTH)


def test_that_a_silent_server_is_waited_for_so_long_and_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a live world: played ones know no real time."""
    monkeypatch.setattr(gathering, "HISTORY_SECONDS", 0.02)
    wire = Wire(WorldHost.open(tmp_path / "world", seed=7))
    try:
        wire.host.links.fail_always(Link.PAYMENT_HISTORY, Fault(delay=3600))
        phone = Phone(wire, "lin-xia")
        bound = phone.to_bound()
        news = wire.call(AWAIT_NEWS, query={"after": bound.version})
        assert news.timeline.account_created_at is not None
    finally:
        wire.close()
        wire.host.close()
