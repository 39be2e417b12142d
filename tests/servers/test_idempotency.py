"""Every changing call of every server: without a key, under a used key, beside its twin, and made again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, Final

import httpx
import pytest
from pydantic import ValidationError
from sqlalchemy.orm import Session

from models.contract import bank_reports, bank_staff, client_payment, paper_form, payment_bank
from models.contract.problems import ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Message, Nothing, Party
from servers.store import Store
from tests.servers.api.recipe import AnyEndpoint, Ready
from tests.servers.api.recipes import RECIPES
from tests.servers.conftest import Wire

CHANGING: Final = [endpoint for endpoint in RECIPES if endpoint.changing]
EVERY_CHANGING_CALL = pytest.mark.parametrize(
    "endpoint", CHANGING, ids=lambda endpoint: f"{endpoint.receiver}-{endpoint.name}"
)
RESTARTED: Final = (
    client_payment.OPEN_SESSION,
    client_payment.SUBMIT_CODE,
    client_payment.MAKE_PURCHASE,
    client_payment.SUBMIT_RAISE,
    paper_form.SUBMIT_FORM,
    payment_bank.LOOK_UP_CREDIT_ACCOUNT,
    payment_bank.OPEN_VERIFICATION,
    payment_bank.REPORT_BINDING,
    bank_reports.REPORT_REVIEW,
    bank_staff.DECIDE_CASE,
)
"""One of each kind of call: those that answer anew, that send an SMS, that go by an outbox, that only keep, the staff's."""
KEY: Final = "the-same-key"


async def send(wire: Wire, endpoint: AnyEndpoint, ready: Ready, key: str | None = KEY) -> httpx.Response:
    """The answer to the recipe's request under ``key``."""
    headers = {"authorization": f"Bearer {wire.token}"}
    content = None
    if not isinstance(ready.message, Nothing):
        headers["content-type"] = "application/json"
        content = ready.message.model_dump_json()
    if key is not None:
        headers[IDEMPOTENCY_HEADER] = key
    return await wire._http.request(
        endpoint.method,
        endpoint.url(**ready.path),
        content=content,
        headers=headers,
        extensions={"endpoint": endpoint},
    )


def answer(wire: Wire, endpoint: AnyEndpoint, ready: Ready, key: str | None = KEY) -> httpx.Response:
    return wire.run(lambda: send(wire, endpoint, ready, key))


def is_problem(response: httpx.Response, status: int, problem: ProblemType) -> bool:
    return response.status_code == status and response.json()["type"].endswith(f":{problem.value}")


def others_than(value: Any) -> Iterator[Any]:
    """``value`` with one thing changed in it, which may make it invalid."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, str):
        yield value[:-1] + ("1" if value.endswith("2") else "2")
    elif isinstance(value, dict):
        for name, part in value.items():
            for other in others_than(part):
                yield value | {name: other}


def another(endpoint: AnyEndpoint, ready: Ready) -> tuple[AnyEndpoint, Ready]:
    """Another valid request of the same caller: other content, or another call where no other content is valid."""
    for changed in others_than(ready.message.model_dump(mode="json")):
        try:
            message: Message = endpoint.request.model_validate(changed)
        except ValidationError:
            continue
        return endpoint, Ready(message, ready.path)
    for other in CHANGING:
        ways = (other.sender, other.receiver) == (endpoint.sender, endpoint.receiver)
        if ways and other.request is Nothing and other is not endpoint:
            return other, Ready(path={"account_id": "account-of-nobody"} | ready.path)
    raise AssertionError("no other request is valid")


@EVERY_CHANGING_CALL
def test_that_a_changing_call_is_held_to_its_key(wire: Wire, endpoint: AnyEndpoint) -> None:
    ready = RECIPES[endpoint](wire)
    assert is_problem(answer(wire, endpoint, ready, key=None), 400, ProblemType.KEY_MISSING)
    first = answer(wire, endpoint, ready)
    assert first.status_code == 200
    again = answer(wire, endpoint, ready)
    assert (again.status_code, again.content, again.headers) == (200, first.content, first.headers)
    other, changed = another(endpoint, ready)
    assert is_problem(answer(wire, other, changed), 422, ProblemType.KEY_REUSED)
    assert answer(wire, endpoint, ready).content == first.content


@EVERY_CHANGING_CALL
def test_that_the_twin_of_a_call_that_is_worked_on_is_refused(
    wire: Wire, endpoint: AnyEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = RECIPES[endpoint](wire)
    monkeypatch.setattr(wire.host.on_loop.gate, "_one_at_a_time", False)
    may_go_on = asyncio.Event()

    async def both() -> tuple[httpx.Response, httpx.Response]:
        begun, here = asyncio.Event(), asyncio.get_running_loop()

        async def held(store: Store, transaction: Callable[[Session], Any]) -> Any:
            if begun.is_set():
                # The twin was let in: it fails, and waits for nobody.
                may_go_on.set()
            here.call_soon_threadsafe(begun.set)
            await may_go_on.wait()
            return store.run_now(transaction)

        monkeypatch.setattr(Store, "run", held)
        first = asyncio.create_task(send(wire, endpoint, ready))
        await begun.wait()
        twin = await send(wire, endpoint, ready)
        wire.host.loop.call_soon_threadsafe(may_go_on.set)
        return await first, twin

    first, twin = wire.run(both)
    assert is_problem(twin, 409, ProblemType.IN_PROGRESS)
    assert first.status_code == 200
    assert answer(wire, endpoint, ready).content == first.content


@pytest.mark.parametrize("endpoint", RESTARTED, ids=lambda endpoint: f"{endpoint.receiver}-{endpoint.name}")
def test_that_a_call_made_again_after_a_restart_gets_the_first_answer(
    open_wire: Callable[[], Wire], endpoint: AnyEndpoint
) -> None:
    wire = open_wire()
    ready = RECIPES[endpoint](wire)
    first, token = answer(wire, endpoint, ready), wire.token
    assert first.status_code == 200
    again = open_wire()
    if endpoint.sender is Party.CLERK:
        again.token = token
        assert is_problem(answer(again, endpoint, ready), 401, ProblemType.UNAUTHENTICATED)
        token = again.host.staff_token
    again.token = token
    assert answer(again, endpoint, ready).content == first.content
    other, changed = another(endpoint, ready)
    assert is_problem(answer(again, other, changed), 422, ProblemType.KEY_REUSED)


def test_that_a_stranger_takes_no_servers_key_away_and_a_server_is_known_by_its_signature_alone(
    wire: Wire,
) -> None:
    endpoint = bank_reports.REPORT_REVIEW
    report, sign_in = RECIPES[endpoint](wire), RECIPES[client_payment.OPEN_SESSION](wire)
    wire.token = ""
    assert answer(wire, client_payment.OPEN_SESSION, sign_in).status_code == 200
    first = answer(wire, endpoint, report)
    assert first.status_code == 200
    wire.token = "anything"
    kept = len(wire.host.inspector.rows("payment", "idempotency_keys"))
    assert answer(wire, endpoint, report).content == first.content
    assert len(wire.host.inspector.rows("payment", "idempotency_keys")) == kept
