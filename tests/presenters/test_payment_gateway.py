"""The gateway over a transport that a test answers in the server's place."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import pytest

from gui.gateway.payment import PaymentGateway
from models.contract import client_payment as contract
from models.contract.application_view import ApplicationView
from models.contract.problems import PROBLEM_MEDIA_TYPE, ProblemError, ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER
from models.domain.application import ApplicationState
from tests.presenters.fakes import application, problem, run

NEXT = application(ApplicationState.CODE_ENTRY, version=2)
Answer = httpx.Response | Exception


class Counting:
    """Entropy that counts."""

    def __init__(self) -> None:
        self.count = 0

    def identifier(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}-{self.count}"

    def digits(self, count: int) -> str:
        return "0" * count

    def token(self) -> str:
        return "token"

    def below(self, _limit: int) -> int:
        return 0


class Server:
    """Answers in order and keeps the requests."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.gateway = PaymentGateway(httpx.MockTransport(self._answer), Counting())

    @property
    def keys(self) -> list[str | None]:
        return [request.headers.get(IDEMPOTENCY_HEADER) for request in self.requests]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def ok(view: ApplicationView = NEXT) -> httpx.Response:
    return httpx.Response(200, content=view.model_dump_json())


def refusal(kind: ProblemType, status: int = 422, **figures: Any) -> httpx.Response:
    document = problem(kind, status=status, **figures).document
    return httpx.Response(
        status, headers={"content-type": PROBLEM_MEDIA_TYPE}, content=document.model_dump_json()
    )


async def refused(call: Callable[[], Coroutine[Any, Any, Any]]) -> ProblemError:
    with pytest.raises(ProblemError) as raised:
        await call()
    return raised.value


def test_that_a_call_says_what_it_is_and_who_makes_it() -> None:
    async def test() -> None:
        server = Server(httpx.Response(200, json={"token": "secret"}), ok())
        await server.gateway.sign_in("wallet-1")
        assert await server.gateway.submit_code("482193") == NEXT
        opened, submitted = server.requests
        assert "authorization" not in opened.headers
        assert submitted.headers["authorization"] == "Bearer secret"
        assert submitted.extensions["endpoint"] is contract.SUBMIT_CODE
        assert submitted.url.path == contract.SUBMIT_CODE.path
        assert submitted.content == b'{"code":"482193"}'

    run(test)


def test_that_a_question_carries_no_key_and_every_changing_call_a_new_one() -> None:
    async def test() -> None:
        server = Server(ok(), ok(), ok())
        await server.gateway.read()
        await server.gateway.resend()
        await server.gateway.resend()
        assert server.keys == [None, "call-1", "call-2"]

    run(test)


@pytest.mark.parametrize(
    "answer",
    [
        httpx.ConnectError("gone"),
        httpx.ReadTimeout("late"),
        refusal(ProblemType.IN_PROGRESS, 409),
        refusal(ProblemType.INTERNAL, 500),
        refusal(ProblemType.UNREACHABLE, 429),
        httpx.Response(502),
    ],
    ids=["no connection", "no reply", "in progress", "crash", "too many", "gateway"],
)
def test_that_the_same_again_carries_the_same_key_while_the_answer_is_owed(answer: Answer) -> None:
    async def test() -> None:
        server = Server(answer, ok(), ok())
        await refused(lambda: server.gateway.submit_code("482193"))
        await server.gateway.submit_code("482193")
        await server.gateway.submit_code("482193")
        assert server.keys == ["call-1", "call-1", "call-2"]

    run(test)


def test_that_the_same_is_meant_anew_once_a_newer_view_has_shown_the_outcome() -> None:
    async def test() -> None:
        lost = httpx.ReadTimeout("late")
        booked = application(ApplicationState.ACTIVE, version=3)
        server = Server(ok(), lost, ok(booked), lost, lost, ok())
        gateway = server.gateway
        await gateway.read()
        await refused(lambda: gateway.make_purchase("teahouse", 6800))
        await gateway.read()
        await refused(lambda: gateway.make_purchase("teahouse", 6800))
        gateway.mean_anew()
        await refused(lambda: gateway.make_purchase("teahouse", 6800))
        gateway.mean_anew()
        await gateway.make_purchase("teahouse", 6800)
        # The last two are one intent: nothing newer has shown what became of it.
        assert server.keys == [None, "call-1", None, "call-1", "call-2", "call-2"]

    run(test)


def test_that_something_else_is_another_intent_though_an_answer_is_owed() -> None:
    async def test() -> None:
        server = Server(httpx.ReadTimeout("late"), ok())
        await refused(lambda: server.gateway.submit_code("482193"))
        await server.gateway.submit_code("111111")
        assert server.keys == ["call-1", "call-2"]

    run(test)


def test_that_a_refusal_settles_the_intent() -> None:
    async def test() -> None:
        server = Server(refusal(ProblemType.WRONG_STATE, 409), ok())
        await refused(server.gateway.start)
        await server.gateway.start()
        assert server.keys == ["call-1", "call-2"]

    run(test)


def test_that_nothing_typed_is_kept_while_an_answer_is_owed() -> None:
    async def test() -> None:
        server = Server(httpx.ReadTimeout("late"))
        await refused(
            lambda: server.gateway.submit_savings_account("9530044020177351064", "13800001234", True)
        )
        assert "9530044020177351064" not in repr(vars(server.gateway))

    run(test)


def test_that_a_problem_comes_with_its_figures() -> None:
    async def test() -> None:
        server = Server(refusal(ProblemType.CODE_WRONG, remaining=3, field="code"))
        error = await refused(lambda: server.gateway.submit_code("000000"))
        assert error.problem is ProblemType.CODE_WRONG
        assert (error.document.remaining, error.document.field) == (3, "code")

    run(test)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (httpx.ConnectError("gone"), ProblemType.UNREACHABLE),
        (httpx.ReadTimeout("late"), ProblemType.UNREACHABLE),
        (httpx.Response(200, content=b"no json"), ProblemType.INTERNAL),
        (httpx.Response(500, content=b"boom"), ProblemType.INTERNAL),
        (
            httpx.Response(422, headers={"content-type": PROBLEM_MEDIA_TYPE}, content=b"{}"),
            ProblemType.INTERNAL,
        ),
    ],
)
def test_that_an_answer_that_is_none_is_a_problem_all_the_same(answer: Answer, expected: ProblemType) -> None:
    async def test() -> None:
        error = await refused(Server(answer).gateway.read)
        assert error.problem is expected

    run(test)


def test_that_the_long_poll_brings_news_or_nothing() -> None:
    async def test() -> None:
        server = Server(httpx.Response(204), ok())
        assert await server.gateway.await_news(7) is None
        assert await server.gateway.await_news(7) == NEXT
        assert server.requests[0].url.params["after"] == "7"
        assert server.keys == [None, None]

    run(test)


def test_that_the_password_is_sent_with_the_wallet_that_was_to_be_signed_in() -> None:
    async def test() -> None:
        needed = refusal(ProblemType.PASSWORD_NEEDED, 401, field="password", remaining=5)
        server = Server(needed, httpx.Response(200, json={"token": "secret"}), ok())
        gateway = server.gateway
        assert (await refused(lambda: gateway.sign_in("wallet-1"))).problem is ProblemType.PASSWORD_NEEDED
        assert await gateway.enter("936274") == NEXT
        _, entered, read = server.requests
        assert entered.content == b'{"wallet_id":"wallet-1","device_id":null,"password":"936274"}'
        assert read.headers["authorization"] == "Bearer secret"
        assert len(set(server.keys)) == 3, "another password is another intent"

    run(test)


def test_that_a_password_whose_answer_was_lost_goes_out_under_the_same_key() -> None:
    async def test() -> None:
        wrong = refusal(ProblemType.PASSWORD_WRONG, field="password", remaining=4)
        server = Server(httpx.ReadTimeout("late"), wrong, wrong)
        for _ in range(3):
            await refused(lambda: server.gateway.enter("936274"))
        first, second, third = server.keys
        assert first == second
        assert third != second

    run(test)
