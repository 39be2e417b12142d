"""How endpoints are served: a key that is still worked on, and crashes that tell nothing personal."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import APIRouter

from models.contract.payment_bank import LOOK_UP_CREDIT_ACCOUNT, CreditAccountLookup, LookUpCreditAccount
from models.contract.problems import ProblemType
from models.contract.wire import IDEMPOTENCY_HEADER, Party
from models.tables.bank import REVISION, Base, IdempotencyKey, UsedNonce
from servers.clock import WorldClock
from servers.entropy import RandomEntropy
from servers.keys import WorldKeys
from servers.signatures import Signer, Verifier, address_of
from servers.store import Store
from servers.surroundings import RealTime
from servers.web.server_app import make_app
from servers.web.serving import Call, Handler, Server, serve
from tests.servers.bank_desk import MAIN, BankDesk, problem_of, record_of
from tests.servers.ciphers import new_cipher
from tests.servers.conftest import Wire

CHANCE = RandomEntropy(random.SystemRandom())
KEYS = WorldKeys.new(CHANCE)
REQUEST = LookUpCreditAccount(record=record_of(MAIN))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "bank.db", Base.metadata, REVISION, new_cipher(Party.BANK))
    store.prepare(lambda _session: None)
    yield store
    store.close()


def client_of(store: Store, clock: WorldClock, handler: Handler[LookUpCreditAccount]) -> httpx.AsyncClient:
    """Calls an app that answers the lookup with ``handler``."""
    verifier = Verifier(KEYS.ring_of(Party.BANK), store, RealTime().now, UsedNonce)
    server = Server(APIRouter(), store, clock, IdempotencyKey, "secret", verifier)
    serve(server, LOOK_UP_CREDIT_ACCOUNT, handler)
    transport = httpx.ASGITransport(make_app("Bank", server.router))
    return httpx.AsyncClient(transport=transport, base_url=address_of(Party.BANK))


async def ask(client: httpx.AsyncClient) -> httpx.Response:
    request = client.build_request(
        "POST",
        LOOK_UP_CREDIT_ACCOUNT.path,
        content=REQUEST.model_dump_json(),
        headers={IDEMPOTENCY_HEADER: "lookup", "content-type": "application/json"},
    )
    Signer(KEYS.ring_of(Party.PAYMENT), CHANCE, RealTime().now).sign(request)
    return await client.send(request)


def test_that_a_key_whose_call_still_runs_is_refused_until_that_has_its_outcome(
    store: Store, wire: Wire
) -> None:
    async def scene() -> None:
        begun, may_end = asyncio.Event(), asyncio.Event()
        asked = 0

        async def handler(_call: Call, _request: LookUpCreditAccount) -> CreditAccountLookup:
            nonlocal asked
            asked += 1
            assert asked == 1
            begun.set()
            await may_end.wait()
            return CreditAccountLookup(credit_account=False)

        async with client_of(store, wire.host.on_loop.clock, handler) as client:
            first = asyncio.create_task(ask(client))
            await begun.wait()
            meanwhile = await ask(client)
            assert meanwhile.status_code == 409
            assert meanwhile.json()["type"].endswith(ProblemType.IN_PROGRESS)
            may_end.set()
            answer = await first
            assert answer.status_code == 200
            assert (await ask(client)).json() == answer.json()

    asyncio.run(scene())


def test_that_a_crash_tells_nothing_personal_in_reply_or_log(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    personal = (MAIN.name, MAIN.document_number, MAIN.mobile)

    def crash(*_: object) -> None:
        raise RuntimeError(" ".join(personal))

    monkeypatch.setattr("servers.bank.repository.find_customer", crash)
    problem, document = problem_of(BankDesk(wire).look_up)
    assert (problem, document.status) == (ProblemType.INTERNAL, 500)
    told = document.model_dump_json() + caplog.text
    assert "real_name_record crashed: RuntimeError at " in caplog.text
    assert not any(value in told for value in personal)
