"""The clerk's calls on their way: who makes them, and when the same again is meant as another one."""

from __future__ import annotations

import httpx

from gui.clerk.presenter import ClerkDesk
from gui.gateway.bank_staff import BankStaffGateway
from gui.tasks import TaskRunner
from models.contract.bank_staff import AWAIT_DESK_NEWS, DecideCase, StaffView
from models.contract.payment_bank import AccountState
from models.contract.wire import IDEMPOTENCY_HEADER
from models.domain.application import DeclineReason, ReviewDecision
from tests.presenters.desks import account, case, desk
from tests.presenters.fakes import FakeClock, run
from tests.presenters.test_payment_gateway import Counting

IN_USE, FROZEN = account(1), account(1, AccountState.FROZEN)


class Bank:
    """Answers in order and keeps the requests; the long poll never hears of anything."""

    def __init__(self, *answers: StaffView | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.gateway = BankStaffGateway(httpx.MockTransport(self._answer), Counting(), "staff-token")

    def keys(self, end: str) -> list[str]:
        """The idempotency keys of the calls to the paths that end with ``end``."""
        return [r.headers[IDEMPOTENCY_HEADER] for r in self.requests if r.url.path.endswith(end)]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == AWAIT_DESK_NEWS.path:
            return httpx.Response(204)
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(200, content=answer.model_dump_json())


def test_that_every_call_carries_the_token_of_the_staff() -> None:
    async def test() -> None:
        bank = Bank(desk(1), desk(2))
        await bank.gateway.read()
        await bank.gateway.decline("case-1", DeclineReason.SCORE_TOO_LOW)
        assert {r.headers["Authorization"] for r in bank.requests} == {"Bearer staff-token"}
        assert bank.requests[1].url.path == "/staff/cases/case-1/decision"
        sent = DecideCase.model_validate_json(bank.requests[1].content)
        assert (sent.decision, sent.reason) == (ReviewDecision.DECLINED, DeclineReason.SCORE_TOO_LOW)
        await bank.gateway.close()

    run(test)


def test_that_freezing_again_after_a_lost_reply_and_an_end_is_another_freezing() -> None:
    async def test() -> None:
        silence = httpx.ReadTimeout("the reply was lost")
        bank = Bank(desk(2, accounts=(FROZEN,)), silence, silence, desk(3, case(1), accounts=(IN_USE,)))
        bank.answers += [desk(4, accounts=(FROZEN,))]
        await bank.gateway.read()
        tasks = TaskRunner()
        sitting = ClerkDesk(bank.gateway, tasks, FakeClock())
        sitting.choose_account("account-1")
        sitting.freeze()
        await tasks.wait_idle()
        sitting.unfreeze()
        await tasks.wait_idle()
        sitting.freeze()
        await tasks.wait_idle()
        first, second = bank.keys("/freeze")
        assert first != second
        tasks.close()
        await tasks.closed()
        await bank.gateway.close()

    run(test)


def test_that_the_second_try_of_a_decision_carries_the_key_of_the_first() -> None:
    async def test() -> None:
        bank = Bank(httpx.ReadTimeout("the reply was lost"), desk(2, case(1)), desk(2, case(1)))
        tasks = TaskRunner()
        sitting = ClerkDesk(bank.gateway, tasks, FakeClock())
        sitting.choose_case("case-1")
        sitting.approve()
        await tasks.wait_idle()
        first, second = bank.keys("/decision")
        assert first == second
        tasks.close()
        await tasks.closed()
        await bank.gateway.close()

    run(test)
