"""A world of real servers and databases for each test, and a client that speaks their contracts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest

import servers.beginning
from models.contract.client_payment import OPEN_SESSION, OpenSession
from models.contract.wire import Endpoint, Nothing, Party, ReplyT, RequestT
from models.domain.people import Person
from servers.bridge import BridgeTransport
from servers.client import PartyClient
from servers.host import WorldHost
from servers.keys import SERVERS
from servers.signatures import address_of

STARTS_AT = datetime(2026, 3, 13, 1, 41, tzinfo=UTC)
T = TypeVar("T")


class AnyonesTransport(httpx.AsyncBaseTransport):
    """Carries everyone's calls, those that one server makes of another among them: tests speak in any part.

    A server's calls are signed with its key, as its own are.
    """

    def __init__(self, host: WorldHost) -> None:
        self._host = host

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        endpoint: Endpoint[Any, Any] = request.extensions["endpoint"]
        if endpoint.sender in SERVERS:
            request.url = httpx.URL(address_of(endpoint.receiver)).copy_with(raw_path=request.url.raw_path)
            self._host.on_loop.signer_of(endpoint.sender).sign(request)
        return await self._transport_of(endpoint.sender).handle_async_request(request)

    def _transport_of(self, sender: Party) -> BridgeTransport:
        if sender is Party.CLIENT:
            return self._host.payment_transport()
        if sender is Party.CLERK:
            return self._host.bank_staff_transport()
        return BridgeTransport(sender, self._host.on_loop.board, self._host.loop, timeouts=False)


class Wire:
    """Calls any endpoint of a world from a loop of the test's own, as the phone or another party would."""

    def __init__(self, host: WorldHost) -> None:
        self.host = host
        self._runner = asyncio.Runner()
        transport = AnyonesTransport(host)
        self._http = httpx.AsyncClient(transport=transport, base_url="http://kaihu.example", timeout=10)
        self._client = PartyClient(transport, "http://kaihu.example", sign=lambda _request: None)
        self.token = ""

    def sign_in(self, wallet_id: str) -> None:
        """Open a session of ``wallet_id`` for the calls that follow."""
        self.token = self.call(OPEN_SESSION, OpenSession(wallet_id=wallet_id)).token

    def call(
        self,
        endpoint: Endpoint[RequestT, ReplyT],
        message: RequestT | None = None,
        *,
        key: str | None = None,
        query: dict[str, Any] | None = None,
        **path: str,
    ) -> ReplyT:
        """The reply of ``endpoint``, with a fresh idempotency key unless ``key`` is given."""
        if key is None and endpoint.changing:
            key = self.host.entropy.identifier("test")
        body: Any = Nothing() if message is None else message
        self._client._http.headers["authorization"] = f"Bearer {self.token}"
        return self.run(
            lambda: self._client.call(endpoint, body, key=key, query=query, seconds=None, step=None, **path)
        )

    def raw(self, endpoint: Endpoint[Any, Any], url: str, **options: Any) -> httpx.Response:
        """The bare response of a request to ``url`` that goes to the receiver of ``endpoint``."""
        options.setdefault("headers", {}).setdefault("authorization", f"Bearer {self.token}")
        return self.run(
            lambda: self._http.request(endpoint.method, url, extensions={"endpoint": endpoint}, **options)
        )

    def settle(self) -> None:
        """Let everything that is due be done."""
        self.run(self.host.settle)

    def advance(self, seconds: float) -> None:
        """Move the clock on and let everything that falls due be done."""
        self.host.clock.advance(timedelta(seconds=seconds))
        self.settle()

    def reset(self) -> None:
        self.run(self.host.reset)

    def run(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        return self._runner.run(work())

    def close(self) -> None:
        self.run(self._http.aclose)
        self.run(self._client.close)
        self._runner.close()


@pytest.fixture(scope="session")
def shared_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorldHost]:
    """One host a test process: a test gets it reset, which is far quicker than a new one."""
    folder = tmp_path_factory.mktemp("world")
    host = WorldHost.open(folder, seed=7, played=True, starts_at=STARTS_AT)
    yield host
    host.close()


@pytest.fixture
def wire(shared_host: WorldHost) -> Iterator[Wire]:
    """A wire to a world as it was when it was made: seed 7, its clock standing at ``STARTS_AT``."""
    wire = Wire(shared_host)
    wire.reset()
    yield wire
    wire.close()


@pytest.fixture
def wire_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Person], Wire]]:
    """Opens wires to worlds that have one person each."""
    opened: list[Wire] = []

    def open_world(person: Person) -> Wire:
        monkeypatch.setattr(servers.beginning, "load_people", lambda: (person,))
        folder = tmp_path / str(len(opened))
        opened.append(Wire(WorldHost.open(folder, seed=7, played=True, starts_at=STARTS_AT)))
        return opened[-1]

    yield open_world
    for wire in opened:
        wire.close()
        wire.host.close()


@pytest.fixture
def open_wire(tmp_path: Path) -> Iterator[Callable[[], Wire]]:
    """Opens wires to the same folder, one world after the other, for tests of restarts."""
    opened: list[Wire] = []

    def close() -> None:
        for wire in opened:
            wire.close()
            wire.host.close()
        opened.clear()

    def open_world() -> Wire:
        close()
        opened.append(Wire(WorldHost.open(tmp_path / "world", seed=7, played=True, starts_at=STARTS_AT)))
        return opened[0]

    yield open_world
    close()
