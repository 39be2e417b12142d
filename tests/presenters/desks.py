"""A bank's desk as the staff endpoints report it, and a bank that answers what a test tells it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from gui.clerk.presenter import ClerkDesk
from gui.clerk.state import ClerkState
from gui.tasks import TaskRunner
from models.contract.bank_staff import (
    CaseKind,
    CaseView,
    CheckKind,
    CheckView,
    StaffAccountView,
    StaffView,
)
from models.contract.payment_bank import AccountState
from models.domain.application import DeclineReason, ReviewDecision
from models.domain.documents import DocumentType
from tests.presenters.fakes import START, FakeClock, FakeView
from tests.presenters.standings import REPORT


def case(number: int, *, kind: CaseKind = CaseKind.REVIEW, minutes: int = 7, **fields: Any) -> CaseView:
    """A case that waits since ``minutes`` before the start; ``fields`` are those of ``CaseView``."""
    return CaseView(
        case_id=f"case-{number}",
        kind=kind,
        opened_at=START - timedelta(minutes=minutes),
        masked_name="*岚",
        document_type=DocumentType.RESIDENT_ID,
        masked_document="3101**********3081",
        masked_mobile="138****4411",
        checks=(
            CheckView(kind=CheckKind.PERSON, holds=True),
            CheckView(kind=CheckKind.MOBILE, holds=False),
        ),
        report=REPORT if kind is CaseKind.REVIEW else None,
        offered_limit=5_000,
        **fields,
    )


def approved(number: int) -> CaseView:
    return case(number, decision=ReviewDecision.APPROVED, decided_at=START)


def declined(number: int, reason: DeclineReason = DeclineReason.DATA_NOT_VERIFIED) -> CaseView:
    return case(number, decision=ReviewDecision.DECLINED, reason=reason, decided_at=START)


def account(number: int, state: AccountState = AccountState.APPROVED) -> StaffAccountView:
    return StaffAccountView(
        account_id=f"account-{number}",
        masked_name="*小明",
        last_four=f"603{number}",
        state=state,
        limit=300_000,
        used=12_000,
    )


def desk(version: int = 1, *cases: CaseView, accounts: tuple[StaffAccountView, ...] = ()) -> StaffView:
    return StaffView(version=version, cases=cases, accounts=accounts)


class FakeBank:
    """Answers the calls in the order of ``answers``, and the long poll with what is put into ``news``.

    ``calls`` holds what was called with its arguments, but for the polls, whose versions are in ``polled``. While
    ``held`` is set, no call is answered.
    """

    def __init__(self, *answers: StaffView | Exception) -> None:
        self.answers = list(answers)
        self.news: asyncio.Queue[StaffView | Exception | None] = asyncio.Queue()
        self.calls: list[tuple[Any, ...]] = []
        self.polled: list[int] = []
        self.held: asyncio.Event | None = None

    def mean_anew(self) -> None: ...

    async def await_news(self, after: int) -> StaffView | None:
        self.polled.append(after)
        answer = await self.news.get()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, StaffView]]:
        async def call(*arguments: Any) -> StaffView:
            self.calls.append((name, *arguments))
            if self.held is not None:
                await self.held.wait()
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        return call


class Sitting:
    """A clerk's desk that was opened, with its bank and what it showed. ``crashes`` must stay empty."""

    def __init__(self, bank: FakeBank) -> None:
        self.bank = bank
        self.clock = FakeClock()
        self.crashes: list[Exception] = []
        self.tasks = TaskRunner(self.crashes.append)
        self.desk = ClerkDesk(bank, self.tasks, self.clock)
        self.view = FakeView()
        self.desk.attach(self.view)
        self.desk.open()

    @property
    def state(self) -> ClerkState:
        return self.desk.state

    async def settle(self) -> None:
        """Wait for every call to end, and for what the poll brought to be shown; fail on a crash."""
        await self.tasks.wait_idle()
        for _ in range(5):
            await asyncio.sleep(0)
        assert self.crashes == []

    async def hear(self, news: StaffView | Exception | None) -> None:
        """Let the long poll answer."""
        self.bank.news.put_nowait(news)
        await self.settle()

    async def close(self) -> None:
        self.tasks.close()
        await self.tasks.closed()


async def sit(bank: FakeBank) -> Sitting:
    """A desk that has read how it stands."""
    sitting = Sitting(bank)
    await sitting.settle()
    return sitting
